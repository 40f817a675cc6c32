// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/workspace.h"
#include "ui/models/connectionbook.h"
#include "ui/models/tokenkey.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace tokendesk {

class NoteLabel;
class SecretClipboard;
class SecretField;
class ShownSecrets;
class UiSettings;

/// One token whole: what it is, what speaks against it, what it can do, its secret, its stored fields, its activity.
class TokenDetails final : public QWidget
{
    Q_OBJECT

public:
    TokenDetails(Workspace &workspace, const TokenKey &key, SecretClipboard &clipboard, const UiSettings &settings,
                 QWidget *parent = nullptr);
    ~TokenDetails() override;

    void setToken(const Token &token, const ConnectionFacts &facts);

Q_SIGNALS:
    void repairAsked(const tokendesk::TokenKey &key, const QString &name, const QString &repair);
    void successorAsked(const tokendesk::TokenKey &key, const QString &name);

private:
    void showNotices(const Token &token);
    void showFacts(const Token &token, const ConnectionFacts &facts);
    void showSecret(const Token &token, const ConnectionFacts &facts);
    void showKept();
    void readKept();
    void tellKeychain(bool waits);
    void showStored(const Token &token, const ConnectionFacts &facts);
    void readActivity();

    Workspace &m_workspace;
    const TokenKey m_key;
    QLabel *m_name;
    QLabel *m_stateIcon;
    QLabel *m_state;
    QVBoxLayout *m_notices;
    SecretField *m_id;
    QLabel *m_plainId;
    QWidget *m_factsBox;
    QFormLayout *m_facts = nullptr;
    QLabel *m_canDo;
    QLabel *m_secretState;
    QPushButton *m_readSecret;
    SecretField *m_secret;
    NoteLabel *m_secretProblem;
    ShownSecrets *m_shown;
    QLabel *m_storedHeading;
    QTreeWidget *m_stored;
    QLabel *m_activity;
    CancelToken m_cancel;
    bool m_reading = false; ///< the kept secret
};

} // namespace tokendesk
