// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokenrow.h"
#include "core/services/keptsecrets.h"

#include <QHash>

#include <functional>
#include <mutex>
#include <vector>

namespace tokendesk {

/// A number for all that a row shows and is searched by: two refreshes are compared by it, so that the rows themselves
/// need not be kept twice.
quint64 rowDigest(const TokenRow &row);

/// What is on screen of a connection: its tokens, and a digest of each row.
using RowDigests = QHash<TokenId, quint64>;

/// Takes one refresh's pages on worker threads and makes rows of them. Thread-safe.
class Listing final
{
public:
    enum class Mode {
        Stream,  ///< hand out rows as they come
        Compare, ///< keep only rows that are not as in `before`
        Collect, ///< keep all rows until the end
    };

    /// `wake`: called from a worker thread when there is something to take() and the last thing was taken.
    Listing(Mode mode, Connection connection, const KeptSecrets &kept, RowDigests before, std::function<void()> wake);

    Mode mode() const { return m_mode; }
    void add(const QList<Token> &tokens);
    std::vector<TokenRow> take();

    // When the listing has ended:
    QList<TokenId> gone() const; ///< in `before`, and not listed now
    RowDigests digests() const;

private:
    const Mode m_mode;
    const Connection m_connection;
    const KeptSecrets &m_kept;
    const RowDigests m_before;
    const std::function<void()> m_wake;

    mutable std::mutex m_mutex;
    std::vector<TokenRow> m_rows;
    RowDigests m_digests;
    bool m_woken = false;
};

} // namespace tokendesk
