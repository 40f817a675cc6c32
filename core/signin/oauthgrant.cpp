// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/oauthgrant.h"

#include <QCoreApplication>

namespace tokendesk {

namespace {

constexpr char context[] = "SignIn";
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

void forgetTokens(Credential &credential)
{
    for (const QString &name : {oauthAccessTokenName, oauthRefreshTokenName, oauthRenewAtName})
        credential.set(name, {});
}

/// A person signed out, or in again, while it was renewed.
bool isOverruled(const Error &error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Conflict;
}

} // namespace

OAuthClient oauthClientOf(const Credential &credential)
{
    return {.id = credential.value(oauthClientIdName).reveal(),
            .secret = credential.value(oauthClientSecretName).clone(),
            .redirectUri = credential.value(oauthRedirectUriName).reveal()};
}

void putTokens(Credential &credential, const TokenSet &tokens)
{
    credential.set(oauthAccessTokenName, tokens.accessToken.clone());
    if (!tokens.refreshToken.isEmpty())
        credential.set(oauthRefreshTokenName, tokens.refreshToken.clone());
    credential.set(oauthRenewAtName, Secret::fromText(tokens.renewAt.toString(Qt::ISODate)));
}

Result<BrowserGrant> grantThroughBrowser(const BrowserProvider &provider, const OAuthClient &client,
                                         const TokenEndpoint &endpoint, const BrowserPages &pages,
                                         const std::function<void(QUrl)> &openBrowser, const CancelToken &cancel)
{
    const Result<BrowserCode> code = signInWithBrowser(provider, pages, openBrowser, cancel);
    if (!code)
        return fail(code.error());
    const Result<TokenSet> tokens = endpoint.exchange(*code, client, cancel);
    if (!tokens)
        return fail(tokens.error());
    BrowserGrant granted{.credential = {}, .more = tokens->more};
    Credential &credential = granted.credential;
    credential.set(oauthClientIdName, Secret::fromText(client.id));
    credential.set(oauthClientSecretName, client.secret.clone());
    credential.set(oauthRedirectUriName, Secret::fromText(code->redirectUri));
    putTokens(credential, *tokens);
    return granted;
}

OAuthGrant::OAuthGrant(CredentialAccess access, TokenEndpoint endpoint, Discard discard, const Clock &clock)
    : m_access(std::move(access))
    , m_endpoint(std::move(endpoint))
    , m_discard(std::move(discard))
    , m_clock(clock)
{
}

Result<Secret> OAuthGrant::current(const CancelToken &cancel)
{
    return newer({}, cancel);
}

Result<Secret> OAuthGrant::insteadOf(const Secret &refused, const CancelToken &cancel)
{
    return newer(refused, cancel);
}

Result<Credential> OAuthGrant::credential(const CancelToken &cancel)
{
    const auto lock = locked(m_mutex, cancel);
    if (!lock.owns_lock())
        return fail(ErrorKind::Cancelled, {});
    return m_unkept ? Result<Credential>(m_unkept->credential.clone()) : m_access.read(cancel);
}

bool OAuthGrant::isGood(const Secret &refused) const
{
    return !m_token.isEmpty() && !m_token.equals(refused) && (!m_renewAt.isValid() || m_clock.nowUtc() < m_renewAt);
}

void OAuthGrant::take(const Credential &credential)
{
    m_token = credential.value(oauthAccessTokenName).clone();
    m_renewAt = QDateTime::fromString(credential.value(oauthRenewAtName).reveal(), Qt::ISODate);
}

Result<Secret> OAuthGrant::newer(const Secret &refused, const CancelToken &cancel)
{
    const auto lock = locked(m_mutex, cancel);
    if (!lock.owns_lock())
        return fail(ErrorKind::Cancelled, {});
    if (!m_unkept && isGood(refused))
        return m_token.clone();
    if (!m_unkept) {
        if (Result<> renewed = renew(refused, cancel); !renewed)
            return fail(std::move(renewed.error()));
    }
    if (m_unkept) {
        if (Result<> kept = keep(); !kept)
            return fail(std::move(kept.error()));
    }
    return m_token.clone();
}

/// Afterwards there is a good token, or one that waits to be kept.
Result<> OAuthGrant::renew(const Secret &refused, const CancelToken &cancel)
{
    Result<Credential> before = m_access.read(cancel);
    if (!before)
        return fail(std::move(before.error()));
    take(*before);
    if (isGood(refused))
        return {};
    Result<RenewalLock> lock = RenewalLock::acquire(m_access.connection, cancel);
    if (!lock)
        return fail(std::move(lock.error()));
    // Another program may have renewed it while this one waited.
    Result<Credential> credential = m_access.read(cancel);
    if (!credential)
        return fail(std::move(credential.error()));
    take(*credential);
    if (isGood(refused))
        return {};
    if (!credential->has(oauthRefreshTokenName))
        return fail(ended(std::move(*credential), {.kind = ErrorKind::AuthFailed}));
    const CancelToken toTheEnd;
    const Result<TokenSet> tokens =
        m_endpoint.refresh(credential->value(oauthRefreshTokenName), oauthClientOf(*credential), toTheEnd);
    if (!tokens && isSpentGrant(tokens.error()))
        return fail(ended(std::move(*credential), tokens.error()));
    if (!tokens)
        return fail(tokens.error());
    putTokens(*credential, *tokens);
    m_unkept.emplace(Unkept{std::move(*credential), std::move(*lock)});
    return {};
}

Result<> OAuthGrant::keep()
{
    if (Result<> kept = m_access.replace(m_unkept->credential.clone()); !kept) {
        if (isOverruled(kept.error())) {
            m_discard(m_unkept->credential);
            m_unkept.reset();
            m_token = Secret();
        }
        return kept;
    }
    take(m_unkept->credential);
    m_unkept.reset();
    return {};
}

/// Nothing of it is of use any more: it is not tried again at the next start either.
Error OAuthGrant::ended(Credential credential, Error error)
{
    m_token = Secret();
    error.reason = {context, QT_TRANSLATE_NOOP("SignIn", "The sign-in with the browser has ended: it was revoked, was "
                                                         "not used for long, or was renewed elsewhere. Sign in "
                                                         "again.")};
    if (credential.has(oauthAccessTokenName) || credential.has(oauthRefreshTokenName)) {
        forgetTokens(credential);
        const Result<> kept = m_access.replace(std::move(credential));
        Q_UNUSED(kept) // the server has the last word on it anyway
    }
    return error;
}

} // namespace tokendesk
