// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/tokeneditor.h"

#include "core/backends/contentstack/pickers.h"
#include "core/backends/contentstack/reading.h"
#include "core/backends/contentstack/scope.h"
#include "core/backends/contentstack/tokenbody.h"
#include "core/backends/contentstack/tokencreator.h"
#include "core/backends/contentstack/tokenmapping.h"
#include "core/backends/contentstack/words.h"

namespace tokendesk::contentstack {

namespace {

Asked askedOf(const QJsonObject &stored, const QString &kind)
{
    return {.what = Asked::What::Change, .kind = kind, .object = stored.value(field::name).toString()};
}

bool hasPreviewToken(const QJsonObject &stored)
{
    return !stored.value(field::previewToken).toString().isEmpty();
}

/// What a person saw against what is stored now.
Result<> checkSeen(const Token &token, const TokenDraft &draft)
{
    for (auto seen = draft.seen.begin(); seen != draft.seen.end(); ++seen) {
        QString now = seen.key() == field::name ? token.name : QString();
        for (const Attribute &attribute : token.attributes) {
            if (attribute.name == seen.key())
                now = attribute.stored;
        }
        if (now != seen.value())
            return fail(ErrorKind::Conflict, token.name, seen.key());
    }
    return {};
}

Result<> checkBranches(const Work &work, const QJsonObject &body)
{
    const Scope scope =
        Scope::read(body.value(QLatin1String("token")).toObject().value(QLatin1String("scope")).toArray());
    if (!scope.branches.isEmpty() || !scope.aliases.isEmpty())
        return {};
    const Result<QStringList> branches = branchNames(work);
    if (!branches)
        return fail(branches.error());
    if (branches->isEmpty())
        return {};
    return refusedField(field::branches, say(QT_TRANSLATE_NOOP("Contentstack", "A token keeps at least one branch or "
                                                                               "one alias.")));
}

/// A lost answer says nothing about whether there is a preview token now; the caller reads the token again.
Result<> makePreviewToken(const Work &work, const QJsonObject &stored, const QString &uid)
{
    const Result<QJsonObject> made = work.ask(work.requests().createPreviewToken(uid), askedOf(stored, deliveryKind));
    return made ? Result<>() : fail(made.error());
}

Result<> dropPreviewToken(const Work &work, const QJsonObject &stored, const QString &uid)
{
    const Result<QJsonObject> dropped =
        work.ask(work.requests().removePreviewToken(uid), askedOf(stored, deliveryKind));
    // Gone already is what was wanted.
    if (!dropped && dropped.error().kind != ErrorKind::NotFound)
        return fail(dropped.error());
    return {};
}

/// The error of a second step, when the first is done.
tl::unexpected<Error> halfDone(Error error)
{
    error.reason = say(QT_TRANSLATE_NOOP("Contentstack", "The fields were changed, but the preview token was not made "
                                                         "or removed as wanted. Look at the token and switch “With "
                                                         "preview token” once more."));
    return fail(std::move(error));
}

} // namespace

Result<Token> changeToken(const Work &work, const TokenId &id, const TokenDraft &draft)
{
    const Result<QJsonObject> stored = storedToken(work, id.kind, id.value);
    if (!stored)
        return fail(stored.error());
    const Token before = tokenFrom(*stored, id.kind, Detail::Whole, work.clock.nowUtc());
    if (Result<> checked = checkSeen(before, draft); !checked)
        return fail(std::move(checked.error()));
    if (changesToken(draft)) {
        const QJsonObject body = updateBody(id.kind, *stored, draft);
        if (Result<> checked = checkBranches(work, body); !checked)
            return fail(std::move(checked.error()));
        const Result<QJsonObject> changed =
            work.ask(work.requests().update(id.kind, id.value, body), askedOf(*stored, id.kind));
        if (!changed)
            return fail(changed.error());
    }
    if (id.kind == deliveryKind && draft.fields.contains(field::previewToken)) {
        const bool wanted = draft.fields.value(field::previewToken).toBool();
        if (wanted != hasPreviewToken(*stored)) {
            Result<> done =
                wanted ? makePreviewToken(work, *stored, id.value) : dropPreviewToken(work, *stored, id.value);
            if (!done)
                return changesToken(draft) ? halfDone(std::move(done.error())) : fail(std::move(done.error()));
        }
    }
    const Result<QJsonObject> now = storedToken(work, id.kind, id.value);
    if (!now)
        return fail(now.error());
    return tokenFrom(*now, id.kind, Detail::Whole, work.clock.nowUtc());
}

Result<CreatedToken> renewPreviewToken(const Work &work, const TokenId &id)
{
    const Result<QJsonObject> stored = storedToken(work, id.kind, id.value);
    if (!stored)
        return fail(stored.error());
    if (hasPreviewToken(*stored)) {
        if (Result<> dropped = dropPreviewToken(work, *stored, id.value); !dropped)
            return fail(std::move(dropped.error()));
    }
    const Result<> made = makePreviewToken(work, *stored, id.value);
    const Result<QJsonObject> now = storedToken(work, id.kind, id.value);
    if (now && hasPreviewToken(*now))
        return CreatedToken{.token = tokenFrom(*now, id.kind, Detail::Whole, work.clock.nowUtc()),
                            .secrets = secretsIn(*now)};
    Error error = !made ? made.error() : !now ? now.error() : Error{.kind = ErrorKind::Protocol};
    error.object = stored->value(field::name).toString();
    error.reason = say(QT_TRANSLATE_NOOP("Contentstack", "The old preview token was removed, and no new one is there "
                                                         "yet. Set a new one again."));
    return fail(std::move(error));
}

} // namespace tokendesk::contentstack
