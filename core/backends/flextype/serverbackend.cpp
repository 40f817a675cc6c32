// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverbackend.h"

#include "core/backends/flextype/abouttoken.h"
#include "core/backends/flextype/lockout.h"
#include "core/backends/flextype/ownsecret.h"
#include "core/backends/flextype/schema.h"
#include "core/backends/flextype/servercreator.h"
#include "core/backends/flextype/servereditor.h"
#include "core/backends/flextype/serverinspection.h"
#include "core/backends/flextype/serverlister.h"
#include "core/backends/flextype/serverrevoker.h"
#include "core/backends/flextype/serverschema.h"
#include "core/backends/flextype/words.h"
#include "core/http/jsonmembers.h"
#include "core/signin/await.h"

namespace tokendesk::flextype {

namespace {

QString textOf(const Connection &connection, const char *field)
{
    return connection.location.value(QLatin1String(field)).toString();
}

Error signInFirst(Error error, const QString &connection)
{
    error.kind = ErrorKind::AuthFailed;
    error.object = connection;
    if (error.reason.isEmpty())
        error.reason = say(QT_TRANSLATE_NOOP("Flextype", "There is no credential for this connection. Sign in."));
    return error;
}

/// Ids by what the list's keys say; an "id" in the objects may lie.
Result<ServerId> idOfKey(std::string_view key)
{
    constexpr std::string_view folder = "tokens/";
    const std::string_view name = key.starts_with(folder) ? key.substr(folder.size()) : std::string_view();
    return ServerId::of(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace

ServerBackend::ServerBackend(Connection connection, const BackendContext &context)
    : m_connection(std::move(connection))
    , m_clock(context.clock)
    , m_credentials(context.credentials)
    , m_state(textOf(m_connection, "version"), textOf(m_connection, "apis").split(QLatin1Char(' '), Qt::SkipEmptyParts))
{
}

QFuture<Result<Credential>> ServerBackend::askForCredential(const CancelToken &cancel)
{
    return m_hasAsked.exchange(true) ? QFuture<Result<Credential>>() : m_credentials.read(m_connection.id, cancel);
}

Result<ServerBackend::SessionPtr> ServerBackend::session(const QFuture<Result<Credential>> &asked,
                                                         const CancelToken &cancel)
{
    const std::lock_guard lock(m_sessionMutex);
    if (m_session)
        return m_session;
    const Result<Credential> credential =
        await(asked.isValid() ? asked : m_credentials.read(m_connection.id, cancel), cancel);
    if (!credential && credential.error().kind == ErrorKind::NotFound)
        return fail(signInFirst(Error{}, m_connection.name));
    if (!credential)
        return fail(credential.error());
    const QString place = placeOf(QUrl(textOf(m_connection, "url")));
    Result<ServerLogin> login = ServerLogin::of(*credential);
    if (!login)
        return fail(signInFirst(login.error(), m_connection.name));
    if (credential->has(nextAccessTokenName)) { // a renewal of this connection's own secret was interrupted
        HttpClient client(optionsOf(m_connection, *credential));
        login = OwnSecret::settle(client, place, m_state, m_credentials, m_connection.id, *credential, cancel);
        if (!login)
            return fail(signInFirst(login.error(), m_connection.name));
    }
    m_session = std::make_shared<ServerSession>(optionsOf(m_connection, *credential), std::move(*login), place);
    return m_session;
}

void ServerBackend::forgetSession()
{
    const std::lock_guard lock(m_sessionMutex);
    m_session.reset();
    m_hasAsked = false;
}

template <class T>
QFuture<Result<T>> ServerBackend::onServer(const CancelToken &cancel,
                                           std::function<Result<T>(const SessionPtr &, ServerStore &)> work)
{
    return m_work.run<T>(
        cancel, [this, asked = askForCredential(cancel), work = std::move(work)](const CancelToken &stop) -> Result<T> {
            const Result<SessionPtr> signedIn = session(asked, stop);
            if (!signedIn)
                return fail(signedIn.error());
            ServerApi api = (*signedIn)->api(stop);
            ServerStore store(api, m_state);
            return work(*signedIn, store);
        });
}

template <class T>
QFuture<Result<T>> ServerBackend::act(const CancelToken &cancel, std::function<Result<T>(ServerJob &)> work)
{
    return onServer<T>(cancel, [this, work = std::move(work)](const SessionPtr &session, ServerStore &store) {
        ServerReader reader = readerOf(*session);
        const KindSpec kind = serverKind(m_state);
        ServerJob job{.session = session,
                      .store = store,
                      .reader = reader,
                      .kind = kind,
                      .proofs = m_proofs,
                      .clock = m_clock,
                      .later = [this, session](std::function<Result<>(ServerStore &)> proof) {
                          return later(session, std::move(proof));
                      }};
        return work(job);
    });
}

template <class T>
QFuture<Result<T>> ServerBackend::actOn(const TokenId &id, const CancelToken &cancel,
                                        std::function<Result<T>(ServerJob &, const ServerId &)> work)
{
    return act<T>(cancel, [id, work = std::move(work)](ServerJob &job) -> Result<T> {
        const Result<ServerId> checked = checkedServerId(id);
        if (!checked)
            return fail(checked.error());
        return work(job, *checked);
    });
}

QFuture<Result<>> ServerBackend::later(const SessionPtr &session, std::function<Result<>(ServerStore &)> work)
{
    return m_provers.run<void>({}, [this, session, work = std::move(work)](const CancelToken &stop) -> Result<> {
        ServerApi api = session->api(stop);
        ServerStore store(api, m_state);
        Result<> proved = work(store);
        stop.noteChange(); // the change that is looked for: a sign-in that ends meanwhile does not undo it
        return proved;
    });
}

ServerReader ServerBackend::readerOf(const ServerSession &session) const
{
    return {textOf(m_connection, "url"), session.login.token};
}

Capabilities ServerBackend::capabilities() const
{
    return serverCapabilities(m_state);
}

QFuture<Result<>> ServerBackend::test(CancelToken cancel)
{
    return onServer<void>(cancel, [this](const SessionPtr &, ServerStore &store) {
        return ServerInspection(store.api(), m_state).run();
    });
}

QFuture<Result<>> ServerBackend::list(ListRequest request, PageSink sink, CancelToken cancel)
{
    if (!request.kind.isEmpty() && request.kind != tokenKind)
        return readyFuture(Result<>()); // a server without this kind holds no token of it
    return onServer<void>(cancel, [=, this](const SessionPtr &session, ServerStore &store) -> Result<> {
        const CancelToken &stop = store.api().cancel();
        std::mutex sinking;
        QSet<QString> ids;
        const auto take = [&](std::span<const http::JsonMember> members) {
            ServerReader reader = readerOf(*session); // one a thread
            QList<Token> page;
            page.reserve(static_cast<qsizetype>(members.size()));
            for (const auto &[key, value] : members) {
                if (stop.isCancelled())
                    return;
                if (const Result<ServerId> id = idOfKey(key)) // else the server would refuse it as a token too
                    page.append(reader.read(*id, value, request.attributes));
            }
            const std::lock_guard lock(sinking);
            page.removeIf([&ids](const Token &token) {
                const bool twice = ids.contains(token.id.value);
                ids.insert(token.id.value);
                return twice;
            });
            sink(std::move(page));
        };
        ServerLister lister(store);
        if (Result<> listed = lister.all(take); !listed)
            return listed;
        if (stop.isCancelled())
            return fail(ErrorKind::Cancelled, {});
        store.state().setListed(ids.values()); // where a token that breaks the next list is looked for first
        QList<Token> broken;
        for (const ServerId &id : lister.broken())
            broken.append(readerOf(*session).broken(id));
        if (!broken.isEmpty())
            sink(std::move(broken));
        return {};
    });
}

QFuture<Result<Token>> ServerBackend::get(TokenId id, CancelToken cancel)
{
    return actOn<Token>(id, cancel, [](ServerJob &job, const ServerId &checked) -> Result<Token> {
        const Result<QJsonObject> object = job.store.read(checked);
        if (object)
            return job.reader.read(checked, *object);
        if (isServerFailure(object.error()))
            return job.reader.broken(checked);
        return fail(aboutToken(object.error(), {}, checked.text()));
    });
}

QFuture<Result<CreatedToken>> ServerBackend::create(TokenDraft draft, CancelToken cancel)
{
    return act<CreatedToken>(cancel, [draft](ServerJob &job) -> Result<CreatedToken> {
        if (!draft.kind.isEmpty() && draft.kind != tokenKind)
            return unknownServerKind(draft.kind);
        return ServerCreator(job).create(draft);
    });
}

QFuture<Result<Changed<Token>>> ServerBackend::update(TokenId id, TokenDraft draft, CancelToken cancel)
{
    return actOn<Changed<Token>>(id, cancel, [draft](ServerJob &job, const ServerId &checked) {
        return ServerEditor(job).update(checked, draft);
    });
}

Result<Changed<CreatedToken>> ServerBackend::renewOwn(ServerJob &job)
{
    if (m_connection.guard == Guard::ReadOnly) // known before the keychain is touched; the client refuses it too
        return fail(ErrorKind::PermissionDenied, m_connection.name);
    const ServerId own = job.session->login.token;
    const Result<QJsonObject> object = job.store.read(own);
    if (!object)
        return fail(aboutToken(object.error(), {}, own.text()));
    OwnSecret renewal(*job.session, m_state, m_credentials, m_connection.id);
    const Result<ServerSecret> secret = renewal.renew(job.store.api().cancel());
    forgetSession();
    if (!secret)
        return fail(aboutToken(secret.error(), titleOf(*object), own.text()));
    Changed<CreatedToken> renewed;
    renewed.value.token = job.reader.read(own, *object);
    renewed.value.token.secretAvailability = SecretAvailability::Once;
    renewed.value.secrets.push_back(
        {accessTokenName, say(QT_TRANSLATE_NOOP("Flextype", "Access token")), secret->value().clone()});
    renewed.inForce = readyFuture(Result<>());
    return renewed;
}

QFuture<Result<Changed<CreatedToken>>> ServerBackend::renewSecret(TokenId id, CancelToken cancel)
{
    return actOn<Changed<CreatedToken>>(id, cancel, [this](ServerJob &job, const ServerId &checked) {
        return checked == job.session->login.token ? renewOwn(job) : ServerEditor(job).renewSecret(checked);
    });
}

QFuture<Result<Changed<Revoked>>> ServerBackend::revoke(TokenId id, CancelToken cancel)
{
    return actOn<Changed<Revoked>>(id, cancel, revokeOnServer);
}

QFuture<Result<QList<Phrase>>> ServerBackend::consequences(QList<TokenId> ids, std::optional<TokenDraft> draft,
                                                           CancelToken cancel)
{
    if (!canLockOut(draft))
        return readyFuture(Result<QList<Phrase>>(QList<Phrase>()));
    return act<QList<Phrase>>(
        cancel, [ids, draft](ServerJob &job) -> Result<QList<Phrase>> { return lockout(job, ids, draft); });
}

QFuture<Result<QList<Choice>>> ServerBackend::choices(FieldName, CancelToken)
{
    return readyFuture(Result<QList<Choice>>(QList<Choice>()));
}

QFuture<Result<Verified>> ServerBackend::verify(TokenId id, Secret secret, CancelToken cancel)
{
    // std::function wants to copy what it holds.
    const auto shared = std::make_shared<Secret>(std::move(secret));
    return actOn<Verified>(id, cancel, [shared](ServerJob &job, const ServerId &checked) {
        return verifyOnServer(job, checked, shared->clone());
    });
}

} // namespace tokendesk::flextype
