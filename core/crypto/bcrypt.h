// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace tokendesk::crypto {

/// bcrypt as PHP's password_hash(…, PASSWORD_BCRYPT) makes it: "$2y$", two digits of cost, 53 characters.
/// `cost` 4 to 31, PHP 8.2's default is 10. Slow by design (60 ms at 10): never on the main thread.
[[nodiscard]] Result<QByteArray> bcryptHash(const Secret &secret, int cost = 10);

/// Whether `secret` matches a "$2a$", "$2b$" or "$2y$" hash; false for anything that is no such hash. Slow as above.
bool bcryptMatches(const Secret &secret, QByteArrayView hash);

} // namespace tokendesk::crypto
