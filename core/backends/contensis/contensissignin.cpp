// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/contensissignin.h"

#include "core/backends/contensis/connectionfields.h"
#include "core/backends/contensis/keystore.h"
#include "core/backends/contensis/words.h"

#include <QCoreApplication>

namespace tokendesk::contensis {

namespace {

const QString keyMethod = QStringLiteral("api-key");
const QString passwordMethod = QStringLiteral("password");

SignInField field(const QString &name, Phrase label, bool secret)
{
    SignInField field;
    field.name = name;
    field.label = std::move(label);
    field.secret = secret;
    return field;
}

/// Copied from a page or a mail, a secret often has blanks or a line break around it.
bool trim(Credential &credential)
{
    bool trimmed = false;
    for (const QString &name : {clientIdName, clientSecretName, userNameName}) {
        const Secret &given = credential.value(name);
        const QByteArray clean = given.bytes().toByteArray().trimmed();
        if (clean.size() == given.size())
            continue;
        trimmed = true;
        credential.set(name, Secret(QByteArrayView(clean)));
    }
    return trimmed;
}

Result<> checkEntered(const SignInRequest &request)
{
    for (const SignInMethod &method : signInMethods()) {
        if (method.id != request.method)
            continue;
        for (const SignInField &each : method.fields) {
            if (each.required && !request.entered.has(each.name))
                return fail(ErrorKind::InvalidInput, each.name, {},
                            say(QT_TRANSLATE_NOOP("Contensis", "This is needed to sign in.")));
        }
        return {};
    }
    return fail(ErrorKind::InvalidInput, QStringLiteral("method"), request.method);
}

/// What is kept: a key as it is; instead of a password the refresh token that came of it.
Credential kept(const Credential &entered, const Granted &granted)
{
    Credential credential = entered.clone();
    if (entered.has(passwordName) && !granted.refreshToken.isEmpty()) {
        credential.set(passwordName, {});
        credential.set(refreshTokenName, granted.refreshToken.clone());
    }
    return credential;
}

/// May this sign-in manage keys? Empty: the instance does not say.
std::optional<bool> isKeyAdministrator(ManagementApi &api, const CancelToken &cancel)
{
    const Result<QJsonObject> me =
        api.object(HttpRequest(HttpMethod::Get, QStringLiteral("/api/security/users/@current"), QString()), cancel);
    if (!me)
        return std::nullopt;
    const QString id = me->value(QLatin1String("id")).toString();
    if (id.isEmpty())
        return std::nullopt;
    const Result<HttpAnswer> member =
        api.send(HttpRequest(HttpMethod::Head,
                             QStringLiteral("/api/security/users/%1/groups/API%20Key%20Administrators")
                                 .arg(QString::fromLatin1(QUrl::toPercentEncoding(id))),
                             QString()),
                 cancel);
    if (!member)
        return std::nullopt;
    if (member->isSuccess())
        return true;
    return member->status == 404 ? std::optional(false) : std::nullopt;
}

Phrase administratorRemark(const std::optional<bool> &administrator)
{
    if (!administrator)
        return say(QT_TRANSLATE_NOOP("Contensis", "The instance does not say whether this sign-in may manage keys."));
    return *administrator
               ? say(QT_TRANSLATE_NOOP("Contensis", "This sign-in belongs to “API Key Administrators”: it may make, "
                                                    "change and delete keys."))
               : say(QT_TRANSLATE_NOOP("Contensis",
                                       "This sign-in does not belong to “API Key Administrators”, so it may "
                                       "not be allowed to manage keys, unless it is a system "
                                       "administrator's."));
}

} // namespace

QList<SignInMethod> signInMethods()
{
    SignInMethod key;
    key.id = keyMethod;
    key.label = say(QT_TRANSLATE_NOOP("Contensis", "API key"));
    key.help = say(QT_TRANSLATE_NOOP("Contensis", "A key made in the console, with a role that lets it manage keys."));
    key.fields = {field(clientIdName, say(QT_TRANSLATE_NOOP("Contensis", "Client id")), false),
                  field(clientSecretName, say(QT_TRANSLATE_NOOP("Contensis", "Shared secret")), true)};
    SignInMethod password;
    password.id = passwordMethod;
    password.label = say(QT_TRANSLATE_NOOP("Contensis", "User name and password"));
    password.help = say(QT_TRANSLATE_NOOP("Contensis", "The password is used once and not kept. It does not work for "
                                                       "people who sign in through their company's provider."));
    password.fields = {field(userNameName, say(QT_TRANSLATE_NOOP("Contensis", "User name")), false),
                       field(passwordName, say(QT_TRANSLATE_NOOP("Contensis", "Password")), true)};
    return {key, password};
}

Result<SignedIn> signIn(const Connection &connection, SignInRequest request, const SignInContext &context)
{
    if (Result<> entered = checkEntered(request); !entered)
        return fail(entered.error());
    const bool trimmed = trim(request.entered);
    HttpClient http(httpOptions(connection, request.entered));
    QStringList refused;
    const Result<Granted> granted =
        requestTokenWithout(http, request.entered, scopesOf(connection), refused, context.cancel);
    if (!granted)
        return fail(granted.error());

    SignedIn result;
    result.credential = kept(request.entered, *granted);
    result.location = connection.location;
    const QUrl base = baseUrlOf(connection.location.value(urlField).toString());
    result.location.insert(urlField, base.toString());
    if (!refused.isEmpty()) {
        QStringList left = scopesOf(connection);
        left.removeIf([&refused](const QString &scope) { return refused.contains(scope); });
        result.location.insert(scopesField, left.join(QLatin1Char(' ')));
        result.remarks.append(
            say(QT_TRANSLATE_NOOP("Contensis", "Contensis did not grant: %1. What needs it may be refused later."),
                {refused.join(QLatin1String(", "))}));
    }
    result.remarks.append(
        say(QT_TRANSLATE_NOOP("Contensis", "Granted scopes: %1."), {granted->scopes.join(QLatin1String(", "))}));
    if (trimmed)
        result.remarks.append(say(QT_TRANSLATE_NOOP("Contensis", "Blanks around what was entered were left out.")));

    // The token that is here already serves the look around.
    const auto read = [&result](const CancelToken &) -> Result<Credential> {
        return result.credential.clone();
    };
    const auto keep = [&result](Credential newer, const CancelToken &) -> Result<> {
        result.credential = std::move(newer);
        return {};
    };
    AccessTokens tokens(http, scopesOf({.location = result.location}), read, keep, context.clock);
    tokens.start(*granted);
    ManagementApi api(http, tokens);
    KeyStore keys(api, connection.location.value(keyPathField).toString());
    const Result<std::vector<KeyRecord>> listed = keys.list(context.cancel);
    if (!listed)
        return fail(listed.error());
    result.location.insert(keyPathField, keys.path());
    result.remarks.append(administratorRemark(isKeyAdministrator(api, context.cancel)));
    const QString host = base.host();
    result.suggestedName = host.startsWith(QLatin1String("cms-")) ? host.section(QLatin1Char('.'), 0, 0).mid(4) : host;
    result.description =
        say(QT_TRANSLATE_NOOP("Contensis", "Contensis at %1, API keys: %2"), {host, QString::number(listed->size())});
    return result;
}

} // namespace tokendesk::contensis
