// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/connection.h"
#include "core/domain/tokenid.h"

namespace tokendesk {

/// Names one token among all connections: what selection and acts go by, whatever the table is sorted or filtered by.
struct TokenKey
{
    ConnectionId connection;
    TokenId id;

    bool operator==(const TokenKey &) const = default;
};

inline size_t qHash(const TokenKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.connection, key.id);
}

} // namespace tokendesk
