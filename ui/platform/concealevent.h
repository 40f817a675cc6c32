// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>

namespace tokendesk {

/// Sent to every widget when what is revealed must be hidden at once (the window locks, the screen is left).
class ConcealEvent final : public QEvent
{
public:
    ConcealEvent();

    static QEvent::Type eventType();
    /// Sends one to every widget of the program.
    static void sendToAll();
};

} // namespace tokendesk
