// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/stacktype.h"

#include "core/backends/contentstack/signin.h"
#include "core/backends/contentstack/stackbackend.h"
#include "core/backends/contentstack/words.h"

namespace tokendesk::contentstack {

namespace {

FieldSpec makeField(QLatin1String name, Phrase label, FieldType type, Phrase help)
{
    FieldSpec field;
    field.name = name;
    field.label = std::move(label);
    field.type = type;
    field.help = std::move(help);
    return field;
}

QList<FieldSpec> fields()
{
    FieldSpec region =
        makeField(regionField, say(QT_TRANSLATE_NOOP("Contentstack", "Region")), FieldType::Choice,
                  say(QT_TRANSLATE_NOOP("Contentstack", "Where the organization's data is kept. A sign-in "
                                                        "of one region is refused in all others.")));
    region.choices = regionChoices();
    region.initial = region.choices.first().value;

    FieldSpec organization =
        makeField(organizationField, say(QT_TRANSLATE_NOOP("Contentstack", "Organization")), FieldType::Choice,
                  say(QT_TRANSLATE_NOOP("Contentstack", "Narrows the list of stacks; needed to see any where the "
                                                        "organization has single sign-on.")));
    organization.choicesFromServer = true;

    FieldSpec apiKey =
        makeField(apiKeyField, say(QT_TRANSLATE_NOOP("Contentstack", "Stack")), FieldType::Choice,
                  say(QT_TRANSLATE_NOOP("Contentstack", "Choose it, or enter its API key, which stands in "
                                                        "the settings of the stack.")));
    apiKey.required = true;
    apiKey.choicesFromServer = true;

    FieldSpec url = makeField(urlField, say(QT_TRANSLATE_NOOP("Contentstack", "Own host")), FieldType::Url,
                              say(QT_TRANSLATE_NOOP("Contentstack", "Address of the management API where it is none of "
                                                                    "the regions.")));
    url.advanced = true;
    FieldSpec deliveryUrl =
        makeField(deliveryUrlField, say(QT_TRANSLATE_NOOP("Contentstack", "Own delivery host")), FieldType::Url,
                  say(QT_TRANSLATE_NOOP("Contentstack", "Where delivery tokens are tried out; empty: the same host.")));
    deliveryUrl.advanced = true;
    FieldSpec authorizeUrl =
        makeField(authorizeUrlField, say(QT_TRANSLATE_NOOP("Contentstack", "Sign-in page")), FieldType::Text,
                  say(QT_TRANSLATE_NOOP("Contentstack", "Of the sign-in with the browser, where the usual one does not "
                                                        "open: https://app.contentstack.com/#!/apps/{app_uid}/"
                                                        "authorize is another that is documented.")));
    authorizeUrl.advanced = true;
    FieldSpec tokenUrl =
        makeField(tokenUrlField, say(QT_TRANSLATE_NOOP("Contentstack", "Token address")), FieldType::Url,
                  say(QT_TRANSLATE_NOOP("Contentstack", "Of the sign-in with the browser, where the usual one is "
                                                        "refused: https://app.contentstack.com/apps-api/token is "
                                                        "another that is documented.")));
    tokenUrl.advanced = true;
    return {region, organization, apiKey, url, deliveryUrl, authorizeUrl, tokenUrl};
}

Result<Recognised> recognise(const QVariantMap &location)
{
    const Result<Place> place = Place::fromLocation(location);
    if (!place)
        return fail(place.error());
    Recognised recognised;
    recognised.location = normalised(location);
    recognised.suggestedName = place->label();
    recognised.description =
        say(QT_TRANSLATE_NOOP("Contentstack", "Stack “%1” at %2"), {place->label(), place->management.host()});
    return recognised;
}

Result<std::unique_ptr<TokenBackend>> open(const Connection &connection, const BackendContext &context)
{
    Result<Place> place = Place::fromLocation(connection.location);
    if (!place)
        return fail(std::move(place.error()));
    return std::make_unique<StackBackend>(connection, std::move(*place), context);
}

} // namespace

BackendType stackType()
{
    BackendType type;
    type.id = QStringLiteral("contentstack");
    type.label = say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack"));
    type.fields = fields();
    type.recognise = recognise;
    type.open = open;
    type.signInMethods = signInMethods();
    type.signIn = signIn;
    type.choices = choicesBefore;
    type.discard = discard;
    return type;
}

} // namespace tokendesk::contentstack
