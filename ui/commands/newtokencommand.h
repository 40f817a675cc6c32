// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "New token…": the form, then the dialog that shows the secrets once.
class NewTokenCommand final : public Command
{
    Q_OBJECT

public:
    explicit NewTokenCommand(const CommandContext &context);

Q_SIGNALS:
    void created(const tokendesk::TokenKey &key); ///< for the table to select

private:
    void perform() override;
};

} // namespace tokendesk
