// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/pendingrevocations.h"

namespace tokendesk {

namespace {

using std::chrono::milliseconds;

int secondsOf(milliseconds time)
{
    return static_cast<int>((time.count() + 999) / 1'000);
}

milliseconds remaining(const QDeadlineTimer &deadline)
{
    return milliseconds(qMax(qint64{0}, deadline.remainingTime()));
}

} // namespace

PendingRevocations::PendingRevocations(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PendingRevocations::tick);
}

quint64 PendingRevocations::add(const QList<NamedToken> &tokens, milliseconds delay)
{
    Group group{.number = m_next, .tokens = {}, .deadline = QDeadlineTimer(delay), .remaining = delay};
    for (const NamedToken &token : tokens) {
        if (!contains(token.key))
            group.tokens.append(token);
    }
    if (group.tokens.isEmpty())
        return 0;
    ++m_next;
    if (delay <= milliseconds::zero()) {
        send(group);
        return group.number;
    }
    m_waiting.append(group);
    schedule();
    Q_EMIT changed();
    Q_EMIT added(group.number, group.tokens, secondsOf(delay));
    return group.number;
}

void PendingRevocations::undo(quint64 number)
{
    for (const Group &group : take([number](const Group &each) { return each.number == number; }))
        Q_EMIT left(group.number, false);
    Q_EMIT changed();
}

void PendingRevocations::undoAll(const std::optional<ConnectionId> &of)
{
    for (const Group &group : take([&of](const Group &each) { return !of || each.connection() == *of; }))
        Q_EMIT left(group.number, false);
    Q_EMIT changed();
}

void PendingRevocations::sendNow(const std::optional<ConnectionId> &of)
{
    for (const Group &group : take([&of](const Group &each) { return !of || each.connection() == *of; }))
        send(group);
}

void PendingRevocations::finished(quint64 number, bool well)
{
    if (m_underWay.remove(number) == 0)
        return;
    Q_EMIT changed();
    Q_EMIT over(well);
}

void PendingRevocations::pause()
{
    if (std::exchange(m_paused, true))
        return;
    for (Group &group : m_waiting)
        group.remaining = remaining(group.deadline);
    m_timer.stop();
}

void PendingRevocations::resume()
{
    if (!std::exchange(m_paused, false))
        return;
    for (Group &group : m_waiting)
        group.deadline = QDeadlineTimer(group.remaining);
    schedule();
}

bool PendingRevocations::holds(const ConnectionId &connection) const
{
    return count(connection) > 0;
}

bool PendingRevocations::isSettled(const std::optional<ConnectionId> &of) const
{
    return count(of) == 0 && std::none_of(m_underWay.begin(), m_underWay.end(), [&of](const QList<NamedToken> &tokens) {
               return !of || tokens.constFirst().key.connection == *of;
           });
}

bool PendingRevocations::contains(const TokenKey &token) const
{
    const auto has = [&token](const QList<NamedToken> &tokens) {
        return std::any_of(tokens.begin(), tokens.end(), [&](const NamedToken &each) { return each.key == token; });
    };
    return std::any_of(m_waiting.begin(), m_waiting.end(), [&](const Group &group) { return has(group.tokens); }) ||
           std::any_of(m_underWay.begin(), m_underWay.end(), has);
}

qsizetype PendingRevocations::count(const std::optional<ConnectionId> &of) const
{
    qsizetype count = 0;
    for (const Group &group : m_waiting) {
        if (!of || group.connection() == *of)
            count += group.tokens.size();
    }
    return count;
}

void PendingRevocations::tick()
{
    for (const Group &group : take([](const Group &each) { return each.deadline.hasExpired(); }))
        send(group);
    for (const Group &group : std::as_const(m_waiting))
        Q_EMIT counted(group.number, secondsOf(remaining(group.deadline)));
    schedule();
}

/// Wakes when the first of them has a second less, or is due.
void PendingRevocations::schedule()
{
    if (m_paused || m_waiting.isEmpty()) {
        m_timer.stop();
        return;
    }
    milliseconds next{1'000};
    for (const Group &group : std::as_const(m_waiting)) {
        const milliseconds left = remaining(group.deadline);
        next = qMin(next, left % 1'000 == milliseconds::zero() ? qMin(left, milliseconds(1'000)) : left % 1'000);
    }
    m_timer.start(next);
}

void PendingRevocations::send(const Group &group)
{
    m_underWay.insert(group.number, group.tokens);
    Q_EMIT left(group.number, true);
    Q_EMIT changed();
    Q_EMIT due(group.number, group.tokens);
}

QList<PendingRevocations::Group> PendingRevocations::take(const std::function<bool(const Group &)> &which)
{
    QList<Group> taken;
    m_waiting.removeIf([&](const Group &group) {
        const bool goes = which(group);
        if (goes)
            taken.append(group);
        return goes;
    });
    schedule();
    return taken;
}

} // namespace tokendesk
