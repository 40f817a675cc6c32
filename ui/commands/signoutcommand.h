// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Sign out": asks, then ends the sign-in and removes the credential. The connection stays on the list.
class SignOutCommand final : public Command
{
    Q_OBJECT

public:
    explicit SignOutCommand(const CommandContext &context);

private:
    void perform() override;
    void signOut(const ConnectionId &id, const QString &name);
};

} // namespace tokendesk
