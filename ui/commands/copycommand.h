// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "Copy": the ids of the selected tokens, one a line, through the guarded clipboard where an id is a credential.
class CopyCommand final : public Command
{
    Q_OBJECT

public:
    explicit CopyCommand(const CommandContext &context);

private:
    void perform() override;
};

} // namespace tokendesk
