// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/requests.h"

namespace tokendesk::storyblok {

namespace {

/// Built by hand, so that the text of a secret exists once and is overwritten.
QByteArray quoted(const Secret &value)
{
    QByteArray out("\"");
    for (const char c : value.bytes()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00" + QByteArray::number(byte, 16).rightJustified(2, '0');
        } else {
            out += c;
        }
    }
    return out + '"';
}

QString encoded(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QString numbered(const char *path, qint64 id)
{
    return QLatin1String(path) + QLatin1Char('/') + QString::number(id);
}

} // namespace

HttpRequest Requests::account(HttpMethod method, const QString &path) const
{
    return {method, QLatin1String("/v1/") + path, m_place.name()};
}

HttpRequest Requests::inSpace(HttpMethod method, const QString &path) const
{
    return account(method, QStringLiteral("spaces/%1/%2").arg(QString::number(m_place.space), path));
}

HttpRequest Requests::validate() const
{
    return account(HttpMethod::Get, QStringLiteral("tokens/validate"));
}

HttpRequest Requests::me() const
{
    return account(HttpMethod::Get, QStringLiteral("users/me"));
}

HttpRequest Requests::spaces() const
{
    return account(HttpMethod::Get, QStringLiteral("spaces"));
}

HttpRequest Requests::ssoCheck(const QString &email) const
{
    HttpRequest request = account(HttpMethod::Post, QStringLiteral("sso_checks"));
    request.setJson({{QStringLiteral("email"), email}}).setKind(HttpRequest::Kind::SignIn);
    return request;
}

HttpRequest Requests::login(const Secret &email, const Secret &password, const Secret &otp) const
{
    HttpRequest request = account(HttpMethod::Post, QStringLiteral("users/login"));
    QByteArray body = "{\"email\":" + quoted(email) + ",\"password\":" + quoted(password);
    if (!otp.isEmpty())
        body += ",\"otp_attempt\":" + quoted(otp);
    body += '}';
    request.body = Secret(body);
    body.fill('\0');
    request.contentType = QByteArrayLiteral("application/json");
    request.setKind(HttpRequest::Kind::SignIn);
    return request;
}

HttpRequest Requests::apiKeys() const
{
    return inSpace(HttpMethod::Get, QStringLiteral("api_keys"));
}

HttpRequest Requests::createApiKey(const QJsonObject &apiKey) const
{
    HttpRequest request = inSpace(HttpMethod::Post, QStringLiteral("api_keys"));
    request.setJson({{QStringLiteral("api_key"), apiKey}});
    return request;
}

HttpRequest Requests::updateApiKey(HttpMethod method, qint64 id, const QJsonObject &apiKey) const
{
    HttpRequest request = inSpace(method, numbered("api_keys", id));
    request.setJson({{QStringLiteral("api_key"), apiKey}});
    return request;
}

HttpRequest Requests::deleteApiKey(qint64 id) const
{
    return inSpace(HttpMethod::Delete, numbered("api_keys", id));
}

HttpRequest Requests::currentSpace(const Secret &value) const
{
    HttpRequest request(HttpMethod::Get, m_place.delivery.toString() + QLatin1String("/v2/cdn/spaces/me"),
                        m_place.name());
    request.addQuery(QStringLiteral("token"), value);
    return request;
}

HttpRequest Requests::personalTokens() const
{
    return account(HttpMethod::Get, QStringLiteral("personal_access_tokens"));
}

HttpRequest Requests::personalScopes() const
{
    return account(HttpMethod::Get, QStringLiteral("personal_access_tokens/metadata"));
}

HttpRequest Requests::createPersonalToken(const QJsonObject &token) const
{
    HttpRequest request = account(HttpMethod::Post, QStringLiteral("personal_access_tokens"));
    request.setJson(token);
    return request;
}

HttpRequest Requests::renamePersonalToken(qint64 id, const QString &name, bool legacy) const
{
    HttpRequest request = account(HttpMethod::Put, numbered(legacy ? "tokens" : "personal_access_tokens", id));
    request.setJson({{QStringLiteral("name"), name}});
    return request;
}

HttpRequest Requests::deletePersonalToken(qint64 id, bool legacy) const
{
    return account(HttpMethod::Delete, numbered(legacy ? "tokens" : "personal_access_tokens", id));
}

HttpRequest Requests::appProvisions() const
{
    return inSpace(HttpMethod::Get, QStringLiteral("app_provisions"));
}

HttpRequest Requests::branches(int page) const
{
    HttpRequest request = inSpace(HttpMethod::Get, QStringLiteral("branches"));
    request.addQuery(QStringLiteral("per_page"), QString::number(perPage));
    request.addQuery(QStringLiteral("page"), QString::number(page));
    return request;
}

HttpRequest Requests::releases() const
{
    return inSpace(HttpMethod::Get, QStringLiteral("releases"));
}

HttpRequest Requests::folders(int page) const
{
    HttpRequest request = inSpace(HttpMethod::Get, QStringLiteral("stories"));
    request.addQuery(QStringLiteral("folder_only"), QStringLiteral("true"));
    request.addQuery(QStringLiteral("per_page"), QString::number(perPage));
    request.addQuery(QStringLiteral("page"), QString::number(page));
    return request;
}

HttpRequest Requests::activities(int page) const
{
    HttpRequest request = inSpace(HttpMethod::Get, QStringLiteral("activities"));
    request.addQuery(QStringLiteral("types"), QStringLiteral("ApiKey"));
    request.addQuery(QStringLiteral("per_page"), QString::number(perPage));
    request.addQuery(QStringLiteral("page"), QString::number(page));
    return request;
}

HttpRequest Requests::webhooks() const
{
    return inSpace(HttpMethod::Get, QStringLiteral("webhook_endpoints"));
}

HttpRequest Requests::deleteWebhook(qint64 id) const
{
    return inSpace(HttpMethod::Delete, numbered("webhook_endpoints", id));
}

HttpRequest Requests::scimTokens() const
{
    return account(HttpMethod::Get, QStringLiteral("scim_tokens"));
}

HttpRequest Requests::createScimToken(const QJsonObject &token) const
{
    HttpRequest request = account(HttpMethod::Post, QStringLiteral("scim_tokens"));
    request.setJson(token);
    return request;
}

HttpRequest Requests::deleteScimToken(qint64 id) const
{
    return account(HttpMethod::Delete, numbered("scim_tokens", id));
}

HttpRequest Requests::grants() const
{
    return account(HttpMethod::Get, QStringLiteral("oauth_grants"));
}

HttpRequest Requests::deleteGrant(const QString &id) const
{
    return account(HttpMethod::Delete, QLatin1String("oauth_grants/") + encoded(id));
}

HttpRequest Requests::registrations() const
{
    return {HttpMethod::Get, QStringLiteral("/oauth/register"), m_place.name()};
}

HttpRequest Requests::deleteRegistration(const QString &clientId) const
{
    return {HttpMethod::Delete, QLatin1String("/oauth/register/") + encoded(clientId), m_place.name()};
}

HttpRequest Requests::clients() const
{
    return account(HttpMethod::Get, QStringLiteral("oauth_clients"));
}

HttpRequest Requests::client(qint64 id) const
{
    return account(HttpMethod::Get, numbered("oauth_clients", id));
}

} // namespace tokendesk::storyblok
