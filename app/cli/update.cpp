// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/fieldvalues.h"

namespace tokendesk::cli {

namespace {

class Update final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    void found(const Token &token);
    void update(const TokenId &id, TokenDraft draft);

    QString m_connectionName;
    ConnectionId m_connection;
    Capabilities m_capabilities;
    QStringList m_sets;
    QStringList m_unsets;
    QList<Phrase> m_consequences;
};

void Update::run()
{
    m_sets = arguments().values(QLatin1String("set"));
    m_unsets = arguments().values(QLatin1String("unset"));
    if (arguments().has(QLatin1String("name")))
        m_sets.append(QStringLiteral("name=") + arguments().value(QLatin1String("name")));
    if (m_sets.isEmpty() && m_unsets.isEmpty())
        return wrongUsage(CommandLine::tr("“update” needs at least one --set field=value."));
    const Connection *connection = connectionOperand();
    if (!connection)
        return;
    m_connection = connection->id;
    m_connectionName = connection->name;
    std::optional<Capabilities> known = capabilities(m_connection);
    if (!known)
        return;
    m_capabilities = std::move(*known);
    // Its kind says which fields it has.
    on(workspace().tokens().get(m_connection, tokenOperand(1)), [this](const Token &token) { found(token); });
}

void Update::found(const Token &token)
{
    const KindSpec *kind = m_capabilities.kind(token.id.kind);
    if (!kind)
        return failWith({.kind = ErrorKind::Unsupported, .object = token.id.kind});
    Result<TokenDraft> draft = draftFrom(*kind, Purpose::Update, m_sets, m_unsets);
    if (!draft)
        return failWith(draft.error());
    if (arguments().has(QLatin1String("dry-run")))
        return on(workspace().tokens().consequences(m_connection, {token.id}, *draft),
                  [this](const QList<Phrase> &consequences) { endDry(consequences); });
    whenDone(workspace().tokens().consequences(m_connection, {token.id}, *draft), this,
             [this, id = token.id, draft = *draft](const Result<QList<Phrase>> &consequences) {
                 m_consequences = consequences.value_or(QList<Phrase>());
                 update(id, draft);
             });
}

void Update::update(const TokenId &id, TokenDraft draft)
{
    on(workspace().tokens().update(m_connection, id, std::move(draft)), [this](Changed<Token> changed) {
        on(changed.inForce, [this, token = std::move(changed.value)] {
            endWithToken(m_connectionName, token, CommandLine::tr("Changed “%1”."), m_consequences);
        });
    });
}

} // namespace

std::unique_ptr<Command> makeUpdate(Session &session)
{
    return std::make_unique<Update>(session);
}

} // namespace tokendesk::cli
