// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/accesstokens.h"

#include "core/signin/renewallock.h"

namespace tokendesk::contensis {

namespace {

constexpr std::chrono::seconds early{60};
constexpr std::chrono::milliseconds glance{20};

/// The lock, or nothing when the call is cancelled meanwhile.
std::unique_lock<std::timed_mutex> locked(std::timed_mutex &mutex, const CancelToken &cancel)
{
    std::unique_lock lock(mutex, std::defer_lock);
    while (!lock.try_lock_for(glance)) {
        if (cancel.isCancelled())
            break;
    }
    return lock;
}

} // namespace

AccessTokens::AccessTokens(HttpClient &http, QStringList scopes, CredentialAccess access, const Clock &clock)
    : m_http(http)
    , m_scopes(std::move(scopes))
    , m_access(std::move(access))
    , m_clock(clock)
{
}

bool AccessTokens::isGood() const
{
    return !m_token.isEmpty() && m_clock.nowUtc() < m_until;
}

void AccessTokens::start(const Granted &granted)
{
    const std::lock_guard lock(m_mutex);
    take(granted);
}

void AccessTokens::take(const Granted &granted)
{
    m_token = granted.accessToken.clone();
    m_told = granted.told;
    m_until = m_clock.nowUtc().addSecs((granted.life - std::min(early, granted.life / 2)).count());
}

std::optional<QStringList> AccessTokens::told() const
{
    const std::lock_guard lock(m_mutex);
    return m_told;
}

Result<Secret> AccessTokens::current(const CancelToken &cancel)
{
    const auto lock = locked(m_mutex, cancel);
    if (!lock.owns_lock())
        return fail(ErrorKind::Cancelled, {});
    return isGood() ? Result<Secret>(m_token.clone()) : renewed(cancel);
}

Result<Secret> AccessTokens::insteadOf(const Secret &refused, const CancelToken &cancel)
{
    const auto lock = locked(m_mutex, cancel);
    if (!lock.owns_lock())
        return fail(ErrorKind::Cancelled, {});
    return isGood() && !m_token.equals(refused) ? Result<Secret>(m_token.clone()) : renewed(cancel);
}

Result<Secret> AccessTokens::renewed(const CancelToken &cancel)
{
    const Result<Credential> credential = m_access.read(cancel);
    if (!credential)
        return fail(credential.error());
    if (credential->has(refreshTokenName))
        return refreshed(cancel);
    const Result<Granted> granted = requestToken(m_http, *credential, m_scopes, cancel);
    if (!granted)
        return fail(granted.error());
    take(*granted);
    return m_token.clone();
}

/// A renewal that was sent is waited for whatever the caller wants: its answer may hold the only refresh token that is
/// good from now on.
Result<Secret> AccessTokens::refreshed(const CancelToken &cancel)
{
    const Result<RenewalLock> lock = RenewalLock::acquire(m_access.connection, cancel);
    if (!lock)
        return fail(lock.error());
    // Another program may have used it up while this one waited.
    Result<Credential> credential = m_access.read(cancel);
    if (!credential)
        return fail(credential.error());
    Result<Granted> granted = requestToken(m_http, *credential, m_scopes, {});
    if (!granted)
        return fail(granted.error());
    if (!granted->refreshToken.isEmpty() && !granted->refreshToken.equals(credential->value(refreshTokenName))) {
        credential->set(refreshTokenName, std::move(granted->refreshToken));
        if (Result<> kept = m_access.replace(std::move(*credential)); !kept)
            return fail(kept.error());
    }
    take(*granted);
    return m_token.clone();
}

} // namespace tokendesk::contensis
