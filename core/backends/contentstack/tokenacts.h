// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/work.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::contentstack {

/// Deletes one token and proves by the list that it is gone. A token that is gone already is a success.
[[nodiscard]] Result<Revoked> revokeToken(const Work &work, const TokenId &id);

/// Whether this value is the token's and works: a delivery token at the delivery host, a management token with a read
/// of the management API.
[[nodiscard]] Result<Verified> verifyToken(const Work &work, const TokenId &id, const Secret &value);

} // namespace tokendesk::contentstack
