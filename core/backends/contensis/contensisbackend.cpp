// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/contensisbackend.h"

#include "core/backends/contensis/connectionfields.h"
#include "core/backends/contensis/keyacts.h"
#include "core/backends/contensis/schema.h"
#include "core/backends/contensis/words.h"

#include <QCoreApplication>

namespace tokendesk::contensis {

namespace {

template <class T>
QFuture<Result<T>> unsupported(const QString &object, Phrase reason)
{
    return readyFuture<Result<T>>(fail(ErrorKind::Unsupported, object, {}, std::move(reason)));
}

CredentialAccess accessOf(const Connection &connection, CredentialVault &credentials)
{
    CredentialAccess access = CredentialAccess::ofVault(credentials, connection.id);
    access.read = [read = access.read, name = connection.name](const CancelToken &cancel) -> Result<Credential> {
        Result<Credential> credential = read(cancel);
        if (credential || credential.error().kind != ErrorKind::NotFound)
            return credential;
        return fail(ErrorKind::AuthFailed, name, {},
                    say(QT_TRANSLATE_NOOP("Contensis", "There is no sign-in for this connection. Sign in.")));
    };
    return access;
}

} // namespace

ContensisBackend::ContensisBackend(const Connection &connection, const BackendContext &context)
    : m_connection(connection)
    , m_clock(context.clock)
    , m_credentials(accessOf(connection, context.credentials))
{
}

ContensisBackend::~ContensisBackend() = default;

Result<Session *> ContensisBackend::session(const CancelToken &cancel)
{
    const std::lock_guard lock(m_mutex);
    if (m_session)
        return m_session.get();
    const Result<Credential> credential = m_credentials.read(cancel);
    if (!credential)
        return fail(credential.error());
    m_session = std::make_unique<Session>(m_connection, *credential, m_credentials, m_clock);
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
    const bool hasState =
        open != nullptr ? open->keys.hasState() : m_connection.location.value(tellsStateName).toBool();
    Capabilities capabilities =
        capabilitiesOf(baseUrlOf(m_connection.location.value(urlField).toString()).host(), hasState);
    if (open != nullptr)
        capabilities.remarks.append(open->remarks());
    return capabilities;
}

QFuture<Result<>> ContensisBackend::test(CancelToken cancel)
{
    return withSession<void>(cancel, [](Session &session, const CancelToken &token) { return session.test(token); });
}

QFuture<Result<>> ContensisBackend::list(ListRequest request, PageSink sink, CancelToken cancel)
{
    return withSession<void>(cancel, [request, sink](Session &session, const CancelToken &token) -> Result<> {
        if (!request.kind.isEmpty() && request.kind != keyKind)
            return {};
        const Result<QList<Token>> tokens = readKeys(session, token);
        if (!tokens)
            return fail(tokens.error());
        sink(*tokens);
        return {};
    });
}

QFuture<Result<Token>> ContensisBackend::get(TokenId id, CancelToken cancel)
{
    return withSession<Token>(
        cancel, [id](Session &session, const CancelToken &token) { return readKey(session, id.value, token); });
}

QFuture<Result<CreatedToken>> ContensisBackend::create(TokenDraft draft, CancelToken cancel)
{
    return withSession<CreatedToken>(
        cancel, [draft](Session &session, const CancelToken &token) { return createKey(session, draft, token); });
}

QFuture<Result<Changed<Token>>> ContensisBackend::update(TokenId id, TokenDraft draft, CancelToken cancel)
{
    return withSession<Changed<Token>>(cancel, [id, draft](Session &session, const CancelToken &token) {
        return changeKey(session, id, draft, token);
    });
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
        cancel, [id](Session &session, const CancelToken &token) { return removeKey(session, id, token); });
}

QFuture<Result<QList<Phrase>>> ContensisBackend::consequences(QList<TokenId> ids, std::optional<TokenDraft> draft,
                                                              CancelToken cancel)
{
    return withSession<QList<Phrase>>(cancel, [ids, draft](Session &session, const CancelToken &token) {
        return consequencesOf(session, ids, draft, token);
    });
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
    return withSession<Verified>(cancel, [id, shared](Session &session, const CancelToken &token) {
        return tryKey(session, id, *shared, token);
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

} // namespace tokendesk::contensis
