// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/pickers.h"

#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

constexpr int mostPages = 50;

Result<QJsonArray> fetch(Session &session, HttpRequest request, const char *name, const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = session.send(std::move(request), cancel);
    return answer ? listOf(*answer, QLatin1String(name)) : Result<QJsonArray>(fail(answer.error()));
}

/// All pages: until one is not full. A server that ignores the page would send the first again and again: ids that come
/// a second time end it too.
Result<QJsonArray> fetchPages(Session &session, HttpRequest (Requests::*page)(int) const, const char *name,
                              const CancelToken &cancel)
{
    QJsonArray all;
    for (int number = 1; number <= mostPages; ++number) {
        const Result<QJsonArray> items = fetch(session, (session.requests().*page)(number), name, cancel);
        if (!items)
            return fail(items.error());
        if (!items->isEmpty() && !all.isEmpty() && items->first() == all.first())
            break;
        for (const QJsonValue &item : *items)
            all.append(item);
        if (items->size() < Requests::perPage)
            break;
    }
    return all;
}

QList<Choice> named(const QJsonArray &items, const QString &label)
{
    QList<Choice> choices;
    for (const QJsonValue &item : items) {
        const QJsonObject object = item.toObject();
        if (const std::optional<qint64> id = wholeNumber(object.value(QLatin1String("id"))))
            choices.append({QString::number(*id), object.value(label).toString(), {}});
    }
    return choices;
}

QList<Choice> restricted(const QJsonArray &releases)
{
    QJsonArray kept;
    for (const QJsonValue &release : releases) {
        if (!release.toObject().value(QLatin1String("public")).toBool(false))
            kept.append(release);
    }
    return named(kept, QStringLiteral("name"));
}

Result<QList<Choice>> scopes(Session &session, const CancelToken &cancel)
{
    const Result<QJsonArray> resources =
        fetch(session, session.requests().personalScopes(), "available_scopes", cancel);
    if (!resources)
        return fail(resources.error());
    QList<Choice> choices;
    for (const QJsonValue &item : *resources) {
        const QString resource = item.toObject().value(QLatin1String("resource")).toString();
        const QJsonArray actions = item.toObject().value(QLatin1String("actions")).toArray();
        for (const QJsonValue &action : actions)
            choices.append({resource + QLatin1Char(':') + action.toString(), {}, {}});
    }
    return choices;
}

} // namespace

Result<QList<Choice>> choicesOf(const FieldName &field, Session &session, const CancelToken &cancel)
{
    const auto map = [](const Result<QJsonArray> &items, auto &&make) {
        return items ? Result<QList<Choice>>(make(*items)) : fail(items.error());
    };
    const auto byName = [](const QJsonArray &items) {
        return named(items, QStringLiteral("name"));
    };
    if (field == QLatin1String("scopes"))
        return scopes(session, cancel);
    if (field == spaceField || field == QLatin1String("space_ids"))
        return map(fetch(session, session.requests().spaces(), "spaces", cancel), byName);
    if (!session.place().hasSpace())
        return QList<Choice>();
    if (field == QLatin1String("branch_id"))
        return map(fetchPages(session, &Requests::branches, "branches", cancel), byName);
    if (field == QLatin1String("release_ids"))
        return map(fetch(session, session.requests().releases(), "releases", cancel), restricted);
    if (field == QLatin1String("story_ids"))
        return map(fetchPages(session, &Requests::folders, "stories", cancel),
                   [](const QJsonArray &items) { return named(items, QStringLiteral("full_slug")); });
    return QList<Choice>();
}

} // namespace tokendesk::storyblok
