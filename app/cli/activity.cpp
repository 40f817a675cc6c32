// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/jsonwriter.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"

namespace tokendesk::cli {

namespace {

class ActivityList final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    void printJson(const QList<Activity> &acts);
    void print(const QList<Activity> &acts);
};

void ActivityList::printJson(const QList<Activity> &acts)
{
    JsonWriter json(output().buffer());
    json.beginObject().key(QLatin1String("activity")).beginArray();
    for (const Activity &act : acts) {
        json.beginObject();
        json.key(QLatin1String("number")).value(act.number);
        json.key(QLatin1String("at")).time(act.at.toMSecsSinceEpoch());
        json.key(QLatin1String("act")).value(activityActName(act.act));
        json.key(QLatin1String("outcome")).value(activityOutcomeName(act.outcome));
        json.key(QLatin1String("connection")).value(act.connectionName);
        json.key(QLatin1String("kind")).orNull(act.tokenKind);
        json.key(QLatin1String("name")).orNull(act.tokenName);
        json.key(QLatin1String("fingerprint")).orNull(act.fingerprint);
        json.key(QLatin1String("fields")).values(act.fields);
        json.key(QLatin1String("error")).orNull(act.error);
        json.endObject();
        output().drain();
    }
    json.endArray().endObject();
    output().line({});
}

void ActivityList::print(const QList<Activity> &acts)
{
    if (acts.isEmpty())
        return output().line(CommandLine::tr("Nothing was done yet."));
    QList<QStringList> rows{{CommandLine::tr("Time"), CommandLine::tr("Act"), CommandLine::tr("Outcome"),
                             CommandLine::tr("Connection"), CommandLine::tr("Token"), CommandLine::tr("Fields")}};
    for (const Activity &act : acts) {
        const QString outcome = act.error.isEmpty()
                                    ? text::outcomeName(act.outcome)
                                    : text::outcomeName(act.outcome) + QStringLiteral(" (%1)").arg(act.error);
        rows.append({text::shortDateTime(act.at), text::actName(act.act), outcome, act.connectionName, act.tokenName,
                     act.fields.join(QLatin1String(", "))});
    }
    output().table(rows);
}

void ActivityList::run()
{
    int most = 100;
    if (arguments().has(QLatin1String("limit"))) {
        bool ok = false;
        most = arguments().value(QLatin1String("limit")).toInt(&ok);
        if (!ok || most < 1)
            return wrongUsage(CommandLine::tr("--limit wants a number from 1."));
    }
    ConnectionId connection;
    if (!arguments().operands.isEmpty()) {
        const Connection *found = connectionOperand();
        if (!found)
            return;
        connection = found->id;
    }
    on(workspace().activity().list(most, connection), [this](const QList<Activity> &acts) {
        if (arguments().json)
            printJson(acts);
        else
            print(acts);
        end(ExitStatus::Done);
    });
}

} // namespace

std::unique_ptr<Command> makeActivity(Session &session)
{
    return std::make_unique<ActivityList>(session);
}

} // namespace tokendesk::cli
