// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/yaml/node.h"

#include <array>
#include <span>

namespace tokendesk::yaml {

/// One line `key: value`. The views are valid as long as the scanned bytes and the FlatScan live unchanged.
struct FlatEntry
{
    QByteArrayView key;
    QByteArrayView text;                    ///< decoded, UTF-8
    Node::Style style = Node::Style::Plain; ///< Plain, SingleQuoted or DoubleQuoted
};

/// Reads the plain files that a CMS itself writes: one `key: value` a line, nothing nested, LF, a final newline.
///
/// Where scan() says true, Document::parse() of the same bytes succeeds with the same keys, texts and styles and
/// without a finding other than ReadsDifferently. Anything else is false, and Document has to look. Allocates only for
/// `''` inside quotes. Made to be used again and again on one thread.
class FlatScan final
{
public:
    static constexpr std::size_t maxEntries = 48;

    bool scan(QByteArrayView bytes);

    QByteArrayView bytes() const { return m_bytes; } ///< what was scanned
    std::span<const FlatEntry> entries() const { return {m_entries.data(), m_count}; }
    const FlatEntry *find(QByteArrayView key) const;

private:
    bool scanLine(QByteArrayView line);
    bool scanSingleQuoted(QByteArrayView value, FlatEntry &entry);
    bool isDuplicate(QByteArrayView key) const;

    QByteArrayView m_bytes;
    std::array<FlatEntry, maxEntries> m_entries;
    std::size_t m_count = 0;
    std::vector<QByteArray> m_decoded;
};

} // namespace tokendesk::yaml
