// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokenrow.h"

#include <vector>

namespace tokendesk {

/// Rows by number, in chunks: growing moves none of those that are there already. One vector stopped the window for
/// 70 ms each time it grew, and had to hold all rows twice for that time.
class RowStore final
{
public:
    size_t size() const { return m_size; }
    TokenRow &operator[](size_t number) { return m_chunks[number / chunk][number % chunk]; }
    const TokenRow &operator[](size_t number) const { return m_chunks[number / chunk][number % chunk]; }

    void append(TokenRow &&row)
    {
        if (m_size % chunk == 0) {
            m_chunks.emplace_back();
            m_chunks.back().reserve(chunk);
        }
        m_chunks.back().push_back(std::move(row));
        ++m_size;
    }

    /// Drops all rows from `size` on.
    void truncate(size_t size)
    {
        m_chunks.resize((size + chunk - 1) / chunk);
        if (size % chunk != 0)
            m_chunks.back().resize(size % chunk);
        m_size = size;
    }

private:
    static constexpr size_t chunk = 1'024;
    std::vector<std::vector<TokenRow>> m_chunks;
    size_t m_size = 0;
};

} // namespace tokendesk
