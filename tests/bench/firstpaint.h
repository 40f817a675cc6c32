// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QObject>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>
#include <functional>

namespace tokendesk::bench {

/// Nanoseconds of the clock that all processes of a machine share.
inline qint64 monotonicNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Prints "first-paint NANOSECONDS" once the window was painted for the first time and its pixels were handed over.
class FirstPaint final : public QObject
{
public:
    FirstPaint(QWidget &window, std::function<void()> then)
        : m_then(std::move(then))
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [this] {
                std::printf("first-paint %lld\n", static_cast<long long>(monotonicNow()));
                std::fflush(stdout);
                m_then();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_then;
    bool m_seen = false;
};

} // namespace tokendesk::bench
