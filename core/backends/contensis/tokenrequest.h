// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpclient.h"
#include "core/signin/credential.h"

namespace tokendesk::contensis {

// Names in the Credential.
inline const QString clientIdName = QStringLiteral("client_id");
inline const QString clientSecretName = QStringLiteral("client_secret");
inline const QString userNameName = QStringLiteral("username");
inline const QString passwordName = QStringLiteral("password");
inline const QString refreshTokenName = QStringLiteral("refresh_token");

/// An answer of the token endpoint (RFC 6749 section 5.1).
struct Granted
{
    Secret accessToken;
    Secret refreshToken; ///< empty: none came, and an older one stays good
    std::chrono::seconds life{3600};
    std::optional<QStringList> told; ///< the scopes that were granted, where the answer or the token in it says so
    QStringList scopes;              ///< the same, else what was asked for
};

/// Takes away what a mail or a page put around and into what was copied from it: blanks at the ends, and line breaks
/// with the blanks beside them anywhere, which no client secret has (RFC 6749 appendix A.2). False: there was nothing.
bool trim(Credential &credential);

/// One request to {base}/authenticate/connect/token, by what the credential holds: client_credentials with an API key,
/// contensis_classic_refresh_token with a refresh token, contensis_classic with user name and password. Never repeated.
/// Errors: tokenFailureOf(), and those of HttpClient.
[[nodiscard]] Result<Granted> requestToken(HttpClient &http, const Credential &credential, const QStringList &scopes,
                                           const CancelToken &cancel);

/// The same, leaving out scopes that the instance refuses; `refused` names them. InvalidInput when it refuses all.
[[nodiscard]] Result<Granted> requestTokenWithout(HttpClient &http, const Credential &credential, QStringList scopes,
                                                  QStringList &refused, const CancelToken &cancel);

} // namespace tokendesk::contensis
