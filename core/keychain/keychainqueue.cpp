// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/keychainqueue.h"

#include <QCoreApplication>

namespace tokendesk {

namespace {

constexpr std::chrono::milliseconds lookInterval{50};

} // namespace

KeychainQueue::KeychainQueue(std::unique_ptr<KeychainCalls> calls, KeychainPatience patience)
    : m_calls(std::move(calls))
    , m_patience(patience)
{
    m_clock.start();
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &KeychainQueue::look);
}

KeychainQueue::~KeychainQueue()
{
    // An operation and what is to begin it hold each other.
    for (const OperationPtr &operation : m_queue)
        *operation = Operation({}, {});
}

void KeychainQueue::enqueue(OperationPtr operation, std::function<void()> begin)
{
    operation->m_begin = std::move(begin);
    operation->m_since = m_clock.elapsed();
    m_queue.push_back(std::move(operation));
    m_look.start();
    // Later, so that whoever asks has its future before anything can be answered.
    QMetaObject::invokeMethod(this, &KeychainQueue::startNext, Qt::QueuedConnection);
}

void KeychainQueue::startNext()
{
    if (m_calling || m_current || m_queue.empty())
        return;
    m_current = m_queue.front();
    if (m_current->m_cancel.isCancelled()) {
        look();
        return;
    }
    const std::function<void()> begin = std::exchange(m_current->m_begin, {});
    begin();
}

void KeychainQueue::step(const OperationPtr &operation, const Call &call, Next next)
{
    if (operation->m_ended)
        return;
    m_calling = true;
    m_callSince = m_clock.elapsed();
    call(*m_calls, [this, operation, next = std::move(next)](KeychainReply reply) {
        m_calling = false;
        m_lastProgress = m_clock.elapsed();
        if (operation->m_ended)
            startNext();
        else
            next(std::move(reply));
        if (!m_calling)
            setWaiting(false);
    });
}

void KeychainQueue::drop(const OperationPtr &operation)
{
    operation->m_ended = true;
    operation->m_begin = {};
    std::erase(m_queue, operation);
    if (m_current == operation)
        m_current.reset();
    if (m_queue.empty()) {
        m_look.stop();
        setWaiting(false);
    } else {
        QMetaObject::invokeMethod(this, &KeychainQueue::startNext, Qt::QueuedConnection);
    }
}

void KeychainQueue::end(const OperationPtr &operation, const std::function<void()> &resolve)
{
    if (operation->m_ended)
        return;
    drop(operation);
    operation->m_failed = {};
    resolve();
}

void KeychainQueue::fail(const OperationPtr &operation, Error error)
{
    if (operation->m_ended)
        return;
    drop(operation);
    const std::function<void(Error)> failed = std::exchange(operation->m_failed, {});
    failed(std::move(error));
}

/// Cancellations, waits that are worth showing, and the end of patience.
void KeychainQueue::look()
{
    const qint64 now = m_clock.elapsed();
    const std::deque<OperationPtr> queue = m_queue;
    for (const OperationPtr &operation : queue) {
        if (operation->m_cancel.isCancelled()) {
            fail(operation, Error{.kind = ErrorKind::Cancelled});
        } else if (now - std::max(operation->m_since, m_lastProgress) > m_patience.limit.count()) {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_patience.limit).count();
            fail(operation,
                 Error{.kind = ErrorKind::Timeout,
                       .reason = Phrase{"Keychain",
                                        QT_TRANSLATE_NOOP("Keychain",
                                                          "The keychain has not answered for %1 seconds. It may be "
                                                          "asking to be unlocked, in a window of its own: answer it, "
                                                          "then try again."),
                                        {QString::number(seconds)}}});
        }
    }
    setWaiting(!m_queue.empty() && m_calling && now - m_callSince > m_patience.quiet.count());
}

void KeychainQueue::setWaiting(bool waiting)
{
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged(waiting);
}

} // namespace tokendesk
