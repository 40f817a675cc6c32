// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/storyblok/place.h"
#include "core/signin/oauthgrant.h"

namespace tokendesk::storyblok {

// What is entered for a sign-in with the browser, beside what a Credential keeps of it.
inline const QString oauthPortName = QStringLiteral("oauth_port");
inline const QString oauthScopesName = QStringLiteral("oauth_scopes");

/// OAuth scoped grants: authorization code with proof key, at the root of the management host
/// (https://www.storyblok.com/docs/concepts/oauth-scoped-grants). The app is one of the person's own organisation.
SignInMethod browserMethod();

/// Signs in through the browser. InvalidInput with the field as object; else the errors of grantThroughBrowser().
[[nodiscard]] Result<Credential> signInThroughBrowser(const Connection &connection, const Place &place,
                                                      const Credential &entered, const SignInContext &context);
/// What of it is to be known the next time, for Connection::location.
QVariantMap rememberedOf(const Credential &entered);

TokenEndpoint tokenEndpointOf(const Place &place, TokenEndpoint::Send send, const Clock &clock);
QString revocationUrlOf(const Place &place);
/// Ends what the credential was granted. Well where it has ended already.
[[nodiscard]] Result<> revokeGrant(const TokenEndpoint &endpoint, const QString &url, const Credential &credential,
                                   const CancelToken &cancel);

} // namespace tokendesk::storyblok
