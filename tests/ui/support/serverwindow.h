// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/keychain/sessionstore.h"
#include "core/services/workspace.h"
#include "tests/ui/support/remotebackend.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/platform/secretclipboard.h"
#include "ui/platform/uisettings.h"

#include <QTemporaryDir>

class QAction;
class QTableView;

namespace tokendesk {

/// The real window over servers in memory: all connections share one RemoteStore.
class ServerWindow final
{
public:
    explicit ServerWindow(std::unique_ptr<SecretStore> keychain = std::make_unique<SessionStore>());

    /// Adds a connection, signed in, before start().
    ConnectionId add(const QString &name, Guard guard = Guard::Normal,
                     std::chrono::seconds revokeDelay = std::chrono::seconds(10));
    void start(int rows); ///< and waits until so many tokens are listed
    void choose(const QString &connection);
    void select(int row);
    QAction *action(const QString &text);
    QTableView *table();

    std::shared_ptr<RemoteStore> store = std::make_shared<RemoteStore>();
    QTemporaryDir folder;
    std::unique_ptr<SecretStore> secrets;
    SystemClock clock;
    Workspace workspace;
    UiSettings settings;
    SecretClipboard clipboard;
    std::unique_ptr<MainWindow> window;
};

} // namespace tokendesk
