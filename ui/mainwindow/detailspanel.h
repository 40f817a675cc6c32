// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/workspace.h"
#include "ui/models/subject.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;

namespace tokendesk {

class MessageBar;
class ProofWatcher;
class SecretClipboard;
class TokenDetails;
class UiSettings;

/// The panel "Details": the one selected token whole, a summary of many, or the chosen connection while there is none.
///
/// A token is read a moment after the selection rests, so that running through the table reads nothing.
class DetailsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    DetailsPanel(Workspace &workspace, const ConnectionBook &book, Subject &subject, SecretClipboard &clipboard,
                 UiSettings &settings, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void repairAsked(const tokendesk::TokenKey &key, const QString &name, const QString &repair);
    void successorAsked(const tokendesk::TokenKey &key, const QString &name);

private:
    void subjectChanged();
    void scopeChanged();
    void read();
    void showSummary();
    void showPlain(const QString &title, const QString &text);
    void showToken(const TokenKey &key, const Token &token);
    void put(QWidget *widget);

    Workspace &m_workspace;
    const ConnectionBook &m_book;
    Subject &m_subject;
    SecretClipboard &m_clipboard;
    UiSettings &m_settings;
    QTimer m_rest;
    TokenKey m_shown;
    int m_turn = 0;
    CancelToken m_cancel;
};

} // namespace tokendesk
