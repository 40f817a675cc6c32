// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <chrono>

namespace tokendesk {

enum class LockKind { Shared, Exclusive };

/// Takes the flock() that PHP's LOCK_SH and LOCK_EX take; closing the descriptor gives it back.
///
/// True: taken; false: the file system has no locks. Waits without blocking the thread for good: Timeout, Cancelled.
[[nodiscard]] Result<bool> takeLock(int fd, LockKind kind, std::chrono::milliseconds wait, const CancelToken &cancel,
                                    const QString &object);

} // namespace tokendesk
