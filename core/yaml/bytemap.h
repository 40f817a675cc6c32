// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/yaml/node.h"

#include <QByteArrayView>

#include <vector>

namespace tokendesk::yaml {

/// Where the n-th character of a text begins, in bytes: libyaml's marks count characters.
class ByteMap final
{
public:
    /// `body` is valid UTF-8 and outlives the map; `offset` is added to every answer (a byte order mark before it).
    ByteMap(QByteArrayView body, qsizetype offset);

    qsizetype byteOf(std::size_t character) const; ///< at most the end of the body

private:
    static constexpr std::size_t step = 128;

    QByteArrayView m_body;
    qsizetype m_offset;
    std::vector<quint32> m_starts; ///< of every 128th character; empty: one byte each
};

} // namespace tokendesk::yaml
