// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace tokendesk::crypto {

/// bcrypt as PHP's password_hash(…, PASSWORD_BCRYPT) makes it: "$2y$", two digits of cost, 53 characters.
/// `cost` 4 to 18, PHP 8.2's default is 10. Slow by design (60 ms at 10): never on the main thread.
/// Errors: InvalidInput for a secret that is empty, longer than 72 bytes or has a NUL (bcrypt would cut it).
[[nodiscard]] Result<QByteArray> bcryptHash(const Secret &secret, int cost = 10);

/// Has `hash` the form of a "$2a$", "$2b$" or "$2y$" hash? Quick; says nothing about its cost.
bool looksLikeBcrypt(QByteArrayView hash);

/// Whether `secret` matches a "$2a$", "$2b$" or "$2y$" hash; false for anything that is no such hash, and for costs
/// above 18. Slow as above.
bool bcryptMatches(const Secret &secret, QByteArrayView hash);

} // namespace tokendesk::crypto
