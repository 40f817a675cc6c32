// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/place.h"

#include "core/backends/storyblok/regions.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

tl::unexpected<Error> refused(const QString &field, Phrase reason)
{
    return fail(ErrorKind::InvalidInput, field, {}, std::move(reason));
}

QString entered(const QVariantMap &location, const QString &field)
{
    return location.value(field).toString().trimmed();
}

Result<qint64> spaceOf(const QString &text)
{
    if (text.isEmpty())
        return 0;
    bool ok = false;
    const qint64 space = text.toLongLong(&ok);
    if (!ok || space <= 0)
        return refused(spaceField, say(QT_TRANSLATE_NOOP("Storyblok", "The id of a space is a whole number such as "
                                                                      "286021932913226. The web app shows it under "
                                                                      "Settings.")));
    return space;
}

Result<QUrl> hostOf(QString text)
{
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("https://"));
    QUrl url(text, QUrl::StrictMode);
    const bool known = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const bool bare = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment() &&
                      (url.path().isEmpty() || url.path() == QLatin1String("/"));
    if (!url.isValid() || url.host().isEmpty() || !known || !bare)
        return refused(hostField, say(QT_TRANSLATE_NOOP("Storyblok", "Enter a host such as https://mapi.storyblok.com, "
                                                                     "without a path.")));
    url.setPath({});
    return url;
}

/// The region that was chosen; the one that the space's id tells; the usual one.
Result<QString> regionFor(const QString &chosen, qint64 space, bool ownHost)
{
    const QStringList possible = space > 0 ? regionsOfSpace(space) : QStringList();
    if (chosen.isEmpty())
        return possible.isEmpty() ? regions().first().id : possible.first();
    if (!regionOf(chosen)) {
        QStringList ids;
        for (const Region &region : regions())
            ids.append(region.id);
        return refused(regionField, say(QT_TRANSLATE_NOOP("Storyblok", "There is no region “%1”. There is: %2."),
                                        {chosen, ids.join(QLatin1String(", "))}));
    }
    if (!ownHost && !possible.isEmpty() && !possible.contains(chosen))
        return refused(regionField,
                       say(QT_TRANSLATE_NOOP("Storyblok", "The space %1 lies in the region “%2”, not in “%3”."),
                           {QString::number(space), possible.join(QLatin1String(", ")), chosen}));
    return chosen;
}

} // namespace

QString Place::name() const
{
    return hasSpace() ? QStringLiteral("space %1").arg(space) : management.host();
}

QVariantMap Place::location() const
{
    QVariantMap location{{regionField, region}};
    if (ownHost)
        location.insert(hostField, management.toString());
    if (hasSpace())
        location.insert(spaceField, QString::number(space));
    return location;
}

Result<Place> placeOf(const QVariantMap &location)
{
    const QString host = entered(location, hostField);
    const Result<qint64> space = spaceOf(entered(location, spaceField));
    if (!space)
        return fail(space.error());
    const Result<QString> chosen = regionFor(entered(location, regionField).toLower(), *space, !host.isEmpty());
    if (!chosen)
        return fail(chosen.error());
    const Region region = regionOf(*chosen).value_or(regions().first());
    Place place{.region = region.id, .management = region.management, .delivery = region.delivery, .space = *space};
    if (!host.isEmpty()) {
        const Result<QUrl> own = hostOf(host);
        if (!own)
            return fail(own.error());
        place.ownHost = true;
        place.management = *own;
        place.delivery = *own;
    }
    return place;
}

QList<FieldSpec> placeFields()
{
    FieldSpec region;
    region.name = regionField;
    region.label = say(QT_TRANSLATE_NOOP("Storyblok", "Region"));
    region.type = FieldType::Choice;
    region.initial = regions().first().id;
    for (const Region &each : regions())
        region.choices.append({each.id, {}, each.label});
    region.help = say(QT_TRANSLATE_NOOP("Storyblok", "Where Storyblok keeps the space. A token is known in its region "
                                                     "only."));

    FieldSpec space;
    space.name = spaceField;
    space.label = say(QT_TRANSLATE_NOOP("Storyblok", "Space"));
    space.type = FieldType::Choice;
    space.choicesFromServer = true;
    space.help = say(QT_TRANSLATE_NOOP("Storyblok", "The space whose access tokens are to be listed. Empty: only what "
                                                    "belongs to the account."));

    FieldSpec host;
    host.name = hostField;
    host.label = say(QT_TRANSLATE_NOOP("Storyblok", "Host"));
    host.type = FieldType::Url;
    host.advanced = true;
    host.help = say(QT_TRANSLATE_NOOP("Storyblok", "Only where the region's own host cannot be used: another host of "
                                                   "the Management API."));
    return {region, space, host};
}

} // namespace tokendesk::storyblok
