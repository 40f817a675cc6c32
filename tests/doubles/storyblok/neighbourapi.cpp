// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/storyblok/neighbourapi.h"

#include "tests/doubles/storyblok/refusals.h"

namespace tokendesk::doubles::storyblok {

namespace {

/// Takes an item out of a list; false: it was not there.
bool removed(QJsonArray &items, const QStringList &rest)
{
    const qsizetype index = rest.size() == 2 ? indexOf(items, rest.at(1).toLongLong()) : -1;
    if (index < 0)
        return false;
    items.removeAt(index);
    return true;
}

HttpReply list(const QString &name, const QJsonArray &items)
{
    return HttpReply::json(200, QJsonObject{{name, items}});
}

} // namespace

HttpReply answerWebhooks(State &state, Space &space, qint64 spaceId, const HttpCall &call, const QStringList &rest)
{
    const QString name = QStringLiteral("webhook_endpoint");
    if (call.method == "GET" && rest.size() == 1)
        return list(QStringLiteral("webhook_endpoints"), space.webhooks);
    if (call.method == "DELETE")
        return removed(space.webhooks, rest) ? HttpReply::json(200, QJsonObject()) : notFound();
    if (call.method != "POST" || rest.size() != 1)
        return notFound();
    QJsonObject webhook = call.json().value(name).toObject();
    if (webhook.value(QLatin1String("name")).toString().isEmpty())
        return HttpReply::json(422,
                               QJsonObject{{QStringLiteral("name"), QJsonArray{QStringLiteral("can't be blank")}}});
    webhook.insert(QStringLiteral("id"), 5'002 + state.made++);
    webhook.insert(QStringLiteral("description"), QJsonValue());
    webhook.insert(QStringLiteral("space_id"), spaceId);
    webhook.insert(QStringLiteral("deleted_at"), QJsonValue());
    webhook.insert(QStringLiteral("created_at"), state.nowText());
    webhook.insert(QStringLiteral("updated_at"), state.nowText());
    space.webhooks.append(webhook);
    return HttpReply::json(201, QJsonObject{{name, webhook}});
}

HttpReply answerScim(State &state, const HttpCall &call, const QStringList &rest)
{
    if (!state.organisationManager)
        return forbidden(QStringLiteral("You can not access this endpoint with your role on Organization"));
    if (call.method == "GET" && rest.size() == 1)
        return list(QStringLiteral("scim_tokens"), state.scimTokens);
    if (call.method == "DELETE")
        return removed(state.scimTokens, rest) ? HttpReply::empty(204) : notFound();
    if (call.method != "POST" || rest.size() != 1)
        return notFound();
    const QString name = call.json().value(QLatin1String("name")).toString();
    if (name.isEmpty())
        return unprocessableText(QStringLiteral("Name can't be blank"));
    const int number = ++state.made;
    QJsonObject token{
        {QStringLiteral("id"), 31 + number},
        {QStringLiteral("name"), name},
        {QStringLiteral("token_display"), QStringLiteral("sb_scim_**********made%1").arg(number)},
        {QStringLiteral("created_at"), state.nowText()},
        {QStringLiteral("last_used_at"), QJsonValue()},
        {QStringLiteral("expires_at"), call.json().value(QLatin1String("expires_at")).toString().isEmpty()
                                           ? QJsonValue()
                                           : call.json().value(QLatin1String("expires_at"))},
    };
    state.scimTokens.append(token);
    token.insert(QStringLiteral("full_token"), QStringLiteral("sb_scim_FAKEfakeFAKEmade%1").arg(number));
    return HttpReply::json(201, token);
}

HttpReply answerGrants(State &state, const HttpCall &call, const QStringList &rest)
{
    if (call.method == "GET" && rest.size() == 1)
        return list(QStringLiteral("oauth_grants"), state.grants);
    if (call.method == "DELETE")
        return removed(state.grants, rest) ? HttpReply::empty(204) : notFound();
    return notFound();
}

HttpReply answerClients(State &state, const HttpCall &call, const QStringList &rest)
{
    if (!state.organisationManager)
        return forbidden(QStringLiteral("You can not access this endpoint with your role on Organization"));
    if (rest.size() == 2 && rest.at(1) == QLatin1String("metadata"))
        return HttpReply::json(
            200, QJsonObject{{QStringLiteral("available_scopes"), state.scopes},
                             {QStringLiteral("additional_scopes"), QJsonArray{QStringLiteral("offline_access")}}});
    if (call.method == "GET" && rest.size() == 1) {
        QJsonArray listed;
        for (const QJsonValue &item : std::as_const(state.clients))
            listed.append(QJsonObject{{QStringLiteral("id"), item.toObject().value(QLatin1String("id"))},
                                      {QStringLiteral("name"), item.toObject().value(QLatin1String("name"))}});
        return list(QStringLiteral("oauth_clients"), listed);
    }
    if (call.method == "GET") {
        const qsizetype index = rest.size() == 2 ? indexOf(state.clients, rest.at(1).toLongLong()) : -1;
        return index < 0 ? notFound()
                         : HttpReply::json(200, QJsonObject{{QStringLiteral("oauth_client"), state.clients.at(index)}});
    }
    const QJsonObject given = call.json().value(QLatin1String("oauth_client")).toObject();
    if (call.method != "POST" || rest.size() != 1)
        return notFound();
    if (given.value(QLatin1String("slug")).toString().isEmpty())
        return unprocessableText(QStringLiteral("Slug can't be blank"));
    const int number = ++state.made;
    const QJsonObject client{{QStringLiteral("id"), 4'711 + number},
                             {QStringLiteral("name"), given.value(QLatin1String("name"))},
                             {QStringLiteral("oauth_identifier"), QStringLiteral("FAKE-client-id-%1").arg(number)},
                             {QStringLiteral("oauth_secret"), QStringLiteral("FAKE-client-secret-%1").arg(number)}};
    state.clients.append(client);
    return HttpReply::json(201, QJsonObject{{QStringLiteral("oauth_client"), client}});
}

HttpReply answerRegistrations(State &state, const HttpCall &call, const QString &clientId)
{
    if (!state.organisationManager)
        return forbidden(QStringLiteral("Organization is not enabled for OAuth grants"));
    if (call.method == "GET" && clientId.isEmpty())
        return list(QStringLiteral("clients"), state.registered);
    for (qsizetype i = 0; i < state.registered.size(); ++i) {
        if (call.method == "DELETE" &&
            state.registered.at(i).toObject().value(QLatin1String("client_id")).toString() == clientId) {
            state.registered.removeAt(i);
            return HttpReply::empty(204);
        }
    }
    return notFound();
}

} // namespace tokendesk::doubles::storyblok
