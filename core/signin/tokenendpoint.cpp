// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/tokenendpoint.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tokendesk {

namespace {

constexpr char context[] = "SignIn";
constexpr qint64 usualMargin = 60; // s
constexpr qint64 leastMargin = 15;

std::pair<QString, Secret> field(const char *name, const QString &value)
{
    return {QLatin1String(name), Secret::fromText(value)};
}

std::pair<QString, Secret> field(const char *name, const Secret &value)
{
    return {QLatin1String(name), value.clone()};
}

Phrase spent()
{
    return {context, QT_TRANSLATE_NOOP("SignIn", "The sign-in is no longer valid: it took too long, was used "
                                                 "elsewhere, or was ended. Sign in again.")};
}

/// {"message":["invalid refresh_token"]}, as the token endpoint of Contentstack words it.
QString messageIn(const QJsonObject &object)
{
    const QJsonValue message = object.value(QLatin1String("message"));
    QStringList texts;
    const QJsonArray items = message.toArray();
    for (const QJsonValue &item : items)
        texts.append(item.toString());
    return shownDescription(message.isString() ? message.toString() : texts.join(QLatin1String("; ")));
}

/// RFC 6749 section 5.2. Some servers answer HTML, or a shape of their own: then the status says what there is to say.
Error refusal(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = answer.json();
    const QJsonObject object = json ? json->toObject() : QJsonObject();
    const QString code = object.value(QLatin1String("error")).toString();
    const QString description = object.value(QLatin1String("error_description")).toString();
    constexpr int badRequest = 400;
    if (const QString message = messageIn(object); code.isEmpty() && !message.isEmpty()) {
        Error error = answer.error(ErrorKind::AuthFailed);
        error.detail = message;
        const bool ofGrant = answer.status == badRequest && (message.contains(QLatin1String("refresh_token")) ||
                                                             message.contains(QLatin1String("code")));
        error.reason = ofGrant ? spent() : Phrase{};
        return error;
    }
    if (code.isEmpty())
        return answer.error();
    Error error = answer.error(ErrorKind::AuthFailed);
    error.detail = shownDescription(description.isEmpty() ? code : code + QLatin1String(": ") + description);
    if (code == QLatin1String("invalid_grant"))
        error.reason = spent();
    else if (code == QLatin1String("invalid_client") || code == QLatin1String("unauthorized_client"))
        error.reason = {context, QT_TRANSLATE_NOOP("SignIn", "The client id or its secret was not accepted.")};
    else if (code == QLatin1String("invalid_scope"))
        error = answer.error(ErrorKind::InvalidInput, {context, QT_TRANSLATE_NOOP("SignIn", "The server does not grant "
                                                                                            "the scopes that were "
                                                                                            "asked for.")});
    return error;
}

/// Seconds may come as a number or as its text.
std::optional<qint64> secondsOf(const QJsonValue &value)
{
    bool ok = false;
    const qint64 seconds = value.isString() ? value.toString().toLongLong(&ok) : value.toInteger(-1);
    const bool known = value.isString() ? ok : value.isDouble();
    constexpr qint64 longest = 10LL * 365 * 24 * 3600;
    return known && seconds >= 0 ? std::optional(std::min(seconds, longest)) : std::nullopt;
}

Result<TokenSet> readTokens(const HttpAnswer &answer, const QDateTime &now)
{
    const Result<QJsonValue> json = answer.json();
    if (!json)
        return fail(json.error());
    const QJsonObject object = json->toObject();
    TokenSet tokens;
    QString access = object.value(QLatin1String("access_token")).toString();
    tokens.accessToken = Secret::take(access);
    QString refresh = object.value(QLatin1String("refresh_token")).toString();
    tokens.refreshToken = Secret::take(refresh);
    const QString type = object.value(QLatin1String("token_type")).toString();
    const bool bearer = type.isEmpty() || type.compare(QLatin1String("bearer"), Qt::CaseInsensitive) == 0;
    if (tokens.accessToken.isEmpty() || !bearer)
        return fail(ErrorKind::Protocol, answer.about, {},
                    Phrase{context, QT_TRANSLATE_NOOP("SignIn", "The answer of the server holds no access token.")});
    if (const std::optional<qint64> life = secondsOf(object.value(QLatin1String("expires_in")))) {
        const qint64 margin = *life >= 10 * usualMargin ? usualMargin : std::max(leastMargin, *life / 10);
        tokens.expiresAt = now.addSecs(*life);
        tokens.renewAt = now.addSecs(std::max<qint64>(0, *life - margin));
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.value().isString() && !member.key().endsWith(QLatin1String("token")))
            tokens.more.insert(member.key(), member.value().toString());
    }
    if (const QJsonValue scope = object.value(QLatin1String("scope")); scope.isString())
        tokens.scopes = scope.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return tokens;
}

} // namespace

bool isSpentGrant(const Error &error)
{
    return error.kind == ErrorKind::AuthFailed && error.reason == spent();
}

TokenEndpoint::TokenEndpoint(QString url, Send send, const Clock &clock)
    : m_url(std::move(url))
    , m_send(std::move(send))
    , m_clock(clock)
{
}

Result<HttpAnswer> TokenEndpoint::post(const QString &url, Fields fields, const OAuthClient &client,
                                       const CancelToken &cancel) const
{
    fields.push_back(field("client_id", client.id));
    if (!client.secret.isEmpty())
        fields.push_back(field("client_secret", client.secret));
    HttpRequest request(HttpMethod::Post, url, QUrl(url).host());
    request.setForm(fields).setKind(HttpRequest::Kind::SignIn);
    return m_send(request, cancel);
}

Result<TokenSet> TokenEndpoint::tokens(Fields fields, const OAuthClient &client, const CancelToken &cancel) const
{
    const Result<HttpAnswer> answer = post(m_url, std::move(fields), client, cancel);
    if (!answer)
        return fail(answer.error());
    if (!answer->isSuccess())
        return fail(refusal(*answer));
    return readTokens(*answer, m_clock.nowUtc());
}

Result<TokenSet> TokenEndpoint::exchange(const BrowserCode &code, const OAuthClient &client,
                                         const CancelToken &cancel) const
{
    Fields fields;
    fields.push_back(field("grant_type", QStringLiteral("authorization_code")));
    fields.push_back(field("code", code.code));
    fields.push_back(field("redirect_uri", code.redirectUri));
    fields.push_back(field("code_verifier", code.verifier));
    return tokens(std::move(fields), client, cancel);
}

Result<TokenSet> TokenEndpoint::refresh(const Secret &refreshToken, const OAuthClient &client,
                                        const CancelToken &cancel) const
{
    Fields fields;
    fields.push_back(field("grant_type", QStringLiteral("refresh_token")));
    fields.push_back(field("refresh_token", refreshToken));
    if (!client.redirectUri.isEmpty())
        fields.push_back(field("redirect_uri", client.redirectUri));
    return tokens(std::move(fields), client, cancel);
}

Result<TokenSet> TokenEndpoint::clientCredentials(const QStringList &scopes, const OAuthClient &client,
                                                  const CancelToken &cancel) const
{
    Fields fields;
    fields.push_back(field("grant_type", QStringLiteral("client_credentials")));
    if (!scopes.isEmpty())
        fields.push_back(field("scope", scopes.join(QLatin1Char(' '))));
    return tokens(std::move(fields), client, cancel);
}

Result<> TokenEndpoint::revoke(const QString &url, const Secret &token, const OAuthClient &client,
                               const CancelToken &cancel) const
{
    Fields fields;
    fields.push_back(field("token", token));
    const Result<HttpAnswer> answer = post(url, std::move(fields), client, cancel);
    if (!answer)
        return fail(answer.error());
    if (!answer->isSuccess())
        return fail(refusal(*answer));
    return {};
}

} // namespace tokendesk
