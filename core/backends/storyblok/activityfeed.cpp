// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/activityfeed.h"

#include "core/backends/storyblok/answers.h"

namespace tokendesk::storyblok {

namespace {

constexpr int mostPages = 5;

QString personOf(const QJsonObject &user)
{
    const QString name = user.value(QLatin1String("friendly_name")).toString();
    return name.isEmpty() ? user.value(QLatin1String("userid")).toString() : name;
}

} // namespace

ActivityFeed ActivityFeed::read(Session &session, const CancelToken &cancel)
{
    ActivityFeed feed;
    for (int page = 1; page <= mostPages; ++page) {
        const Result<HttpAnswer> answer = session.send(session.requests().activities(page), cancel);
        const Result<QJsonArray> items =
            answer ? listOf(*answer, QStringLiteral("activities")) : Result<QJsonArray>(fail(answer.error()));
        if (!items)
            break;
        for (const QJsonValue &item : *items)
            feed.take(item.toObject());
        if (items->size() < Requests::perPage)
            break;
    }
    return feed;
}

void ActivityFeed::take(const QJsonObject &item)
{
    const QJsonObject activity = item.value(QLatin1String("activity")).toObject();
    const std::optional<qint64> subject = wholeNumber(activity.value(QLatin1String("trackable_id")));
    const std::optional<QDateTime> at = timeOf(activity.value(QLatin1String("created_at")));
    if (!subject || !at || activity.value(QLatin1String("trackable_type")).toString() != QLatin1String("ApiKey"))
        return;
    m_entries.append({*subject, activity.value(QLatin1String("key")).toString(), *at,
                      personOf(item.value(QLatin1String("user")).toObject())});
}

void ActivityFeed::tell(Token &token) const
{
    const Entry *made = nullptr;
    const Entry *last = nullptr;
    for (const Entry &entry : m_entries) {
        if (QString::number(entry.subject) != token.id.value)
            continue;
        if (last == nullptr || entry.at > last->at)
            last = &entry;
        if (entry.key.contains(QLatin1String("create")) && (made == nullptr || entry.at < made->at))
            made = &entry;
    }
    if (made != nullptr) {
        token.createdAt = made->at;
        token.createdBy = made->who;
    }
    if (last != nullptr) {
        token.modifiedAt = last->at;
        token.attributes.append(attributeOf(QStringLiteral("last_activity"), last->key));
        token.attributes.append(attributeOf(QStringLiteral("last_activity_by"), last->who));
    }
}

} // namespace tokendesk::storyblok
