// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/storyblok/oauthapi.h"

#include "tests/doubles/storyblok/refusals.h"

namespace tokendesk::doubles::storyblok {

namespace {

HttpReply oauthError(int status, const QString &error, const QString &description)
{
    return HttpReply::json(
        status, QJsonObject{{QStringLiteral("error"), error}, {QStringLiteral("error_description"), description}});
}

} // namespace

HttpReply answerToken(State &state, const HttpCall &call)
{
    const QMap<QString, QString> form = call.form();
    const QString grant = form.value(QStringLiteral("grant_type"));
    if (form.isEmpty() || grant.isEmpty())
        return oauthError(400, QStringLiteral("invalid_request"), QStringLiteral("Missing required parameter"));
    bool known = false;
    for (const QJsonValue &item : std::as_const(state.clients)) {
        const QJsonObject client = item.toObject();
        known =
            known ||
            (client.value(QLatin1String("oauth_identifier")).toString() == form.value(QStringLiteral("client_id")) &&
             client.value(QLatin1String("oauth_secret")).toString() == form.value(QStringLiteral("client_secret")));
    }
    if (!known)
        return oauthError(401, QStringLiteral("invalid_client"), QStringLiteral("Client authentication failed"));
    const bool isRefresh = grant == QLatin1String("refresh_token");
    if (!isRefresh && grant != QLatin1String("authorization_code"))
        return oauthError(400, QStringLiteral("unsupported_grant_type"), QStringLiteral("Not supported"));
    const QString spent = form.value(isRefresh ? QStringLiteral("refresh_token") : QStringLiteral("code"));
    // Single use: whoever comes second gets nothing.
    if (spent.isEmpty() || state.refreshTokens.take(spent).isEmpty())
        return oauthError(400, QStringLiteral("invalid_grant"),
                          QStringLiteral("The provided access grant is invalid, expired, or revoked"));
    const QString number = QStringLiteral("%1").arg(100 + ++state.made, 4, 10, QLatin1Char('0'));
    const QString access = QStringLiteral("sb_oat_FAKEfakeFAKEfakeFAKE") + number;
    const QString refresh = QStringLiteral("sb_ort_FAKEfakeFAKEfakeFAKE") + number;
    state.refreshTokens.insert(refresh, form.value(QStringLiteral("client_id")));
    state.signers.insert(access.toLatin1(), {.kind = Signer::Kind::OAuth,
                                             .scopes = {QStringLiteral("spaces:read"), QStringLiteral("spaces:write"),
                                                        QStringLiteral("users:read"), QStringLiteral("offline_access")},
                                             .expires = state.now().addSecs(900).toString(Qt::ISODateWithMs)});
    return HttpReply::json(200,
                           QJsonObject{{QStringLiteral("access_token"), access},
                                       {QStringLiteral("refresh_token"), refresh},
                                       {QStringLiteral("token_type"), QStringLiteral("bearer")},
                                       {QStringLiteral("expires_in"), 900},
                                       {QStringLiteral("scope"), QStringLiteral("spaces:read spaces:write users:read "
                                                                                "offline_access")}});
}

HttpReply answerRevocation(State &state, const HttpCall &call)
{
    const QString token = call.form().value(QStringLiteral("token"));
    state.refreshTokens.remove(token);
    state.signers.remove(token.toLatin1());
    return {.status = 200, .contentType = {}};
}

HttpReply answerGrantOf(const Signer &signer)
{
    if (signer.kind != Signer::Kind::OAuth)
        return forbidden(QStringLiteral("This endpoint does not support this token type"));
    QJsonArray spaces;
    for (const QJsonValue &id : signer.spaces)
        spaces.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("region"), QStringLiteral("eu")}});
    return HttpReply::json(
        200, QJsonObject{{QStringLiteral("grant"),
                          QJsonObject{{QStringLiteral("scopes"), QJsonArray::fromStringList(signer.scopes)},
                                      {QStringLiteral("expires_at"), signer.expires},
                                      {QStringLiteral("app"),
                                       QJsonObject{{QStringLiteral("client_id"), QStringLiteral("FAKE-client-id")},
                                                   {QStringLiteral("name"), QStringLiteral("Token Manager")}}},
                                      {QStringLiteral("spaces"), spaces}}}});
}

} // namespace tokendesk::doubles::storyblok
