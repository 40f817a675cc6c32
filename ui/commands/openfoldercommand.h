// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/command.h"

class QMenu;

namespace tokendesk {

/// "Open folder…": a site's folder, chosen, dropped, recent or given as an argument.
///
/// A folder that is a connection already is selected. Another is looked at; what it is goes into the connection dialog,
/// and what is none is refused with the reason.
class OpenFolderCommand final : public Command
{
    Q_OBJECT

public:
    explicit OpenFolderCommand(const CommandContext &context);

    /// `ask`: show the connection dialog for a new folder; else add it as it was recognised.
    void open(const QString &folder, bool ask);
    QMenu *recentMenu() const { return m_recent; } ///< "Open recent"

Q_SIGNALS:
    void connected(const tokendesk::ConnectionId &id); ///< it is a connection, now or already
    void recognised(const QString &folder);            ///< the connection dialog is to be opened for it

private:
    void perform() override;
    void add(const QString &folder, const struct Recognised &recognised);
    void refused(const QString &folder, const Error &error);
    void fillRecent();

    QMenu *m_recent;
};

} // namespace tokendesk
