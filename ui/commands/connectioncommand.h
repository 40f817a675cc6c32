// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

namespace tokendesk {

/// "New connection…" and "Edit connection…", and a folder that was dropped or given: all open the connection dialog.
class ConnectionCommand final : public Command
{
    Q_OBJECT

public:
    enum class Kind { New, Edit };

    ConnectionCommand(const CommandContext &context, Kind kind);

    void openFor(const QString &folder); ///< the dialog, looking at `folder` first

Q_SIGNALS:
    void connected(const tokendesk::ConnectionId &id);

private:
    void perform() override;

    Kind m_kind;
};

} // namespace tokendesk
