// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/schema.h"

#include "core/backends/contentstack/requests.h"
#include "core/backends/contentstack/tokenbody.h"
#include "core/backends/contentstack/words.h"

#include <QRegularExpression>

namespace tokendesk::contentstack {

namespace {

constexpr qint64 longestName = 50; // what the web application's own form allows
constexpr int usualDays = 90;      // the rotation that the vendor's command line advises

FieldSpec makeField(const QString &name, Phrase label, FieldType type)
{
    FieldSpec field;
    field.name = name;
    field.label = std::move(label);
    field.type = type;
    return field;
}

FieldSpec nameField()
{
    FieldSpec field = makeField(field::name, say(QT_TRANSLATE_NOOP("Contentstack", "Name")), FieldType::Text);
    field.required = true;
    field.maximum = longestName;
    field.help = say(QT_TRANSLATE_NOOP("Contentstack", "What or who it is for; unique on the stack."));
    return field;
}

FieldSpec descriptionField()
{
    return makeField(field::description, say(QT_TRANSLATE_NOOP("Contentstack", "Description")), FieldType::Text);
}

FieldSpec environmentField()
{
    FieldSpec field =
        makeField(field::environment, say(QT_TRANSLATE_NOOP("Contentstack", "Environment")), FieldType::MultiChoice);
    field.required = true;
    field.choicesFromServer = true;
    field.help = say(QT_TRANSLATE_NOOP("Contentstack", "Whose published content it reads. Contentstack advises one for "
                                                       "each token."));
    return field;
}

FieldSpec branchesField()
{
    FieldSpec field =
        makeField(field::branches, say(QT_TRANSLATE_NOOP("Contentstack", "Branches")), FieldType::MultiChoice);
    field.choicesFromServer = true;
    field.initial = QStringList{QStringLiteral("main")};
    field.help = say(QT_TRANSLATE_NOOP("Contentstack", "At least one branch or one alias must be chosen."));
    return field;
}

FieldSpec aliasesField()
{
    FieldSpec field =
        makeField(field::aliases, say(QT_TRANSLATE_NOOP("Contentstack", "Branch aliases")), FieldType::MultiChoice);
    field.choicesFromServer = true;
    return field;
}

FieldSpec previewField()
{
    FieldSpec field =
        makeField(field::previewToken, say(QT_TRANSLATE_NOOP("Contentstack", "With preview token")), FieldType::Switch);
    field.initial = false;
    field.help = say(QT_TRANSLATE_NOOP("Contentstack", "A second value, for live preview of what is not published yet. "
                                                       "Switched off it stops working at once; switched on again it is "
                                                       "another."));
    return field;
}

std::optional<Phrase> refusedRights(const QVariant &value)
{
    static const QRegularExpression form(QStringLiteral("\\A[\\w$]+:(read|write)\\z"));
    const QStringList rights = value.toStringList();
    for (const QString &right : rights) {
        if (!form.match(right).hasMatch())
            return say(QT_TRANSLATE_NOOP("Contentstack", "“%1” is no right; one is written as “content_type:read”."),
                       {right});
        // How the API spells write without read is not documented.
        const QString module = right.section(QLatin1Char(':'), 0, 0);
        if (right.endsWith(QLatin1String(":write")) && !rights.contains(module + QLatin1String(":read")))
            return say(QT_TRANSLATE_NOOP("Contentstack", "Writing needs reading too: add “%1:read”."), {module});
    }
    return std::nullopt;
}

FieldSpec scopeField()
{
    FieldSpec field = makeField(field::scope, say(QT_TRANSLATE_NOOP("Contentstack", "Rights")), FieldType::ScopeMatrix);
    field.required = true;
    field.initial = QStringList{QStringLiteral("content_type:read"), QStringLiteral("content_type:write")};
    field.choices = fixedChoices(field::scope);
    // Other modules are met in tokens and may be typed; the sources disagree on which of them the API takes.
    field.choicesFromServer = true;
    field.help =
        say(QT_TRANSLATE_NOOP("Contentstack", "“Content” is what every version of Contentstack takes; it covers "
                                              "the whole stack. “Everything” is seen in tokens, and may be "
                                              "refused in a request."));
    field.refuse = refusedRights;
    return field;
}

Phrase expiryHelp(const QDate &tomorrow)
{
    const QDateTime end = QDateTime(tomorrow, QTime(0, 0), Qt::UTC).toLocalTime();
    const QString time = end.time().toString(QStringLiteral("HH:mm"));
    if (end.date() < tomorrow)
        return say(QT_TRANSLATE_NOOP("Contentstack", "It ends as this day begins, at 00:00 UTC: for you that is %1 on "
                                                     "the day before. Without a date it never ends."),
                   {time});
    return say(QT_TRANSLATE_NOOP("Contentstack",
                                 "It ends as this day begins, at 00:00 UTC: for you that is %1. Without "
                                 "a date it never ends."),
               {time});
}

FieldSpec expiryField(const Clock &clock)
{
    const QDate today = clock.nowUtc().date();
    FieldSpec field = makeField(field::expiresOn, say(QT_TRANSLATE_NOOP("Contentstack", "Ends on")), FieldType::Date);
    field.initial = today.addDays(usualDays);
    field.help = expiryHelp(today.addDays(1));
    field.refuse = [today](const QVariant &value) -> std::optional<Phrase> {
        if (value.toDate() > today)
            return std::nullopt;
        return say(QT_TRANSLATE_NOOP("Contentstack", "It would have ended already. Choose %1 or a later day."),
                   {today.addDays(1).toString(Qt::ISODate)});
    };
    return field;
}

FieldSpec mailField()
{
    FieldSpec field =
        makeField(field::mail, say(QT_TRANSLATE_NOOP("Contentstack", "Mail before it ends")), FieldType::Switch);
    field.initial = true;
    field.help = say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack writes to you seven days before."));
    return field;
}

KindSpec deliveryKindSpec(const Knowledge &knowledge)
{
    KindSpec spec;
    spec.id = deliveryKind;
    spec.label = say(QT_TRANSLATE_NOOP("Contentstack", "Delivery token"));
    spec.fields = {nameField(),     descriptionField(), environmentField(),
                   branchesField(), aliasesField(),     previewField()};
    spec.canRenewSecret = true;
    spec.renewNote = say(QT_TRANSLATE_NOOP("Contentstack", "Only its preview token gets a new value, or its first one. "
                                                           "The delivery token's own value can never be changed: "
                                                           "where that one has leaked, make a new token and revoke "
                                                           "this one. Between the old preview token and the new one "
                                                           "there are some seconds without any."));
    spec.secretAvailability = SecretAvailability::Always;
    spec.secretName = QStringLiteral("token");
    spec.revokedByName = true; // as in the web app; no value can be made again
    spec.createWarning = knowledge.createWarning(deliveryKind);
    spec.canDo = say(QT_TRANSLATE_NOOP("Contentstack", "Reading what is published to its environment, on its branches. "
                                                       "It never ends by itself. Its preview token also reads what is "
                                                       "not published yet."));
    return spec;
}

KindSpec managementKindSpec(const Knowledge &knowledge, const Clock &clock)
{
    KindSpec spec;
    spec.id = managementKind;
    spec.label = say(QT_TRANSLATE_NOOP("Contentstack", "Management token"));
    spec.fields = {nameField(),    descriptionField(), scopeField(), branchesField(),
                   aliasesField(), expiryField(clock), mailField()};
    spec.secretAvailability = SecretAvailability::Once;
    spec.secretName = QStringLiteral("token");
    spec.revokedByName = true;
    spec.createWarning = knowledge.createWarning(managementKind);
    spec.canDo = say(QT_TRANSLATE_NOOP("Contentstack", "Reading, and where it may write changing and deleting, the "
                                                       "content of the whole stack on its branches, without a user. "
                                                       "Not: tokens, users, the organization."));
    return spec;
}

} // namespace

QList<Choice> fixedChoices(const FieldName &name)
{
    if (name != field::scope)
        return {};
    return {
        {QStringLiteral("content_type:read"), {}, say(QT_TRANSLATE_NOOP("Contentstack", "Content: read"))},
        {QStringLiteral("content_type:write"), {}, say(QT_TRANSLATE_NOOP("Contentstack", "Content: write"))},
        {QStringLiteral("$all:read"), {}, say(QT_TRANSLATE_NOOP("Contentstack", "Everything (experiment): read"))},
        {QStringLiteral("$all:write"), {}, say(QT_TRANSLATE_NOOP("Contentstack", "Everything (experiment): write"))},
    };
}

Capabilities capabilitiesOf(const Knowledge &knowledge, const Clock &clock)
{
    Capabilities capabilities;
    capabilities.system = say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack stack"));
    capabilities.kinds = {deliveryKindSpec(knowledge), managementKindSpec(knowledge, clock)};
    capabilities.canDisable = false;
    capabilities.canVerify = true;
    capabilities.modifiedLabel = say(QT_TRANSLATE_NOOP("Contentstack", "Changed"));
    capabilities.revokeConsequences = {
        say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack deletes the token: every site, app or script that uses it "
                                              "is refused from that moment on, and nothing brings it back.")),
        say(QT_TRANSLATE_NOOP("Contentstack", "The preview token of a delivery token goes with it.")),
    };
    capabilities.remarks = knowledge.remarks();
    return capabilities;
}

} // namespace tokendesk::contentstack
