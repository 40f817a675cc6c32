// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/contensisbackend.h"

#include "core/backends/contensis/connectionfields.h"
#include "core/backends/contensis/schema.h"
#include "core/backends/contensis/words.h"
#include "core/signin/await.h"

#include <QCoreApplication>

namespace tokendesk::contensis {

namespace {

const QString rolesName = QStringLiteral("roles");

template <class T>
Changed<T> proved(T value)
{
    return {std::move(value), readyFuture(Result<>())};
}

template <class T>
QFuture<Result<T>> unsupported(const QString &object, Phrase reason)
{
    return readyFuture<Result<T>>(fail(ErrorKind::Unsupported, object, {}, std::move(reason)));
}

bool touchesKey(const TokenDraft &draft)
{
    const QStringList names = draft.fields.keys();
    return std::any_of(names.begin(), names.end(), [](const QString &name) { return name != rolesName; });
}

Result<> proveSame(const KeyRecord &wanted, const KeyRecord &now)
{
    if (now.name == wanted.name && now.description == wanted.description && now.enabled == wanted.enabled)
        return {};
    return fail(ErrorKind::Protocol, wanted.name, {},
                say(QT_TRANSLATE_NOOP("Contensis", "The server took the change, but the key, read again, is not so. "
                                                   "Refresh the list and look at it.")));
}

} // namespace

struct ContensisBackend::Session
{
    Session(const Connection &connection, const Credential &credential, AccessTokens::Read read,
            AccessTokens::Keep keep, const Clock &clock)
        : http(httpOptions(connection, credential))
        , tokens(http, scopesOf(connection), std::move(read), std::move(keep), clock)
        , api(http, tokens)
        , keys(api, connection.location.value(keyPathField).toString())
        , roles(api)
        , baseUrl(baseUrlOf(connection.location.value(urlField).toString()).toString())
    {
    }

    /// Empty where they cannot be read: a key can be managed by people who may not see roles.
    Result<std::optional<QList<Role>>> knownRoles(const CancelToken &cancel)
    {
        Result<QList<Role>> all = roles.list(cancel);
        if (all)
            return std::optional(std::move(*all));
        const bool notAllowed =
            all.error().kind == ErrorKind::PermissionDenied || all.error().kind == ErrorKind::NotFound;
        return notAllowed ? Result<std::optional<QList<Role>>>(std::nullopt)
                          : Result<std::optional<QList<Role>>>(fail(all.error()));
    }

    HttpClient http;
    AccessTokens tokens;
    ManagementApi api;
    KeyStore keys;
    Roles roles;
    const QString baseUrl;
};

ContensisBackend::ContensisBackend(const Connection &connection, const BackendContext &context)
    : m_connection(connection)
    , m_clock(context.clock)
    , m_credentials(context.credentials)
{
}

ContensisBackend::~ContensisBackend() = default;

Result<ContensisBackend::Session *> ContensisBackend::session(const CancelToken &cancel)
{
    const std::lock_guard lock(m_mutex);
    if (m_session)
        return m_session.get();
    const auto read = [this](const CancelToken &token) -> Result<Credential> {
        Result<Credential> credential = await(m_credentials.read(m_connection.id, token), token);
        if (credential || credential.error().kind != ErrorKind::NotFound)
            return credential;
        return fail(ErrorKind::AuthFailed, m_connection.name, {},
                    say(QT_TRANSLATE_NOOP("Contensis", "There is no sign-in for this connection. Sign in.")));
    };
    const auto keep = [this](Credential credential, const CancelToken &token) {
        return await(m_credentials.replace(m_connection.id, std::move(credential)), token);
    };
    const Result<Credential> credential = read(cancel);
    if (!credential)
        return fail(credential.error());
    m_session = std::make_unique<Session>(m_connection, *credential, read, keep, m_clock);
    m_open = m_session.get();
    return m_session.get();
}

template <class T>
QFuture<Result<T>> ContensisBackend::withSession(const CancelToken &cancel,
                                                 std::function<Result<T>(Session &, const CancelToken &)> work)
{
    return m_work.run<T>(cancel, [this, work = std::move(work)](const CancelToken &token) -> Result<T> {
        const Result<Session *> opened = session(token);
        return opened ? work(**opened, token) : Result<T>(fail(opened.error()));
    });
}

Capabilities ContensisBackend::capabilities() const
{
    const Session *open = m_open;
    return capabilitiesOf(baseUrlOf(m_connection.location.value(urlField).toString()).host(),
                          open != nullptr && open->keys.hasState());
}

QFuture<Result<>> ContensisBackend::test(CancelToken cancel)
{
    return withSession<void>(cancel, [](Session &session, const CancelToken &token) -> Result<> {
        const Result<std::vector<KeyRecord>> keys = session.keys.list(token);
        return keys ? Result<>() : Result<>(fail(keys.error()));
    });
}

QFuture<Result<>> ContensisBackend::list(ListRequest request, PageSink sink, CancelToken cancel)
{
    return withSession<void>(cancel, [request, sink](Session &session, const CancelToken &token) -> Result<> {
        if (!request.kind.isEmpty() && request.kind != keyKind)
            return {};
        const Result<std::vector<KeyRecord>> keys = session.keys.list(token);
        if (!keys)
            return fail(keys.error());
        const Result<std::optional<QList<Role>>> roles = session.knownRoles(token);
        if (!roles)
            return fail(roles.error());
        QList<Token> tokens;
        for (const KeyRecord &key : *keys) {
            std::optional<KeyRoles> named;
            if (*roles)
                named = rolesWith(**roles, key.name);
            tokens.append(key.toToken(named));
        }
        sink(tokens);
        return {};
    });
}

Result<Token> ContensisBackend::whole(Session &session, const QString &id, const CancelToken &cancel)
{
    const Result<KeyRecord> key = session.keys.find(id, cancel);
    if (!key)
        return fail(key.error());
    const Result<std::optional<QList<Role>>> roles = session.knownRoles(cancel);
    if (!roles)
        return fail(roles.error());
    std::optional<KeyRoles> named;
    if (*roles)
        named = rolesWith(**roles, key->name);
    return key->toToken(named);
}

QFuture<Result<Token>> ContensisBackend::get(TokenId id, CancelToken cancel)
{
    return withSession<Token>(
        cancel, [id](Session &session, const CancelToken &token) { return whole(session, id.value, token); });
}

QFuture<Result<CreatedToken>> ContensisBackend::create(TokenDraft draft, CancelToken cancel)
{
    return withSession<CreatedToken>(
        cancel, [draft](Session &session, const CancelToken &token) -> Result<CreatedToken> {
            KeyRecord wanted;
            apply(draft, wanted);
            if (session.keys.hasState() && !wanted.enabled)
                wanted.enabled = true;
            const Result<KeyRecord> made = session.keys.create(wanted, token);
            if (!made)
                return fail(made.error());
            CreatedToken created;
            created.secrets = secretsOf(*made, session.baseUrl);
            created.token = made->toToken(KeyRoles());
            if (draft.fields.contains(rolesName)) {
                const Result<> assigned =
                    session.roles.setRoles(made->name, draft.fields.value(rolesName).toStringList(), token);
                const Result<Token> now = whole(session, made->id, token);
                if (now)
                    created.token = *now;
                if (!assigned)
                    created.token.notices.append(
                        {.level = Notice::Level::Warning,
                         .code = QStringLiteral("roles-not-given"),
                         .text =
                             say(QT_TRANSLATE_NOOP("Contensis", "The key was made, but not all roles could be given to "
                                                                "it. Give them under “Edit”."))});
            }
            return created;
        });
}

Result<Changed<Token>> ContensisBackend::changed(Session &session, const TokenId &id, const TokenDraft &draft,
                                                 const CancelToken &cancel)
{
    Result<KeyRecord> key = session.keys.find(id.value, cancel);
    if (!key)
        return fail(key.error());
    const Result<Token> before = whole(session, id.value, cancel);
    if (!before)
        return fail(before.error());
    if (Result<> seen = checkSeen(draft, *before); !seen)
        return fail(seen.error());
    const QString oldName = key->name;
    apply(draft, *key);
    if (!sameKeyName(oldName, key->name)) {
        const Result<std::vector<KeyRecord>> others = session.keys.list(cancel);
        if (!others)
            return fail(others.error());
        for (const KeyRecord &other : *others) {
            if (sameKeyName(other.name, key->name))
                return fail(ErrorKind::Conflict, QStringLiteral("name"), {},
                            say(QT_TRANSLATE_NOOP("Contensis", "Another key has this name. Roles refer to keys by "
                                                               "name, so names must differ.")));
        }
    }
    if (touchesKey(draft)) {
        if (Result<> replaced = session.keys.replace(*key, cancel); !replaced)
            return fail(replaced.error());
        const Result<KeyRecord> now = session.keys.find(id.value, cancel);
        if (!now)
            return fail(now.error());
        if (Result<> same = proveSame(*key, *now); !same)
            return fail(same.error());
    }
    if (oldName != key->name) {
        if (Result<> renamed = session.roles.rename(oldName, key->name, cancel); !renamed) {
            Error error = renamed.error();
            error.reason = say(QT_TRANSLATE_NOOP("Contensis", "The key is called “%1” now, but not all of its roles "
                                                              "could be changed from “%2” to that. Give the roles "
                                                              "again under “Edit”, or in the console."),
                               {key->name, oldName});
            return fail(std::move(error));
        }
    }
    if (draft.fields.contains(rolesName)) {
        const QStringList roles = draft.fields.value(rolesName).toStringList();
        if (Result<> given = session.roles.setRoles(key->name, roles, cancel); !given)
            return fail(given.error());
    }
    const Result<Token> after = whole(session, id.value, cancel);
    return after ? Result<Changed<Token>>(proved(*after)) : Result<Changed<Token>>(fail(after.error()));
}

QFuture<Result<Changed<Token>>> ContensisBackend::update(TokenId id, TokenDraft draft, CancelToken cancel)
{
    return withSession<Changed<Token>>(
        cancel, [id, draft](Session &session, const CancelToken &token) { return changed(session, id, draft, token); });
}

QFuture<Result<Changed<CreatedToken>>> ContensisBackend::renewSecret(TokenId id, CancelToken)
{
    return unsupported<Changed<CreatedToken>>(
        id.value,
        say(QT_TRANSLATE_NOOP("Contensis", "Contensis cannot give a key a new secret. Make a new key, give it "
                                           "the same roles, hand it over, then delete this one.")));
}

QFuture<Result<Changed<Revoked>>> ContensisBackend::revoke(TokenId id, CancelToken cancel)
{
    return withSession<Changed<Revoked>>(
        cancel, [id](Session &session, const CancelToken &token) -> Result<Changed<Revoked>> {
            const Result<KeyRecord> key = session.keys.find(id.value, token);
            if (!key)
                return fail(key.error());
            const Result<std::optional<QList<Role>>> roles = session.knownRoles(token);
            if (!roles)
                return fail(roles.error());
            if (Result<> removed = session.keys.remove(*key, token); !removed)
                return fail(removed.error());
            Changed<Revoked> done = proved(Revoked{id, key->name, {}});
            for (const Role &role : roles->value_or(QList<Role>())) {
                if (!role.hasKey(key->name))
                    continue;
                if (Result<> out = session.roles.assign(role, key->name, false, token); !out) {
                    Error error = out.error();
                    error.object = role.label();
                    error.reason = say(QT_TRANSLATE_NOOP("Contensis",
                                                         "The key is deleted, but the role “%1” still names it: a new "
                                                         "key called “%2” would have its rights. Take the name out "
                                                         "in the console."),
                                       {role.label(), key->name});
                    done.inForce = readyFuture<Result<>>(fail(std::move(error)));
                }
            }
            return done;
        });
}

QFuture<Result<QList<RevokedToken>>> ContensisBackend::revoked(CancelToken)
{
    return readyFuture<Result<QList<RevokedToken>>>(QList<RevokedToken>());
}

QFuture<Result<Changed<Token>>> ContensisBackend::restore(QString restoreKey, CancelToken)
{
    return unsupported<Changed<Token>>(restoreKey,
                                       say(QT_TRANSLATE_NOOP("Contensis", "A deleted key cannot be brought back.")));
}

QFuture<Result<Changed<Token>>> ContensisBackend::repair(TokenId id, QString, CancelToken)
{
    return unsupported<Changed<Token>>(id.value, {});
}

QFuture<Result<QList<Choice>>> ContensisBackend::choices(FieldName field, CancelToken cancel)
{
    return withSession<QList<Choice>>(cancel,
                                      [field](Session &session, const CancelToken &token) -> Result<QList<Choice>> {
                                          QList<Choice> choices;
                                          if (field != rolesName)
                                              return choices;
                                          const Result<QList<Role>> roles = session.roles.list(token);
                                          if (!roles)
                                              return fail(roles.error());
                                          for (const Role &role : *roles)
                                              choices.append({.value = role.value(), .label = role.label()});
                                          return choices;
                                      });
}

QFuture<Result<Verified>> ContensisBackend::verify(TokenId id, Secret secret, CancelToken cancel)
{
    const auto shared = std::make_shared<const Secret>(std::move(secret));
    return withSession<Verified>(cancel, [id, shared](Session &session, const CancelToken &token) -> Result<Verified> {
        const Result<KeyRecord> key = session.keys.find(id.value, token);
        if (!key)
            return fail(key.error());
        Credential credential;
        credential.set(clientIdName, Secret::fromText(key->clientId));
        credential.set(clientSecretName, shared->clone());
        QStringList refused;
        // The token is thrown away at once; it cannot be taken back before it expires.
        const Result<Granted> granted =
            requestTokenWithout(session.http, credential, {QStringLiteral("Entry_Read")}, refused, token);
        const bool onlyScope = !granted && granted.error().kind == ErrorKind::InvalidInput;
        if (granted || onlyScope)
            return Verified::Works;
        if (granted.error().kind != ErrorKind::AuthFailed)
            return fail(granted.error());
        if (key->enabled == false)
            return Verified::NotUsable;
        return Verified::WrongSecret;
    });
}

QFuture<Result<SecretList>> ContensisBackend::secrets(TokenId id, CancelToken cancel)
{
    return withSession<SecretList>(cancel, [id](Session &session, const CancelToken &token) -> Result<SecretList> {
        const Result<KeyRecord> key = session.keys.find(id.value, token);
        if (!key)
            return fail(key.error());
        SecretList secrets = secretsOf(*key, session.baseUrl);
        if (secrets.empty())
            return fail(ErrorKind::NotFound, key->name, {},
                        say(QT_TRANSLATE_NOOP("Contensis", "The server did not send the secret of this key.")));
        return secrets;
    });
}

void ContensisBackend::watch(ChangeSink)
{
    // A server is read when a person asks for it.
}

} // namespace tokendesk::contensis
