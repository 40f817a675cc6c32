// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Sign in…", or "Change credential…" where the sign-in works: the connection dialog, asking for the credential alone.
class SignInCommand final : public Command
{
    Q_OBJECT

public:
    explicit SignInCommand(const CommandContext &context);

private:
    void perform() override;
    void refresh(Conditions conditions) override;
};

} // namespace tokendesk
