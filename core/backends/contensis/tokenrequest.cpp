// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/tokenrequest.h"

#include "core/backends/contensis/failures.h"
#include "core/backends/contensis/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tokendesk::contensis {

namespace {

using Form = std::vector<std::pair<QString, Secret>>;

/// The order of the fields is the official client's.
Form formOf(const Credential &credential, QStringList scopes)
{
    Form form;
    const auto add = [&form](const QString &name, const QString &text) {
        form.emplace_back(name, Secret::fromText(text));
    };
    if (credential.has(clientIdName)) {
        add(QStringLiteral("grant_type"), QStringLiteral("client_credentials"));
        form.emplace_back(clientIdName, credential.value(clientIdName).clone());
        form.emplace_back(clientSecretName, credential.value(clientSecretName).clone());
    } else {
        scopes = QStringList{QStringLiteral("openid"), QStringLiteral("offline_access")} + scopes;
        if (credential.has(refreshTokenName)) {
            add(QStringLiteral("grant_type"), QStringLiteral("contensis_classic_refresh_token"));
            form.emplace_back(refreshTokenName, credential.value(refreshTokenName).clone());
        } else {
            add(QStringLiteral("grant_type"), QStringLiteral("contensis_classic"));
            form.emplace_back(userNameName, credential.value(userNameName).clone());
            form.emplace_back(passwordName, credential.value(passwordName).clone());
        }
    }
    add(QStringLiteral("scope"), scopes.join(QLatin1Char(' ')));
    return form;
}

std::optional<QStringList> scopesIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!value.isArray())
        return std::nullopt;
    QStringList scopes;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &scope : array)
        scopes.append(scope.toString());
    return scopes;
}

/// What an access token says of itself, for show only: nothing is decided by it, so nothing verifies it (RFC 9068
/// section 6: the client must not depend on it).
QJsonObject claimsOf(const Secret &accessToken)
{
    const QList<QByteArray> parts = accessToken.bytes().toByteArray().split('.');
    if (parts.size() != 3)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding)).object();
}

/// The scope that an invalid_scope answer names; empty: it names none.
QString namedScope(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = answer.json();
    return json ? json->toObject().value(QLatin1String("scope")).toString() : QString();
}

Result<HttpAnswer> ask(HttpClient &http, const Credential &credential, const QStringList &scopes,
                       const CancelToken &cancel)
{
    HttpRequest request(HttpMethod::Post, QStringLiteral("/authenticate/connect/token"), QStringLiteral("Contensis"));
    request.setForm(formOf(credential, scopes)).setKind(HttpRequest::Kind::SignIn);
    return http.send(request, cancel);
}

Result<Granted> read(const HttpAnswer &answer, const QStringList &asked)
{
    if (!answer.isSuccess())
        return fail(tokenFailureOf(answer));
    const Result<QJsonValue> json = answer.json();
    if (!json)
        return fail(json.error());
    const QJsonObject object = json->toObject();
    Granted granted;
    granted.accessToken = Secret::fromText(object.value(QLatin1String("access_token")).toString());
    if (granted.accessToken.isEmpty())
        return fail(answer.error(ErrorKind::Protocol, say(QT_TRANSLATE_NOOP("Contensis", "The sign-in was answered "
                                                                                         "without an access token."))));
    granted.refreshToken = Secret::fromText(object.value(QLatin1String("refresh_token")).toString());
    granted.life = std::chrono::seconds(object.value(QLatin1String("expires_in")).toInteger(3600));
    granted.told = scopesIn(object.value(QLatin1String("scope")));
    if (!granted.told)
        granted.told = scopesIn(claimsOf(granted.accessToken).value(QLatin1String("scope")));
    granted.scopes = granted.told.value_or(asked);
    return granted;
}

/// Where an answer does not say which scope it refuses, each is asked for alone, then all that were granted together.
Result<Granted> requestTokenOneByOne(HttpClient &http, const Credential &credential, const QStringList &scopes,
                                     QStringList &refused, const CancelToken &cancel)
{
    QStringList good;
    std::optional<Error> last;
    for (const QString &scope : scopes) {
        const Result<Granted> granted = requestToken(http, credential, {scope}, cancel);
        if (granted) {
            good.append(scope);
        } else if (granted.error().kind == ErrorKind::InvalidInput) {
            refused.append(scope);
            last = granted.error();
        } else {
            return fail(granted.error());
        }
    }
    if (good.isEmpty())
        return fail(*last);
    return requestToken(http, credential, good, cancel);
}

} // namespace

bool trim(Credential &credential)
{
    static const QRegularExpression breaks(QStringLiteral("\\s*[\\r\\n]\\s*"));
    bool trimmed = false;
    for (const QString &name : {clientIdName, clientSecretName, userNameName}) {
        const Secret &given = credential.value(name);
        QString text = given.reveal().trimmed().remove(breaks);
        Secret clean = Secret::take(text);
        if (clean.size() == given.size())
            continue;
        trimmed = true;
        credential.set(name, std::move(clean));
    }
    return trimmed;
}

Result<Granted> requestToken(HttpClient &http, const Credential &credential, const QStringList &scopes,
                             const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = ask(http, credential, scopes, cancel);
    return answer ? read(*answer, scopes) : Result<Granted>(fail(answer.error()));
}

Result<Granted> requestTokenWithout(HttpClient &http, const Credential &credential, QStringList scopes,
                                    QStringList &refused, const CancelToken &cancel)
{
    while (true) {
        const Result<HttpAnswer> answer = ask(http, credential, scopes, cancel);
        if (!answer)
            return fail(answer.error());
        Result<Granted> granted = read(*answer, scopes);
        const bool scopeRefused = !granted && granted.error().kind == ErrorKind::InvalidInput;
        if (!scopeRefused || scopes.size() < 2)
            return granted;
        const QString named = namedScope(*answer);
        if (!scopes.contains(named))
            return requestTokenOneByOne(http, credential, scopes, refused, cancel);
        scopes.removeAll(named);
        refused.append(named);
    }
}

} // namespace tokendesk::contensis
