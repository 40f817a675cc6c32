// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/draftcheck.h"

#include <QCoreApplication>

namespace tokendesk {

namespace {

constexpr char context[] = "Services";

tl::unexpected<Error> refused(const QString &field, Phrase reason)
{
    return fail(ErrorKind::InvalidInput, field, {}, std::move(reason));
}

Result<const KindSpec *> findKind(const Capabilities &capabilities, const QString &kind)
{
    if (const KindSpec *known = capabilities.kind(kind))
        return known;
    QStringList names;
    for (const KindSpec &spec : capabilities.kinds)
        names.append(spec.id);
    return refused(QStringLiteral("kind"), {context,
                                            QT_TRANSLATE_NOOP("Services", "There is no kind “%1” here. There is: %2."),
                                            {kind, names.join(QLatin1String(", "))}});
}

Result<> checkValue(const FieldSpec &field, const QVariant &value)
{
    if (std::optional<Phrase> reason = refusal(field, value))
        return refused(field.name, std::move(*reason));
    return {};
}

} // namespace

Result<> checkNewToken(const Capabilities &capabilities, TokenDraft &draft)
{
    if (draft.kind.isEmpty()) {
        const auto first = std::find_if(capabilities.kinds.begin(), capabilities.kinds.end(),
                                        [](const KindSpec &kind) { return kind.canCreate; });
        if (first != capabilities.kinds.end())
            draft.kind = first->id;
    }
    Result<const KindSpec *> kind = findKind(capabilities, draft.kind);
    if (!kind)
        return fail(std::move(kind.error()));
    if (!capabilities.canCreate || !(*kind)->canCreate)
        return fail(ErrorKind::Unsupported, draft.kind, {},
                    Phrase{context,
                           QT_TRANSLATE_NOOP("Services", "Tokens of the kind “%1” cannot be made here."),
                           {draft.kind}});
    for (const FieldSpec &field : (*kind)->fields) {
        const auto given = draft.fields.constFind(field.name);
        if (given == draft.fields.constEnd()) {
            if (!field.creatable || !field.required || field.initial.isValid())
                continue;
        } else if (!field.creatable) {
            return refused(field.name, {context, QT_TRANSLATE_NOOP("Services", "This cannot be set on a new token.")});
        }
        if (Result<> checked = checkValue(field, draft.fields.value(field.name)); !checked)
            return checked;
    }
    return {};
}

Result<> checkChange(const Capabilities &capabilities, const QString &kindId, const TokenDraft &draft)
{
    Result<const KindSpec *> kind = findKind(capabilities, kindId);
    if (!kind)
        return fail(std::move(kind.error()));
    for (const FieldSpec &field : (*kind)->fields) {
        const auto given = draft.fields.constFind(field.name);
        if (given == draft.fields.constEnd())
            continue;
        if (!field.changeable)
            return refused(field.name, {context, QT_TRANSLATE_NOOP("Services", "This cannot be changed on a token.")});
        if (Result<> checked = checkValue(field, *given); !checked)
            return checked;
    }
    return {};
}

Result<TokenDraft> stateDraft(const Capabilities &capabilities, const QString &kindId, bool enabled)
{
    Result<const KindSpec *> kind = findKind(capabilities, kindId);
    if (!kind)
        return fail(std::move(kind.error()));
    const QString field = QStringLiteral("state");
    const bool has = std::any_of((*kind)->fields.begin(), (*kind)->fields.end(),
                                 [&field](const FieldSpec &spec) { return spec.name == field && spec.changeable; });
    if (!capabilities.canDisable || !has)
        return fail(ErrorKind::Unsupported, kindId, {},
                    Phrase{context,
                           QT_TRANSLATE_NOOP("Services", "Tokens of the kind “%1” cannot be disabled here."),
                           {kindId}});
    TokenDraft draft;
    draft.kind = kindId;
    draft.fields.insert(field, QString(tokenStateName(enabled ? TokenState::Enabled : TokenState::Disabled)));
    return draft;
}

void forbidChanges(Capabilities &capabilities)
{
    capabilities.canCreate = false;
    capabilities.canUpdate = false;
    capabilities.canDisable = false;
    capabilities.canRevoke = false;
    capabilities.canRestore = false;
    for (KindSpec &kind : capabilities.kinds) {
        kind.canCreate = false;
        kind.canRenewSecret = false;
    }
}

} // namespace tokendesk
