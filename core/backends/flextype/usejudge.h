// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/storedfields.h"

#include "core/domain/token.h"

namespace tokendesk::flextype {

/// What a server does with a request that brings this token, as far as the file decides it: fills state, calls,
/// limitCalls and the notices that go with them. Source: Api.php validateApiRequest of 1.0.0-alpha.3, measured; the
/// rules of 0.9.16 give the same answers. `looseZero`: 0.9.7 takes the text '0' for no limit.
void judgeUse(const StoredFields &fields, bool looseZero, Token &token);

} // namespace tokendesk::flextype
