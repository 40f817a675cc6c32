// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Settings…".
class SettingsCommand final : public Command
{
    Q_OBJECT

public:
    explicit SettingsCommand(const CommandContext &context);

private:
    void perform() override;
};

} // namespace tokendesk
