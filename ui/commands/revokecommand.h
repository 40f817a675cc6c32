// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/actbatch.h"
#include "ui/commands/command.h"

namespace tokendesk {

/// "Revoke…": asks, then revokes the selected tokens and offers to bring them back. Where nothing can be brought back
/// they wait first, see PendingRevocations.
class RevokeCommand final : public Command
{
    Q_OBJECT

public:
    explicit RevokeCommand(const CommandContext &context);

    void ask(const QList<NamedToken> &tokens); ///< about other tokens than the selected ones

Q_SIGNALS:
    void revokedChanged(); ///< tokens went to, or came back from, where revoked ones are kept

private:
    void perform() override;
    void askWhatFollows(class RevokeDialog &dialog, const QHash<ConnectionId, QList<TokenId>> &ids);
    void confirmed(const QList<NamedToken> &tokens);
    void start(const QList<NamedToken> &tokens, quint64 pending = 0);
    void finished(const ActBatch<Revoked> &batch);
    void restore(const QList<ActBatch<Revoked>::Done> &revoked);
};

} // namespace tokendesk
