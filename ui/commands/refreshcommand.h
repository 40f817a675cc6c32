// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Refresh": reads what the sidebar points at again.
class RefreshCommand final : public Command
{
    Q_OBJECT

public:
    explicit RefreshCommand(const CommandContext &context);

Q_SIGNALS:
    void refreshed();

private:
    void perform() override;
};

} // namespace tokendesk
