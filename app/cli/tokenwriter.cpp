// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/tokenwriter.h"

#include "core/services/networkdocument.h"
#include "ui/text/phrases.h"

#include <QJsonValue>

namespace tokendesk::cli {

namespace {

void writeTime(JsonWriter &json, QLatin1String key, const std::optional<QDateTime> &time)
{
    json.key(key);
    if (time && time->isValid())
        json.time(time->toMSecsSinceEpoch());
    else
        json.null();
}

/// A file with a key twice is one with a notice; in JSON the last one of them stands, as most readers take it.
bool standsAgain(const QList<Attribute> &attributes, qsizetype index)
{
    return std::any_of(attributes.begin() + index + 1, attributes.end(),
                       [&](const Attribute &later) { return later.name == attributes.at(index).name; });
}

} // namespace

void writeToken(JsonWriter &json, const QString &connectionName, const Token &token)
{
    json.beginObject();
    json.key(QLatin1String("connection")).value(connectionName);
    json.key(QLatin1String("id")).value(token.id.value);
    json.key(QLatin1String("kind")).value(token.id.kind);
    json.key(QLatin1String("name")).value(token.name);
    json.key(QLatin1String("state"))
        .orNull(token.state == TokenState::Unknown ? QLatin1String() : tokenStateName(token.state));
    writeTime(json, QLatin1String("created_at"), token.createdAt);
    json.key(QLatin1String("created_by")).orNull(token.createdBy);
    writeTime(json, QLatin1String("modified_at"), token.modifiedAt);
    writeTime(json, QLatin1String("expires_at"), token.expiresAt);
    writeTime(json, QLatin1String("last_used_at"), token.lastUsedAt);
    json.key(QLatin1String("calls")).orNull(token.calls);
    json.key(QLatin1String("limit_calls")).orNull(token.limitCalls);
    json.key(QLatin1String("scopes")).values(token.scopes);
    json.key(QLatin1String("secret_availability")).value(secretAvailabilityName(token.secretAvailability));
    json.key(QLatin1String("attributes")).beginObject();
    for (qsizetype i = 0; i < token.attributes.size(); ++i) {
        if (!token.notices.isEmpty() && standsAgain(token.attributes, i))
            continue;
        const Attribute &attribute = token.attributes.at(i);
        json.key(QStringView(attribute.name));
        if (attribute.value.isUndefined())
            json.value(attribute.stored);
        else
            json.value(attribute.value);
    }
    json.endObject();
    json.endObject();
}

void writeConnection(JsonWriter &json, const Connection &connection, bool withNetwork)
{
    json.beginObject();
    json.key(QLatin1String("id")).value(connection.id.toString(QUuid::WithoutBraces));
    json.key(QLatin1String("name")).value(connection.name);
    json.key(QLatin1String("kind")).value(connection.type);
    json.key(QLatin1String("location")).value(QJsonValue::fromVariant(connection.location));
    json.key(QLatin1String("environment")).value(environmentName(connection.environment));
    json.key(QLatin1String("colour")).orNull(connection.colour);
    json.key(QLatin1String("group")).orNull(connection.group);
    json.key(QLatin1String("guard")).value(guardName(connection.guard));
    if (withNetwork)
        json.key(QLatin1String("network")).value(QJsonValue(writeNetwork(connection.network, {})));
    json.endObject();
}

void writeSecrets(JsonWriter &json, const std::vector<NamedSecret> &secrets)
{
    json.beginObject();
    for (const NamedSecret &secret : secrets)
        json.key(QStringView(secret.name)).utf8(secret.value.bytes());
    json.endObject();
}

void writeNotices(JsonWriter &json, const QList<Notice> &notices)
{
    json.beginArray();
    for (const Notice &notice : notices) {
        json.beginObject();
        json.key(QLatin1String("code")).value(notice.code);
        json.key(QLatin1String("message")).value(text::phrase(notice.text));
        json.endObject();
    }
    json.endArray();
}

} // namespace tokendesk::cli
