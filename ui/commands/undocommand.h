// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Undo": takes back the last act that can be taken back.
class UndoCommand final : public Command
{
    Q_OBJECT

public:
    explicit UndoCommand(const CommandContext &context);

private:
    void perform() override;
    void refresh(Conditions conditions) override;
};

} // namespace tokendesk
