// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/core/oauthserver.h"
#include "tests/doubles/storyblok/storyblokdouble.h"

namespace tokendesk {

/// A stand-in of Storyblok behind a certified authorization server, on one address as Storyblok has it.
class StoryblokGate final
{
public:
    /// `accessSeconds`: life of the access tokens.
    bool start(int accessSeconds = 3600)
    {
        using doubles::storyblok::Signer;
        const QByteArray token = "sb_oat_FAKEbehindTheServer";
        api.with([&token](doubles::storyblok::State &state) {
            state.signers.insert(token, {.kind = Signer::Kind::OAuth, .scopes = {QStringLiteral("spaces:read")}});
        });
        api.listen();
        port = freePort();
        return api.isListening() &&
               server.start({
                   {QStringLiteral("MOUNT"), {}},
                   {QStringLiteral("AUTHORIZATION_ROUTE"), QStringLiteral("/oauth/init")},
                   {QStringLiteral("TOKEN_ROUTE"), QStringLiteral("/oauth/token")},
                   {QStringLiteral("REVOCATION_ROUTE"), QStringLiteral("/oauth/revoke")},
                   {QStringLiteral("SCOPES"), QStringLiteral("spaces:read spaces:write users:read")},
                   {QStringLiteral("REDIRECT_URI"), QStringLiteral("http://localhost:%1/oauth/callback").arg(port)},
                   {QStringLiteral("ACCESS_TTL"), QString::number(accessSeconds)},
                   {QStringLiteral("API"), api.url().toString()},
                   {QStringLiteral("API_TOKEN"), QString::fromLatin1(token)},
               });
    }

    doubles::StoryblokDouble api;
    OAuthServer server;
    quint16 port = 0; ///< of the redirect address that is registered
};

} // namespace tokendesk
