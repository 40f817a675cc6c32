// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/report.h"
#include "app/cli/tokenwriter.h"
#include "ui/text/errors.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"

namespace tokendesk::cli {

namespace {

class Revoke final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    struct Problem
    {
        QString id;
        Error error;
    };

    void askWhatFollows(const QList<TokenId> &tokens);
    void warn() const;
    void start(const TokenId &id);
    void revoked(Revoked revoked, const Result<> &inForce);
    void problem(const QString &id, const Error &error);
    void tell(const Problem &problem) const;
    void oneLess();
    void finish();
    void printJson();

    QString m_connectionName;
    ConnectionId m_connection;
    Capabilities m_capabilities;
    qsizetype m_running = 0;
    std::vector<Revoked> m_revoked;
    std::vector<Problem> m_problems;
    QList<Notice> m_notices; ///< of the token, where it is one
    QList<Phrase> m_consequences;
};

void Revoke::run()
{
    const Connection *found = connectionOperand();
    if (!found)
        return;
    m_connection = found->id;
    m_connectionName = found->name;
    std::optional<Capabilities> known = capabilities(m_connection);
    if (!known)
        return;
    m_capabilities = std::move(*known);
    QStringList ids = arguments().operands.mid(1);
    ids.removeDuplicates();
    QList<TokenId> tokens;
    for (const QString &id : ids)
        tokens.append({arguments().value(QLatin1String("kind")), id});
    if (tokens.size() > 1)
        return askWhatFollows(tokens);
    whenDone(workspace().tokens().get(m_connection, tokens.constFirst()), this,
             [this, tokens](const Result<Token> &token) {
                 if (!token && arguments().has(QLatin1String("dry-run")))
                     return failWith(token.error());
                 if (token)
                     m_notices = token->notices;
                 // One that cannot be looked at may still be revoked; if not, revoking says why.
                 askWhatFollows(token ? QList<TokenId>{token->id} : tokens);
             });
}

void Revoke::askWhatFollows(const QList<TokenId> &tokens)
{
    const QFuture<Result<QList<Phrase>>> following = workspace().tokens().consequences(m_connection, tokens);
    if (arguments().has(QLatin1String("dry-run")))
        return on(following, [this](const QList<Phrase> &consequences) { endDry(consequences, m_notices); });
    whenDone(following, this, [this, tokens](const Result<QList<Phrase>> &consequences) {
        m_consequences = consequences.value_or(QList<Phrase>());
        warn();
        m_running = tokens.size();
        for (const TokenId &id : tokens)
            start(id);
    });
}

/// Before it is done, for whoever looks on; the document of --json has it afterwards.
void Revoke::warn() const
{
    if (arguments().json)
        return;
    for (const Notice &notice : m_notices)
        Output::complain(QStringLiteral("! ") + text::plain(text::phrase(notice.text)));
    for (const Phrase &consequence : m_consequences)
        Output::complain(text::plain(text::phrase(consequence)));
}

void Revoke::start(const TokenId &id)
{
    whenDone(workspace().tokens().revoke(m_connection, id), this, [this, id](const Result<Changed<Revoked>> &result) {
        if (!result)
            return problem(id.value, result.error());
        whenDone(result->inForce, this,
                 [this, value = result->value](const Result<> &proved) { revoked(value, proved); });
    });
}

void Revoke::revoked(Revoked revoked, const Result<> &inForce)
{
    if (!inForce)
        return problem(revoked.id.value, inForce.error());
    m_revoked.push_back(std::move(revoked));
    oneLess();
}

void Revoke::problem(const QString &id, const Error &error)
{
    m_problems.push_back({id, error});
    oneLess();
}

void Revoke::oneLess()
{
    if (--m_running == 0)
        finish();
}

void Revoke::printJson()
{
    JsonWriter json(output().buffer());
    json.beginObject().key(QLatin1String("revoked")).beginArray();
    for (const Revoked &revoked : m_revoked) {
        json.beginObject();
        json.key(QLatin1String("connection")).value(m_connectionName);
        json.key(QLatin1String("id")).value(revoked.id.value);
        json.key(QLatin1String("kind")).value(revoked.id.kind);
        json.key(QLatin1String("name")).value(revoked.name);
        json.key(QLatin1String("restore_key")).orNull(revoked.restoreKey);
        json.endObject();
    }
    json.endArray().key(QLatin1String("errors")).beginArray();
    for (const Problem &problem : m_problems) {
        json.beginObject();
        json.key(QLatin1String("id")).value(problem.id);
        json.key(QLatin1String("error"));
        writeError(json, problem.error);
        json.endObject();
    }
    json.endArray();
    if (!m_notices.isEmpty()) {
        json.key(QLatin1String("notices"));
        writeNotices(json, m_notices);
    }
    if (!m_consequences.isEmpty())
        writeConsequences(json, m_consequences);
    json.endObject();
    output().line({});
}

/// Which one it is: an error may be about the place, and then be the same for many.
void Revoke::tell(const Problem &problem) const
{
    if (arguments().json || problem.error.object.contains(problem.id))
        complain(problem.error);
    else if (const QString sentence = text::error(problem.error); !sentence.isEmpty())
        Output::complain(
            QStringLiteral("tokendesk-cli: ") +
            CommandLine::tr("“%1”: %2").arg(text::plain(shownId({{}, problem.id}, m_capabilities)), sentence));
}

void Revoke::finish()
{
    if (arguments().json) {
        if (!m_revoked.empty())
            printJson();
    } else {
        for (const Revoked &revoked : m_revoked) {
            output().line((revoked.restoreKey.isEmpty()
                               ? CommandLine::tr("Revoked “%1” (%2).")
                               : CommandLine::tr("Revoked “%1” (%2). “restore” brings it back."))
                              .arg(text::plain(revoked.name), text::plain(shownId(revoked.id, m_capabilities))));
        }
    }
    if (!arguments().json || m_revoked.empty()) {
        for (const Problem &problem : m_problems)
            tell(problem);
    }
    end(m_problems.empty() ? ExitStatus::Done : m_revoked.empty() ? ExitStatus::Failed : ExitStatus::PartlyDone);
}

} // namespace

std::unique_ptr<Command> makeRevoke(Session &session)
{
    return std::make_unique<Revoke>(session);
}

} // namespace tokendesk::cli
