// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/actbatch.h"
#include "ui/commands/commandcontext.h"

namespace tokendesk {

class RevokeCommand;

/// Makes the token that takes another one's place, and offers to revoke that one afterwards; the details panel asks for
/// it where a token's notice says so.
class SuccessorAct final : public QObject
{
    Q_OBJECT

public:
    SuccessorAct(const CommandContext &context, RevokeCommand &revoke);

    void make(const TokenKey &key, const QString &name);

Q_SIGNALS:
    void created(const tokendesk::TokenKey &key);

private:
    void tellFailure(const NamedToken &old, const Error &error);
    void ask(const NamedToken &old, const TokenDraft &draft);
    void made(const NamedToken &old, const ConnectionId &connection, const std::shared_ptr<CreatedToken> &token);

    const CommandContext m_context;
    RevokeCommand &m_revoke;
};

} // namespace tokendesk
