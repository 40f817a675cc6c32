// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/contentstack/place.h"
#include "core/signin/oauthgrant.h"

namespace tokendesk::contentstack {

// What is entered for a sign-in with the browser, or was told by it, beside what a Credential keeps of it anyway.
inline const QString oauthAppUidName = QStringLiteral("oauth_app_uid");
inline const QString oauthPortName = QStringLiteral("oauth_port"); ///< not kept
inline const QString oauthOrganizationName = QStringLiteral("oauth_organization");
inline const QString oauthUserName = QStringLiteral("oauth_user");

/// Authorization code with proof key at the web application of the region
/// (https://www.contentstack.com/docs/developers/developer-hub/pkce-for-contentstack-oauth). The app is one of the
/// person's own organization.
SignInMethod browserMethod();

/// Signs in through the browser. InvalidInput with the field as object; else the errors of grantThroughBrowser().
/// `send` need not sign in.
[[nodiscard]] Result<Credential> signInThroughBrowser(const Place &place, const Credential &entered,
                                                      const TokenEndpoint::Send &send, const SignInContext &context);
/// What of it is to be known the next time, for Connection::location.
QVariantMap rememberedOf(const Credential &entered);

TokenEndpoint tokenEndpointOf(const Place &place, TokenEndpoint::Send send, const Clock &clock);

} // namespace tokendesk::contentstack
