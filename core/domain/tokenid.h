// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace tokendesk {

/// Names one token within a connection. The same value may stand under two kinds (Flextype 0.9 has a folder an API).
struct TokenId
{
    QString kind;  ///< as the system calls it: "token", "images", "delivery" …
    QString value; ///< as the system spells it, case-sensitive. May be a credential by itself: shown masked

    auto operator<=>(const TokenId &other) const
    {
        const int order = kind == other.kind ? value.compare(other.value) : kind.compare(other.kind);
        return order <=> 0;
    }
    bool operator==(const TokenId &) const = default;
};

inline size_t qHash(const TokenId &id, size_t seed = 0)
{
    return qHashMulti(seed, id.kind, id.value);
}

} // namespace tokendesk
