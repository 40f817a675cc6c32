// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <ctime>

namespace tokendesk::bench {

/// The longest time that the main thread did not come back to its event loop.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double gap = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
            const double worked = cpuMilliseconds();
            if (gap > m_longest) {
                m_longest = gap;
                m_worked = worked - m_before;
            }
            m_before = worked;
            m_since.restart();
        });
    }

    void start()
    {
        m_longest = m_worked = 0;
        m_before = cpuMilliseconds();
        m_since.start();
        m_timer.start();
    }
    double longest() const { return m_longest; }
    double worked() const { return m_worked; } ///< of the longest, what the thread itself was running

private:
    static double cpuMilliseconds()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
    double m_worked = 0;
    double m_before = 0;
};

} // namespace tokendesk::bench
