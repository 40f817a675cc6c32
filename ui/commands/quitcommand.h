// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Quit": closes the window, which ends the program.
class QuitCommand final : public Command
{
    Q_OBJECT

public:
    explicit QuitCommand(const CommandContext &context);

private:
    void perform() override;
};

} // namespace tokendesk
