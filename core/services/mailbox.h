// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <mutex>

namespace tokendesk {

/// Lets worker threads post to an object that may go before them: they share the mailbox, and closing it makes posting
/// a no-op.
class Mailbox final
{
public:
    explicit Mailbox(QObject *recipient)
        : m_recipient(recipient)
    {
    }

    /// Any thread. `call` runs on the recipient's thread, or never.
    template <class Call>
    void post(Call call)
    {
        const std::lock_guard lock(m_mutex);
        if (m_recipient != nullptr)
            QMetaObject::invokeMethod(m_recipient, std::move(call), Qt::QueuedConnection);
    }

    void close() ///< on the recipient's thread, before it goes
    {
        const std::lock_guard lock(m_mutex);
        m_recipient = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject *m_recipient;
};

} // namespace tokendesk
