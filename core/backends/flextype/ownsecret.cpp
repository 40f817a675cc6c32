// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/ownsecret.h"

#include "core/backends/flextype/pause.h"
#include "core/backends/flextype/words.h"
#include "core/crypto/bcrypt.h"
#include "core/signin/await.h"

namespace tokendesk::flextype {

namespace {

constexpr int rounds = 3;
constexpr std::chrono::seconds patienceToKeep{20};  ///< before anything has changed
constexpr std::chrono::seconds patienceToTidyUp{5}; ///< afterwards; both secrets are kept until then

/// As await(), but ended by time alone: a backend that is closed meanwhile must still learn what the vault holds.
Result<> awaitAtMost(const QFuture<Result<>> &future, std::chrono::seconds patience)
{
    constexpr std::chrono::milliseconds glance{5};
    for (std::chrono::milliseconds left = patience; left.count() > 0 && !future.isFinished(); left -= glance)
        std::this_thread::sleep_for(glance);
    if (!future.isFinished())
        return fail(
            ErrorKind::KeychainUnavailable, {}, {},
            say(QT_TRANSLATE_NOOP("Flextype", "The keychain does not answer, so the access token was left as it "
                                              "is. Unlock the keychain, then try again.")));
    return await(future, {});
}

/// Refused before anything was done.
bool isRefusal(const Error &error)
{
    const int status = error.httpStatus.value_or(0);
    return status == 400 || status == 401 || status == 404 || (status == 0 && !mayHaveArrived(error));
}

} // namespace

OwnSecret::OwnSecret(ServerSession &session, ServerState &state, CredentialVault &vault, ConnectionId connection)
    : m_session(session)
    , m_state(state)
    , m_vault(vault)
    , m_connection(connection)
{
}

OwnSecret::Tried OwnSecret::tryLogin(HttpClient &client, const ServerLogin &login, const QString &about,
                                     ServerState &state, const CancelToken &cancel)
{
    ServerApi api(client, login.clone(), about, cancel);
    const Result<HttpAnswer> answer = state.isOn(ServerPart::Tokens) ? api.generate() : api.queryNothing();
    if (!answer)
        return Tried::Unknown;
    return letsIn(*answer)                                 ? Tried::Works
           : shapeOf(*answer) == AnswerShape::Unauthorized ? Tried::Refused
                                                           : Tried::Unknown;
}

/// Tries the new secret in a later second, and sends the hash again where the server went on from an old copy.
Result<> OwnSecret::bringIn(ServerStore &store, const ServerFields &hash, const ServerLogin &renewed)
{
    const CancelToken &toTheEnd = store.api().cancel();
    for (int round = 0; round < rounds; ++round) {
        if (round > 0)
            (void)store.patch(m_session.login.token, hash); // refused where the new secret is in force already
        pauseFor(laterSecond, toTheEnd);
        if (tryLogin(m_session.client, renewed, m_session.about, m_state, toTheEnd) == Tried::Works)
            return {};
    }
    return fail(
        ErrorKind::Timeout, m_session.about, {},
        say(QT_TRANSLATE_NOOP("Flextype", "It could not be proved that the new access token works. The old and the "
                                          "new one are both kept for this connection, and the one that works is "
                                          "used. Test the connection.")));
}

Result<ServerSecret> OwnSecret::renew(const CancelToken &cancel)
{
    const Result<Credential> credential = await(m_vault.read(m_connection, cancel), cancel);
    if (!credential)
        return fail(credential.error());
    ServerSecret secret = ServerSecret::random();
    const Result<QByteArray> hash = crypto::bcryptHash(secret.value());
    if (!hash)
        return fail(hash.error());
    const Result<ServerFields> fields =
        ServerFields::of({{QStringLiteral("hashed_access_token"), yaml::Literal::text(QString::fromLatin1(*hash))}});
    if (!fields)
        return fail(fields.error());
    // The look at the token just before counted in this second, and the server would go on from what it had cached
    // then.
    if (!pauseFor(laterSecond, cancel))
        return fail(ErrorKind::Cancelled, {});

    Credential both = credential->clone();
    both.set(nextAccessTokenName, secret.value().clone());
    if (Result<> kept = awaitAtMost(m_vault.replace(m_connection, std::move(both)), patienceToKeep); !kept)
        return fail(kept.error());

    const ServerLogin renewed{m_session.login.token, secret.clone()};
    const CancelToken toTheEnd; // the keychain knows the new one: from here on nothing ends this early
    ServerApi api = m_session.api(toTheEnd);
    ServerStore store(api, m_state);
    if (Result<> sent = store.patch(m_session.login.token, *fields); !sent && isRefusal(sent.error())) {
        (void)awaitAtMost(m_vault.replace(m_connection, credential->clone()), patienceToTidyUp);
        return fail(sent.error());
    }
    if (Result<> brought = bringIn(store, *fields, renewed); !brought)
        return fail(brought.error());
    Credential one = credential->clone();
    one.set(accessTokenName, secret.value().clone());
    (void)awaitAtMost(m_vault.replace(m_connection, std::move(one)), patienceToTidyUp);
    return secret;
}

Result<ServerLogin> OwnSecret::settle(HttpClient &client, const QString &about, ServerState &state,
                                      CredentialVault &vault, ConnectionId connection, const Credential &credential,
                                      const CancelToken &cancel)
{
    for (const QLatin1String name : {accessTokenName, nextAccessTokenName}) {
        Result<ServerLogin> login = ServerLogin::of(credential, name);
        if (!login)
            continue;
        const Tried tried = tryLogin(client, *login, about, state, cancel);
        if (tried == Tried::Refused)
            continue;
        if (tried == Tried::Works) {
            Credential one = credential.clone();
            one.set(accessTokenName, login->accessToken.value().clone());
            one.set(nextAccessTokenName, {});
            vault.replace(connection, std::move(one));
        }
        return login;
    }
    return ServerLogin::of(credential);
}

} // namespace tokendesk::flextype
