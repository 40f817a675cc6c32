// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/storybloktype.h"

#include "core/backends/storyblok/signin.h"
#include "core/backends/storyblok/storyblokbackend.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

Result<Recognised> recognise(const QVariantMap &location)
{
    const Result<Place> place = placeOf(location);
    if (!place)
        return fail(place.error());
    Recognised recognised;
    recognised.location = place->location();
    recognised.suggestedName =
        place->hasSpace() ? QStringLiteral("Storyblok %1").arg(place->space) : QStringLiteral("Storyblok");
    recognised.description =
        place->hasSpace() ? say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok space %1 at %2"),
                                {QString::number(place->space), place->management.host()})
                          : say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok account at %1"), {place->management.host()});
    return recognised;
}

Result<std::unique_ptr<TokenBackend>> open(const Connection &connection, const BackendContext &context)
{
    Result<Place> place = placeOf(connection.location);
    if (!place)
        return fail(std::move(place.error()));
    return std::make_unique<StoryblokBackend>(connection, std::move(*place), usualLimits(), context);
}

} // namespace

BackendType storyblokType()
{
    BackendType type;
    type.id = QStringLiteral("storyblok");
    type.label = say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok space or account"));
    type.fields = placeFields();
    type.recognise = recognise;
    type.open = open;
    type.signInMethods = signInMethods();
    type.signIn = signIn;
    type.choices = choicesBeforehand;
    type.discard = discard;
    return type;
}

} // namespace tokendesk::storyblok
