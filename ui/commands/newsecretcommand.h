// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Set a new secret…": the old one stops working, the new one is shown once.
class NewSecretCommand final : public Command
{
    Q_OBJECT

public:
    explicit NewSecretCommand(const CommandContext &context);

private:
    void perform() override;
};

} // namespace tokendesk
