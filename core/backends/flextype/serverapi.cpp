// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverapi.h"

namespace tokendesk::flextype {

namespace {

constexpr char entriesPath[] = "/api/v1/entries";
constexpr char registryPath[] = "/api/v1/registry";
constexpr char tokensPath[] = "/api/v1/tokens";
constexpr char queryPath[] = "/api/v1/query";

/// Many tokens that no cache holds take the server that long before its first byte.
constexpr std::chrono::seconds slowestList{60};

const char *pathOf(ServerPart part)
{
    switch (part) {
    case ServerPart::Entries:
        return entriesPath;
    case ServerPart::Registry:
        return registryPath;
    case ServerPart::Tokens:
        return tokensPath;
    case ServerPart::Query:
        return queryPath;
    }
    Q_UNREACHABLE();
}

/// What the API calls this token: to the entries API it is one entry of many.
QString nameOf(ServerPart part, const ServerId &id)
{
    return part == ServerPart::Tokens ? id.text() : QLatin1String("tokens/") + id.text();
}

/// A regular expression for the path of a token's file below tokens/, without characters that would need an escape in a
/// query: "-" comes last in its class, and an id ends where a character comes that none has.
QString expressionOf(const IdPattern &pattern)
{
    QString next = pattern.next.isEmpty() ? QStringLiteral("^A-Za-z0-9_-") : pattern.next;
    if (next.contains(QLatin1Char('-')) && !pattern.next.isEmpty())
        next = next.remove(QLatin1Char('-')) + QLatin1Char('-');
    return QLatin1String("/^") + pattern.prefix + QLatin1Char('[') + next + QLatin1String("]/");
}

QString queryOf(const ListScope &scope)
{
    QStringList find;
    if (scope.only)
        find.append(QLatin1String("'path': '") + expressionOf(*scope.only) + QLatin1Char('\''));
    QStringList without;
    for (const ServerId &id : scope.without)
        without.append(QLatin1Char('\'') + id.text() + QLatin1Char('\''));
    if (!without.isEmpty())
        find.append(QLatin1String("'exclude': [") + without.join(QLatin1String(", ")) + QLatin1Char(']'));
    const QString narrowed =
        find.isEmpty() ? QString() : QLatin1String(", 'find': {") + find.join(QLatin1String(", ")) + QLatin1Char('}');
    return QLatin1String("entries().fetch('tokens', {'collection': true") + narrowed + QLatin1String("})");
}

} // namespace

QLatin1String partName(ServerPart part)
{
    switch (part) {
    case ServerPart::Entries:
        return QLatin1String("entries");
    case ServerPart::Registry:
        return QLatin1String("registry");
    case ServerPart::Tokens:
        return QLatin1String("tokens");
    case ServerPart::Query:
        return QLatin1String("query");
    }
    Q_UNREACHABLE();
}

ServerApi::ServerApi(HttpClient &client, ServerLogin login, QString about, CancelToken cancel)
    : m_client(client)
    , m_login(std::move(login))
    , m_about(std::move(about))
    , m_cancel(std::move(cancel))
{
}

HttpRequest ServerApi::reading(const char *path, const QString &about) const
{
    HttpRequest request(HttpMethod::Get, QLatin1String(path), about);
    request.addQuery(tokenName, m_login.token.text());
    return request;
}

HttpRequest ServerApi::reading(ServerPart part, const ServerId &id) const
{
    HttpRequest request = reading(pathOf(part), maskedText(id.text()));
    request.addQuery(QStringLiteral("id"), nameOf(part, id));
    return request;
}

HttpRequest ServerApi::withBoth(HttpMethod method, const char *path, const QString &about, QJsonObject body,
                                HttpRequest::Kind kind) const
{
    body.insert(tokenName, m_login.token.text());
    body.insert(accessTokenName, m_login.accessToken.value().reveal());
    HttpRequest request(method, QLatin1String(path), about);
    request.setJson(body).setKind(kind);
    return request;
}

Result<HttpAnswer> ServerApi::send(HttpMethod method, const char *path, const QString &about, QJsonObject body,
                                   HttpRequest::Kind kind)
{
    return m_client.send(withBoth(method, path, about, std::move(body), kind), m_cancel);
}

Result<HttpAnswer> ServerApi::readSetting(const QString &id)
{
    HttpRequest request = reading(registryPath, m_about);
    request.addQuery(QStringLiteral("id"), id).setKind(HttpRequest::Kind::SignIn);
    return m_client.send(request, m_cancel);
}

Result<HttpAnswer> ServerApi::readManifest()
{
    return readSetting(QStringLiteral("flextype.manifest"));
}

Result<HttpAnswer> ServerApi::readApiSettings()
{
    return readSetting(QStringLiteral("flextype.settings.api"));
}

Result<HttpAnswer> ServerApi::readOwnToken(ServerPart part)
{
    return m_client.send(reading(part, m_login.token).setKind(HttpRequest::Kind::SignIn), m_cancel);
}

Result<HttpAnswer> ServerApi::probe(ServerPart part)
{
    const ServerId nobody = ServerId::random();
    HttpRequest request(HttpMethod::Get, QLatin1String(pathOf(part)), m_about);
    request.setKind(HttpRequest::Kind::SignIn);
    if (part == ServerPart::Query) {
        request.method = HttpMethod::Post;
        request.setJson({{tokenName, nobody.text()},
                         {accessTokenName, ServerId::random().text()},
                         {QStringLiteral("query"), QJsonObject{{QStringLiteral("has"), QStringLiteral("1")}}}});
    } else {
        request.addQuery(tokenName, nobody.text()).addQuery(QStringLiteral("id"), nameOf(part, nobody));
    }
    return m_client.send(request, m_cancel);
}

Result<HttpAnswer> ServerApi::probeOldRegistry()
{
    HttpRequest request(HttpMethod::Get, QStringLiteral("/api/registry"), m_about);
    return m_client.send(request.setKind(HttpRequest::Kind::SignIn), m_cancel);
}

Result<HttpAnswer> ServerApi::generate()
{
    return send(HttpMethod::Post, "/api/v1/tokens/generate", m_about, {}, HttpRequest::Kind::SignIn);
}

Result<HttpAnswer> ServerApi::queryNothing()
{
    const QString expression =
        QLatin1String("entries().has('") + nameOf(ServerPart::Query, m_login.token) + QLatin1String("')");
    return send(HttpMethod::Post, queryPath, m_about,
                {{QStringLiteral("query"), QJsonObject{{QStringLiteral("has"), expression}}}},
                HttpRequest::Kind::SignIn);
}

Result<HttpAnswer> ServerApi::read(ServerPart part, const ServerId &id)
{
    return m_client.send(reading(part, id), m_cancel);
}

Result<HttpAnswer> ServerApi::list(ServerPart part, const ListScope &scope)
{
    if (part == ServerPart::Query) {
        HttpRequest request =
            withBoth(HttpMethod::Post, queryPath, m_about,
                     {{QStringLiteral("query"), QJsonObject{{QStringLiteral("tokens"), queryOf(scope)}}}},
                     HttpRequest::Kind::Reading);
        request.slowness = slowestList;
        return m_client.send(request, m_cancel);
    }
    HttpRequest request = reading(entriesPath, m_about);
    request.slowness = slowestList;
    request.addQuery(QStringLiteral("id"), QStringLiteral("tokens"))
        .addQuery(QStringLiteral("options[collection]"), QStringLiteral("true"));
    if (scope.only)
        request.addQuery(QStringLiteral("options[find][path]"), expressionOf(*scope.only));
    if (scope.without.size() == 1) {
        request.addQuery(QStringLiteral("options[find][exclude]"), scope.without.first().text());
    } else {
        for (const ServerId &id : scope.without)
            request.addQuery(QStringLiteral("options[find][exclude][]"), id.text());
    }
    return m_client.send(request, m_cancel);
}

Result<HttpAnswer> ServerApi::createNamed(const ServerId &id, const ServerFields &fields)
{
    return send(HttpMethod::Post, entriesPath, maskedText(id.text()),
                {{QStringLiteral("id"), nameOf(ServerPart::Entries, id)}, {QStringLiteral("data"), fields.json()}},
                HttpRequest::Kind::Once);
}

Result<HttpAnswer> ServerApi::createUnnamed(const ServerFields &fields)
{
    return send(HttpMethod::Post, tokensPath, m_about, {{QStringLiteral("data"), fields.json()}},
                HttpRequest::Kind::Once);
}

Result<HttpAnswer> ServerApi::patch(ServerPart part, const ServerId &id, const ServerFields &fields)
{
    return send(HttpMethod::Patch, pathOf(part), maskedText(id.text()),
                {{QStringLiteral("id"), nameOf(part, id)}, {QStringLiteral("data"), fields.json()}});
}

Result<HttpAnswer> ServerApi::remove(ServerPart part, const ServerId &id)
{
    return send(HttpMethod::Delete, pathOf(part), maskedText(id.text()), {{QStringLiteral("id"), nameOf(part, id)}});
}

Result<HttpAnswer> ServerApi::verifyHash(const ServerSecret &secret, const QString &hash)
{
    return send(HttpMethod::Post, "/api/v1/tokens/verify-hash", m_about,
                {{QStringLiteral("string"), secret.value().reveal()}, {QStringLiteral("hash"), hash}},
                HttpRequest::Kind::Reading);
}

} // namespace tokendesk::flextype
