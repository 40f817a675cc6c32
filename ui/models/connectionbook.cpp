// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/connectionbook.h"

#include "ui/models/naturalorder.h"
#include "ui/text/phrases.h"

namespace tokendesk {

void ConnectionBook::set(const Connection &connection, const Capabilities &capabilities, bool remote)
{
    ConnectionFacts facts = m_facts.value(connection.id); // its state stays
    facts.remote = remote;
    facts.kindNames.clear();
    facts.connection = connection;
    facts.capabilities = capabilities;
    for (const KindSpec &kind : capabilities.kinds)
        facts.kindNames.insert(kind.id, kind.label.isEmpty() ? kind.id : text::phrase(kind.label));
    facts.modifiedLabel = text::phrase(capabilities.modifiedLabel);
    m_facts[connection.id] = std::move(facts);
    if (!m_order.contains(connection.id))
        m_order.append(connection.id);
    const QCollator collator = naturalOrder();
    std::sort(m_order.begin(), m_order.end(), [&](const ConnectionId &a, const ConnectionId &b) {
        const int order = collator.compare(name(a), name(b));
        return order != 0 ? order < 0 : a < b;
    });
    Q_EMIT changed(connection.id);
}

void ConnectionBook::setState(const ConnectionId &id, const std::optional<Error> &problem, const QDateTime &readAt)
{
    const auto found = m_facts.find(id);
    if (found == m_facts.end())
        return;
    found->problem = problem;
    if (readAt.isValid())
        found->readAt = readAt;
    Q_EMIT stateChanged(id);
}

void ConnectionBook::remove(const ConnectionId &id)
{
    if (m_facts.remove(id)) {
        m_order.removeAll(id);
        Q_EMIT changed(id);
    }
}

const ConnectionFacts *ConnectionBook::find(const ConnectionId &id) const
{
    const auto found = m_facts.constFind(id);
    return found == m_facts.constEnd() ? nullptr : &found.value();
}

QString ConnectionBook::name(const ConnectionId &id) const
{
    const ConnectionFacts *facts = find(id);
    return facts ? facts->connection.name : QString();
}

} // namespace tokendesk
