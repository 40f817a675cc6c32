// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/bytemap.h"

#include <algorithm>

namespace tokendesk::yaml {

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace

ByteMap::ByteMap(QByteArrayView body, qsizetype offset)
    : m_body(body)
    , m_offset(offset)
{
    if (std::none_of(body.begin(), body.end(), isContinuation))
        return;
    std::size_t character = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (isContinuation(body[i]))
            continue;
        if (character++ % step == 0)
            m_starts.push_back(static_cast<quint32>(i));
    }
}

qsizetype ByteMap::byteOf(std::size_t character) const
{
    if (m_starts.empty())
        return std::min(static_cast<qsizetype>(character), m_body.size()) + m_offset;
    const std::size_t block = std::min(character / step, m_starts.size() - 1);
    qsizetype i = m_starts[block];
    for (std::size_t left = character - block * step; left > 0 && i < m_body.size(); --left) {
        ++i;
        while (i < m_body.size() && isContinuation(m_body[i]))
            ++i;
    }
    return i + m_offset;
}

} // namespace tokendesk::yaml
