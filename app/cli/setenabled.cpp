// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "core/domain/owntoken.h"
#include "core/services/draftcheck.h"

namespace tokendesk::cli {

namespace {

class SetEnabled final : public Command
{
public:
    SetEnabled(Session &session, bool enabled)
        : Command(session)
        , m_enabled(enabled)
    {
    }

    void run() override;

private:
    void disable(const Token &token);
    void set(const TokenId &id, const QList<Phrase> &consequences = {});

    const bool m_enabled;
    QString m_connectionName;
    ConnectionId m_connection;
};

void SetEnabled::run()
{
    const Connection *found = connectionOperand();
    if (!found)
        return;
    m_connection = found->id;
    m_connectionName = found->name;
    if (m_enabled || found->guard == Guard::ReadOnly) // which the act itself refuses
        return set(tokenOperand(1));
    on(workspace().tokens().get(m_connection, tokenOperand(1)), [this](const Token &token) { disable(token); });
}

void SetEnabled::disable(const Token &token)
{
    if (!isOwnToken(token))
        return set(token.id);
    const std::optional<Capabilities> known = capabilities(m_connection);
    if (!known)
        return;
    const Result<TokenDraft> draft = stateDraft(*known, token.id.kind, false);
    if (!draft)
        return failWith(draft.error());
    on(workspace().tokens().consequences(m_connection, {token.id}, *draft),
       [this, token](const QList<Phrase> &consequences) {
           if (mayLockOut(token, consequences))
               set(token.id, consequences);
       });
}

void SetEnabled::set(const TokenId &id, const QList<Phrase> &consequences)
{
    on(workspace().tokens().setEnabled(m_connection, id, m_enabled), [this, consequences](Changed<Token> changed) {
        on(changed.inForce, [this, consequences, token = std::move(changed.value)] {
            endWithToken(m_connectionName, token,
                         m_enabled ? CommandLine::tr("Enabled “%1”.") : CommandLine::tr("Disabled “%1”."),
                         consequences);
        });
    });
}

} // namespace

std::unique_ptr<Command> makeEnable(Session &session)
{
    return std::make_unique<SetEnabled>(session, true);
}

std::unique_ptr<Command> makeDisable(Session &session)
{
    return std::make_unique<SetEnabled>(session, false);
}

} // namespace tokendesk::cli
