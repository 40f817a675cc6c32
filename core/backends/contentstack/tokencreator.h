// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/work.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::contentstack {

/// Makes one token: never twice. An answer that was lost, or that was trouble of the server's, is looked up in the
/// list.
[[nodiscard]] Result<CreatedToken> createToken(const Work &work, const TokenDraft &draft);

/// The values that an answer carries, the token's own first.
SecretList secretsIn(const QJsonObject &stored);

} // namespace tokendesk::contentstack
