// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/family.h"

#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

tl::unexpected<Error> unsupported(const QString &kind)
{
    return fail(
        ErrorKind::Unsupported, kind, {},
        say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok's API does not offer this for “%1”. Its web app may."), {kind}));
}

} // namespace

Result<CreatedToken> Family::create(const TokenDraft &draft, const CancelToken &)
{
    return unsupported(draft.kind);
}

Result<Token> Family::update(const TokenId &id, const TokenDraft &, const CancelToken &)
{
    return unsupported(id.kind);
}

Result<Revoked> Family::revoke(const TokenId &id, const CancelToken &)
{
    return unsupported(id.kind);
}

Result<TokenDraft> Family::successor(const TokenId &id, const CancelToken &)
{
    return unsupported(id.kind);
}

Result<SecretList> Family::secrets(const TokenId &id, const CancelToken &)
{
    return unsupported(id.kind);
}

Result<Verified> Family::verify(const TokenId &id, const Secret &, const CancelToken &)
{
    return unsupported(id.kind);
}

bool Family::has(const QString &kind) const
{
    const QList<KindSpec> all = kinds();
    return std::any_of(all.begin(), all.end(), [&kind](const KindSpec &spec) { return spec.id == kind; });
}

Result<Token> Family::find(const TokenId &id, const CancelToken &cancel)
{
    const Result<QList<Token>> tokens = list(cancel);
    if (!tokens)
        return fail(tokens.error());
    for (const Token &token : *tokens) {
        if (token.id == id)
            return token;
    }
    return fail(ErrorKind::NotFound, id.value, {},
                say(QT_TRANSLATE_NOOP("Storyblok", "There is no such token here any more. List the tokens again.")));
}

Result<Revoked> Family::removeWith(const TokenId &id, HttpRequest request, const CancelToken &cancel)
{
    const Result<Token> before = find(id, cancel);
    if (!before)
        return fail(before.error());
    const Revoked revoked{.id = id, .name = before->name, .restoreKey = {}};
    request.about = id.value;
    return deleted(revoked, m_session.send(std::move(request), cancel), [&]() -> Result<bool> {
        const Result<Token> after = find(id, cancel);
        return after || after.error().kind == ErrorKind::NotFound ? Result<bool>(!after) : fail(after.error());
    });
}

Result<Revoked> Family::deleted(Revoked revoked, const Result<HttpAnswer> &answer,
                                const std::function<Result<bool>()> &isGone)
{
    if (answer)
        return revoked;
    const bool isUnknown = answer.error().kind == ErrorKind::NotFound;
    if (!isUnknown && !isUncertain(answer.error()))
        return fail(answer.error());
    const Result<bool> gone = isGone();
    if (gone && *gone)
        return revoked;
    if (gone && isUnknown)
        return fail(ErrorKind::Protocol, revoked.name, answer.error().detail,
                    say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok answers that there is no such token, but goes on "
                                                       "listing it: it is not revoked. Revoke it in the web app.")));
    return fail(answer.error());
}

Result<qint64> Family::numberOf(const TokenId &id)
{
    bool ok = false;
    const qint64 number = id.value.toLongLong(&ok);
    if (!ok || number <= 0)
        return fail(ErrorKind::NotFound, id.value, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Ids of Storyblok are whole numbers such as 72751299246026.")));
    return number;
}

bool isUncertain(const Error &error)
{
    if (error.httpStatus)
        return *error.httpStatus >= 500 || (*error.httpStatus >= 200 && *error.httpStatus < 300);
    const bool lost = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout ||
                      error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Parse;
    return lost && mayHaveArrived(error);
}

} // namespace tokendesk::storyblok
