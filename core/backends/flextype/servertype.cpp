// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/servertype.h"

#include "core/backends/flextype/serverbackend.h"
#include "core/backends/flextype/serverinspection.h"
#include "core/backends/flextype/words.h"

namespace tokendesk::flextype {

namespace {

const QString urlField = QStringLiteral("url");
const QString versionField = QStringLiteral("version");
const QString apisField = QStringLiteral("apis");

tl::unexpected<Error> notAnAddress(Phrase reason)
{
    return fail(ErrorKind::InvalidInput, urlField, {}, std::move(reason));
}

/// The address of the site, without slashes at the end and without the API's own path. Sends nothing.
Result<QUrl> siteUrl(QString text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return notAnAddress(say(QT_TRANSLATE_NOOP("Flextype", "Enter the address of the site.")));
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("https://"));
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")))
        return notAnAddress(
            say(QT_TRANSLATE_NOOP("Flextype", "This is not an address such as https://www.example.com.")));
    if (!url.userInfo().isEmpty())
        return notAnAddress(
            say(QT_TRANSLATE_NOOP("Flextype", "Leave user name and password out of the address: it is kept "
                                              "in a file.")));
    QString path = url.path(QUrl::FullyEncoded);
    if (const qsizetype api = path.indexOf(QLatin1String("/api/v1")); api >= 0)
        path.truncate(api);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    url.setQuery(QString());
    url.setFragment(QString());
    return url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Result<Recognised> recognise(const QVariantMap &location)
{
    const Result<QUrl> url = siteUrl(location.value(urlField).toString());
    if (!url)
        return fail(url.error());
    Recognised recognised;
    recognised.location = location;
    recognised.location.insert(urlField, url->toString(QUrl::FullyEncoded));
    recognised.suggestedName = placeOf(*url);
    recognised.description = say(QT_TRANSLATE_NOOP("Flextype", "Flextype server at %1"), {placeOf(*url)});
    return recognised;
}

QStringList switchedOn(const ServerState &state)
{
    QStringList on;
    for (const ServerPart part : {ServerPart::Entries, ServerPart::Registry, ServerPart::Tokens, ServerPart::Query}) {
        if (state.isOn(part))
            on.append(partName(part));
    }
    return on;
}

/// What is kept: the fields of this type, and the passwords on the way to the server.
Credential credentialOf(const Credential &entered, const ServerLogin &login)
{
    Credential credential;
    credential.set(tokenName, Secret::fromText(login.token.text()));
    credential.set(accessTokenName, login.accessToken.value().clone());
    for (const QLatin1String name : {proxyPasswordName, clientKeyPasswordName})
        credential.set(name, entered.value(name).clone());
    return credential;
}

Result<SignedIn> signIn(const Connection &connection, SignInRequest request, const SignInContext &context)
{
    const Result<Recognised> recognised = recognise(connection.location);
    if (!recognised)
        return fail(recognised.error());
    const Result<ServerLogin> login = ServerLogin::of(request.entered);
    if (!login)
        return fail(login.error());
    Connection place = connection;
    place.location = recognised->location;
    HttpClient client(optionsOf(place, request.entered));
    ServerApi api(client, login->clone(), recognised->suggestedName, context.cancel);
    ServerState state;
    ServerInspection inspection(api, state);
    if (Result<> looked = inspection.run(); !looked)
        return fail(looked.error());

    SignedIn signedIn;
    signedIn.credential = credentialOf(request.entered, *login);
    signedIn.location = recognised->location;
    signedIn.location.insert(versionField, state.version());
    signedIn.location.insert(apisField, switchedOn(state).join(QLatin1Char(' ')));
    signedIn.suggestedName = recognised->suggestedName;
    signedIn.description =
        state.version().isEmpty()
            ? say(QT_TRANSLATE_NOOP("Flextype", "Flextype at %1; it does not tell its version"),
                  {recognised->suggestedName})
            : say(QT_TRANSLATE_NOOP("Flextype", "Flextype %1 at %2"), {state.version(), recognised->suggestedName});
    signedIn.remarks = inspection.remarks();
    return signedIn;
}

Result<std::unique_ptr<TokenBackend>> open(const Connection &connection, const BackendContext &context)
{
    Result<Recognised> recognised = recognise(connection.location);
    if (!recognised)
        return fail(recognised.error());
    Connection normalised = connection;
    normalised.location = std::move(recognised->location);
    return std::make_unique<ServerBackend>(std::move(normalised), context);
}

SignInMethod signInMethod()
{
    SignInField token;
    token.name = tokenName;
    token.label = say(QT_TRANSLATE_NOOP("Flextype", "Public token"));
    token.help = say(QT_TRANSLATE_NOOP("Flextype", "The name of the token's folder below project/entries/tokens."));
    SignInField secret;
    secret.name = accessTokenName;
    secret.label = say(QT_TRANSLATE_NOOP("Flextype", "Access token"));
    secret.help = say(QT_TRANSLATE_NOOP("Flextype", "Its secret, as it was shown when the token was made."));
    SignInMethod method;
    method.id = QStringLiteral("token");
    method.label = say(QT_TRANSLATE_NOOP("Flextype", "Token and access token"));
    method.help =
        say(QT_TRANSLATE_NOOP("Flextype", "Any enabled token of the site will do. The first one comes from the "
                                          "site's folder or its console (bin/flextype tokens:create)."));
    method.fields = {token, secret};
    return method;
}

} // namespace

BackendType serverType()
{
    BackendType type;
    type.id = QStringLiteral("flextype-server");
    type.label = say(QT_TRANSLATE_NOOP("Flextype", "Flextype server"));
    FieldSpec url;
    url.name = urlField;
    url.label = say(QT_TRANSLATE_NOOP("Flextype", "URL"));
    url.type = FieldType::Url;
    url.required = true;
    url.help = say(QT_TRANSLATE_NOOP("Flextype", "The address of the site, with its base path if it has one."));
    type.fields = {url};
    type.recognise = recognise;
    type.open = open;
    type.signInMethods = {signInMethod()};
    type.signIn = signIn;
    return type;
}

} // namespace tokendesk::flextype
