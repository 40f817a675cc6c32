// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverschema.h"

#include "core/backends/flextype/schema.h"
#include "core/backends/flextype/words.h"

namespace tokendesk::flextype {

namespace {

/// What a server hides in its answers, so that it could never be proved to be there, and what it cannot do.
std::optional<Phrase> refusedOnServer(const QVariantMap &extra)
{
    for (auto entry = extra.begin(); entry != extra.end(); ++entry) {
        const QString &name = entry.key();
        if (name.startsWith(QLatin1Char('_')) || name == QLatin1String("macros") || name.contains(QLatin1Char('.')))
            return say(QT_TRANSLATE_NOOP("Flextype",
                                         "The server does not answer with a field “%1” as it was sent. Choose "
                                         "a name without “.” that does not begin with “_”."),
                       {name});
        if (!entry.value().isValid())
            return say(
                QT_TRANSLATE_NOOP("Flextype", "The server cannot remove a field. Give “%1” an empty text instead."),
                {name});
    }
    return std::nullopt;
}

void fitExtra(FieldSpec &field)
{
    field.refuse = [inFolder = field.refuse](const QVariant &value) -> std::optional<Phrase> {
        if (std::optional<Phrase> refused = inFolder(value))
            return refused;
        return refusedOnServer(value.toMap());
    };
}

} // namespace

KindSpec serverKind(const ServerState &state)
{
    SiteSettings settings;
    settings.apis = state.parts();
    KindSpec kind = kindSpecOf(settings, storesOf(Layout::V1_0).first());
    const bool writable = state.isOn(ServerPart::Entries) || state.isOn(ServerPart::Tokens);
    kind.canCreate = writable;
    kind.canRenewSecret = writable;
    for (FieldSpec &field : kind.fields) {
        field.shownAsStored = field.type != FieldType::Text && field.type != FieldType::KeyValues;
        if (field.type == FieldType::KeyValues)
            fitExtra(field);
    }
    return kind;
}

Capabilities serverCapabilities(const ServerState &state)
{
    Capabilities capabilities;
    const QString version = state.version();
    capabilities.system = version.isEmpty() ? say(QT_TRANSLATE_NOOP("Flextype", "Flextype (server)"))
                                            : say(QT_TRANSLATE_NOOP("Flextype", "Flextype %1 (server)"), {version});
    capabilities.kinds = {serverKind(state)};
    const bool writable = capabilities.kinds.first().canCreate;
    capabilities.canCreate = writable;
    capabilities.canUpdate = writable;
    capabilities.canDisable = writable;
    capabilities.canRevoke = writable;
    capabilities.canRestore = false;
    capabilities.canVerify = true;
    capabilities.idIsCredential = true;
    capabilities.watches = false;
    capabilities.modifiedLabel = say(QT_TRANSLATE_NOOP("Flextype", "Last used or changed"));
    capabilities.revokeConsequences = {
        say(QT_TRANSLATE_NOOP("Flextype",
                              "Requests with this token are refused from the next moment on: every site, app "
                              "or script that uses it stops working.")),
        say(QT_TRANSLATE_NOOP("Flextype", "The server deletes the token for good, with all that is in its folder. This "
                                          "cannot be undone; disabling can.")),
    };
    capabilities.remarks = {
        say(QT_TRANSLATE_NOOP("Flextype",
                              "Texts are shown as the server evaluates them; what is stored may be a template. "
                              "Counters are approximate on a site that caches.")),
        say(QT_TRANSLATE_NOOP("Flextype", "Every look at this server spends a call of the token that it is looked at "
                                          "with.")),
    };
    if (!state.isOn(ServerPart::Entries) && state.isKnown(ServerPart::Entries))
        capabilities.remarks.append(say(
            QT_TRANSLATE_NOOP("Flextype", "The entries API is switched off there: the server chooses the ids of new "
                                          "tokens, and an answer that is lost leaves a token whose access token "
                                          "nobody knows.")));
    return capabilities;
}

tl::unexpected<Error> unknownServerKind(const QString &kind)
{
    return fail(ErrorKind::InvalidInput, kind, {},
                say(QT_TRANSLATE_NOOP("Flextype", "This site has no tokens of the kind “%1”."), {kind}));
}

Result<ServerId> checkedServerId(const TokenId &id)
{
    if (!id.kind.isEmpty() && id.kind != tokenKind)
        return unknownServerKind(id.kind);
    return ServerId::of(id.value);
}

} // namespace tokendesk::flextype
