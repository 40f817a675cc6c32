// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/keyacts.h"

#include "core/backends/contensis/connectionfields.h"
#include "core/backends/contensis/failures.h"
#include "core/backends/contensis/schema.h"
#include "core/backends/contensis/words.h"
#include "core/base/async.h"

#include <QCoreApplication>

namespace tokendesk::contensis {

namespace {

template <class T>
Changed<T> proved(T value)
{
    return {std::move(value), readyFuture(Result<>())};
}

bool touchesKey(const TokenDraft &draft)
{
    const QStringList names = draft.fields.keys();
    return std::any_of(names.begin(), names.end(), [](const QString &name) { return name != rolesName; });
}

/// Another key of that name: what roles say of one, they say of both.
bool hasNamesake(const std::vector<KeyRecord> &keys, const QString &id, const QString &name)
{
    return std::any_of(keys.begin(), keys.end(),
                       [&](const KeyRecord &other) { return other.id != id && sameKeyName(other.name, name); });
}

auto withId(auto &keys, const QString &id)
{
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&id](const KeyRecord &key) { return key.id == id && !key.isBroken; });
    return found == keys.end() ? nullptr : &*found;
}

Token tokenOf(const KeyRecord &key, const std::vector<KeyRecord> &all, const std::optional<QList<Role>> &roles)
{
    std::optional<KeyRoles> named;
    if (roles)
        named = rolesWith(*roles, key.name);
    Token token = key.toToken(named);
    if (hasNamesake(all, key.id, key.name))
        token.notices.append({.level = Notice::Level::Warning,
                              .code = QStringLiteral("duplicate-name"),
                              .text = say(QT_TRANSLATE_NOOP("Contensis", "Another key has this name too, and roles "
                                                                         "cannot tell them apart. Rename one."))});
    return token;
}

/// That an instance does not tell states is no news of the key that was just made.
Token withoutStateNotice(Token token)
{
    token.notices.removeIf([](const Notice &notice) { return notice.code == stateUnknown; });
    return token;
}

Result<> proveSame(const KeyRecord &wanted, const KeyRecord &now)
{
    if (now.name == wanted.name && now.description == wanted.description && now.enabled == wanted.enabled)
        return {};
    return fail(ErrorKind::Protocol, wanted.name, {},
                say(QT_TRANSLATE_NOOP("Contensis", "The server took the change, but the key, read again, is not so. "
                                                   "Refresh the list and look at it.")));
}

Result<> replaceAndProve(Session &session, const KeyRecord &key, const CancelToken &cancel)
{
    Result<> replaced = session.keys.replace(key, cancel);
    if (!replaced && !isUncertain(replaced.error()))
        return replaced;
    const Result<KeyRecord> now = session.keys.find(key.id, cancel);
    if (!now)
        return fail(now.error());
    const Result<> same = proveSame(key, *now);
    return same || replaced ? same : replaced;
}

/// Roles that could not be read cannot be told either; the console can.
Result<> renameInRoles(Session &session, const QString &oldName, const QString &newName, bool namesakeStays,
                       const CancelToken &cancel)
{
    Result<> renamed = namesakeStays ? session.roles.addBeside(oldName, newName, cancel)
                                     : session.roles.rename(oldName, newName, cancel);
    if (renamed)
        return renamed;
    Error error = renamed.error();
    error.reason = say(QT_TRANSLATE_NOOP("Contensis", "The key is called “%1” now, but not all of its roles could be "
                                                      "changed from “%2” to that. Give the roles again under “Edit”, "
                                                      "or in the console."),
                       {newName, oldName});
    return fail(std::move(error));
}

/// What a delete leaves behind in roles.
Result<> takeOutOfRoles(Session &session, const QList<Role> &roles, const QString &name, const CancelToken &cancel)
{
    Result<> result;
    for (const Role &role : roles) {
        if (!role.hasKey(name))
            continue;
        const Result<> out = session.roles.assign(role, name, false, cancel);
        if (!out && out.error().kind != ErrorKind::NotFound) { // a role that is gone names nobody
            Error error = out.error();
            error.object = role.label();
            error.reason = say(QT_TRANSLATE_NOOP("Contensis", "The key is deleted, but the role “%1” still names it: a "
                                                              "new key called “%2” would have its rights. Take the "
                                                              "name out in the console."),
                               {role.label(), name});
            result = fail(std::move(error));
        }
    }
    return result;
}

/// What becomes of one role that names a key; `newName` is empty where the key is deleted.
Phrase consequence(const QString &role, const QString &oldName, const QString &newName, bool namesakeStays)
{
    if (namesakeStays)
        return say(QT_TRANSLATE_NOOP("Contensis", "The role “%1” names “%2”, and so does another key of that name: it "
                                                  "goes on naming that one."),
                   {role, oldName});
    if (newName.isEmpty())
        return say(QT_TRANSLATE_NOOP("Contensis", "The role “%1” names “%2”: the name is taken out of it."),
                   {role, oldName});
    return say(QT_TRANSLATE_NOOP("Contensis", "The role “%1” names “%2”: it is changed to name “%3”, since the key "
                                              "would fall out of it otherwise."),
               {role, oldName, newName});
}

} // namespace

Result<QList<Token>> readKeys(Session &session, const CancelToken &cancel)
{
    const Result<std::vector<KeyRecord>> keys = session.keys.list(cancel);
    if (!keys)
        return fail(keys.error());
    const Result<std::optional<QList<Role>>> roles = session.knownRoles(cancel);
    if (!roles)
        return fail(roles.error());
    QList<Token> tokens;
    for (const KeyRecord &key : *keys)
        tokens.append(tokenOf(key, *keys, *roles));
    return tokens;
}

Result<Token> readKey(Session &session, const QString &id, const CancelToken &cancel)
{
    const Result<std::vector<KeyRecord>> keys = session.keys.list(cancel);
    if (!keys)
        return fail(keys.error());
    const KeyRecord *key = withId(*keys, id);
    if (!key)
        return fail(noSuchKey(id));
    const Result<std::optional<QList<Role>>> roles = session.knownRoles(cancel);
    return roles ? Result<Token>(tokenOf(*key, *keys, *roles)) : Result<Token>(fail(roles.error()));
}

Result<CreatedToken> createKey(Session &session, const TokenDraft &draft, const CancelToken &cancel)
{
    KeyRecord wanted;
    apply(draft, wanted);
    if (session.keys.hasState() && !wanted.enabled)
        wanted.enabled = true;
    const Result<KeyRecord> made = session.keys.create(wanted, cancel);
    if (!made)
        return fail(made.error());
    CreatedToken created;
    created.secrets = secretsOf(*made, session.baseUrl);
    created.token = withoutStateNotice(made->toToken(KeyRoles()));
    if (!draft.fields.contains(rolesName))
        return created;
    const Result<> assigned = session.roles.setRoles(made->name, draft.fields.value(rolesName).toStringList(), cancel);
    if (const Result<Token> now = readKey(session, made->id, cancel))
        created.token = withoutStateNotice(*now);
    if (assigned)
        return created;
    created.token.notices.append(
        {.level = Notice::Level::Warning,
         .code = QStringLiteral("roles-not-given"),
         .text = say(QT_TRANSLATE_NOOP("Contensis", "The key was made, but not all roles could be given to "
                                                    "it. Give them under “Edit”."))});
    if (const Error &why = assigned.error(); !why.reason.isEmpty())
        created.token.notices.append(
            {.level = Notice::Level::Warning, .code = QStringLiteral("roles-not-given-because"), .text = why.reason});
    return created;
}

Result<Changed<Token>> changeKey(Session &session, const TokenId &id, const TokenDraft &draft,
                                 const CancelToken &cancel)
{
    Result<std::vector<KeyRecord>> all = session.keys.list(cancel);
    if (!all)
        return fail(all.error());
    KeyRecord *key = withId(*all, id.value);
    if (!key)
        return fail(noSuchKey(id.value));
    const Result<std::optional<QList<Role>>> roles = session.knownRoles(cancel);
    if (!roles)
        return fail(roles.error());
    if (Result<> seen = checkSeen(draft, tokenOf(*key, *all, *roles)); !seen)
        return fail(seen.error());
    const QString oldName = key->name;
    apply(draft, *key);
    const bool renamed = oldName != key->name;
    if (!sameKeyName(oldName, key->name) && hasNamesake(*all, key->id, key->name))
        return fail(ErrorKind::Conflict, QStringLiteral("name"), {},
                    say(QT_TRANSLATE_NOOP("Contensis", "Another key has this name. Roles refer to keys by "
                                                       "name, so names must differ.")));
    if (touchesKey(draft)) {
        if (Result<> done = replaceAndProve(session, *key, cancel); !done)
            return fail(done.error());
    }
    if (renamed && *roles) {
        const bool namesakeStays = hasNamesake(*all, key->id, oldName);
        if (Result<> told = renameInRoles(session, oldName, key->name, namesakeStays, cancel); !told)
            return fail(told.error());
    }
    if (draft.fields.contains(rolesName)) {
        const QStringList wanted = draft.fields.value(rolesName).toStringList();
        if (Result<> given = session.roles.setRoles(key->name, wanted, cancel); !given)
            return fail(given.error());
    }
    const Result<Token> after = readKey(session, id.value, cancel);
    return after ? Result<Changed<Token>>(proved(*after)) : Result<Changed<Token>>(fail(after.error()));
}

Result<Changed<Revoked>> removeKey(Session &session, const TokenId &id, const CancelToken &cancel)
{
    const Result<std::vector<KeyRecord>> all = session.keys.list(cancel);
    if (!all)
        return fail(all.error());
    const KeyRecord *key = withId(*all, id.value);
    if (!key)
        return fail(noSuchKey(id.value));
    const Result<std::optional<QList<Role>>> roles = session.knownRoles(cancel);
    if (!roles)
        return fail(roles.error());
    if (Result<> removed = session.keys.remove(*key, cancel); !removed)
        return fail(removed.error());
    Changed<Revoked> done = proved(Revoked{id, key->name, {}});
    // The other key of that name keeps what the roles give it.
    if (*roles && !hasNamesake(*all, key->id, key->name)) {
        if (Result<> out = takeOutOfRoles(session, **roles, key->name, cancel); !out)
            done.inForce = readyFuture(out);
    }
    return done;
}

Result<QList<Phrase>> consequencesOf(Session &session, const QList<TokenId> &ids,
                                     const std::optional<TokenDraft> &draft, const CancelToken &cancel)
{
    if (draft && !draft->fields.contains(QStringLiteral("name")))
        return QList<Phrase>();
    const Result<std::vector<KeyRecord>> all = session.keys.list(cancel);
    if (!all)
        return fail(all.error());
    const Result<std::optional<QList<Role>>> roles = session.knownRoles(cancel);
    if (!roles)
        return fail(roles.error());
    QList<Phrase> consequences;
    for (const TokenId &id : ids) {
        const KeyRecord *key = withId(*all, id.value);
        const QString newName = draft ? draft->fields.value(QStringLiteral("name")).toString().trimmed() : QString();
        if (!key || key->name == newName)
            continue;
        if (!*roles) {
            consequences.append(
                say(QT_TRANSLATE_NOOP("Contensis", "The roles that name “%1” cannot be read with this sign-in. They go "
                                                   "on naming it until somebody changes them in the console."),
                    {key->name}));
            continue;
        }
        const bool namesakeStays = hasNamesake(*all, key->id, key->name);
        const QStringList labels = rolesWith(**roles, key->name).labels;
        for (const QString &label : labels)
            consequences.append(consequence(label, key->name, newName, namesakeStays));
    }
    return consequences;
}

} // namespace tokendesk::contensis
