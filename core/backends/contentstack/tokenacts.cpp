// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/tokenacts.h"

#include "core/backends/contentstack/reading.h"
#include "core/backends/contentstack/tokenbody.h"
#include "core/backends/contentstack/tokenmapping.h"
#include "core/backends/contentstack/words.h"

namespace tokendesk::contentstack {

namespace {

bool isListed(const QJsonArray &tokens, const QString &uid)
{
    return std::any_of(tokens.begin(), tokens.end(), [&](const QJsonValue &each) {
        return each.toObject().value(QLatin1String("uid")).toString() == uid;
    });
}

/// Whether the token is gone; what `lost` says when the list says otherwise.
Result<> proveGone(const Work &work, const TokenId &id, const std::optional<Error> &lost)
{
    // Asked for even when the person has cancelled meanwhile: the deletion may have been done.
    const Work uncancelled{work.session, work.knowledge, work.clock, {}};
    const Result<QJsonArray> now = storedTokens(uncancelled, id.kind);
    if (!now) {
        Error error = lost ? *lost : now.error();
        error.reason =
            say(QT_TRANSLATE_NOOP("Contentstack", "Whether it is deleted is not proved: the list could not be "
                                                  "read afterwards. Refresh the list and look."));
        return fail(std::move(error));
    }
    if (!isListed(*now, id.value))
        return {};
    if (lost)
        return fail(*lost);
    return fail(
        ErrorKind::Timeout, id.value, {},
        say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack said that it is deleted, but still lists it. Refresh "
                                              "the list in a minute; if it is there then, revoke it again.")));
}

} // namespace

Result<Revoked> revokeToken(const Work &work, const TokenId &id)
{
    Revoked revoked{.id = id, .name = {}, .restoreKey = {}};
    const Result<QJsonObject> stored = storedToken(work, id.kind, id.value);
    if (!stored && stored.error().kind == ErrorKind::NotFound)
        return revoked;
    if (!stored)
        return fail(stored.error());
    revoked.name = stored->value(field::name).toString();
    const Result<HttpAnswer> answer = work.session.send(work.requests().remove(id.kind, id.value), work.cancel);
    std::optional<Error> lost;
    if (!answer) {
        if (!mayHaveArrived(answer.error()))
            return fail(answer.error());
        lost = answer.error();
    } else if (!answer->isSuccess()) {
        Error problem =
            work.session.problem(*answer, {.what = Asked::What::Token, .kind = id.kind, .object = revoked.name});
        if (problem.kind != ErrorKind::NotFound && answer->status < 500)
            return fail(std::move(problem));
        if (answer->status >= 500)
            lost = std::move(problem);
    }
    if (Result<> gone = proveGone(work, id, lost); !gone)
        return fail(std::move(gone.error()));
    return revoked;
}

Result<Verified> verifyToken(const Work &work, const TokenId &id, const Secret &value)
{
    const Result<QJsonObject> stored = storedToken(work, id.kind, id.value);
    if (!stored)
        return fail(stored.error());
    const Token token = tokenFrom(*stored, id.kind, Detail::Whole, work.clock.nowUtc());
    if (token.state == TokenState::Expired)
        return Verified::NotUsable;
    const QString known = stored->value(QLatin1String("token")).toString();
    // The delivery host would accept any token of the stack; the system shows which value is this one's.
    if (id.kind == deliveryKind && !known.isEmpty() && !Secret::fromText(known).equals(value))
        return Verified::WrongSecret;
    const HttpRequest request =
        id.kind == deliveryKind ? work.requests().tryDelivery(value) : work.requests().tryManagement(value);
    const Result<HttpAnswer> answer = work.session.sendBare(request, work.cancel);
    if (!answer)
        return fail(answer.error());
    if (answer->isSuccess())
        return Verified::Works;
    // How a wrong value is refused is not documented for either host; trouble and haste are told apart from it.
    switch (answer->status) {
    case 400:
    case 401:
    case 403:
    case 412:
    case 422:
        return Verified::WrongSecret;
    default:
        return fail(
            work.session.problem(*answer, {.what = Asked::What::Verify, .kind = id.kind, .object = token.name}));
    }
}

} // namespace tokendesk::contentstack
