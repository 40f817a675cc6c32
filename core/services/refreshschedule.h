// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/services/inventory.h"

#include <QTimer>

namespace tokendesk {

/// When the lists of servers are read again without being asked for: each call there may spend a limit, so only when a
/// person comes back to a list that is a minute old, and at the interval that a person set
/// (NetworkSettings::refreshEvery). Never where the last reading wants a person's act first (sign in, unlock the
/// keychain, look at a certificate), and never before a first reading. Folders are watched and need none of this.
class RefreshSchedule final : public QObject
{
    Q_OBJECT

public:
    RefreshSchedule(Connections &connections, Inventory &inventory, const Clock &clock, QObject *parent = nullptr);

    void windowFocused(); ///< the window was given the focus
    void tick();          ///< looks whether an interval is over; comes by itself every 15 s

private:
    void refreshOlderThan(const Connection &connection, std::chrono::milliseconds age);

    Connections &m_connections;
    Inventory &m_inventory;
    const Clock &m_clock;
    QTimer m_timer;
    QHash<ConnectionId, QDateTime> m_finished; ///< UTC, of the last refresh, whatever came of it
};

} // namespace tokendesk
