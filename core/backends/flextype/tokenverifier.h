// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/layout.h"

#include "core/base/secret.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::flextype {

/// Does this secret work with this token now? Asks the stored hash (1.x) or compares with the id, which is all that
/// 0.9 has. Slow (bcrypt): never on the main thread.
Verified verifySecret(const Token &token, Era era, const Secret &secret);

} // namespace tokendesk::flextype
