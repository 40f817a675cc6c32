// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/rowstore.h"
#include "ui/models/tokenkey.h"
#include "ui/models/tokensort.h"

#include <QHash>

namespace tokendesk {

/// All rows that are known, by source number, and their order.
///
/// A number stays with its row, a dead one too, until the next drop(). The rank of each name is kept beside it, so that
/// sorting compares numbers only.
class RowBook final
{
public:
    static constexpr int none = -1;

    size_t size() const { return m_rows.size(); } ///< dead ones too
    TokenRow &operator[](size_t source) { return m_rows[source]; }
    const TokenRow &operator[](size_t source) const { return m_rows[source]; }

    bool isAlive(size_t source) const { return m_alive[source]; }
    const std::vector<quint32> &alive() const { return m_sorted; } ///< in order; what came since the last sort() last
    int count(const ConnectionId &connection) const { return m_counts.value(connection); }

    void append(TokenRow &&row);
    void kill(quint32 source);
    void drop(const ConnectionId &connection); ///< source numbers mean other rows afterwards

    TokenKey keyOf(int source) const;
    int find(const TokenKey &key) const; ///< source number, or none; looks through all rows
    /// Source numbers of these, each none when it is gone. One pass for all.
    QList<int> find(const QList<TokenKey> &keys) const;

    std::vector<QString> names() const; ///< of alive()
    void setRanks(const std::vector<quint32> &sources, const std::vector<quint32> &ranks);
    void sort(const ConnectionBook &book, TokenSort by);

private:
    RowStore m_rows;
    std::vector<quint32> m_ranks; ///< of the names, one a row
    std::vector<bool> m_alive;    ///< one a row
    std::vector<quint32> m_sorted;
    QHash<ConnectionId, int> m_counts;
};

} // namespace tokendesk
