// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/credentialvault.h"

#include "core/base/answer.h"
#include "core/base/async.h"

#include <QThread>

namespace tokendesk {

struct CredentialVault::Private
{
    Private(CredentialVault *owner, SecretStore &secretStore)
        : q(owner)
        , store(secretStore)
    {
    }

    static QString entry(const ConnectionId &connection)
    {
        return connection.toString(QUuid::WithoutBraces) + QLatin1String("/credential");
    }

    /// On the main thread, where the store lives: now when that is this thread, otherwise soon.
    template <class Call>
    void onOwnThread(Call call)
    {
        if (QThread::currentThread() == q->thread())
            call();
        else
            QMetaObject::invokeMethod(q, std::move(call), Qt::QueuedConnection);
    }

    void read(const ConnectionId &connection, const CancelToken &cancel, const Answer<Credential> &answer);
    void keepHere(const ConnectionId &connection, Credential credential, const Answer<> &answer);
    void keepInStore(const ConnectionId &connection, const Credential &credential, const CancelToken &cancel,
                     const Answer<> &answer);
    void renewHere(const ConnectionId &connection, Credential credential, const Answer<> &answer);
    void renewInStore(const ConnectionId &connection, const std::shared_ptr<Credential> &credential,
                      const Answer<> &answer);

    CredentialVault *q;
    SecretStore &store;
    std::map<ConnectionId, Credential> session;
    std::map<ConnectionId, quint64> turns; ///< counts what persons wrote and removed
    bool waiting = false;
};

void CredentialVault::Private::read(const ConnectionId &connection, const CancelToken &cancel,
                                    const Answer<Credential> &answer)
{
    if (const auto here = session.find(connection); here != session.end()) {
        answer.resolve(here->second.clone());
        return;
    }
    whenDone(store.read(entry(connection), cancel), q, [answer](Result<Secret> secret) {
        if (!secret)
            answer.resolve(fail(std::move(secret.error())));
        else
            answer.resolve(Credential::fromJson(secret->bytes()));
    });
}

/// The entry in the keychain, if there is one, would answer at the next start with what is no longer true. It is not
/// waited for: no keychain to remove it from is why the credential is kept here.
void CredentialVault::Private::keepHere(const ConnectionId &connection, Credential credential, const Answer<> &answer)
{
    session.insert_or_assign(connection, std::move(credential));
    Q_EMIT q->changed(connection);
    store.remove(entry(connection), {});
    answer.resolve({});
}

void CredentialVault::Private::keepInStore(const ConnectionId &connection, const Credential &credential,
                                           const CancelToken &cancel, const Answer<> &answer)
{
    whenDone(store.write(entry(connection), credential.toJson(), cancel), q,
             [this, connection, answer](const Result<> &written) {
                 if (written) {
                     session.erase(connection);
                     Q_EMIT q->changed(connection);
                 }
                 answer.resolve(written);
             });
}

void CredentialVault::Private::renewHere(const ConnectionId &connection, Credential credential, const Answer<> &answer)
{
    session.insert_or_assign(connection, std::move(credential));
    Q_EMIT q->renewed(connection);
    answer.resolve({});
}

/// Looks first: what a person removed or wrote while a renewal was under way stays as that person left it.
void CredentialVault::Private::renewInStore(const ConnectionId &connection,
                                            const std::shared_ptr<Credential> &credential, const Answer<> &answer)
{
    const quint64 turn = turns[connection];
    whenDone(store.read(entry(connection), {}), q, [=, this](const Result<Secret> &before) {
        if (!before)
            return answer.resolve(fail(before.error()));
        if (turns[connection] != turn)
            return answer.resolve(fail(ErrorKind::Conflict, {}));
        whenDone(store.write(entry(connection), credential->toJson(), {}), q,
                 [this, connection, answer](const Result<> &written) {
                     if (written)
                         Q_EMIT q->renewed(connection);
                     answer.resolve(written);
                 });
    });
}

CredentialVault::CredentialVault(SecretStore &store, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store))
{
    connect(&store, &SecretStore::waitingChanged, this, [this](bool waiting) {
        d->waiting = waiting;
        Q_EMIT waitingChanged(waiting);
    });
}

CredentialVault::~CredentialVault() = default;

QFuture<Result<Credential>> CredentialVault::read(ConnectionId connection, CancelToken cancel)
{
    const Answer<Credential> answer;
    d->onOwnThread([this, connection, cancel, answer] { d->read(connection, cancel, answer); });
    return answer.future();
}

QFuture<Result<>> CredentialVault::write(ConnectionId connection, Credential credential, Keep keep, CancelToken cancel)
{
    const Answer<> answer;
    const auto shared = std::make_shared<Credential>(std::move(credential));
    d->onOwnThread([this, connection, shared, keep, cancel, answer] {
        ++d->turns[connection];
        if (keep == Keep::ForThisSession)
            d->keepHere(connection, std::move(*shared), answer);
        else
            d->keepInStore(connection, *shared, cancel, answer);
    });
    return answer.future();
}

QFuture<Result<>> CredentialVault::replace(ConnectionId connection, Credential credential)
{
    const Answer<> answer;
    const auto shared = std::make_shared<Credential>(std::move(credential));
    d->onOwnThread([this, connection, shared, answer] {
        if (d->session.contains(connection))
            d->renewHere(connection, std::move(*shared), answer);
        else
            d->renewInStore(connection, shared, answer);
    });
    return answer.future();
}

QFuture<Result<>> CredentialVault::remove(ConnectionId connection, CancelToken cancel)
{
    const Answer<> answer;
    d->onOwnThread([this, connection, cancel, answer] {
        if (cancel.isCancelled())
            return answer.resolve(fail(ErrorKind::Cancelled, {}));
        ++d->turns[connection];
        const bool wasHere = d->session.erase(connection) > 0;
        whenDone(d->store.remove(Private::entry(connection), cancel), this,
                 [this, connection, wasHere, answer](const Result<> &removed) {
                     Q_EMIT changed(connection);
                     // Where it was kept here only because no keychain can be had, there is none to prove anything by.
                     const bool nowhereElse =
                         !removed && wasHere && removed.error().kind == ErrorKind::KeychainUnavailable;
                     answer.resolve(nowhereElse ? Result<>() : removed);
                 });
    });
    return answer.future();
}

bool CredentialVault::isForThisSession(ConnectionId connection) const
{
    return d->session.contains(connection);
}

bool CredentialVault::isWaiting() const
{
    return d->waiting;
}

} // namespace tokendesk
