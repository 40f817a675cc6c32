// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/regions.h"

#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

QStringList regionsOfSmallId(qint64 space)
{
    constexpr qint64 million = 1'000'000;
    switch (space / million) {
    case 0:
        return {QStringLiteral("eu"), QStringLiteral("cn")};
    case 1:
        return {QStringLiteral("us")};
    case 2:
        return {QStringLiteral("ca")};
    case 3:
        return {QStringLiteral("ap")};
    default:
        return {};
    }
}

} // namespace

const QList<Region> &regions()
{
    static const QList<Region> all = {
        {QStringLiteral("eu"), say(QT_TRANSLATE_NOOP("Storyblok", "European Union")),
         QUrl(QStringLiteral("https://mapi.storyblok.com")), QUrl(QStringLiteral("https://api.storyblok.com"))},
        {QStringLiteral("us"), say(QT_TRANSLATE_NOOP("Storyblok", "United States")),
         QUrl(QStringLiteral("https://api-us.storyblok.com")), QUrl(QStringLiteral("https://api-us.storyblok.com"))},
        {QStringLiteral("ca"), say(QT_TRANSLATE_NOOP("Storyblok", "Canada")),
         QUrl(QStringLiteral("https://api-ca.storyblok.com")), QUrl(QStringLiteral("https://api-ca.storyblok.com"))},
        {QStringLiteral("ap"), say(QT_TRANSLATE_NOOP("Storyblok", "Australia")),
         QUrl(QStringLiteral("https://api-ap.storyblok.com")), QUrl(QStringLiteral("https://api-ap.storyblok.com"))},
        {QStringLiteral("cn"), say(QT_TRANSLATE_NOOP("Storyblok", "China")),
         QUrl(QStringLiteral("https://app.storyblokchina.cn")), QUrl(QStringLiteral("https://app.storyblokchina.cn"))},
    };
    return all;
}

std::optional<Region> regionOf(const QString &id)
{
    for (const Region &region : regions()) {
        if (region.id == id)
            return region;
    }
    return std::nullopt;
}

QStringList regionsOfSpace(qint64 space)
{
    constexpr int shift = 48;
    constexpr qint64 mask = 0b11111;
    if (space < (Q_INT64_C(1) << shift))
        return regionsOfSmallId(space);
    switch ((space >> shift) & mask) {
    case 0:
    case 1:
        return {QStringLiteral("eu")};
    case 2:
        return {QStringLiteral("us")};
    case 3:
        return {QStringLiteral("ca")};
    case 4:
        return {QStringLiteral("ap")};
    case 6:
        return {QStringLiteral("cn")};
    default:
        return {};
    }
}

} // namespace tokendesk::storyblok
