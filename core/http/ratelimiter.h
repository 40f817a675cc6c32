// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <mutex>
#include <optional>

namespace tokendesk::http {

/// Spaces requests evenly, so that no second holds more of them than is allowed. Thread-safe.
class RateLimiter final
{
public:
    using Clock = std::chrono::steady_clock;

    explicit RateLimiter(double perSecond); ///< 0: no limit

    /// When the caller may send; the time is then taken.
    Clock::time_point take();

private:
    const Clock::duration m_gap;
    std::mutex m_mutex;
    Clock::time_point m_next{};
};

} // namespace tokendesk::http
