// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/gui/afterfirstpaint.h"

#include <QEvent>

namespace tokendesk {

namespace {

constexpr std::chrono::milliseconds patience{500};

} // namespace

AfterFirstPaint::AfterFirstPaint(QWidget &window, std::function<void()> act)
    : QObject(&window)
{
    window.installEventFilter(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this, act = std::move(act)] {
        deleteLater();
        act();
    });
    m_timer.start(patience);
}

bool AfterFirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    // The window's paint is followed by those of its parts, then by the frame: all that before the timer.
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        m_timer.start(0);
    }
    return false;
}

} // namespace tokendesk
