// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/clock.h"
#include "core/http/httpanswer.h"
#include "core/http/httprequest.h"
#include "core/signin/loopbacksignin.h"

#include <QVariantMap>

namespace tokendesk {

/// What a token endpoint answered (RFC 6749 section 5.1).
struct TokenSet
{
    Secret accessToken;
    Secret refreshToken; ///< empty: none; then the access token is all there is, for its life
    QDateTime expiresAt; ///< UTC, by our clock from receipt; invalid: not said
    QDateTime renewAt;   ///< UTC: a minute before (of short lives a tenth, at least 15 s); invalid: not said
    std::optional<QStringList> scopes; ///< none: as asked for
    QVariantMap more{};                ///< texts that are of this server alone, by name; no secret
};

struct OAuthClient
{
    QString id;
    Secret secret;         ///< empty: a public client
    QString redirectUri{}; ///< sent with a renewal too, where a server wants it; empty: not
};

/// A code or refresh token that is not valid any more: whoever has it must sign in again.
bool isSpentGrant(const Error &error);

/// The token endpoint of one authorization server. Blocking, on a worker thread. Nothing is ever repeated.
///
/// Errors: AuthFailed (a code or refresh token that is not valid any more: sign in again; a client that is not
/// accepted), InvalidInput (a scope), Protocol and Parse (no answer of a token endpoint), and those of HttpClient.
class TokenEndpoint final
{
public:
    /// HttpClient::send() of a client that may send to `url`.
    using Send = std::function<Result<HttpAnswer>(const HttpRequest &, const CancelToken &)>;

    TokenEndpoint(QString url, Send send, const Clock &clock);

    [[nodiscard]] Result<TokenSet> exchange(const BrowserCode &code, const OAuthClient &client,
                                            const CancelToken &cancel) const;
    [[nodiscard]] Result<TokenSet> refresh(const Secret &refreshToken, const OAuthClient &client,
                                           const CancelToken &cancel) const;
    [[nodiscard]] Result<TokenSet> clientCredentials(const QStringList &scopes, const OAuthClient &client,
                                                     const CancelToken &cancel) const;
    /// At a revocation endpoint (RFC 7009); well for a token that is not known there too.
    [[nodiscard]] Result<> revoke(const QString &url, const Secret &token, const OAuthClient &client,
                                  const CancelToken &cancel) const;

private:
    using Fields = std::vector<std::pair<QString, Secret>>;
    Result<HttpAnswer> post(const QString &url, Fields fields, const OAuthClient &client,
                            const CancelToken &cancel) const;
    Result<TokenSet> tokens(Fields fields, const OAuthClient &client, const CancelToken &cancel) const;

    QString m_url;
    Send m_send;
    const Clock &m_clock;
};

} // namespace tokendesk
