// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/keyrecord.h"

#include "core/backends/contensis/words.h"
#include "core/domain/secretname.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tokendesk::contensis {

namespace {

Secret secretOf(const QJsonValue &value)
{
    return Secret::fromText(value.toString());
}

std::optional<QDateTime> timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        texts.append(each.toString());
    return texts;
}

/// The client and the delivery token from the flows of 2020, or from their older form.
void readFlows(const QJsonObject &object, KeyRecord &key)
{
    const QJsonArray flows = object.value(QLatin1String("flows")).toArray();
    for (const QJsonValue &value : flows) {
        const QJsonObject flow = value.toObject();
        if (key.secret.isEmpty() && flow.contains(QLatin1String("clientSecret"))) {
            key.secret = secretOf(flow.value(QLatin1String("clientSecret")));
            key.clientId = flow.value(QLatin1String("clientId")).toString();
        }
        if (key.deliveryToken.isEmpty())
            key.deliveryToken = secretOf(flow.value(QLatin1String("token")));
    }
    const QJsonObject oAuth = object.value(QLatin1String("oAuth")).toObject();
    if (key.secret.isEmpty() && !oAuth.isEmpty()) {
        key.secret = secretOf(oAuth.value(QLatin1String("clientSecret")));
        key.clientId = oAuth.value(QLatin1String("clientId")).toString();
    }
    const QJsonArray tokens = object.value(QLatin1String("accessTokens")).toArray();
    if (key.deliveryToken.isEmpty() && !tokens.isEmpty())
        key.deliveryToken = secretOf(tokens.first().toObject().value(QLatin1String("token")));
}

const QStringList &knownMembers()
{
    static const QStringList known{
        QStringLiteral("id"),           QStringLiteral("name"),     QStringLiteral("description"),
        QStringLiteral("enabled"),      QStringLiteral("scopes"),   QStringLiteral("sharedSecret"),
        QStringLiteral("flows"),        QStringLiteral("oAuth"),    QStringLiteral("accessTokens"),
        QStringLiteral("dateModified"), QStringLiteral("modified"), QStringLiteral("modifiedBy"),
        QStringLiteral("created"),      QStringLiteral("createdBy")};
    return known;
}

/// Also where the name stands deeper inside.
bool holdsSecret(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::any_of(items.begin(), items.end(), holdsSecret);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (namesSecret(member.key()) || holdsSecret(*member))
            return true;
    }
    return false;
}

Attribute attribute(const QString &name, const QJsonValue &value, const QString &text)
{
    return {.name = name, .value = value, .stored = text};
}

} // namespace

Result<KeyRecord> KeyRecord::fromJson(const QJsonObject &object)
{
    KeyRecord key;
    key.id = object.value(QLatin1String("id")).toString();
    if (key.id.isEmpty())
        return fail(ErrorKind::Parse, {}, QStringLiteral("an API key without id"),
                    say(QT_TRANSLATE_NOOP("Contensis", "The server sent something that is no API key.")));
    key.name = object.value(QLatin1String("name")).toString();
    key.description = object.value(QLatin1String("description")).toString();
    if (const QJsonValue enabled = object.value(QLatin1String("enabled")); enabled.isBool())
        key.enabled = enabled.toBool();
    key.scopes = textsOf(object.value(QLatin1String("scopes")));
    key.createdBy = object.value(QLatin1String("createdBy")).toString();
    key.modifiedBy = object.value(QLatin1String("modifiedBy")).toString();
    key.createdAt = timeOf(object.value(QLatin1String("created")));
    key.modifiedAt = timeOf(object.contains(QLatin1String("dateModified")) ? object.value(QLatin1String("dateModified"))
                                                                           : object.value(QLatin1String("modified")));
    key.secret = secretOf(object.value(QLatin1String("sharedSecret")));
    const bool flows = object.contains(QLatin1String("flows")) || object.contains(QLatin1String("oAuth")) ||
                       object.contains(QLatin1String("accessTokens"));
    key.shape = flows ? Shape::WithFlows : Shape::Flat;
    readFlows(object, key);
    if (key.clientId.isEmpty())
        key.clientId = key.id;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!knownMembers().contains(member.key()) && !namesSecret(member.key()) && !holdsSecret(*member))
            key.others.insert(member.key(), member.value());
    }
    return key;
}

KeyRecord KeyRecord::broken(const QJsonObject &object, qsizetype row)
{
    KeyRecord key;
    key.isBroken = true;
    key.id = QStringLiteral("unreadable-%1").arg(row);
    key.name = object.value(QLatin1String("name")).toString();
    return key;
}

QJsonObject KeyRecord::toJson() const
{
    QJsonObject body;
    if (shape == Shape::WithFlows) {
        body = others;
        body.insert(QStringLiteral("scopes"), QJsonArray::fromStringList(scopes));
    }
    body.insert(QStringLiteral("name"), name);
    body.insert(QStringLiteral("description"), description);
    if (enabled)
        body.insert(QStringLiteral("enabled"), *enabled);
    return body;
}

Token KeyRecord::toToken(const std::optional<KeyRoles> &roles) const
{
    Token token;
    token.id = {keyKind, id};
    token.name = name;
    token.state = !enabled ? TokenState::Unknown : *enabled ? TokenState::Enabled : TokenState::Disabled;
    if (isBroken) {
        token.state = TokenState::Broken;
        token.editable = false;
        token.notices.append({.code = QStringLiteral("no-id"),
                              .text = say(QT_TRANSLATE_NOOP("Contensis", "The server sent no id with this key: it can "
                                                                         "be looked at only."))});
        return token;
    }
    token.createdAt = createdAt;
    token.createdBy = createdBy;
    token.modifiedAt = modifiedAt;
    if (roles)
        token.scopes = roles->labels;
    token.secretAvailability = SecretAvailability::Always;
    token.hasSecret = !secret.isEmpty();
    token.attributes.append(attribute(QStringLiteral("description"), description, description));
    token.attributes.append(attribute(QStringLiteral("client_id"), clientId, clientId));
    if (enabled)
        token.attributes.append(attribute(QStringLiteral("state"), QString(tokenStateName(token.state)),
                                          QString(tokenStateName(token.state))));
    if (roles)
        token.attributes.append(attribute(QStringLiteral("roles"), QJsonArray::fromStringList(roles->values),
                                          roles->labels.join(QLatin1String(", "))));
    if (!scopes.isEmpty())
        token.attributes.append(
            attribute(QStringLiteral("scopes"), QJsonArray::fromStringList(scopes), scopes.join(QLatin1String(", "))));
    if (!modifiedBy.isEmpty())
        token.attributes.append(attribute(QStringLiteral("modified_by"), modifiedBy, modifiedBy));
    for (auto member = others.begin(); member != others.end(); ++member) {
        const QString text = member->isString()
                                 ? member->toString()
                                 : QString::fromUtf8(QJsonDocument(QJsonArray{*member}).toJson(QJsonDocument::Compact));
        token.attributes.append(attribute(member.key(), *member, text));
    }
    if (!enabled)
        token.notices.append(
            {.level = Notice::Level::Info,
             .code = stateUnknown,
             .text = say(QT_TRANSLATE_NOOP("Contensis", "This instance does not tell whether the key is switched on. "
                                                        "Its console does."))});
    if (!roles)
        token.notices.append(
            {.level = Notice::Level::Info,
             .code = QStringLiteral("roles-unknown"),
             .text = say(QT_TRANSLATE_NOOP("Contensis", "The roles that name this key could not be read with this "
                                                        "sign-in."))});
    else if (roles->values.isEmpty())
        token.notices.append({.level = Notice::Level::Info,
                              .code = QStringLiteral("no-roles"),
                              .text = say(QT_TRANSLATE_NOOP("Contensis", "No role names this key, so it may do "
                                                                         "nothing yet."))});
    return token;
}

} // namespace tokendesk::contensis
