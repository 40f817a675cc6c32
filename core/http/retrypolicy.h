// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpclient.h"

namespace tokendesk::http {

/// GET, HEAD and Kind::Reading.
bool isReading(const HttpRequest &request);

/// Whether it may leave on a read-only connection.
bool isHarmless(const HttpRequest &request);

/// What is done after an attempt: wait for so long and send again, or nothing.
class RetryPolicy final
{
public:
    RetryPolicy(const HttpRequest &request, const HttpLimits &limits);

    /// After a 429 or 503, and after a lost connection; empty: that was it. Counts the attempts.
    std::optional<std::chrono::milliseconds> waitAfter(const HttpAnswer &answer);
    std::optional<std::chrono::milliseconds> waitAfter(const Error &error);

    bool mayRepeat() const { return m_repeatable; } ///< after 429 and 503

private:
    std::optional<std::chrono::milliseconds> backOff(std::optional<std::chrono::seconds> asked);

    const bool m_repeatable;
    const bool m_reading;
    const bool m_readsThroughTrouble;
    const int m_most;
    const std::chrono::seconds m_longest;
    int m_attempts = 1;
};

} // namespace tokendesk::http
