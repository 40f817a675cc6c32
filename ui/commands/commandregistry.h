// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/commandcontext.h"
#include "ui/commands/conditions.h"

class QAction;

namespace tokendesk {

class Command;
class ConnectionCommand;
class CopyCommand;
class EnableCommand;
class NewTokenCommand;
class OpenFolderCommand;
class RefreshCommand;
class RestoreCommand;
class RevokeCommand;

/// All commands of the window, and the one place that enables them.
class CommandRegistry final : public QObject
{
    Q_OBJECT

public:
    explicit CommandRegistry(const CommandContext &context);
    ~CommandRegistry() override;

    // Those that somebody listens to or calls.
    NewTokenCommand *newToken;
    RevokeCommand *revoke;
    RestoreCommand *restore;
    ConnectionCommand *newConnection;
    ConnectionCommand *editConnection;
    OpenFolderCommand *openFolder;
    RefreshCommand *refresh;
    // Those that only stand in menus.
    Command *editToken;
    Command *enable;
    Command *disable;
    Command *copy;
    Command *undo;
    Command *verify;
    Command *newSecret;
    Command *disconnectIt;
    Command *signIn;
    Command *signOut;
    Command *certificate;
    Command *settings;
    Command *about;
    Command *quit;

private:
    template <class C, class... Arguments>
    C *add(Arguments &&...arguments);
    void update();
    void updateSoon();

    const CommandContext m_context;
    std::vector<Command *> m_all;
    bool m_pending = false;
};

} // namespace tokendesk
