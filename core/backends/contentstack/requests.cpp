// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/requests.h"

namespace tokendesk::contentstack {

namespace {

QString tokensPath(const QString &kind)
{
    return QStringLiteral("/v3/stacks/%1_tokens").arg(kind);
}

QString tokenPath(const QString &kind, const QString &uid)
{
    return tokensPath(kind) + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(uid));
}

QString previewPath(const QString &uid)
{
    return tokenPath(deliveryKind, uid) + QLatin1String("/preview_token");
}

QJsonObject loginBody(const Secret &email, const Secret &password)
{
    return {{QLatin1String("email"), email.reveal()}, {QLatin1String("password"), password.reveal()}};
}

HttpRequest jsonOnce(HttpRequest request, const QJsonObject &body)
{
    request.setJson(body).setKind(HttpRequest::Kind::Once);
    return request;
}

} // namespace

Requests::Requests(Place place)
    : m_place(std::move(place))
{
}

HttpRequest Requests::logIn(const Secret &email, const Secret &password, const Secret &code) const
{
    QJsonObject user = loginBody(email, password);
    if (!code.isEmpty())
        user.insert(QLatin1String("tfa_token"), code.reveal());
    HttpRequest request(HttpMethod::Post, QStringLiteral("/v3/user-session"), m_place.management.host());
    request.setJson({{QLatin1String("user"), user}}).setKind(HttpRequest::Kind::SignIn);
    return request;
}

HttpRequest Requests::sendCodeBySms(const Secret &email, const Secret &password) const
{
    HttpRequest request(HttpMethod::Post, QStringLiteral("/v3/user/request_token_sms"), m_place.management.host());
    request.setJson({{QLatin1String("user"), loginBody(email, password)}}).setKind(HttpRequest::Kind::SignIn);
    return request;
}

HttpRequest Requests::logOut() const
{
    HttpRequest request(HttpMethod::Delete, QStringLiteral("/v3/user-session"), m_place.management.host());
    request.setKind(HttpRequest::Kind::SignIn);
    return request;
}

HttpRequest Requests::user() const
{
    return {HttpMethod::Get, QStringLiteral("/v3/user"), m_place.management.host()};
}

HttpRequest Requests::authorizations(const QString &appUid, const QString &organization) const
{
    const QString app = QString::fromLatin1(QUrl::toPercentEncoding(appUid));
    HttpRequest request(HttpMethod::Get,
                        m_place.developerHub.toString() + QStringLiteral("/manifests/%1/authorizations").arg(app),
                        m_place.developerHub.host());
    request.addHeader("organization_uid", organization).setKind(HttpRequest::Kind::SignIn);
    return request;
}

HttpRequest Requests::removeAuthorization(const QString &appUid, const QString &organization, const QString &uid) const
{
    HttpRequest request = authorizations(appUid, organization);
    request.method = HttpMethod::Delete;
    request.path += QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(uid));
    return request;
}

HttpRequest Requests::pickerPage(HttpRequest request, int skip) const
{
    request.addQuery(QStringLiteral("limit"), QString::number(pageSize))
        .addQuery(QStringLiteral("skip"), QString::number(skip))
        .addQuery(QStringLiteral("include_count"), QStringLiteral("true"));
    return request;
}

HttpRequest Requests::organizations(int skip) const
{
    return pickerPage({HttpMethod::Get, QStringLiteral("/v3/organizations"), m_place.management.host()}, skip);
}

HttpRequest Requests::plan(const QString &organization) const
{
    const QString uid = QString::fromLatin1(QUrl::toPercentEncoding(organization));
    HttpRequest request(HttpMethod::Get, QStringLiteral("/v3/organizations/") + uid, m_place.management.host());
    request.addQuery(QStringLiteral("include_plan"), QStringLiteral("true"));
    return request;
}

HttpRequest Requests::stacks(const QString &organization, int skip) const
{
    HttpRequest request = pickerPage({HttpMethod::Get, QStringLiteral("/v3/stacks"), m_place.management.host()}, skip);
    // Without it an organisation with single sign-on answers with an empty list, and status 200.
    if (!organization.isEmpty())
        request.addHeader("organization_uid", organization);
    return request;
}

HttpRequest Requests::ofStack(HttpMethod method, const QString &path) const
{
    HttpRequest request(method, path, m_place.label());
    request.addHeader("api_key", m_place.apiKey);
    return request;
}

HttpRequest Requests::stack() const
{
    return ofStack(HttpMethod::Get, QStringLiteral("/v3/stacks"));
}

HttpRequest Requests::environments(int skip) const
{
    return pickerPage(ofStack(HttpMethod::Get, QStringLiteral("/v3/environments")), skip);
}

HttpRequest Requests::branches(int skip) const
{
    return pickerPage(ofStack(HttpMethod::Get, QStringLiteral("/v3/stacks/branches")), skip);
}

HttpRequest Requests::aliases(int skip) const
{
    return pickerPage(ofStack(HttpMethod::Get, QStringLiteral("/v3/stacks/branch_aliases")), skip);
}

HttpRequest Requests::tokens(const QString &kind, int skip) const
{
    HttpRequest request = ofStack(HttpMethod::Get, tokensPath(kind));
    if (skip > 0)
        request.addQuery(QStringLiteral("skip"), QString::number(skip));
    return request;
}

HttpRequest Requests::token(const QString &kind, const QString &uid) const
{
    HttpRequest request = ofStack(HttpMethod::Get, tokenPath(kind, uid));
    // Not documented, and the only reliable way to learn of a preview token.
    if (kind == deliveryKind)
        request.addQuery(QStringLiteral("include_preview_token"), QStringLiteral("true"));
    return request;
}

HttpRequest Requests::create(const QString &kind, const QJsonObject &body, bool withPreviewToken) const
{
    HttpRequest request = ofStack(HttpMethod::Post, tokensPath(kind));
    // In the body it is silently ignored.
    if (withPreviewToken)
        request.addQuery(QStringLiteral("create_with_preview_token"), QStringLiteral("true"));
    return jsonOnce(std::move(request), body);
}

HttpRequest Requests::update(const QString &kind, const QString &uid, const QJsonObject &body) const
{
    HttpRequest request = ofStack(HttpMethod::Put, tokenPath(kind, uid));
    request.setJson(body);
    return request;
}

HttpRequest Requests::remove(const QString &kind, const QString &uid) const
{
    return ofStack(HttpMethod::Delete, tokenPath(kind, uid));
}

HttpRequest Requests::createPreviewToken(const QString &uid) const
{
    HttpRequest request = ofStack(HttpMethod::Post, previewPath(uid));
    request.contentType = QByteArrayLiteral("application/json"); // wanted although there is no body
    request.setKind(HttpRequest::Kind::Once);
    return request;
}

HttpRequest Requests::removePreviewToken(const QString &uid) const
{
    return ofStack(HttpMethod::Delete, previewPath(uid));
}

HttpRequest Requests::tryDelivery(const Secret &value) const
{
    HttpRequest request =
        ofStack(HttpMethod::Get, m_place.delivery.toString(QUrl::FullyEncoded) + QLatin1String("/v3/content_types"));
    request.addQuery(QStringLiteral("include_count"), QStringLiteral("true")).addHeader("access_token", value);
    return request;
}

HttpRequest Requests::tryManagement(const Secret &value) const
{
    HttpRequest request = ofStack(HttpMethod::Get, QStringLiteral("/v3/environments"));
    request.addQuery(QStringLiteral("limit"), QStringLiteral("1")).addHeader("authorization", value);
    return request;
}

} // namespace tokendesk::contentstack
