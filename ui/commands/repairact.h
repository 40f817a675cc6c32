// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/actbatch.h"
#include "ui/commands/commandcontext.h"

namespace tokendesk {

/// Carries out the repair that a token's notice offers; the details panel asks for it.
class RepairAct final : public QObject
{
    Q_OBJECT

public:
    explicit RepairAct(const CommandContext &context);

    void repair(const TokenKey &key, const QString &name, const QString &repair);

private:
    const CommandContext m_context;
};

} // namespace tokendesk
