// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/oauth.h"

#include "core/backends/contentstack/problems.h"
#include "core/backends/contentstack/words.h"

namespace tokendesk::contentstack {

namespace {

const QString usualPort = QStringLiteral("53682");
const QString redirectPath = QStringLiteral("/callback");

/// Rights of a user to look at and change tokens, and to fill the pickers
/// (https://www.contentstack.com/docs/developers/developer-hub/oauth-scopes).
const QStringList &scopes()
{
    static const QStringList all{
        QStringLiteral("organizations:read"),
        QStringLiteral("organization:read"),
        QStringLiteral("user:read"),
        QStringLiteral("cm.stacks.management:read"),
        QStringLiteral("cm.stack.delivery-tokens:read"),
        QStringLiteral("cm.stack.delivery-tokens:write"),
        QStringLiteral("cm.stack.management-tokens:read"),
        QStringLiteral("cm.stack.management-tokens:write"),
        QStringLiteral("cm.environments.management:read"),
        QStringLiteral("cm.branches.management:read"),
        QStringLiteral("cm.branch-aliases.management:read"),
        QStringLiteral("cm.content-types.management:read"),
        QStringLiteral("cm.audit-logs:read"),
    };
    return all;
}

QString textOf(const Credential &entered, const QString &name)
{
    return entered.value(name).reveal().trimmed();
}

Result<quint16> portOf(const Credential &entered)
{
    const QString text = textOf(entered, oauthPortName);
    bool ok = false;
    const quint16 port = (text.isEmpty() ? usualPort : text).toUShort(&ok);
    if (!ok || port == 0)
        return refusedField(oauthPortName,
                            say(QT_TRANSLATE_NOOP("Contentstack", "A port is a number from 1 to 65535, the one of a "
                                                                  "redirect URL that is registered for the app.")));
    return port;
}

SignInField openField(const QString &name, Phrase label, Phrase help, const QString &initial)
{
    return {.name = name,
            .label = std::move(label),
            .help = std::move(help),
            .secret = false,
            .required = initial.isEmpty(),
            .remembered = true,
            .initial = initial};
}

} // namespace

SignInMethod browserMethod()
{
    SignInMethod method{.id = QStringLiteral("browser"),
                        .label = say(QT_TRANSLATE_NOOP("Contentstack", "Browser (OAuth app of your organization)")),
                        .help = say(QT_TRANSLATE_NOOP("Contentstack", "The way for single sign-on. An owner or "
                                                                      "administrator makes the app in the Developer "
                                                                      "Hub: with PKCE, user scopes and the redirect "
                                                                      "URL below.")),
                        .inBrowser = true};
    method.fields = {
        openField(oauthAppUidName, say(QT_TRANSLATE_NOOP("Contentstack", "App UID")),
                  say(QT_TRANSLATE_NOOP("Contentstack", "Stands in the address of the app in the Developer Hub.")), {}),
        openField(oauthClientIdName, say(QT_TRANSLATE_NOOP("Contentstack", "Client ID")), {}, {}),
        {.name = oauthClientSecretName,
         .label = say(QT_TRANSLATE_NOOP("Contentstack", "Client secret")),
         .help = say(QT_TRANSLATE_NOOP("Contentstack", "Only where the app has one; with PKCE it needs none.")),
         .required = false},
        openField(oauthPortName, say(QT_TRANSLATE_NOOP("Contentstack", "Port")),
                  say(QT_TRANSLATE_NOOP("Contentstack", "Register http://localhost:PORT/callback as a redirect URL of "
                                                        "the app, with this port.")),
                  usualPort),
    };
    return method;
}

Result<Credential> signInThroughBrowser(const Place &place, const Credential &entered, const TokenEndpoint::Send &send,
                                        const SignInContext &context)
{
    const QString app = textOf(entered, oauthAppUidName);
    const OAuthClient client{.id = textOf(entered, oauthClientIdName),
                             .secret = entered.value(oauthClientSecretName).clone()};
    if (app.isEmpty())
        return refusedField(oauthAppUidName, say(QT_TRANSLATE_NOOP("Contentstack", "Enter the UID of the app.")));
    if (client.id.isEmpty())
        return refusedField(oauthClientIdName, say(QT_TRANSLATE_NOOP("Contentstack", "Enter the client ID of the "
                                                                                     "app.")));
    const Result<quint16> port = portOf(entered);
    if (!port)
        return fail(port.error());
    BrowserProvider provider;
    provider.authorizeUrl = place.authorizeUrl(app);
    provider.clientId = client.id;
    provider.scopes = scopes();
    provider.host = LoopbackListener::Host::Localhost;
    provider.port = *port;
    provider.path = redirectPath;
    // The samples of its documentation show none; one that comes and is wrong is refused all the same.
    provider.echoesState = false;
    provider.issuer = place.webApp.toString();
    provider.patience = context.browserPatience;
    Result<BrowserGrant> granted = grantThroughBrowser(provider, client, tokenEndpointOf(place, send, context.clock),
                                                       context.pages, context.openBrowser, context.cancel);
    if (!granted)
        return fail(std::move(granted.error()));
    Credential &credential = granted->credential;
    credential.set(oauthAppUidName, Secret::fromText(app));
    credential.set(oauthOrganizationName,
                   Secret::fromText(granted->more.value(QStringLiteral("organization_uid")).toString()));
    credential.set(oauthUserName, Secret::fromText(granted->more.value(QStringLiteral("user_uid")).toString()));
    return std::move(credential);
}

QVariantMap rememberedOf(const Credential &entered)
{
    QVariantMap remembered;
    for (const QString &name : {oauthAppUidName, oauthClientIdName, oauthPortName}) {
        if (entered.has(name))
            remembered.insert(name, textOf(entered, name));
    }
    return remembered;
}

TokenEndpoint tokenEndpointOf(const Place &place, TokenEndpoint::Send send, const Clock &clock)
{
    return {place.tokenUrl, std::move(send), clock};
}

} // namespace tokendesk::contentstack
