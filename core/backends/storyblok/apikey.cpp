// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/apikey.h"

#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

#include <array>

namespace tokendesk::storyblok {

namespace {

const QString accessKey = QStringLiteral("access");
const QString nameKey = QStringLiteral("name");
const QString branchKey = QStringLiteral("branch_id");
const QString storiesKey = QStringLiteral("story_ids");
const QString releasesKey = QStringLiteral("release_ids");
const QString minCacheKey = QStringLiteral("min_cache");

tl::unexpected<Error> notAnId(const QString &field, const QString &text)
{
    return fail(ErrorKind::InvalidInput, field, {},
                say(QT_TRANSLATE_NOOP("Storyblok", "“%1” is not an id: ids are whole numbers."), {text}));
}

Result<QStringList> idsFrom(const QString &field, const QVariant &value)
{
    const QStringList texts = value.toStringList();
    for (const QString &text : texts) {
        bool ok = false;
        if (text.toLongLong(&ok) <= 0 || !ok)
            return notAnId(field, text);
    }
    return texts;
}

Result<std::optional<qint64>> branchFrom(const QVariant &value)
{
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool ok = false;
    const qint64 branch = text.toLongLong(&ok);
    if (!ok || branch <= 0)
        return notAnId(branchKey, text);
    return branch;
}

bool sameIds(QStringList one, QStringList other)
{
    one.sort();
    other.sort();
    return one == other;
}

} // namespace

ApiKey ApiKey::fromJson(const QJsonObject &json)
{
    ApiKey key;
    key.id = wholeNumber(json.value(QLatin1String("id"))).value_or(0);
    key.access = json.value(accessKey).toString();
    key.name = json.value(nameKey).toString();
    key.branch = wholeNumber(json.value(branchKey));
    key.stories = idsOf(json.value(storiesKey));
    key.releases = idsOf(json.value(releasesKey));
    key.minCache = wholeNumber(json.value(minCacheKey)).value_or(0);
    key.value = secretOf(json.value(QLatin1String("token")));
    key.attributes = harmlessAttributes(json, {QStringLiteral("id")});
    return key;
}

QJsonObject ApiKey::toJson() const
{
    return {
        {accessKey, access},
        {nameKey, name},
        {branchKey, branch ? QJsonValue(*branch) : QJsonValue()},
        {minCacheKey, minCache},
        {storiesKey, idsToJson(stories)},
        {releasesKey, idsToJson(releases)},
    };
}

Result<> ApiKey::apply(const QMap<FieldName, QVariant> &fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.key() == nameKey) {
            name = field.value().toString();
        } else if (field.key() == minCacheKey) {
            minCache = field.value().toLongLong();
        } else if (field.key() == branchKey) {
            const Result<std::optional<qint64>> chosen = branchFrom(field.value());
            if (!chosen)
                return fail(chosen.error());
            branch = *chosen;
        } else if (field.key() == storiesKey || field.key() == releasesKey) {
            const Result<QStringList> ids = idsFrom(field.key(), field.value());
            if (!ids)
                return fail(ids.error());
            (field.key() == storiesKey ? stories : releases) = *ids;
        } else {
            return fail(ErrorKind::InvalidInput, field.key(), {},
                        say(QT_TRANSLATE_NOOP("Storyblok", "Access tokens of a space have no such field.")));
        }
    }
    return {};
}

bool ApiKey::hasSameSettings(const ApiKey &other) const
{
    return access == other.access && name == other.name && branch == other.branch && minCache == other.minCache &&
           sameIds(stories, other.stories) && sameIds(releases, other.releases);
}

Token ApiKey::toToken(const QString &apiUrl) const
{
    Token token;
    token.id = {access, QString::number(id)};
    token.name = name;
    token.secretAvailability = SecretAvailability::Always;
    token.hasSecret = !value.isEmpty();
    token.location = apiUrl + QLatin1Char('/') + token.id.value;
    token.attributes = attributes;
    static const std::array known = {QLatin1String("public"), QLatin1String("private"), QLatin1String("asset"),
                                     QLatin1String("release"), QLatin1String("theme")};
    if (id <= 0) {
        token.state = TokenState::Broken;
        token.editable = false;
        token.notices.append({.code = QStringLiteral("no-id"),
                              .text = say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok sent no id that can be read with "
                                                                         "this token: it can be looked at only."))});
    } else if (std::find(known.begin(), known.end(), access) == known.end()) {
        token.editable = false;
        token.notices.append({.level = Notice::Level::Info,
                              .code = QStringLiteral("unknown-kind"),
                              .text = say(QT_TRANSLATE_NOOP("Storyblok", "This version of Tokendesk does not know "
                                                                         "access tokens of the kind “%1”."),
                                          {access})});
    }
    return token;
}

} // namespace tokendesk::storyblok
