// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

namespace tokendesk::crypto {

/// `bytes` random bytes of the system's generator as lower-case hex, as PHP's bin2hex(random_bytes(n)).
Secret randomHex(int bytes);
/// The program ends where the system has no random numbers to give.
QByteArray randomBytes(int bytes);

} // namespace tokendesk::crypto
