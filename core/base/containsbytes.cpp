// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/base/containsbytes.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace tokendesk {

namespace {

using Block [[gnu::vector_size(16)]] = char;

Block load(const char *at)
{
    Block block;
    std::memcpy(&block, at, sizeof block);
    return block;
}

bool isAnySet(Block block)
{
    std::array<quint64, 2> halves = {};
    std::memcpy(halves.data(), &block, sizeof block);
    return (halves[0] | halves[1]) != 0;
}

bool search(const char *text, size_t size, QByteArrayView part)
{
    return ::memmem(text, size, part.data(), static_cast<size_t>(part.size())) != nullptr;
}

} // namespace

/// Sixteen places at a time are asked for the first and the last letter; only where both stand is the rest looked at.
bool containsBytes(QByteArrayView text, QByteArrayView part)
{
    const qsizetype window = qsizetype(sizeof(Block)) + part.size() - 1; // what begins in a block ends in it
    if (part.size() < 2 || text.size() < window)
        return search(text.data(), static_cast<size_t>(text.size()), part);
    const Block first = Block{} + part.front();
    const Block last = Block{} + part.back();
    const char *const end = text.data() + text.size() - window; // the last block, which may overlap the one before
    for (const char *at = text.data();; at = std::min(at + sizeof(Block), end)) {
        if (isAnySet((load(at) == first) & (load(at + part.size() - 1) == last)) &&
            search(at, static_cast<size_t>(window), part))
            return true;
        if (at == end)
            return false;
    }
}

} // namespace tokendesk
