// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/spacenotices.h"

#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

SpaceNotices SpaceNotices::read(Session &session, const std::vector<ApiKey> &keys, const CancelToken &cancel)
{
    SpaceNotices notices;
    bool hasReleases = false;
    for (const ApiKey &key : keys) {
        const bool preview = key.access == QLatin1String("private") && key.id > 0;
        if (preview && (notices.m_oldestPreview == 0 || key.id < notices.m_oldestPreview))
            notices.m_oldestPreview = key.id;
        hasReleases = hasReleases || key.access == QLatin1String("release") || !key.releases.isEmpty();
    }
    if (hasReleases)
        notices.readReleases(session, cancel);
    return notices;
}

void SpaceNotices::readReleases(Session &session, const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = session.send(session.requests().releases(), cancel);
    const Result<QJsonArray> releases =
        answer ? listOf(*answer, QStringLiteral("releases")) : Result<QJsonArray>(fail(answer.error()));
    if (!releases)
        return; // the tokens are listed all the same
    for (const QJsonValue &item : *releases) {
        const QJsonObject release = item.toObject();
        const QString name = release.value(QLatin1String("name")).toString();
        const QStringList ids = idsOf(release.value(QLatin1String("allowed_api_key_ids")));
        for (const QString &id : ids)
            m_allowed[id.toLongLong()].append(name);
    }
}

void SpaceNotices::tell(const ApiKey &key, Token &token) const
{
    if (key.id > 0 && key.id == m_oldestPreview)
        token.notices.append(
            {.code = QStringLiteral("oldest-preview-token"),
             .text = say(QT_TRANSLATE_NOOP("Storyblok", "The oldest preview token of this space: Storyblok's visual "
                                                        "editor may depend on it. Revoke it only when you know that "
                                                        "it does not."))});
    if (const auto allowed = m_allowed.find(key.id); allowed != m_allowed.end())
        token.notices.append(
            {.level = Notice::Level::Info,
             .code = QStringLiteral("release-allows-token"),
             .text = say(QT_TRANSLATE_NOOP("Storyblok", "Allowed in these releases: %1. A successor has another id: "
                                                        "it must be allowed there too."),
                         {allowed->second.join(QLatin1String(", "))})});
    if (key.access == QLatin1String("theme"))
        token.notices.append({.level = Notice::Level::Info,
                              .code = QStringLiteral("deprecated-kind"),
                              .text = say(QT_TRANSLATE_NOOP("Storyblok", "Theme tokens belong to a rendering service "
                                                                         "that Storyblok has given up."))});
}

} // namespace tokendesk::storyblok
