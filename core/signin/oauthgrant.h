// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/signin/credentialaccess.h"
#include "core/signin/renewallock.h"
#include "core/signin/tokenendpoint.h"

#include <mutex>

namespace tokendesk {

// What a Credential keeps of a sign-in with the browser.
inline const QString oauthClientIdName = QStringLiteral("oauth_client_id");
inline const QString oauthClientSecretName = QStringLiteral("oauth_client_secret"); ///< where the app has one
inline const QString oauthRedirectUriName = QStringLiteral("oauth_redirect_uri");
inline const QString oauthAccessTokenName = QStringLiteral("oauth_access_token");
inline const QString oauthRefreshTokenName = QStringLiteral("oauth_refresh_token");
inline const QString oauthRenewAtName = QStringLiteral("oauth_renew_at"); ///< ISO 8601, UTC; none: not said

/// The client that a credential names.
OAuthClient oauthClientOf(const Credential &credential);
/// Puts in what a token endpoint answered; a refresh token that was not sent anew stays.
void putTokens(Credential &credential, const TokenSet &tokens);

struct BrowserGrant
{
    Credential credential;
    QVariantMap more; ///< TokenSet::more
};

/// Opens the browser, waits, and exchanges what it brought back at once. Blocking, on a worker thread. Errors: of
/// signInWithBrowser() and TokenEndpoint::exchange().
[[nodiscard]] Result<BrowserGrant> grantThroughBrowser(const BrowserProvider &provider, const OAuthClient &client,
                                                       const TokenEndpoint &endpoint, const BrowserPages &pages,
                                                       const std::function<void(QUrl)> &openBrowser,
                                                       const CancelToken &cancel);

/// The access token of one connection that signed in with the browser, renewed in time. Any worker thread.
///
/// Refresh tokens are used up by use, and one that is used twice ends the sign-in at the server. So the newest pair is
/// in the keychain before it is used; one call renews for all that wait, and one program for all that run: see
/// RenewalLock. A renewal that was sent is waited for whatever the caller wants, since its answer is the only one.
class OAuthGrant final
{
public:
    /// Ends a sign-in at the server that nobody keeps: a person signed out while it was renewed.
    using Discard = std::function<void(const Credential &)>;

    OAuthGrant(CredentialAccess access, TokenEndpoint endpoint, Discard discard, const Clock &clock);
    Q_DISABLE_COPY_MOVE(OAuthGrant)

    /// A token that is good now. Errors: AuthFailed (the sign-in has ended; its tokens are gone from the keychain),
    /// those of TokenEndpoint::refresh() and of the keychain; Timeout where another program renews and renews.
    [[nodiscard]] Result<Secret> current(const CancelToken &cancel);
    /// The server refused `refused`: a newer one, unless another call has it already.
    [[nodiscard]] Result<Secret> insteadOf(const Secret &refused, const CancelToken &cancel);
    /// The whole credential, as it is now; after a renewal that is under way.
    [[nodiscard]] Result<Credential> credential(const CancelToken &cancel);

private:
    /// Renewed, and not in the keychain yet: no other program may renew with what stands there.
    struct Unkept
    {
        Credential credential;
        RenewalLock lock;
    };

    Result<Secret> newer(const Secret &refused, const CancelToken &cancel);
    Result<> renew(const Secret &refused, const CancelToken &cancel);
    Result<> keep();
    Error ended(Credential credential, Error error);
    void take(const Credential &credential);
    bool isGood(const Secret &refused) const;

    const CredentialAccess m_access;
    const TokenEndpoint m_endpoint;
    const Discard m_discard;
    const Clock &m_clock;

    std::timed_mutex m_mutex; ///< held while it is renewed, so that others wait for the same one
    Secret m_token;
    QDateTime m_renewAt; ///< invalid: not said
    std::optional<Unkept> m_unkept;
};

} // namespace tokendesk
