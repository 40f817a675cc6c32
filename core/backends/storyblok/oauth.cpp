// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/oauth.h"

#include "core/backends/storyblok/session.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

/// Seen to be accepted, with the path below; the server compares the whole address with the registered one.
const QString usualPort = QStringLiteral("4900");
const QString redirectPath = QStringLiteral("/oauth/callback");
/// Of the catalogue, what comes nearest to managing tokens, and a refresh token.
const QString usualScopes = QStringLiteral("spaces:read spaces:write users:read offline_access");

QString addressAt(const Place &place, QLatin1String path)
{
    return place.management.toString() + path;
}

QString textOf(const Credential &entered, const QString &name, const QString &usual)
{
    const QString text = entered.value(name).reveal().simplified();
    return text.isEmpty() ? usual : text;
}

Result<quint16> portOf(const Credential &entered)
{
    bool ok = false;
    const quint16 port = textOf(entered, oauthPortName, usualPort).toUShort(&ok);
    if (!ok || port == 0)
        return fail(ErrorKind::InvalidInput, oauthPortName, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "A port is a number from 1 to 65535, the one of the redirect "
                                                       "address that is registered for the app.")));
    return port;
}

SignInField openField(const QString &name, Phrase label, Phrase help, const QString &initial)
{
    SignInField field;
    field.name = name;
    field.label = std::move(label);
    field.help = std::move(help);
    field.secret = false;
    field.remembered = true;
    field.required = initial.isEmpty();
    field.initial = initial;
    return field;
}

} // namespace

SignInMethod browserMethod()
{
    SignInMethod method;
    method.id = QStringLiteral("browser");
    method.inBrowser = true;
    method.label = say(QT_TRANSLATE_NOOP("Storyblok", "Browser (OAuth app of your organisation)"));
    method.help = say(QT_TRANSLATE_NOOP("Storyblok", "For apps with scoped grants. No right of such an app covers "
                                                     "tokens, so Storyblok will probably refuse to list and change "
                                                     "them: a personal access token is the better way."));
    SignInField secret;
    secret.name = oauthClientSecretName;
    secret.label = say(QT_TRANSLATE_NOOP("Storyblok", "Client secret"));
    secret.help = say(QT_TRANSLATE_NOOP("Storyblok", "Of the app. Storyblok seems to need it; it is kept in the "
                                                     "keychain, to renew the sign-in."));
    secret.required = false;
    method.fields = {
        openField(oauthClientIdName, say(QT_TRANSLATE_NOOP("Storyblok", "Client id")),
                  say(QT_TRANSLATE_NOOP("Storyblok", "Of an app that your organisation has registered.")), {}),
        secret,
        openField(oauthPortName, say(QT_TRANSLATE_NOOP("Storyblok", "Port")),
                  say(QT_TRANSLATE_NOOP("Storyblok", "Register http://localhost:PORT/oauth/callback as the app's "
                                                     "redirect address, with this port.")),
                  usualPort),
        openField(oauthScopesName, say(QT_TRANSLATE_NOOP("Storyblok", "Scopes")),
                  say(QT_TRANSLATE_NOOP("Storyblok", "Rights to ask for, of those that the app may have.")),
                  usualScopes),
    };
    return method;
}

Result<Credential> signInThroughBrowser(const Connection &connection, const Place &place, const Credential &entered,
                                        const SignInContext &context)
{
    const OAuthClient client{.id = textOf(entered, oauthClientIdName, {}),
                             .secret = entered.value(oauthClientSecretName).clone()};
    if (client.id.isEmpty())
        return fail(ErrorKind::InvalidInput, oauthClientIdName, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Enter the client id of the app.")));
    const Result<quint16> port = portOf(entered);
    if (!port)
        return fail(port.error());
    BrowserProvider provider;
    provider.authorizeUrl = QUrl(addressAt(place, QLatin1String("/oauth/init")));
    provider.clientId = client.id;
    provider.scopes = textOf(entered, oauthScopesName, usualScopes).split(QLatin1Char(' '));
    provider.host = LoopbackListener::Host::Localhost;
    provider.port = *port;
    provider.path = redirectPath;
    provider.issuer = place.management.toString();
    provider.patience = context.browserPatience;
    Session session(connection, place, usualLimits(), context.clock, CredentialAccess::of(entered));
    const auto send = [&session](const HttpRequest &request, const CancelToken &cancel) {
        return session.sendBare(request, cancel);
    };
    Result<BrowserGrant> granted = grantThroughBrowser(provider, client, tokenEndpointOf(place, send, context.clock),
                                                       context.pages, context.openBrowser, context.cancel);
    if (!granted)
        return fail(std::move(granted.error()));
    granted->credential.set(oauthRedirectUriName, {}); // a renewal here is not told it
    return std::move(granted->credential);
}

QVariantMap rememberedOf(const Credential &entered)
{
    QVariantMap remembered;
    for (const QString &name : {oauthClientIdName, oauthPortName, oauthScopesName}) {
        if (entered.has(name))
            remembered.insert(name, entered.value(name).reveal().simplified());
    }
    return remembered;
}

TokenEndpoint tokenEndpointOf(const Place &place, TokenEndpoint::Send send, const Clock &clock)
{
    return {addressAt(place, QLatin1String("/oauth/token")), std::move(send), clock};
}

QString revocationUrlOf(const Place &place)
{
    return addressAt(place, QLatin1String("/oauth/revoke"));
}

Result<> revokeGrant(const TokenEndpoint &endpoint, const QString &url, const Credential &credential,
                     const CancelToken &cancel)
{
    for (const QString &name : {oauthRefreshTokenName, oauthAccessTokenName}) {
        if (!credential.has(name))
            continue;
        if (Result<> ended = endpoint.revoke(url, credential.value(name), oauthClientOf(credential), cancel); !ended)
            return ended;
    }
    return {};
}

} // namespace tokendesk::storyblok
