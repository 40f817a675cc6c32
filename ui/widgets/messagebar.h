// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <functional>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace tokendesk {

/// Says what happened, with the act that answers it; several messages wait for each other, the newest first.
///
/// Info closes itself (later when it has an action, and not while the pointer or the focus is in it). Warnings and
/// errors stay until they are closed, answered or cleared. Screen readers are told.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Severity { Info, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// `action` may be null; its text is on a button that triggers it and closes the message. A newer Info replaces
    /// an older one; the same text is not queued twice. Answers a number that names the message.
    quint64 post(Severity severity, const QString &text, QAction *action = nullptr);
    /// Another text for a message that counts: nothing is announced again. Nothing when it is gone.
    void update(quint64 number, const QString &text);
    void withdraw(quint64 number);
    void clear();
    QString text() const; ///< the message that is shown; empty: none
    int count() const { return static_cast<int>(m_messages.size()); }

    static constexpr int infoMilliseconds = 8'000;
    static constexpr int infoWithActionMilliseconds = 30'000;

Q_SIGNALS:
    /// A message is gone without having been answered by its action.
    void closed(quint64 number);
    void shown();
    void emptied();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Message
    {
        Severity severity = Severity::Info;
        QString text;
        QPointer<QAction> action;
        quint64 number = 0;
    };

    void showLast();
    void closeLast();
    void answerLast();
    void remove(const std::function<bool(const Message &)> &which);
    void closeByItself();
    void announce();

    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_more;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
    QList<Message> m_messages; ///< the last one is shown
    quint64 m_next = 1;
};

} // namespace tokendesk
