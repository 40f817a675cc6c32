// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/tokens.h"

#include "core/base/logging.h"
#include "core/services/actrunner.h"
#include "core/services/draftcheck.h"
#include "core/services/signout.h"

#include <QTimer>

namespace tokendesk {

namespace {

/// How long a renewed secret is held back for the keychain to take it.
constexpr std::chrono::seconds patienceWithKeychain{5};

template <class T>
QFuture<Result<T>> failed(Error error)
{
    return readyFuture(Result<T>(fail(std::move(error))));
}

/// Passes an answer on to the main thread.
template <class T>
QFuture<Result<T>> relay(const QFuture<Result<T>> &future, QObject *context)
{
    const Answer<T> answer;
    whenDone(future, context, [answer](Result<T> result) { answer.resolve(std::move(result)); });
    return answer.future();
}

} // namespace

struct Tokens::Private
{
    Private(Tokens *owner, Connections &allConnections, CredentialVault &vault, KeptSecrets &keptSecrets,
            ActivityLog &activityLog)
        : q(owner)
        , connections(allConnections)
        , credentials(vault)
        , kept(keptSecrets)
        , runner(*owner, allConnections, activityLog,
                 [owner](const ConnectionId &connection, const TokenId &id) { Q_EMIT owner->touched(connection, id); })
    {
    }

    QFuture<Result<Changed<Token>>> update(Activity::Act act, const ConnectionId &connection, const TokenId &id,
                                           const TokenDraft &draft);
    QFuture<Result<Changed<CreatedToken>>> renew(const ConnectionId &connection, const TokenId &id);
    QFuture<Result<Changed<CreatedToken>>> renewKept(const ConnectionId &connection, const TokenId &id);
    QFuture<Result<Changed<CreatedToken>>> renewHere(const ConnectionId &connection, const TokenId &id);
    const NamedSecret *secretToKeep(const ConnectionId &connection, const CreatedToken &renewed);
    QFuture<Result<>> forgetAll(const ConnectionId &connection);
    void remove(const ConnectionId &connection, qint64 row, const Answer<> &answer);

    Tokens *q;
    Connections &connections;
    CredentialVault &credentials;
    KeptSecrets &kept;
    ActRunner runner;
};

QFuture<Result<Changed<Token>>> Tokens::Private::update(Activity::Act act, const ConnectionId &connection,
                                                        const TokenId &id, const TokenDraft &draft)
{
    return runner.perform<Changed<Token>>(
        act, connection, id, draft.fields.keys(),
        [draft](TokenBackend &backend, const TokenId &found) { return backend.update(found, draft, {}); });
}

QFuture<Result<Changed<CreatedToken>>> Tokens::Private::renew(const ConnectionId &connection, const TokenId &id)
{
    return runner.perform<Changed<CreatedToken>>(
        Activity::Act::RenewSecret, connection, id, {},
        [](TokenBackend &backend, const TokenId &found) { return backend.renewSecret(found, {}); });
}

/// The secret of a renewed token that is kept: the one that its kind names, else the only one.
const NamedSecret *Tokens::Private::secretToKeep(const ConnectionId &connection, const CreatedToken &renewed)
{
    const Result<Capabilities> capabilities = q->capabilities(connection);
    const KindSpec *kind = capabilities ? capabilities->kind(renewed.token.id.kind) : nullptr;
    const QString secretName = kind != nullptr ? kind->secretName : QString();
    for (const NamedSecret &secret : renewed.secrets) {
        if (secret.name == secretName)
            return &secret;
    }
    return secretName.isEmpty() && renewed.secrets.size() == 1 ? &renewed.secrets.front() : nullptr;
}

/// What is kept for this session only needs no doubt: nobody reads it after the program has ended.
QFuture<Result<Changed<CreatedToken>>> Tokens::Private::renewHere(const ConnectionId &connection, const TokenId &id)
{
    const Answer<Changed<CreatedToken>> answer;
    whenDone(renew(connection, id), q, [=, this](Result<Changed<CreatedToken>> renewed) {
        if (renewed) {
            if (const NamedSecret *chosen = secretToKeep(connection, renewed->value))
                kept.keepForThisSession(connection, id, chosen->value.clone());
            else
                kept.forget(connection, id);
        }
        answer.resolve(std::move(renewed));
    });
    return answer.future();
}

/// The index denies the old secret from before the renewal until the new one is in the keychain: whatever ends the
/// program in between, a secret that does not work is never offered as kept.
QFuture<Result<Changed<CreatedToken>>> Tokens::Private::renewKept(const ConnectionId &connection, const TokenId &id)
{
    const Answer<Changed<CreatedToken>> answer;
    whenDone(kept.doubt(connection, id), q, [=, this](Result<> doubted) {
        if (!doubted) {
            answer.resolve(fail(std::move(doubted.error())));
            return;
        }
        whenDone(renew(connection, id), q, [=, this](Result<Changed<CreatedToken>> renewed) {
            if (!renewed) {
                whenDone(kept.confirm(connection, id), q, [](const Result<> &) {});
                answer.resolve(std::move(renewed));
                return;
            }
            const NamedSecret *chosen = secretToKeep(connection, renewed->value);
            if (chosen == nullptr) {
                answer.resolve(std::move(renewed));
                return;
            }
            Secret secret = chosen->value.clone();
            const auto held = std::make_shared<Result<Changed<CreatedToken>>>(std::move(renewed));
            const auto handOver = [answer, held] {
                if (!answer.isResolved())
                    answer.resolve(std::move(*held));
            };
            whenDone(kept.keep(connection, id, std::move(secret)), q, [handOver](const Result<> &keeping) {
                if (!keeping)
                    qCWarning(logServices) << "a renewed secret was not kept:" << errorKindName(keeping.error().kind);
                handOver();
            });
            QTimer::singleShot(patienceWithKeychain, q, handOver);
        });
    });
    return answer.future();
}

Tokens::Tokens(Connections &connections, CredentialVault &credentials, KeptSecrets &kept, ActivityLog &activity,
               QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, connections, credentials, kept, activity))
{
}

Tokens::~Tokens() = default;

Result<Capabilities> Tokens::capabilities(const ConnectionId &connection)
{
    Result<TokenBackend *> backend = d->connections.backend(connection);
    if (!backend)
        return fail(std::move(backend.error()));
    Capabilities capabilities = (*backend)->capabilities();
    const Connection *known = d->connections.find(connection);
    if (known != nullptr && known->guard == Guard::ReadOnly)
        forbidChanges(capabilities);
    return capabilities;
}

QFuture<Result<Token>> Tokens::get(ConnectionId connection, TokenId id)
{
    Result<TokenBackend *> backend = d->connections.backend(connection);
    return backend ? relay((*backend)->get(std::move(id), {}), this) : failed<Token>(std::move(backend.error()));
}

QFuture<Result<CreatedToken>> Tokens::create(ConnectionId connection, TokenDraft draft)
{
    Result<TokenBackend *> backend = d->runner.writable(connection);
    if (!backend)
        return failed<CreatedToken>(std::move(backend.error()));
    if (Result<> checked = checkNewToken((*backend)->capabilities(), draft); !checked)
        return failed<CreatedToken>(std::move(checked.error()));
    const QStringList fields = draft.fields.keys();
    const TokenId kind{draft.kind, {}}; // before the draft goes into the call below
    return d->runner.perform<CreatedToken>(
        Activity::Act::Create, connection, kind, fields,
        [draft = std::move(draft)](TokenBackend &open, const TokenId &) { return open.create(draft, {}); });
}

QFuture<Result<Changed<Token>>> Tokens::update(ConnectionId connection, TokenId id, TokenDraft draft)
{
    Result<TokenBackend *> backend = d->runner.writable(connection);
    if (!backend)
        return failed<Changed<Token>>(std::move(backend.error()));
    const Answer<Changed<Token>> answer;
    const Capabilities capabilities = (*backend)->capabilities();
    d->runner.identify<Changed<Token>>(connection, id, answer, [=, this](const TokenId &found) {
        if (Result<> checked = checkChange(capabilities, found.kind, draft); !checked) {
            answer.resolve(fail(std::move(checked.error())));
            return;
        }
        whenDone(d->update(Activity::Act::Update, connection, found, draft), this,
                 [answer](Result<Changed<Token>> changed) { answer.resolve(std::move(changed)); });
    });
    return answer.future();
}

QFuture<Result<Changed<Token>>> Tokens::setEnabled(ConnectionId connection, TokenId id, bool enabled)
{
    Result<TokenBackend *> backend = d->runner.writable(connection);
    if (!backend)
        return failed<Changed<Token>>(std::move(backend.error()));
    const Answer<Changed<Token>> answer;
    const Capabilities capabilities = (*backend)->capabilities();
    d->runner.identify<Changed<Token>>(connection, id, answer, [=, this](const TokenId &found) {
        Result<TokenDraft> draft = stateDraft(capabilities, found.kind, enabled);
        if (!draft) {
            answer.resolve(fail(std::move(draft.error())));
            return;
        }
        const Activity::Act act = enabled ? Activity::Act::Enable : Activity::Act::Disable;
        whenDone(d->update(act, connection, found, *draft), this,
                 [answer](Result<Changed<Token>> changed) { answer.resolve(std::move(changed)); });
    });
    return answer.future();
}

QFuture<Result<Changed<CreatedToken>>> Tokens::renewSecret(ConnectionId connection, TokenId id)
{
    const Answer<Changed<CreatedToken>> answer;
    if (Result<TokenBackend *> backend = d->runner.writable(connection); !backend)
        return failed<Changed<CreatedToken>>(std::move(backend.error()));
    d->runner.identify<Changed<CreatedToken>>(connection, id, answer, [=, this](const TokenId &found) {
        whenDone(d->kept.isForThisSession(connection, found) ? d->renewHere(connection, found)
                 : d->kept.isKept(connection, found)         ? d->renewKept(connection, found)
                                                             : d->renew(connection, found),
                 this, [answer](Result<Changed<CreatedToken>> renewed) { answer.resolve(std::move(renewed)); });
    });
    return answer.future();
}

QFuture<Result<Changed<Revoked>>> Tokens::revoke(ConnectionId connection, TokenId id)
{
    return d->runner.perform<Changed<Revoked>>(
        Activity::Act::Revoke, connection, std::move(id), {},
        [](TokenBackend &backend, const TokenId &found) { return backend.revoke(found, {}); });
}

QFuture<Result<QList<RevokedToken>>> Tokens::revoked(ConnectionId connection)
{
    Result<TokenBackend *> backend = d->connections.backend(connection);
    return backend ? relay((*backend)->revoked({}), this) : failed<QList<RevokedToken>>(std::move(backend.error()));
}

QFuture<Result<Changed<Token>>> Tokens::restore(ConnectionId connection, QString restoreKey)
{
    return d->runner.perform<Changed<Token>>(
        Activity::Act::Restore, connection, {}, {},
        [restoreKey](TokenBackend &backend, const TokenId &) { return backend.restore(restoreKey, {}); });
}

QFuture<Result<Changed<Token>>> Tokens::repair(ConnectionId connection, TokenId id, QString repair)
{
    return d->runner.perform<Changed<Token>>(
        Activity::Act::Repair, connection, std::move(id), {repair},
        [repair](TokenBackend &backend, const TokenId &found) { return backend.repair(found, repair, {}); });
}

QFuture<Result<TokenDraft>> Tokens::successor(ConnectionId connection, TokenId id)
{
    Result<TokenBackend *> backend = d->connections.backend(connection);
    return backend ? relay((*backend)->successor(std::move(id), {}), this)
                   : failed<TokenDraft>(std::move(backend.error()));
}

QFuture<Result<Verified>> Tokens::verify(ConnectionId connection, TokenId id, Secret secret)
{
    Result<TokenBackend *> backend = d->connections.backend(connection);
    return backend ? relay((*backend)->verify(std::move(id), std::move(secret), {}), this)
                   : failed<Verified>(std::move(backend.error()));
}

QFuture<Result<SecretList>> Tokens::secrets(ConnectionId connection, TokenId id)
{
    Result<TokenBackend *> backend = d->connections.backend(connection);
    return backend ? relay((*backend)->secrets(std::move(id), {}), this)
                   : failed<SecretList>(std::move(backend.error()));
}

QFuture<Result<QList<Phrase>>> Tokens::consequences(ConnectionId connection, QList<TokenId> ids,
                                                    std::optional<TokenDraft> draft)
{
    Result<TokenBackend *> backend = d->connections.backend(connection);
    return backend ? relay((*backend)->consequences(std::move(ids), std::move(draft), {}), this)
                   : failed<QList<Phrase>>(std::move(backend.error()));
}

QFuture<Result<QList<Choice>>> Tokens::choices(ConnectionId connection, FieldName field)
{
    Result<TokenBackend *> backend = d->connections.backend(connection);
    return backend ? relay((*backend)->choices(std::move(field), {}), this)
                   : failed<QList<Choice>>(std::move(backend.error()));
}

/// All that the keychain has of a connection. The kept secrets first: what cannot be had of a locked keychain then
/// stops it before the server was told.
QFuture<Result<>> Tokens::Private::forgetAll(const ConnectionId &connection)
{
    const Answer<> answer;
    whenDone(kept.forgetAll(connection), q, [=, this](const Result<> &forgotten) {
        const Connection *known = connections.find(connection);
        const BackendType *type = known != nullptr ? connections.type(known->type) : nullptr;
        // A type of a newer version may have a credential too.
        if (!forgotten || (type != nullptr && !type->isRemote()))
            return answer.resolve(forgotten);
        whenDone(signOutOf(connections, credentials, connection, {}, *q), q,
                 [answer](const Result<> &removed) { answer.resolve(removed); });
    });
    return answer.future();
}

void Tokens::Private::remove(const ConnectionId &connection, qint64 row, const Answer<> &answer)
{
    whenDone(connections.remove(connection), q, [=, this](const Result<> &removed) {
        if (removed)
            runner.complete(row, Activity::Outcome::Proved);
        else
            runner.complete(row, Activity::Outcome::Failed, removed.error());
        answer.resolve(removed);
    });
}

QFuture<Result<>> Tokens::disconnect(ConnectionId connection, bool leaveSecrets)
{
    const Connection *known = d->connections.find(connection);
    if (known == nullptr)
        return failed<void>(Error{.kind = ErrorKind::NotFound, .object = connection.toString(QUuid::WithoutBraces)});
    Activity row;
    row.act = Activity::Act::Disconnect;
    row.connection = connection;
    row.connectionName = known->name;
    const Answer<> answer;
    d->runner.begin<void>(std::move(row), answer, [=, this](qint64 number) {
        whenDone(d->forgetAll(connection), this, [=, this](const Result<> &forgotten) {
            if (forgotten || leaveSecrets) {
                d->remove(connection, number, answer);
                return;
            }
            d->runner.complete(number, Activity::Outcome::Failed, forgotten.error());
            answer.resolve(forgotten);
        });
    });
    return answer.future();
}

} // namespace tokendesk
