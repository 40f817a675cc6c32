// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"

#include <chrono>
#include <thread>

namespace tokendesk::flextype {

/// A little more than a second: a server that counts in whole seconds is in a later one for sure, however its clock and
/// ours stand to each other.
inline constexpr std::chrono::milliseconds laterSecond{1'050};

/// Sleeps on a worker thread; false: cancelled meanwhile.
inline bool pauseFor(std::chrono::milliseconds time, const CancelToken &cancel)
{
    constexpr std::chrono::milliseconds glance{10};
    for (auto left = time; left.count() > 0; left -= glance) {
        if (cancel.isCancelled())
            return false;
        std::this_thread::sleep_for(std::min(left, glance));
    }
    return !cancel.isCancelled();
}

} // namespace tokendesk::flextype
