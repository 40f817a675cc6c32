// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverproof.h"

#include "core/backends/flextype/abouttoken.h"
#include "core/backends/flextype/pause.h"
#include "core/backends/flextype/words.h"

namespace tokendesk::flextype {

namespace {

constexpr int rounds = 3;

tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, {});
}

ServerFields covered(const ServerChange &change)
{
    QStringList names;
    for (const QString &name : change.fields.names()) {
        if (change.claim->covers(name))
            names.append(name);
    }
    return change.fields.only(names);
}

/// A token that was to be disabled, or to reach its limit, and is now refused.
bool locksItself(ServerStore &store, const ServerChange &change, const Error &error)
{
    return error.kind == ErrorKind::PermissionDenied && error.httpStatus == 400 &&
           change.id == store.api().login().token &&
           (change.fields.json().value(QLatin1String("state")) == QJsonValue(QStringLiteral("disabled")) ||
            change.fields.json().contains(QLatin1String("limit_calls")) ||
            change.fields.json().contains(QLatin1String("calls")));
}

Error notProved(const QString &name, const ServerId &id)
{
    return aboutToken({.kind = ErrorKind::Timeout,
                       .reason = say(QT_TRANSLATE_NOOP(
                           "Flextype", "The server accepted the change and does not show it. It may not be allowed to "
                                       "write the token's file, or it goes on from an old copy. Look at the token "
                                       "again in a quarter of an hour."))},
                      name, id.text());
}

} // namespace

Result<> proveChange(ServerStore &store, const ServerChange &change)
{
    const CancelToken &cancel = store.api().cancel();
    for (int round = 0; round < rounds; ++round) {
        if (!pauseFor(laterSecond, cancel))
            return cancelled();
        const ServerFields fields = covered(change);
        if (fields.isEmpty())
            return {};
        const Result<QJsonObject> now = store.read(change.id);
        if (!now && locksItself(store, change, now.error()))
            return {};
        if (!now)
            return fail(aboutToken(now.error(), change.name, change.id.text()));
        if (fields.standIn(*now, change.before))
            return {};
        if (!fields.areAsBefore(*now, change.before))
            return fail(
                aboutToken({.kind = ErrorKind::Conflict,
                            .reason = say(QT_TRANSLATE_NOOP("Flextype", "Somebody else has changed the token at "
                                                                        "the same time. Look at it again."))},
                           change.name, change.id.text()));
        if (round + 1 < rounds) {
            const Result<> again = store.patch(change.id, fields);
            if (!again && locksItself(store, change, again.error())) // the look before it was at an old copy
                return {};
            if (!again)
                return fail(aboutToken(again.error(), change.name, change.id.text()));
        }
    }
    return fail(notProved(change.name, change.id));
}

Result<> proveGone(ServerStore &store, const ServerId &id, const QString &name)
{
    if (!pauseFor(laterSecond, store.api().cancel()))
        return cancelled();
    const Result<QJsonObject> now = store.read(id);
    if (now || isServerFailure(now.error()))
        return fail(aboutToken(
            {.kind = ErrorKind::PermissionDenied,
             .reason = say(QT_TRANSLATE_NOOP("Flextype",
                                             "The server says that it has revoked the token, and still has it. It may "
                                             "not be allowed to delete in its folder, or a running request has "
                                             "brought the token back. Try again, or disable it."))},
            name, id.text()));
    const bool ownIsGone = id == store.api().login().token && now.error().kind == ErrorKind::AuthFailed;
    if (now.error().kind == ErrorKind::NotFound || ownIsGone)
        return {};
    return fail(aboutToken(now.error(), name, id.text()));
}

} // namespace tokendesk::flextype
