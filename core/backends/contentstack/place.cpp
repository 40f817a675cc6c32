// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/place.h"

#include "core/backends/contentstack/words.h"

#include <array>

namespace tokendesk::contentstack {

namespace {

const QString firstRegion = QStringLiteral("na");
const QString privateHost = QStringLiteral("custom");

struct Region
{
    const char *id; ///< also the prefix of its hosts
    const char *name;
};

constexpr std::array regions{
    Region{"na", "AWS North America"},       Region{"eu", "AWS Europe"},
    Region{"au", "AWS Australia"},           Region{"azure-na", "Azure North America"},
    Region{"azure-eu", "Azure Europe"},      Region{"gcp-na", "Google Cloud North America"},
    Region{"gcp-eu", "Google Cloud Europe"},
};

/// Only the first region has the older ending, and no prefix.
QUrl hostOf(const QString &region, QLatin1String service)
{
    return QUrl(region == firstRegion ? QStringLiteral("https://%1.contentstack.io").arg(service)
                                      : QStringLiteral("https://%1-%2.contentstack.com").arg(region, service));
}

/// These are the same everywhere.
QUrl otherHostOf(const QString &region, QLatin1String service)
{
    return QUrl(region == firstRegion ? QStringLiteral("https://%1.contentstack.com").arg(service)
                                      : QStringLiteral("https://%1-%2.contentstack.com").arg(region, service));
}

/// Of several that are documented: the ones that the vendor's own clients use, unless others were entered.
void takeSignInAddresses(Place &place, const QVariantMap &clean)
{
    place.authorizeTemplate = clean.value(authorizeUrlField).toString();
    if (place.authorizeTemplate.isEmpty())
        place.authorizeTemplate = place.webApp.toString() + QLatin1String("/apps/{app_uid}/authorize");
    place.tokenUrl = clean.value(tokenUrlField).toString();
    if (place.tokenUrl.isEmpty())
        place.tokenUrl = place.developerHub.toString() + QLatin1String("/token");
}

tl::unexpected<Error> refused(QLatin1String field, Phrase reason)
{
    return fail(ErrorKind::InvalidInput, QString(field), {}, std::move(reason));
}

Result<QUrl> ownHost(QLatin1String field, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !web || url.host().isEmpty() || url.hasQuery() || url.hasFragment() ||
        !url.userInfo().isEmpty())
        return refused(field, say(QT_TRANSLATE_NOOP("Contentstack", "Enter an address such as "
                                                                    "https://api.example.com, without “/v3”.")));
    if (!url.path().isEmpty())
        return refused(field, say(QT_TRANSLATE_NOOP("Contentstack", "Enter the address of the host alone, without "
                                                                    "“%1”."),
                                  {url.path()}));
    return url;
}

} // namespace

QList<Choice> regionChoices()
{
    QList<Choice> choices;
    for (const Region &region : regions)
        choices.append({.value = QLatin1String(region.id), .label = QLatin1String(region.name), .phrase = {}});
    choices.append({.value = privateHost,
                    .label = {},
                    .phrase = say(QT_TRANSLATE_NOOP("Contentstack", "Another host (its address below)"))});
    return choices;
}

QVariantMap normalised(const QVariantMap &location)
{
    QVariantMap clean;
    for (auto entry = location.begin(); entry != location.end(); ++entry) {
        QString text = entry.value().toString().trimmed();
        if (entry.key() == urlField || entry.key() == deliveryUrlField) {
            while (text.endsWith(QLatin1Char('/')))
                text.chop(1);
        }
        if (!text.isEmpty())
            clean.insert(entry.key(), text);
    }
    if (!clean.contains(regionField))
        clean.insert(regionField, clean.contains(urlField) ? privateHost : firstRegion);
    return clean;
}

Result<Place> Place::fromLocation(const QVariantMap &location)
{
    const QVariantMap clean = normalised(location);
    const QString region = clean.value(regionField).toString().toLower();
    const QString url = clean.value(urlField).toString();
    const QString deliveryUrl = clean.value(deliveryUrlField).toString();
    const bool known = std::any_of(regions.begin(), regions.end(),
                                   [&](const Region &each) { return region == QLatin1String(each.id); });
    if (!known && region != privateHost)
        return refused(regionField, say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack has no region “%1”. Choose one "
                                                                          "of the list, or “custom” with the address "
                                                                          "of your own host."),
                                        {region}));
    if (region == privateHost && url.isEmpty())
        return refused(urlField, say(QT_TRANSLATE_NOOP("Contentstack", "Enter the address of the host, or choose a "
                                                                       "region.")));
    Place place;
    place.apiKey = clean.value(apiKeyField).toString();
    place.organization = clean.value(organizationField).toString();
    place.stackName = clean.value(stackNameField).toString();
    if (known) {
        place.management = hostOf(region, QLatin1String("api"));
        place.delivery = hostOf(region, QLatin1String("cdn"));
        place.webApp = otherHostOf(region, QLatin1String("app"));
        place.developerHub = otherHostOf(region, QLatin1String("developerhub-api"));
    }
    if (!url.isEmpty()) {
        Result<QUrl> own = ownHost(urlField, url);
        if (!own)
            return fail(std::move(own.error()));
        place.management = *own;
        // One host for all is what a private installation and a stand-in have.
        place.delivery = place.webApp = place.developerHub = *own;
    }
    if (!deliveryUrl.isEmpty()) {
        Result<QUrl> own = ownHost(deliveryUrlField, deliveryUrl);
        if (!own)
            return fail(std::move(own.error()));
        place.delivery = *own;
    }
    takeSignInAddresses(place, clean);
    if (!place.authorizeTemplate.contains(QLatin1String("{app_uid}")) ||
        place.authorizeUrl(QStringLiteral("app")).host().isEmpty())
        return refused(authorizeUrlField, say(QT_TRANSLATE_NOOP("Contentstack", "Enter an address such as "
                                                                                "https://app.contentstack.com/#!/apps/"
                                                                                "{app_uid}/authorize.")));
    const auto strange = [](QChar character) {
        return character.unicode() <= 0x20 || character.unicode() >= 0x7f;
    };
    if (std::any_of(place.apiKey.begin(), place.apiKey.end(), strange))
        return refused(apiKeyField, say(QT_TRANSLATE_NOOP("Contentstack", "An API key has letters and digits only, "
                                                                          "such as blt0123456789abcdef. It stands in "
                                                                          "the settings of the stack.")));
    return place;
}

QUrl Place::authorizeUrl(const QString &appUid) const
{
    QString address = authorizeTemplate;
    return QUrl(address.replace(QLatin1String("{app_uid}"), QString::fromLatin1(QUrl::toPercentEncoding(appUid))));
}

QString Place::label() const
{
    return stackName.isEmpty() ? apiKey : stackName;
}

} // namespace tokendesk::contentstack
