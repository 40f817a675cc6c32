// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Verify a secret…": whether a secret belongs to the selected token.
class VerifyCommand final : public Command
{
    Q_OBJECT

public:
    explicit VerifyCommand(const CommandContext &context);

private:
    void perform() override;
};

} // namespace tokendesk
