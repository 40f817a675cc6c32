// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/async.h"
#include "core/base/canceltoken.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace tokendesk {

/// Waits on a worker thread for a future that finishes on another; Cancelled as soon as `cancel` says so. Never on the
/// main thread: what it waits for finishes there.
template <class T>
Result<T> await(const QFuture<Result<T>> &future, const CancelToken &cancel)
{
    // Mostly it is there at once; a keychain that waits for a person takes minutes.
    constexpr std::chrono::microseconds longest{5'000};
    for (std::chrono::microseconds glance{100}; !future.isFinished(); glance = std::min(2 * glance, longest)) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, {});
        std::this_thread::sleep_for(glance);
    }
    if (future.isCanceled() || future.resultCount() == 0)
        return fail(ErrorKind::Cancelled, {});
    return takeFrom(future);
}

} // namespace tokendesk
