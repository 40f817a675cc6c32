// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/storyblok/spaceapi.h"

#include "tests/doubles/storyblok/neighbourapi.h"
#include "tests/doubles/storyblok/refusals.h"

namespace tokendesk::doubles::storyblok {

namespace {

void record(State &state, Space &space, qint64 spaceId, const QString &key, qint64 subject)
{
    const QJsonObject activity{
        {QStringLiteral("id"), space.activities.size() + 1},
        {QStringLiteral("key"), key},
        {QStringLiteral("owner_id"), state.user.value(QLatin1String("id"))},
        {QStringLiteral("owner_type"), QStringLiteral("User")},
        {QStringLiteral("trackable_id"), subject},
        {QStringLiteral("trackable_type"), QStringLiteral("ApiKey")},
        {QStringLiteral("recipient_id"), QJsonValue()},
        {QStringLiteral("recipient_type"), QJsonValue()},
        {QStringLiteral("space_id"), spaceId},
        {QStringLiteral("tenant_id"), QJsonValue()},
        {QStringLiteral("created_at"), state.nowText()},
        {QStringLiteral("updated_at"), state.nowText()},
        {QStringLiteral("parameters"), QJsonObject()},
    };
    const QJsonObject user{
        {QStringLiteral("id"), state.user.value(QLatin1String("id"))},
        {QStringLiteral("userid"), state.user.value(QLatin1String("userid"))},
        {QStringLiteral("friendly_name"), state.user.value(QLatin1String("friendly_name"))},
        {QStringLiteral("avatar"), QJsonValue()},
        {QStringLiteral("active"), true},
    };
    space.activities.append(QJsonObject{{QStringLiteral("activity"), activity},
                                        {QStringLiteral("trackable"), QJsonObject()},
                                        {QStringLiteral("user"), user}});
}

bool isIds(const QJsonValue &value)
{
    const QJsonArray items = value.toArray();
    return value.isArray() &&
           std::all_of(items.begin(), items.end(), [](const QJsonValue &item) { return item.isDouble(); });
}

/// The reason why fields cannot stand; empty: they can.
std::optional<std::pair<QString, QString>> refusedField(const QJsonObject &given)
{
    for (auto field = given.begin(); field != given.end(); ++field) {
        const QJsonValue value = field.value();
        const bool list = field.key() == QLatin1String("story_ids") || field.key() == QLatin1String("release_ids");
        const bool text = field.key() == QLatin1String("name");
        const bool number = field.key() == QLatin1String("branch_id") || field.key() == QLatin1String("min_cache");
        const bool known = list || text || number || field.key() == QLatin1String("access");
        const bool fits =
            list ? isIds(value) : (number ? value.isDouble() || value.isNull() : value.isString() || value.isNull());
        if (!known || !fits)
            return std::pair(field.key(), QStringLiteral("is invalid"));
        if (field.key() == QLatin1String("min_cache") && value.toInteger() < 0)
            return std::pair(field.key(), QStringLiteral("must be greater than or equal to 0"));
    }
    return std::nullopt;
}

QJsonObject merged(QJsonObject apiKey, const QJsonObject &given)
{
    for (auto field = given.begin(); field != given.end(); ++field)
        apiKey.insert(field.key(), field.value());
    return apiKey;
}

HttpReply create(State &state, Space &space, qint64 spaceId, const HttpCall &call)
{
    const QJsonObject given = call.json().value(QLatin1String("api_key")).toObject();
    const QString access = given.value(QLatin1String("access")).toString();
    // Of the five kinds the API names only two for requests; what "auto" makes is not known, so it makes nothing here.
    if (access != QLatin1String("public") && access != QLatin1String("private"))
        return unprocessable(state, QStringLiteral("access"), QStringLiteral("is not included in the list"));
    if (const auto refused = refusedField(given))
        return unprocessable(state, refused->first, refused->second);
    const qint64 id = state.nextId++;
    QJsonObject apiKey{
        {QStringLiteral("id"), id},
        {QStringLiteral("access"), access},
        {QStringLiteral("branch_id"), QJsonValue()},
        {QStringLiteral("name"), QJsonValue()},
        {QStringLiteral("space_id"), spaceId},
        {QStringLiteral("token"), QStringLiteral("FAKE%1%2tt")
                                      .arg(access)
                                      .arg(id % 100, static_cast<int>(18 - access.size()), 10, QLatin1Char('0'))},
        {QStringLiteral("story_ids"), QJsonArray()},
        {QStringLiteral("min_cache"), 0},
        {QStringLiteral("release_ids"), QJsonArray()},
    };
    apiKey = merged(apiKey, given);
    space.apiKeys.append(apiKey);
    record(state, space, spaceId, QStringLiteral("api_key.create"), id);
    const int status = state.variants.createdIs201 ? 201 : 200;
    return state.variants.wrapped ? HttpReply::json(status, QJsonObject{{QStringLiteral("api_key"), apiKey}})
                                  : HttpReply::json(status, apiKey);
}

HttpReply update(State &state, Space &space, qint64 spaceId, const HttpCall &call, qsizetype index)
{
    const QJsonObject given = call.json().value(QLatin1String("api_key")).toObject();
    const QJsonObject apiKey = space.apiKeys.at(index).toObject();
    if (given.value(QLatin1String("access")) != apiKey.value(QLatin1String("access")))
        return unprocessable(state, QStringLiteral("access"), QStringLiteral("is not included in the list"));
    if (const auto refused = refusedField(given))
        return unprocessable(state, refused->first, refused->second);
    space.apiKeys.replace(index, merged(apiKey, given));
    record(state, space, spaceId, QStringLiteral("api_key.update"), idOf(apiKey));
    return HttpReply::empty(204);
}

HttpReply remove(State &state, Space &space, qint64 spaceId, qsizetype index)
{
    const QJsonObject apiKey = space.apiKeys.at(index).toObject();
    space.apiKeys.removeAt(index);
    record(state, space, spaceId, QStringLiteral("api_key.destroy"), idOf(apiKey));
    switch (state.variants.deleted) {
    case Variants::Deleted::Wrapped:
        return HttpReply::json(200, QJsonObject{{QStringLiteral("api_key"), apiKey}});
    case Variants::Deleted::Bare:
        return HttpReply::json(200, apiKey);
    case Variants::Deleted::Empty:
        return HttpReply::empty(204);
    }
    Q_UNREACHABLE();
}

HttpReply apiKeys(State &state, Space &space, qint64 spaceId, const HttpCall &call, const QStringList &rest)
{
    if (rest.size() == 1) {
        if (call.method == "GET")
            return HttpReply::json(200, QJsonObject{{QStringLiteral("api_keys"), space.apiKeys}});
        return call.method == "POST" ? create(state, space, spaceId, call) : notFound();
    }
    const qsizetype index = rest.size() == 2 ? indexOf(space.apiKeys, rest.at(1).toLongLong()) : -1;
    if (index < 0)
        return notFound();
    const bool changes = call.method == "PATCH" || (call.method == "PUT" && !state.variants.putRefused);
    if (changes)
        return update(state, space, spaceId, call, index);
    if (call.method == "DELETE")
        return remove(state, space, spaceId, index);
    return notFound(); // one access token cannot be read by itself
}

QJsonArray byType(const QJsonArray &activities, const QString &type)
{
    QJsonArray found;
    for (const QJsonValue &item : activities) {
        const QJsonObject activity = item.toObject().value(QLatin1String("activity")).toObject();
        if (type.isEmpty() || activity.value(QLatin1String("trackable_type")).toString() == type)
            found.append(item);
    }
    return found;
}

} // namespace

HttpReply paged(const QString &name, const QJsonArray &all, const HttpCall &call)
{
    const int page = std::max(1, call.queryValue(QStringLiteral("page")).toInt());
    const int asked = call.queryValue(QStringLiteral("per_page")).toInt();
    const int perPage = asked > 0 ? std::min(asked, 100) : 25;
    QJsonArray part;
    for (int i = (page - 1) * perPage; i < std::min<int>(page * perPage, static_cast<int>(all.size())); ++i)
        part.append(all.at(i));
    HttpReply reply = HttpReply::json(200, QJsonObject{{name, part}});
    reply.headers.append(std::pair<QByteArray, QByteArray>("Total", QByteArray::number(all.size())));
    reply.headers.append(std::pair<QByteArray, QByteArray>("Per-Page", QByteArray::number(perPage)));
    return reply;
}

HttpReply answerInSpace(State &state, Space &space, qint64 id, const HttpCall &call, const QStringList &rest)
{
    const QString what = rest.first();
    if (what == QLatin1String("api_keys"))
        return apiKeys(state, space, id, call, rest);
    if (what == QLatin1String("webhook_endpoints"))
        return answerWebhooks(state, space, id, call, rest);
    if (call.method != "GET" || rest.size() != 1)
        return notFound();
    if (what == QLatin1String("app_provisions"))
        return HttpReply::json(200, QJsonObject{{QStringLiteral("app_provisions"), space.apps}});
    if (what == QLatin1String("branches"))
        return paged(QStringLiteral("branches"), space.branches, call);
    if (what == QLatin1String("releases"))
        return HttpReply::json(200, QJsonObject{{QStringLiteral("releases"), space.releases}});
    if (what == QLatin1String("stories"))
        return paged(QStringLiteral("stories"), space.folders, call);
    if (what == QLatin1String("activities"))
        return paged(QStringLiteral("activities"), byType(space.activities, call.queryValue(QStringLiteral("types"))),
                     call);
    return notFound();
}

HttpReply spaceDetail(const Space &space)
{
    QJsonObject detail = space.listed;
    detail.insert(QStringLiteral("role"), QStringLiteral("admin"));
    for (const QJsonValue &item : space.apiKeys) {
        const QJsonObject apiKey = item.toObject();
        if (apiKey.value(QLatin1String("access")).toString() == QLatin1String("private")) {
            detail.insert(QStringLiteral("first_token"), apiKey.value(QLatin1String("token")));
            break;
        }
    }
    detail.insert(QStringLiteral("webhook_token"), QStringLiteral("FAKE-webhook-token"));
    return HttpReply::json(200, QJsonObject{{QStringLiteral("space"), detail}});
}

HttpReply currentSpace(const State &state, const HttpCall &call)
{
    const QString value = call.queryValue(QStringLiteral("token"));
    for (const Space &space : state.spaces) {
        for (const QJsonValue &item : space.apiKeys) {
            if (value.isEmpty() || item.toObject().value(QLatin1String("token")).toString() != value)
                continue;
            const QJsonObject shown{
                {QStringLiteral("id"), space.listed.value(QLatin1String("id"))},
                {QStringLiteral("name"), space.listed.value(QLatin1String("name"))},
                {QStringLiteral("domain"), QStringLiteral("https://www.example.test/")},
                {QStringLiteral("version"), 1'780'000'000},
                {QStringLiteral("language_codes"), QJsonArray{QStringLiteral("de")}},
            };
            return HttpReply::json(200, QJsonObject{{QStringLiteral("space"), shown}});
        }
    }
    return unauthorised();
}

} // namespace tokendesk::doubles::storyblok
