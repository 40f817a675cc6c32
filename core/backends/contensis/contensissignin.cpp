// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/contensissignin.h"

#include "core/backends/contensis/connectionfields.h"
#include "core/backends/contensis/keystore.h"
#include "core/backends/contensis/standing.h"
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

Result<> checkEntered(const SignInRequest &request)
{
    for (const SignInMethod &method : signInMethods()) {
        if (method.id != request.method)
            continue;
        // What a sign-in came to a moment ago signs in again.
        const bool signedIn = request.entered.has(refreshTokenName);
        for (const SignInField &each : method.fields) {
            if (each.required && !signedIn && !request.entered.has(each.name))
                return fail(ErrorKind::InvalidInput, each.name, {},
                            say(QT_TRANSLATE_NOOP("Contensis", "This is needed to sign in.")));
        }
        return {};
    }
    return fail(ErrorKind::InvalidInput, QStringLiteral("method"), request.method);
}

/// What is kept: a key as it is; instead of a password the refresh token that came of it, never the password.
Result<Credential> kept(const Credential &entered, const Granted &granted)
{
    Credential credential = entered.clone();
    credential.set(passwordName, {});
    if (!granted.refreshToken.isEmpty())
        credential.set(refreshTokenName, granted.refreshToken.clone());
    if (entered.has(passwordName) && !credential.has(refreshTokenName))
        return fail(ErrorKind::Unsupported, passwordName, {},
                    say(QT_TRANSLATE_NOOP("Contensis", "Contensis accepts the password, but gives nothing that renews "
                                                       "the sign-in, and passwords are not kept here. Use an API "
                                                       "key.")));
    return credential;
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
    const bool trimmed = trim(request.entered);
    if (Result<> entered = checkEntered(request); !entered)
        return fail(entered.error());
    HttpClient http(httpOptions(connection, request.entered));
    QStringList refused;
    const Result<Granted> granted =
        requestTokenWithout(http, request.entered, scopesOf(connection), refused, context.cancel);
    if (!granted)
        return fail(granted.error());

    Result<Credential> credential = kept(request.entered, *granted);
    if (!credential)
        return fail(std::move(credential.error()));
    SignedIn result;
    result.credential = std::move(*credential);
    result.location = connection.location;
    const QUrl base = baseUrlOf(connection.location.value(urlField).toString());
    result.location.insert(urlField, base.toString());
    if (!refused.isEmpty()) {
        for (const QString &name : {scopesField, moreScopesField}) {
            QStringList left = scopeList(connection.location.value(name));
            left.removeIf([&refused](const QString &scope) { return refused.contains(scope); });
            result.location.insert(name, name == scopesField ? QVariant(left) : left.join(QLatin1Char(' ')));
        }
        result.remarks.append(
            say(QT_TRANSLATE_NOOP("Contensis", "Contensis did not grant: %1. What needs it may be refused later."),
                {refused.join(QLatin1String(", "))}));
    }
    result.remarks.append(grantedRemark(granted->told, granted->scopes));
    if (trimmed)
        result.remarks.append(say(QT_TRANSLATE_NOOP("Contensis", "Blanks and line breaks in what was entered were left "
                                                                 "out.")));

    // The token that is here already serves the look around.
    const CredentialAccess access{
        .read = [&result](const CancelToken &) -> Result<Credential> { return result.credential.clone(); },
        .replace = [&result](Credential newer) -> Result<> {
            result.credential = std::move(newer);
            return {};
        },
        .connection = connection.id,
    };
    AccessTokens tokens(http, scopesOf({.location = result.location}), access, context.clock);
    tokens.start(*granted);
    ManagementApi api(http, tokens);
    KeyStore keys(api, connection.location.value(keyPathField).toString());
    const Result<std::vector<KeyRecord>> listed = keys.list(context.cancel);
    if (!listed)
        return fail(listed.error());
    result.location.insert(keyPathField, keys.path());
    result.location.insert(tellsStateName, keys.hasState());
    result.remarks.append(administratorRemark(api, context.cancel));
    const QString host = base.host();
    result.suggestedName = host.startsWith(QLatin1String("cms-")) ? host.section(QLatin1Char('.'), 0, 0).mid(4) : host;
    result.description =
        say(QT_TRANSLATE_NOOP("Contensis", "Contensis at %1, API keys: %2"), {host, QString::number(listed->size())});
    return result;
}

} // namespace tokendesk::contensis
