// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/ratelimiter.h"

#include <algorithm>

namespace tokendesk::http {

RateLimiter::RateLimiter(double perSecond)
    : m_gap(perSecond > 0 ? std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1.0 / perSecond))
                          : Clock::duration::zero())
{
}

RateLimiter::Clock::time_point RateLimiter::take()
{
    const std::lock_guard lock(m_mutex);
    const Clock::time_point turn = std::max(m_next, Clock::now());
    m_next = turn + m_gap;
    return turn;
}

} // namespace tokendesk::http
