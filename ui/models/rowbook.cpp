// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/rowbook.h"

#include <algorithm>
#include <limits>

namespace tokendesk {

namespace {

constexpr quint32 unranked = std::numeric_limits<quint32>::max();

} // namespace

void RowBook::append(TokenRow &&row)
{
    m_counts[row.connection] += 1;
    m_sorted.push_back(static_cast<quint32>(m_rows.size()));
    m_rows.append(std::move(row));
    m_ranks.push_back(unranked);
    m_alive.push_back(true);
}

void RowBook::kill(quint32 source)
{
    m_counts[m_rows[source].connection] -= 1;
    m_alive[source] = false;
    m_sorted.erase(std::find(m_sorted.begin(), m_sorted.end(), source));
}

void RowBook::drop(const ConnectionId &connection)
{
    std::vector<qint32> moved(m_rows.size(), none);
    size_t next = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_alive[i] || m_rows[i].connection == connection)
            continue;
        if (next != i) {
            m_rows[next] = std::move(m_rows[i]);
            m_ranks[next] = m_ranks[i];
        }
        moved[i] = static_cast<qint32>(next++);
    }
    m_rows.truncate(next);
    m_ranks.resize(next);
    m_alive.assign(next, true);
    std::vector<quint32> sorted;
    sorted.reserve(next);
    for (const quint32 source : m_sorted) {
        if (moved[source] != none)
            sorted.push_back(static_cast<quint32>(moved[source]));
    }
    m_sorted = std::move(sorted);
    m_counts.remove(connection);
}

TokenKey RowBook::keyOf(int source) const
{
    const TokenRow &row = m_rows[static_cast<size_t>(source)];
    return {.connection = row.connection, .id = row.id};
}

int RowBook::find(const TokenKey &key) const
{
    for (const quint32 source : m_sorted) {
        const TokenRow &row = m_rows[source];
        if (row.id == key.id && row.connection == key.connection)
            return static_cast<int>(source);
    }
    return none;
}

QList<int> RowBook::find(const QList<TokenKey> &keys) const
{
    if (keys.size() == 1)
        return {find(keys.first())};
    QHash<TokenKey, qsizetype> places;
    places.reserve(keys.size());
    for (qsizetype i = 0; i < keys.size(); ++i)
        places.insert(keys.at(i), i);
    QList<int> sources(keys.size(), none);
    if (keys.isEmpty())
        return sources;
    for (const quint32 source : m_sorted) {
        const auto place = places.constFind(keyOf(static_cast<int>(source)));
        if (place != places.constEnd())
            sources[place.value()] = static_cast<int>(source);
    }
    return sources;
}

std::vector<QString> RowBook::names() const
{
    std::vector<QString> names;
    names.reserve(m_sorted.size());
    for (const quint32 source : m_sorted)
        names.push_back(m_rows[source].name);
    return names;
}

void RowBook::setRanks(const std::vector<quint32> &sources, const std::vector<quint32> &ranks)
{
    for (size_t i = 0; i < sources.size(); ++i)
        m_ranks[sources[i]] = ranks[i];
}

void RowBook::sort(const ConnectionBook &book, TokenSort by)
{
    sortTokens(m_sorted, m_rows, m_ranks, book, by);
}

} // namespace tokendesk
