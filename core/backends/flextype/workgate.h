// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace tokendesk::flextype {

/// Counts the jobs that use something, so that it can wait for them before it goes. Thread-safe.
class WorkGate final
{
public:
    /// Held by one job for as long as it runs.
    class Pass final
    {
    public:
        explicit Pass(WorkGate &gate)
            : m_gate(gate)
        {
        }
        ~Pass() { m_gate.leave(); }
        Q_DISABLE_COPY_MOVE(Pass)

        bool isClosing() const { return m_gate.isClosing(); }

    private:
        WorkGate &m_gate;
    };

    WorkGate() = default;
    ~WorkGate() { closeAndWait(); }
    Q_DISABLE_COPY_MOVE(WorkGate)

    std::shared_ptr<Pass> enter()
    {
        const std::lock_guard lock(m_mutex);
        ++m_inside;
        return std::make_shared<Pass>(*this);
    }

    /// Asks all jobs to end early, and returns when they have.
    void closeAndWait()
    {
        std::unique_lock lock(m_mutex);
        m_closing = true;
        m_empty.wait(lock, [this] { return m_inside == 0; });
    }

    bool isClosing() const { return m_closing; } // asked once a token, so without the lock

private:
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        --m_inside;
        m_empty.notify_all(); // under the lock: the gate may be gone right after it
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_empty;
    int m_inside = 0;
    std::atomic<bool> m_closing = false;
};

} // namespace tokendesk::flextype
