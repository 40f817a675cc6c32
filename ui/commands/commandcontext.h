// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/subject.h"

#include <QWidget>

namespace tokendesk {

class MessageBar;
class PendingRevocations;
class ProofWatcher;
class SecretClipboard;
class SignInAgain;
class UiSettings;
class UndoList;
class Workspace;

/// What every command is given; all of it outlives the commands.
struct CommandContext
{
    Workspace &workspace;
    const ConnectionBook &book;
    TokenTableModel &model;
    Subject &subject;
    MessageBar &messages;
    UndoList &undo;
    PendingRevocations &pending;
    ProofWatcher &proofs;
    SignInAgain &signInAgain;
    SecretClipboard &clipboard;
    UiSettings &settings;
    QWidget &window; ///< parent of dialogs
};

} // namespace tokendesk
