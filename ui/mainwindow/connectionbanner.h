// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/subject.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QPushButton;

namespace tokendesk {

class NoteLabel;

/// Above the table: what is wrong with the chosen connection and the acts that mend it, or that it is read-only; for
/// several connections, which one of them fails beside the others that work.
class ConnectionBanner final : public QFrame
{
    Q_OBJECT

public:
    struct Acts
    {
        QAction *signIn;
        QAction *certificate;
        QAction *refresh;
    };

    ConnectionBanner(const ConnectionBook &book, const Subject &subject, const Acts &acts, QWidget *parent = nullptr);

    QList<QWidget *> tabStops() const; ///< in reading order

Q_SIGNALS:
    void showAsked(const tokendesk::ConnectionId &id); ///< the connection that fails is to be chosen

private:
    void refresh();
    void showOne(const ConnectionFacts &facts);
    void showFirstOf(const QList<ConnectionId> &connections);
    void offer(QPushButton &button, QAction *act, const QString &text);

    const ConnectionBook &m_book;
    const Subject &m_subject;
    const Acts m_acts;
    NoteLabel *m_text;
    QPushButton *m_mend;
    QPushButton *m_again;
    QPointer<QAction> m_mendAct;
    ConnectionId m_failing;
};

} // namespace tokendesk
