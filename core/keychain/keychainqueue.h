// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/error.h"
#include "core/keychain/keychaincalls.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

namespace tokendesk {

struct KeychainPatience
{
    std::chrono::milliseconds limit{60'000}; ///< without any progress; then Timeout. An unlock prompt takes a while
    std::chrono::milliseconds quiet{500};    ///< until a wait is shown
};

/// One operation at a time, one call at a time. An operation that is cancelled or takes too long ends for those who
/// asked; the call that it made goes on, and the next operation waits for its end.
class KeychainQueue final : public QObject
{
    Q_OBJECT

public:
    /// One read, write or removal, made of several calls.
    class Operation final
    {
    public:
        Operation(CancelToken cancel, std::function<void(Error)> failed)
            : m_cancel(std::move(cancel))
            , m_failed(std::move(failed))
        {
        }

        void noteChange() const { m_cancel.noteChange(); } ///< what comes next may change an entry

    private:
        friend class KeychainQueue;
        CancelToken m_cancel;
        std::function<void(Error)> m_failed;
        std::function<void()> m_begin;
        qint64 m_since = 0; ///< when it was queued, ms of m_clock
        bool m_ended = false;
    };
    using OperationPtr = std::shared_ptr<Operation>;
    using Call = std::function<void(KeychainCalls &, KeychainCalls::Answered)>;
    using Next = std::function<void(KeychainReply)>;

    KeychainQueue(std::unique_ptr<KeychainCalls> calls, KeychainPatience patience);
    ~KeychainQueue() override;

    /// `begin` is called when its turn has come; from then on step() and, at last, end() or fail().
    void enqueue(OperationPtr operation, std::function<void()> begin);
    /// Makes one call; `next` gets the reply, unless the operation has ended meanwhile.
    void step(const OperationPtr &operation, const Call &call, Next next);
    /// The operation is done; `resolve` tells those who asked.
    void end(const OperationPtr &operation, const std::function<void()> &resolve);
    void fail(const OperationPtr &operation, Error error);

    bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void waitingChanged(bool waiting);

private:
    void startNext();
    void look();
    void setWaiting(bool waiting);
    void drop(const OperationPtr &operation);

    std::unique_ptr<KeychainCalls> m_calls;
    KeychainPatience m_patience;
    std::deque<OperationPtr> m_queue; ///< the first may be running
    OperationPtr m_current;
    QElapsedTimer m_clock;
    QTimer m_look;
    qint64 m_callSince = 0;
    qint64 m_lastProgress = 0;
    bool m_calling = false;
    bool m_waiting = false;
};

} // namespace tokendesk
