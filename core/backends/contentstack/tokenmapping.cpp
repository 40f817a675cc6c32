// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/tokenmapping.h"

#include "core/backends/contentstack/requests.h"
#include "core/backends/contentstack/scope.h"
#include "core/backends/contentstack/words.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace tokendesk::contentstack {

namespace {

constexpr qsizetype longestShown = 4096;

QString text(const QJsonObject &stored, const char *key)
{
    return stored.value(QLatin1String(key)).toString();
}

std::optional<QDateTime> timeOf(const QJsonObject &stored, const char *key)
{
    const QDateTime time = QDateTime::fromString(text(stored, key), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

QString storedText(const QJsonValue &value)
{
    QString shown;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        const bool texts =
            std::all_of(array.begin(), array.end(), [](const QJsonValue &each) { return each.isString(); });
        shown = texts ? value.toVariant().toStringList().join(QLatin1String(", "))
                      : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
    } else if (value.isObject()) {
        shown = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    } else {
        shown = value.toVariant().toString();
    }
    return shown.left(longestShown);
}

Attribute attribute(const QString &name, const QJsonValue &value)
{
    return {.name = name, .value = value, .stored = storedText(value)};
}

Attribute listAttribute(const char *name, const QStringList &values)
{
    return attribute(QLatin1String(name), QJsonArray::fromStringList(values));
}

/// Names that have a place of their own in Token or among the attributes.
bool isKnown(const QString &name)
{
    static const QSet<QString> known{
        QStringLiteral("uid"),           QStringLiteral("name"),       QStringLiteral("description"),
        QStringLiteral("scope"),         QStringLiteral("token"),      QStringLiteral("created_by"),
        QStringLiteral("preview_token"), QStringLiteral("created_at"), QStringLiteral("updated_at"),
    };
    return known.contains(name);
}

QList<Attribute> attributesOf(const QJsonObject &stored, const QString &kind, const Scope &scope, Detail detail)
{
    QList<Attribute> attributes;
    attributes.append(attribute(QStringLiteral("description"), text(stored, "description")));
    if (kind == deliveryKind)
        attributes.append(listAttribute("environment", scope.environments));
    else
        attributes.append(listAttribute("scope", scope.rights));
    attributes.append(listAttribute("branches", scope.branches));
    attributes.append(listAttribute("branch_aliases", scope.aliases));
    const bool preview = !text(stored, "preview_token").isEmpty();
    if (kind == deliveryKind && (preview || detail == Detail::Whole))
        attributes.append(attribute(QStringLiteral("preview_token"), preview));
    const QJsonObject clean = withoutSecrets(stored).toObject();
    for (auto entry = clean.begin(); entry != clean.end(); ++entry) {
        if (!isKnown(entry.key()))
            attributes.append(attribute(entry.key(), entry.value()));
    }
    return attributes;
}

} // namespace

Result<QJsonObject> tokenIn(const QJsonObject &answer, const QString &about)
{
    const QJsonValue one = answer.value(QLatin1String("token"));
    if (one.isObject())
        return one.toObject();
    const QJsonArray many = answer.value(QLatin1String("tokens")).toArray();
    if (many.size() == 1 && many.first().isObject())
        return many.first().toObject();
    return fail(ErrorKind::Protocol, about, {},
                say(QT_TRANSLATE_NOOP("Contentstack", "The answer has no token in it. Refresh the list to see what is "
                                                      "there.")));
}

Token tokenFrom(const QJsonObject &stored, const QString &kind, Detail detail, const QDateTime &nowUtc)
{
    const Scope scope = Scope::read(stored.value(QLatin1String("scope")).toArray());
    Token token;
    token.id = {kind, text(stored, "uid")};
    token.name = text(stored, "name");
    token.createdAt = timeOf(stored, "created_at");
    token.createdBy = text(stored, "created_by");
    token.modifiedAt = timeOf(stored, "updated_at");
    token.scopes = scope.all();
    token.hasSecret = true;
    token.attributes = attributesOf(stored, kind, scope, detail);
    if (kind == deliveryKind) {
        token.secretAvailability = SecretAvailability::Always;
        return token;
    }
    token.secretAvailability = SecretAvailability::Once;
    token.expiresAt = expiryOf(stored);
    if (token.expiresAt && *token.expiresAt <= nowUtc)
        token.state = TokenState::Expired;
    if (hasUnreadableExpiry(stored))
        token.notices.append({.code = QStringLiteral("expiry-unreadable"),
                              .text = say(QT_TRANSLATE_NOOP("Contentstack", "The day on which it ends is written in a "
                                                                            "form that is not known here: “%1”."),
                                          {storedText(stored.value(QLatin1String("expires_on")))}),
                              .repair = {},
                              .repairLabel = {}});
    return token;
}

std::optional<QDateTime> expiryOf(const QJsonObject &stored)
{
    if (stored.value(QLatin1String("is_never_expires")).toBool())
        return std::nullopt;
    const QString expiry = text(stored, "expires_on");
    QDate day = QDate::fromString(expiry, Qt::ISODate);
    if (expiry.size() > 10) {
        QDateTime time = QDateTime::fromString(expiry, Qt::ISODateWithMs);
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC);
        day = time.toUTC().date();
    }
    return day.isValid() ? std::optional(QDateTime(day, QTime(0, 0), Qt::UTC)) : std::nullopt;
}

bool hasUnreadableExpiry(const QJsonObject &stored)
{
    const QJsonValue expiry = stored.value(QLatin1String("expires_on"));
    const bool given = !expiry.isUndefined() && !expiry.isNull() && !(expiry.isString() && expiry.toString().isEmpty());
    return given && !stored.value(QLatin1String("is_never_expires")).toBool() && !expiryOf(stored);
}

QJsonValue withoutSecrets(const QJsonValue &value)
{
    // "cs" and 24 hex digits: https://www.contentstack.com/docs/developers/apis/content-management-api/tokens
    static const QRegularExpression tokenValue(QStringLiteral("\\bcs[0-9a-f]{24}\\b"));
    static const QRegularExpression secretName(
        QStringLiteral("token$|secret|password|master_key|^authorization$|^secret_key$"),
        QRegularExpression::CaseInsensitiveOption);
    if (value.isString())
        return value.toString().replace(tokenValue, QStringLiteral("••••"));
    if (value.isArray()) {
        QJsonArray clean;
        for (const QJsonValue &each : value.toArray())
            clean.append(withoutSecrets(each));
        return clean;
    }
    if (!value.isObject())
        return value;
    QJsonObject clean;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!secretName.match(entry.key()).hasMatch())
            clean.insert(entry.key(), withoutSecrets(entry.value()));
    }
    return clean;
}

} // namespace tokendesk::contentstack
