// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/tokenwriter.h"
#include "ui/text/phrases.h"
#include "ui/text/values.h"

namespace tokendesk::cli {

namespace {

class ConnectionList final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    void print(const QList<Connection> &connections);
};

void ConnectionList::print(const QList<Connection> &connections)
{
    if (connections.isEmpty())
        return output().line(CommandLine::tr("There are no connections yet. “tokendesk-cli connect” adds one."));
    QList<QStringList> rows{{CommandLine::tr("Name"), CommandLine::tr("Kind"), CommandLine::tr("Environment"),
                             CommandLine::tr("Guard"), CommandLine::tr("Place")}};
    for (const Connection &connection : connections) {
        const BackendType *type = workspace().connections().type(connection.type);
        const FieldName place = type && !type->fields.isEmpty() ? type->fields.first().name : FieldName();
        rows.append({connection.name, type ? text::phrase(type->label) : connection.type,
                     text::environmentName(connection.environment), text::guardName(connection.guard),
                     connection.location.value(place).toString()});
    }
    output().table(rows);
}

void ConnectionList::run()
{
    const QList<Connection> connections = workspace().connections().all();
    if (arguments().json) {
        JsonWriter json(output().buffer());
        json.beginObject().key(QLatin1String("connections")).beginArray();
        for (const Connection &connection : connections)
            writeConnection(json, connection, isServer(connection));
        json.endArray().endObject();
        output().line({});
    } else {
        print(connections);
    }
    end(ExitStatus::Done);
}

} // namespace

std::unique_ptr<Command> makeConnections(Session &session)
{
    return std::make_unique<ConnectionList>(session);
}

} // namespace tokendesk::cli
