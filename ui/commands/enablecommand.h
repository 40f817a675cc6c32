// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/actbatch.h"
#include "ui/commands/command.h"

namespace tokendesk {

/// "Enable" or "Disable": the selected tokens that are not so already.
class EnableCommand final : public Command
{
    Q_OBJECT

public:
    EnableCommand(const CommandContext &context, bool enable);

private:
    void perform() override;
    void begin(const QList<NamedToken> &tokens, bool enable, bool again);
    void start(const QList<NamedToken> &tokens, bool enable, bool again);
    void finished(const ActBatch<Token> &batch, bool enable, bool again);

    bool m_enable;
};

} // namespace tokendesk
