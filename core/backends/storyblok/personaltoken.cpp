// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/personaltoken.h"

#include "core/backends/storyblok/access.h"
#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

const QString displayKey = QStringLiteral("token_display");
const QString deprecatedKey = QStringLiteral("deprecated");
const QString allRightsKey = QStringLiteral("user_permission");

const Attribute *attribute(const Token &token, const QString &name)
{
    for (const Attribute &each : token.attributes) {
        if (each.name == name)
            return &each;
    }
    return nullptr;
}

QStringList textsFrom(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items)
        texts.append(item.toString());
    return texts;
}

void addNotices(Token &token, const std::optional<QDateTime> &revokedAt)
{
    if (revokedAt)
        token.notices.append({.level = Notice::Level::Info,
                              .code = QStringLiteral("revoked"),
                              .text = say(QT_TRANSLATE_NOOP("Storyblok", "Revoked on %1; Storyblok keeps it in the "
                                                                         "list."),
                                          {revokedAt->date().toString(Qt::ISODate)})});
    else if (isLegacy(token))
        token.notices.append(
            {.code = QStringLiteral("legacy-token"),
             .text = say(QT_TRANSLATE_NOOP("Storyblok", "A legacy token with all rights: Storyblok ends all of them on "
                                                        "%1. Make a new personal access token, put it where this one "
                                                        "is used, then revoke this one."),
                         {legacyEnd().toString(Qt::ISODate)}),
             .successorLabel = say(QT_TRANSLATE_NOOP("Storyblok", "Make its successor…"))});
}

} // namespace

Token personalTokenFrom(const QJsonObject &json, const QDateTime &now, const QString &apiUrl)
{
    const auto at = [&json](const char *key) {
        return timeOf(json.value(QLatin1String(key)));
    };
    const std::optional<QDateTime> revokedAt = at("revoked_at");
    const std::optional<qint64> id = wholeNumber(json.value(QLatin1String("id")));
    Token token;
    token.id = {personalKind, id ? QString::number(*id) : QString()};
    token.name = json.value(QLatin1String("name")).toString();
    token.createdAt = at("created_at");
    token.expiresAt = at("expires_at");
    token.lastUsedAt = at("last_used_at");
    token.secretAvailability = SecretAvailability::Once;
    token.hasSecret = true;
    token.scopes = textsFrom(json.value(QLatin1String("scopes")));
    if (json.value(allRightsKey).toBool())
        token.scopes = {allRightsKey};
    token.location = apiUrl + QLatin1Char('/') + token.id.value;
    token.attributes = harmlessAttributes(json, {QStringLiteral("id")});
    if (const QString display = json.value(displayKey).toString(); !display.isEmpty())
        token.attributes.append(attributeOf(displayKey, display));
    if (!id)
        token.state = TokenState::Broken;
    else if (revokedAt)
        token.state = TokenState::Disabled;
    else if (token.expiresAt && *token.expiresAt <= now)
        token.state = TokenState::Expired;
    token.editable = id && !revokedAt;
    addNotices(token, revokedAt);
    return token;
}

bool isLegacy(const Token &token)
{
    const Attribute *const deprecated = attribute(token, deprecatedKey);
    return deprecated != nullptr && deprecated->value.toBool();
}

QStringList spacesOf(const Token &token)
{
    const Attribute *const spaces = attribute(token, QStringLiteral("space_ids"));
    return spaces == nullptr ? QStringList() : idsOf(spaces->value);
}

QString displayOf(const Token &token)
{
    const Attribute *const display = attribute(token, displayKey);
    return display == nullptr ? QString() : display->stored;
}

} // namespace tokendesk::storyblok
