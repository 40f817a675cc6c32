// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/actbatch.h"
#include "ui/commands/command.h"

namespace tokendesk {

/// "Edit…": one token, or many of one connection.
class EditTokenCommand final : public Command
{
    Q_OBJECT

public:
    explicit EditTokenCommand(const CommandContext &context);

private:
    void perform() override;
    void saved(const QList<NamedToken> &tokens, const QList<QFuture<Result<>>> &inForce,
               const std::optional<TokenDraft> &wayBack);
    void setBack(const NamedToken &token, const TokenDraft &draft);
};

} // namespace tokendesk
