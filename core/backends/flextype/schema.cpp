// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/schema.h"

#include "core/backends/flextype/textrules.h"
#include "core/backends/flextype/words.h"

namespace tokendesk::flextype {

namespace {

using Refuse = std::function<std::optional<Phrase>(const QVariant &)>;

std::optional<Phrase> refusedText(Era era, QStringView text)
{
    return era == Era::Hashed ? refusedHashedText(text) : refusedPlainText(text);
}

Refuse refuseText(Era era)
{
    return [era](const QVariant &value) {
        return refusedText(era, value.toString());
    };
}

std::optional<Phrase> refusedExtraValue(Era era, const QString &name, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: // removes the field
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return std::nullopt;
    case QMetaType::QString:
        return refusedText(era, value.toString());
    default:
        return say(QT_TRANSLATE_NOOP("Flextype", "“%1” must be a text, a whole number, true or false."), {name});
    }
}

Refuse refuseExtra(Era era)
{
    return [era](const QVariant &value) -> std::optional<Phrase> {
        const QVariantMap map = value.toMap();
        for (auto entry = map.begin(); entry != map.end(); ++entry) {
            if (auto refused = refusedExtraName(entry.key()))
                return refused;
            if (auto refused = refusedExtraValue(era, entry.key(), entry.value()))
                return refused;
        }
        return std::nullopt;
    };
}

FieldSpec textField(const char *name, Phrase label, Era era)
{
    FieldSpec field;
    field.name = QLatin1String(name);
    field.label = std::move(label);
    field.type = FieldType::Text;
    field.maximum = longestText;
    field.refuse = refuseText(era);
    return field;
}

FieldSpec numberField(const char *name, Phrase label, Phrase help)
{
    FieldSpec field;
    field.name = QLatin1String(name);
    field.label = std::move(label);
    field.type = FieldType::Number;
    field.initial = qint64(0);
    field.help = std::move(help);
    return field;
}

FieldSpec stateField()
{
    FieldSpec field;
    field.name = QStringLiteral("state");
    field.label = say(QT_TRANSLATE_NOOP("Flextype", "State"));
    field.type = FieldType::Choice;
    field.initial = QStringLiteral("enabled");
    field.choices = {
        {QStringLiteral("enabled"), {}, say(QT_TRANSLATE_NOOP("Flextype", "Enabled"))},
        {QStringLiteral("disabled"), {}, say(QT_TRANSLATE_NOOP("Flextype", "Disabled"))},
    };
    return field;
}

FieldSpec extraField(Era era)
{
    FieldSpec field;
    field.name = QStringLiteral("extra");
    field.label = say(QT_TRANSLATE_NOOP("Flextype", "Extra fields"));
    field.type = FieldType::KeyValues;
    field.help =
        say(QT_TRANSLATE_NOOP("Flextype", "Your own notes beside the token; the server keeps and returns them."));
    field.refuse = refuseExtra(era);
    field.advanced = true;
    return field;
}

QList<FieldSpec> fieldsOf(Era era)
{
    FieldSpec name = textField("name", say(QT_TRANSLATE_NOOP("Flextype", "Name")), era);
    name.required = true;
    name.maximum = longestTitle;
    name.storedAs = QStringLiteral("title");
    name.help = say(QT_TRANSLATE_NOOP("Flextype", "The token's title: what or who it is for."));

    FieldSpec limit = numberField("limit_calls", say(QT_TRANSLATE_NOOP("Flextype", "Limit of calls")),
                                  say(QT_TRANSLATE_NOOP("Flextype", "0: no limit.")));
    if (era == Era::Hashed)
        limit.help = say(QT_TRANSLATE_NOOP("Flextype", "0: no limit. A site that caches counts roughly, so the limit "
                                                       "holds roughly."));
    FieldSpec calls =
        numberField("calls", say(QT_TRANSLATE_NOOP("Flextype", "Calls so far")),
                    say(QT_TRANSLATE_NOOP("Flextype", "The server's counter. Set it to 0 to start again.")));
    calls.creatable = false;
    calls.advanced = true;

    FieldSpec icon = textField("icon", say(QT_TRANSLATE_NOOP("Flextype", "Icon")), era);
    icon.maximum = longestTitle;
    icon.help = say(QT_TRANSLATE_NOOP("Flextype", "A Font Awesome class such as “fas fa-database”."));
    if (era == Era::Plain)
        icon.initial = QStringLiteral("fas fa-database");
    icon.advanced = era == Era::Hashed;

    FieldSpec createdBy = textField("created_by", say(QT_TRANSLATE_NOOP("Flextype", "Created by")), era);
    createdBy.maximum = longestTitle;
    createdBy.advanced = true;

    QList<FieldSpec> fields{name, stateField(), limit, calls, icon, createdBy};
    if (era == Era::Plain) {
        FieldSpec updatedBy = textField("updated_by", say(QT_TRANSLATE_NOOP("Flextype", "Changed by")), era);
        updatedBy.maximum = longestTitle;
        updatedBy.creatable = false;
        updatedBy.advanced = true;
        fields.append(updatedBy);
    }
    fields.append(extraField(era));
    return fields;
}

Phrase kindLabel(const QString &kind)
{
    if (kind == QLatin1String("token"))
        return say(QT_TRANSLATE_NOOP("Flextype", "Token"));
    if (kind == QLatin1String("entries"))
        return say(QT_TRANSLATE_NOOP("Flextype", "Entries"));
    if (kind == QLatin1String("registry"))
        return say(QT_TRANSLATE_NOOP("Flextype", "Registry"));
    if (kind == QLatin1String("images"))
        return say(QT_TRANSLATE_NOOP("Flextype", "Images"));
    if (kind == QLatin1String("files"))
        return say(QT_TRANSLATE_NOOP("Flextype", "Files"));
    if (kind == QLatin1String("folders"))
        return say(QT_TRANSLATE_NOOP("Flextype", "Folders"));
    if (kind == QLatin1String("management"))
        return say(QT_TRANSLATE_NOOP("Flextype", "Management"));
    return say(QT_TRANSLATE_NOOP("Flextype", "Access"));
}

Phrase canDoHashed(const SiteSettings &settings)
{
    QStringList on;
    for (const auto *const api : {"entries", "registry", "tokens", "query", "cache"}) {
        if (settings.apis.value(QLatin1String(api), true))
            on.append(QLatin1String(api));
    }
    if (on.isEmpty())
        return say(QT_TRANSLATE_NOOP("Flextype", "Nothing at present: every API of this site is switched off."));
    const QString list = on.join(QLatin1String(", "));
    if (on.contains(QLatin1String("tokens")) || on.contains(QLatin1String("entries")))
        return say(QT_TRANSLATE_NOOP(
                       "Flextype", "Everything that is switched on here (%1). The public token alone reads all of it; "
                                   "together with its access token it also writes, and makes, changes and deletes "
                                   "tokens."),
                   {list});
    return say(QT_TRANSLATE_NOOP("Flextype", "Everything that is switched on here (%1)."), {list});
}

Phrase canDoPlain(const QString &kind, bool switchedOn)
{
    if (!switchedOn)
        return say(QT_TRANSLATE_NOOP("Flextype", "Nothing at present: the API “%1” of this site is switched off."),
                   {kind});
    if (kind == QLatin1String("access"))
        return say(QT_TRANSLATE_NOOP("Flextype",
                                     "Writing, wherever it is sent beside a token of the API in question. It "
                                     "opens nothing by itself."));
    if (kind == QLatin1String("management"))
        return say(QT_TRANSLATE_NOOP("Flextype", "Writing entries, together with an access token."));
    if (kind == QLatin1String("registry") || kind == QLatin1String("images"))
        return say(QT_TRANSLATE_NOOP("Flextype", "Reading through the API “%1”, and nothing else."), {kind});
    return say(QT_TRANSLATE_NOOP("Flextype", "Reading through the API “%1”; writing there too, when an access token is "
                                             "sent beside it."),
               {kind});
}

} // namespace

QString storedNameOf(const FieldName &field)
{
    return field == QLatin1String("name") ? QStringLiteral("title") : field;
}

KindSpec kindSpecOf(const SiteSettings &settings, const Store &store)
{
    KindSpec spec;
    spec.id = store.kind;
    spec.label = kindLabel(store.kind);
    spec.fields = fieldsOf(store.era);
    if (store.era == Era::Hashed) {
        spec.canRenewSecret = true;
        spec.secretAvailability = SecretAvailability::Once;
        spec.secretName = QStringLiteral("access_token");
        spec.canDo = canDoHashed(settings);
        return spec;
    }
    spec.secretAvailability = SecretAvailability::Always;
    spec.secretName = store.kind == QLatin1String("access") ? QStringLiteral("access_token") : QStringLiteral("token");
    spec.canDo = canDoPlain(store.kind, settings.apis.value(store.kind, true));
    spec.createWarning =
        store.kind == QLatin1String("access")
            ? say(QT_TRANSLATE_NOOP("Flextype", "Flextype 0.9 keeps access tokens in plain text: whoever can read the "
                                                "site's folder can write through its API."))
            : say(QT_TRANSLATE_NOOP("Flextype", "Flextype 0.9 keeps tokens in plain text: whoever can read the site's "
                                                "folder can use them."));
    return spec;
}

Capabilities capabilitiesOf(const Site &site)
{
    Capabilities capabilities;
    capabilities.system = say(QT_TRANSLATE_NOOP("Flextype", "Flextype %1 (folder)"), {site.displayVersion()});
    for (const Store &store : site.stores)
        capabilities.kinds.append(kindSpecOf(site.settings, store));
    capabilities.canRestore = true;
    capabilities.canVerify = true;
    capabilities.idIsCredential = true;
    capabilities.watches = true;
    capabilities.modifiedLabel = say(QT_TRANSLATE_NOOP("Flextype", "Last used or changed"));
    capabilities.revokeConsequences = {
        say(QT_TRANSLATE_NOOP("Flextype",
                              "Requests with this token are refused from the next moment on: every site, app "
                              "or script that uses it stops working.")),
        say(QT_TRANSLATE_NOOP("Flextype",
                              "Its folder moves to the trash of the site, with all that is in it, and can be "
                              "brought back from there.")),
    };
    capabilities.remarks = site.remarks;
    return capabilities;
}

} // namespace tokendesk::flextype
