// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/listing.h"

namespace tokendesk {

quint64 rowDigest(const TokenRow &row)
{
    const size_t first =
        qHashMulti(0x70616765, row.name, row.search, row.calls.value_or(-1), row.limitCalls.value_or(-1),
                   row.modifiedAt, row.createdAt, row.expiresAt, row.lastUsedAt, static_cast<int>(row.state));
    return qHashMulti(first, static_cast<int>(row.secretAvailability), static_cast<int>(row.worst), row.hasNotices,
                      row.hasSecret, row.kept, row.keptForSession, row.callsApproximate, row.editable);
}

Listing::Listing(Mode mode, Connection connection, const KeptSecrets &kept, RowDigests before,
                 std::function<void()> wake)
    : m_mode(mode)
    , m_connection(std::move(connection))
    , m_kept(kept)
    , m_before(std::move(before))
    , m_wake(std::move(wake))
{
}

void Listing::add(const QList<Token> &tokens)
{
    std::vector<TokenRow> rows;
    std::vector<std::pair<TokenId, quint64>> digests;
    rows.reserve(static_cast<std::size_t>(tokens.size()));
    digests.reserve(static_cast<std::size_t>(tokens.size()));
    const bool keepsAny = m_kept.keepsAny(m_connection.id);
    for (const Token &token : tokens) {
        TokenRow row = makeRow(token, m_connection);
        row.kept = keepsAny && m_kept.isKept(m_connection.id, token.id);
        row.keptForSession = row.kept && m_kept.isForThisSession(m_connection.id, token.id);
        const quint64 digest = rowDigest(row);
        digests.emplace_back(token.id, digest);
        const auto before = m_before.constFind(token.id);
        if (m_mode != Mode::Compare || before == m_before.constEnd() || *before != digest)
            rows.push_back(std::move(row));
    }
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        for (auto &[id, digest] : digests)
            m_digests.insert(id, digest);
        m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        wake = m_mode == Mode::Stream && !m_rows.empty() && !std::exchange(m_woken, true);
    }
    if (wake)
        m_wake();
}

std::vector<TokenRow> Listing::take()
{
    const std::lock_guard lock(m_mutex);
    m_woken = false;
    return std::exchange(m_rows, {});
}

QList<TokenId> Listing::gone() const
{
    const std::lock_guard lock(m_mutex);
    QList<TokenId> gone;
    for (auto before = m_before.keyBegin(); before != m_before.keyEnd(); ++before) {
        if (!m_digests.contains(*before))
            gone.append(*before);
    }
    return gone;
}

RowDigests Listing::digests() const
{
    const std::lock_guard lock(m_mutex);
    return m_digests;
}

} // namespace tokendesk
