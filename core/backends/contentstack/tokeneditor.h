// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/work.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::contentstack {

/// Changes one token: a PUT of what is stored with the draft's fields, then its preview token where the draft wants it
/// made or removed. Conflict where a field is no longer as the draft has seen it. Answers with the token read again.
[[nodiscard]] Result<Token> changeToken(const Work &work, const TokenId &id, const TokenDraft &draft);

/// Another value for the preview token of a delivery token: removes it, then makes one. Answers with all values.
[[nodiscard]] Result<CreatedToken> renewPreviewToken(const Work &work, const TokenId &id);

} // namespace tokendesk::contentstack
