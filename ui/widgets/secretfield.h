// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace tokendesk {

class SecretClipboard;
class SecretLine;

/// One secret, masked: Reveal shows it for some seconds, Copy goes through the SecretClipboard.
///
/// While masked, neither the widgets nor the accessibility tree hold the secret's text. It cannot be selected or
/// dragged, so the X11 primary selection never gets it.
class SecretField final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the accessible name and what the clipboard's countdown says ("Access token").
    SecretField(const QString &name, SecretClipboard &clipboard, QWidget *parent = nullptr);
    ~SecretField() override;

    void setSecret(Secret secret);
    void clear();
    bool isEmpty() const { return m_secret.isEmpty(); }
    void setName(const QString &name);
    void setRevealSeconds(int seconds); ///< default 20
    void setCompact();                  ///< for narrow places: the buttons show their icons alone

    bool isRevealed() const { return m_revealed; }
    void reveal();
    void conceal();
    void copy();

    QWidget *line() const; ///< for a label's buddy

    static constexpr int defaultRevealSeconds = 20;

Q_SIGNALS:
    void copied();
    void revealedChanged(bool revealed);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tick();
    void showState();

    Secret m_secret;
    QString m_name;
    SecretClipboard &m_clipboard;
    SecretLine *m_line;
    QPushButton *m_revealButton;
    QPushButton *m_copyButton;
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_revealSeconds = defaultRevealSeconds;
    bool m_revealed = false;
    bool m_compact = false;
};

} // namespace tokendesk
