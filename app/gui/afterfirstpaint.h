// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

namespace tokendesk {

/// Does something once, when a window that was shown has been painted; a window that nobody sees (minimised, on another
/// desktop) is waited for half a second.
class AfterFirstPaint final : public QObject
{
    Q_OBJECT

public:
    AfterFirstPaint(QWidget &window, std::function<void()> act);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace tokendesk
