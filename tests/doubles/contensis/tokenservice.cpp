// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contensis/tokenservice.h"

#include "core/crypto/random.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tokendesk::doubles::contensis {

namespace {

HttpReply refused(const char *error)
{
    return HttpReply::json(400, QJsonObject{{QStringLiteral("error"), QLatin1String(error)}});
}

} // namespace

TokenService::TokenService(const Clock &clock, std::chrono::seconds life)
    : m_clock(clock)
    , m_life(life)
{
}

QStringList TokenService::allScopes()
{
    return QStringLiteral("Security_Administrator ContentType_Read ContentType_Write ContentType_Delete Entry_Read "
                          "Entry_Write Entry_Delete Project_Read Project_Write Project_Delete Workflow_Administrator")
        .split(QLatin1Char(' '));
}

/// Claims as in the vendor's sample: no sub, iat or jti; one scope is a text, several are an array. Nothing verifies
/// the signature, so that it may be anything.
QString TokenService::accessToken(QJsonObject claims, const QStringList &scopes) const
{
    const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
    const QString issuer = QStringLiteral("http://cms-example-dev.cloud.contensis.com/authenticate");
    claims.insert(QStringLiteral("iss"), issuer);
    claims.insert(QStringLiteral("aud"), issuer + QLatin1String("/resources"));
    claims.insert(QStringLiteral("nbf"), now);
    claims.insert(QStringLiteral("exp"), now + m_life.count());
    claims.insert(QStringLiteral("scope"),
                  scopes.size() == 1 ? QJsonValue(scopes.first()) : QJsonValue(QJsonArray::fromStringList(scopes)));
    const auto part = [](const QByteArray &bytes) {
        return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    const QJsonObject header{{QStringLiteral("typ"), QStringLiteral("JWT")},
                             {QStringLiteral("alg"), QStringLiteral("RS256")}};
    return part(QJsonDocument(header).toJson(QJsonDocument::Compact)) + QLatin1Char('.') +
           part(QJsonDocument(claims).toJson(QJsonDocument::Compact)) + QLatin1Char('.') +
           crypto::randomHex(24).reveal();
}

HttpReply TokenService::grant(const QJsonObject &claims, const QStringList &scopes, bool refreshable)
{
    const QString token = accessToken(claims, scopes);
    m_access.insert(token, m_clock.nowUtc().addSecs(m_life.count()));
    QJsonObject granted{{QStringLiteral("access_token"), token},
                        {QStringLiteral("expires_in"), static_cast<qint64>(m_life.count())},
                        {QStringLiteral("token_type"), QStringLiteral("Bearer")}};
    if (refreshable) {
        const QString refresh = crypto::randomHex(16).reveal();
        m_refresh.insert(refresh);
        granted.insert(QStringLiteral("refresh_token"), refresh);
    }
    return HttpReply::json(200, granted);
}

HttpReply TokenService::answer(const HttpCall &call)
{
    if (call.method != "POST")
        return HttpReply::empty(404);
    const QMap<QString, QString> form = call.form();
    const QString type = form.value(QStringLiteral("grant_type"));
    const QStringList scopes = form.value(QStringLiteral("scope")).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (type.isEmpty() || scopes.isEmpty())
        return refused("invalid_request");
    const bool isUserGrant = type.startsWith(QLatin1String("contensis_classic"));
    if (type == QLatin1String("client_credentials")) {
        const auto client = clients.constFind(form.value(QStringLiteral("client_id")));
        if (client == clients.constEnd() || !client->enabled ||
            client->secret != form.value(QStringLiteral("client_secret")))
            return refused("invalid_client");
        for (const QString &scope : scopes) {
            if (!client->scopes.contains(scope))
                return refused("invalid_scope");
        }
        const QJsonObject claims{{QStringLiteral("client_id"), client.key()},
                                 {QStringLiteral("client_sub"), client.key()},
                                 {QStringLiteral("client_username"), client->name}};
        return grant(claims, scopes, false);
    }
    if (!isUserGrant)
        return refused("unsupported_grant_type");
    for (const QString &scope : scopes) {
        if (!allScopes().contains(scope) && scope != QLatin1String("openid") &&
            scope != QLatin1String("offline_access"))
            return refused("invalid_scope");
    }
    const bool refreshable = scopes.contains(QLatin1String("offline_access"));
    if (type == QLatin1String("contensis_classic")) {
        const QString user = form.value(QStringLiteral("username"));
        const bool known = users.contains(user) && users.value(user) == form.value(QStringLiteral("password"));
        return known ? grant({}, scopes, refreshable) : refused("invalid_grant");
    }
    if (type == QLatin1String("contensis_classic_refresh_token")) {
        // Used once: the next one comes with the answer.
        return m_refresh.remove(form.value(QStringLiteral("refresh_token"))) ? grant({}, scopes, refreshable)
                                                                             : refused("invalid_grant");
    }
    return refused("unsupported_grant_type");
}

bool TokenService::accepts(const HttpCall &call) const
{
    const QByteArray header = call.header("authorization");
    if (!header.toLower().startsWith("bearer "))
        return false;
    const auto until = m_access.constFind(QString::fromLatin1(header.sliced(7)));
    return until != m_access.constEnd() && m_clock.nowUtc() < *until;
}

} // namespace tokendesk::doubles::contensis
