// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/actbatch.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace tokendesk {

/// Revocations that are final where they go: each waits for a while before it leaves, and can be undone until then.
///
/// Sends nothing itself: due() says when, and finished() has to answer it.
class PendingRevocations final : public QObject
{
    Q_OBJECT

public:
    explicit PendingRevocations(QObject *parent = nullptr);

    /// Tokens of one connection. Those that wait or are under way already are left out; when none is left nothing is
    /// begun and the answer is 0.
    quint64 add(const QList<NamedToken> &tokens, std::chrono::milliseconds delay);
    void undo(quint64 number); ///< nothing when it has left
    void undoAll(const std::optional<ConnectionId> &of = {});
    void sendNow(const std::optional<ConnectionId> &of = {});
    /// The revocation that due() told is over; `well`: all of its tokens are revoked.
    void finished(quint64 number, bool well);

    void pause(); ///< the time that is left stays what it is
    void resume();

    bool isEmpty() const { return m_waiting.isEmpty(); }
    /// Nothing waits and nothing is under way: of this connection, or at all.
    bool isSettled(const std::optional<ConnectionId> &of = {}) const;
    bool holds(const ConnectionId &connection) const;                  ///< something of it waits
    bool contains(const TokenKey &token) const;                        ///< it waits, or is under way
    qsizetype count(const std::optional<ConnectionId> &of = {}) const; ///< tokens that wait

Q_SIGNALS:
    void changed(); ///< what contains() says
    void added(quint64 number, const QList<tokendesk::NamedToken> &tokens, int secondsLeft);
    void counted(quint64 number, int secondsLeft);
    void left(quint64 number, bool sent); ///< it waits no more: sent, or undone
    void due(quint64 number, const QList<tokendesk::NamedToken> &tokens);
    void over(bool well); ///< one that was sent is; isSettled() says whether it was the last

private:
    struct Group
    {
        quint64 number = 0;
        QList<NamedToken> tokens;
        QDeadlineTimer deadline;
        std::chrono::milliseconds remaining{}; ///< while paused

        const ConnectionId &connection() const { return tokens.constFirst().key.connection; }
    };

    void tick();
    void schedule();
    void send(const Group &group);
    QList<Group> take(const std::function<bool(const Group &)> &which);

    QList<Group> m_waiting;
    QHash<quint64, QList<NamedToken>> m_underWay;
    QTimer m_timer;
    quint64 m_next = 1;
    bool m_paused = false;
};

} // namespace tokendesk
