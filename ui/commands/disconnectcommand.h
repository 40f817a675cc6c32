// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Disconnect…": asks, naming what goes, then removes the connection and its secrets. The tokens themselves stay.
class DisconnectCommand final : public Command
{
    Q_OBJECT

public:
    explicit DisconnectCommand(const CommandContext &context);

private:
    void perform() override;
    void disconnectNow(const Connection &connection);
};

} // namespace tokendesk
