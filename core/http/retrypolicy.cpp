// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/retrypolicy.h"

#include "core/http/retryafter.h"

#include <QRandomGenerator>

#include <algorithm>

namespace tokendesk::http {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds firstBackOff{500}; // doubled each time
constexpr int triesInTrouble = 3;

bool isRepeatable(const HttpRequest &request)
{
    switch (request.kind) {
    case HttpRequest::Kind::SignIn:
    case HttpRequest::Kind::Once:
        return false;
    case HttpRequest::Kind::Reading:
        return true;
    case HttpRequest::Kind::Ordinary:
        break;
    }
    return request.method != HttpMethod::Post && request.method != HttpMethod::Patch;
}

} // namespace

bool isReading(const HttpRequest &request)
{
    return request.method == HttpMethod::Get || request.method == HttpMethod::Head ||
           request.kind == HttpRequest::Kind::Reading;
}

bool isHarmless(const HttpRequest &request)
{
    return isReading(request) || request.kind == HttpRequest::Kind::SignIn;
}

RetryPolicy::RetryPolicy(const HttpRequest &request, const HttpLimits &limits)
    : m_repeatable(isRepeatable(request))
    , m_reading(isReading(request))
    , m_readsThroughTrouble(limits.readsThroughTrouble)
    , m_most(limits.attempts)
    , m_longest(limits.longestWait)
{
}

std::optional<milliseconds> RetryPolicy::waitAfter(const HttpAnswer &answer)
{
    const bool isTurnedAway = answer.status == 429 || answer.status == 503;
    const bool isTrouble = m_readsThroughTrouble && m_reading && answer.status >= 500 && m_attempts < triesInTrouble;
    if (!m_repeatable || !(isTurnedAway || isTrouble))
        return std::nullopt;
    return backOff(retryAfter(answer.header("retry-after")));
}

std::optional<milliseconds> RetryPolicy::waitAfter(const Error &error)
{
    const bool isLost = error.kind == ErrorKind::Network && !error.neverSent;
    if (!m_repeatable || !m_reading || !isLost)
        return std::nullopt;
    return backOff(std::nullopt);
}

std::optional<milliseconds> RetryPolicy::backOff(std::optional<std::chrono::seconds> asked)
{
    if (m_attempts >= m_most || asked.value_or(std::chrono::seconds::zero()) > m_longest)
        return std::nullopt;
    const qint64 step = firstBackOff.count() << std::min(m_attempts - 1, 10);
    ++m_attempts;
    // Jitter spreads clients that were turned away together; never earlier than the server asked for.
    const milliseconds jittered(step / 2 + QRandomGenerator::global()->bounded(step / 2));
    const milliseconds wait = asked ? milliseconds(*asked) + jittered / 4 : jittered;
    return std::min(wait, milliseconds(m_longest) + jittered);
}

} // namespace tokendesk::http
