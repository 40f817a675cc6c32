// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/refreshschedule.h"

namespace tokendesk {

namespace {

constexpr std::chrono::seconds lookEvery{15};
constexpr std::chrono::seconds oldAtFocus{60};

/// Trying again by itself would only ask the person again, or count as one more wrong attempt there.
bool wantsPerson(const Error &problem)
{
    switch (problem.kind) {
    case ErrorKind::InvalidInput:
    case ErrorKind::PermissionDenied:
    case ErrorKind::AuthFailed:
    case ErrorKind::SecondFactorNeeded:
    case ErrorKind::Tls:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::Unsupported:
        return true;
    case ErrorKind::Cancelled:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::LimitReached:
    case ErrorKind::RateLimited:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Protocol:
    case ErrorKind::Parse:
    case ErrorKind::Io:
    case ErrorKind::Internal:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

RefreshSchedule::RefreshSchedule(Connections &connections, Inventory &inventory, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_inventory(inventory)
    , m_clock(clock)
{
    connect(&inventory, &Inventory::refreshFinished, this,
            [this](const ConnectionId &id) { m_finished.insert(id, m_clock.nowUtc()); });
    connect(&connections, &Connections::removed, this, [this](const ConnectionId &id) { m_finished.remove(id); });
    connect(&m_timer, &QTimer::timeout, this, &RefreshSchedule::tick);
    m_timer.start(lookEvery);
}

void RefreshSchedule::refreshOlderThan(const Connection &connection, std::chrono::milliseconds age)
{
    const BackendType *type = m_connections.type(connection.type);
    const auto finished = m_finished.constFind(connection.id);
    if (type == nullptr || !type->isRemote() || finished == m_finished.constEnd() ||
        m_inventory.isRefreshing(connection.id))
        return;
    if (const std::optional<Error> problem = m_inventory.problem(connection.id); problem && wantsPerson(*problem))
        return;
    if (finished->msecsTo(m_clock.nowUtc()) >= age.count())
        m_inventory.refresh(connection.id);
}

void RefreshSchedule::windowFocused()
{
    const QList<Connection> all = m_connections.all();
    for (const Connection &connection : all)
        refreshOlderThan(connection, oldAtFocus);
}

void RefreshSchedule::tick()
{
    const QList<Connection> all = m_connections.all();
    for (const Connection &connection : all) {
        if (connection.network.refreshEvery.count() > 0)
            refreshOlderThan(connection, connection.network.refreshEvery);
    }
}

} // namespace tokendesk
