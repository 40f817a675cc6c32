// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/workspace.h"
#include "ui/models/tokenkey.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace tokendesk {

class NoteLabel;
class SecretClipboard;

/// The secrets of a token that its system shows at any time: asked for only when a person wants them.
class ShownSecrets final : public QWidget
{
    Q_OBJECT

public:
    ShownSecrets(Workspace &workspace, const TokenKey &key, SecretClipboard &clipboard, int revealSeconds,
                 QWidget *parent = nullptr);

private:
    void ask();
    void show(SecretList secrets);

    Workspace &m_workspace;
    const TokenKey m_key;
    SecretClipboard &m_clipboard;
    const int m_revealSeconds;
    QVBoxLayout *m_layout;
    QPushButton *m_ask;
    NoteLabel *m_problem;
    bool m_waitsForSignIn = false;
};

} // namespace tokendesk
