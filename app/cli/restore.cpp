// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"

namespace tokendesk::cli {

namespace {

class Restore final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    void listed(const QList<RevokedToken> &revoked);
    void restore(const QString &key);

    QString m_connectionName;
    ConnectionId m_connection;
};

void Restore::run()
{
    const Connection *found = connectionOperand();
    if (!found)
        return;
    m_connection = found->id;
    m_connectionName = found->name;
    on(workspace().tokens().revoked(m_connection), [this](const QList<RevokedToken> &revoked) { listed(revoked); });
}

/// The operand is the token's id as it was, or the restore key that `revoke` printed; of several the latest.
void Restore::listed(const QList<RevokedToken> &revoked)
{
    const TokenId wanted = tokenOperand(1);
    const RevokedToken *latest = nullptr;
    for (const RevokedToken &token : revoked) {
        const bool named = token.id.value == wanted.value && (wanted.kind.isEmpty() || token.id.kind == wanted.kind);
        if (!named && token.restoreKey != wanted.value)
            continue;
        if (!latest || token.revokedAt > latest->revokedAt)
            latest = &token;
    }
    if (!latest)
        return failWith(
            {.kind = ErrorKind::NotFound,
             .object = wanted.value,
             .reason = {
                 "CommandLine",
                 QT_TRANSLATE_NOOP("CommandLine", "No token of this id was revoked here and can be brought back.")}});
    restore(latest->restoreKey);
}

void Restore::restore(const QString &key)
{
    on(workspace().tokens().restore(m_connection, key), [this](Changed<Token> changed) {
        on(changed.inForce, [this, token = std::move(changed.value)] {
            endWithToken(m_connectionName, token, CommandLine::tr("Restored “%1”."));
        });
    });
}

} // namespace

std::unique_ptr<Command> makeRestore(Session &session)
{
    return std::make_unique<Restore>(session);
}

} // namespace tokendesk::cli
