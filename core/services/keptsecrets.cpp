// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/keptsecrets.h"

#include "core/base/answer.h"
#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/history/keptindex.h"
#include "core/history/statedatabase.h"

#include <QReadWriteLock>

namespace tokendesk {

struct KeptSecrets::Private
{
    Private(KeptSecrets *owner, SecretStore &secretStore, StateDatabase &stateDatabase)
        : q(owner)
        , store(secretStore)
        , database(stateDatabase)
        , index(stateDatabase)
    {
    }

    bool inMemory() const { return store.status() == KeychainStatus::SessionOnly; }

    static QString plainName(const TokenId &id) { return id.kind + QLatin1Char('/') + id.value; }

    /// What an entry is called. In memory nobody reads the names, and there may be no key to make fingerprints with.
    QString fingerprint(const ConnectionId &connection, const TokenId &id) const
    {
        return inMemory() ? plainName(id) : database.fingerprint(connection, id);
    }

    /// What is kept for this session beside a keychain; null: nothing. The lock is held.
    const Secret *here(const ConnectionId &connection, const TokenId &id) const
    {
        const auto found = session.find({connection, plainName(id)});
        return found == session.end() ? nullptr : &found->second;
    }

    void forgetHere(const ConnectionId &connection, const TokenId &id)
    {
        const QWriteLocker locker(&lock);
        session.erase({connection, plainName(id)});
    }

    QString name(const ConnectionId &connection, const QString &fingerprint) const
    {
        return connection.toString(QUuid::WithoutBraces) + QLatin1Char('/') + fingerprint;
    }

    QFuture<Result<>> setIndex(const ConnectionId &connection, const QString &fingerprint, bool stored)
    {
        return inMemory() ? readyFuture(Result<>()) : index.set(connection, fingerprint, stored);
    }

    QFuture<Result<>> clearIndex(const ConnectionId &connection, const QString &fingerprint)
    {
        return inMemory() ? readyFuture(Result<>()) : index.clear(connection, fingerprint);
    }

    void note(const ConnectionId &connection, const QString &fingerprint, bool stored)
    {
        const QWriteLocker locker(&lock);
        entries[connection].insert(fingerprint, stored);
    }

    void unnote(const ConnectionId &connection, const QString &fingerprint)
    {
        const QWriteLocker locker(&lock);
        entries[connection].remove(fingerprint);
    }

    std::optional<bool> noted(const ConnectionId &connection, const QString &fingerprint) const
    {
        const QReadLocker locker(&lock);
        const QHash<QString, bool> known = entries.value(connection);
        const auto found = known.constFind(fingerprint);
        return found == known.constEnd() ? std::nullopt : std::optional<bool>(*found);
    }

    QStringList fingerprints(const ConnectionId &connection) const
    {
        const QReadLocker locker(&lock);
        return entries.value(connection).keys();
    }

    std::optional<Error> missingKey() const
    {
        if (inMemory() || !database.fingerprint({}, {}).isEmpty())
            return std::nullopt;
        return database.problem().value_or(Error{.kind = ErrorKind::Internal, .object = database.file()});
    }

    void storeSecret(const ConnectionId &connection, const TokenId &id, Secret secret, const CancelToken &cancel,
                     const Answer<> &answer);
    void setStored(const ConnectionId &connection, const TokenId &id, bool stored, const Answer<> &answer);
    void forgetNext(const ConnectionId &connection, QStringList left, const Answer<> &answer);
    QFuture<Result<>> forgetOne(const ConnectionId &connection, const QString &fingerprint);

    KeptSecrets *q;
    SecretStore &store;
    StateDatabase &database;
    KeptIndex index;
    mutable QReadWriteLock lock;
    KeptIndex::Entries entries;
    std::map<std::pair<ConnectionId, QString>, Secret> session;
};

void KeptSecrets::Private::storeSecret(const ConnectionId &connection, const TokenId &id, Secret secret,
                                       const CancelToken &cancel, const Answer<> &answer)
{
    const QString entry = fingerprint(connection, id);
    whenDone(store.write(name(connection, entry), std::move(secret), cancel), q, [=, this](const Result<> &written) {
        if (written) {
            forgetHere(connection, id);
            setStored(connection, id, true, answer);
            return;
        }
        // These mean that nothing was written (SecretStore): the index goes back to what it was. After any other
        // error there may be an entry, and the index must remember that.
        const bool nothingWritten = written.error().kind == ErrorKind::KeychainLocked ||
                                    written.error().kind == ErrorKind::KeychainUnavailable ||
                                    written.error().nothingDone;
        if (!nothingWritten) {
            note(connection, entry, false);
            Q_EMIT q->changed(connection, id);
            answer.resolve(written);
            return;
        }
        const std::optional<bool> before = noted(connection, entry);
        whenDone(before ? setIndex(connection, entry, *before) : clearIndex(connection, entry), q,
                 [answer, written](const Result<> &) { answer.resolve(written); });
    });
}

void KeptSecrets::Private::setStored(const ConnectionId &connection, const TokenId &id, bool stored,
                                     const Answer<> &answer)
{
    const QString entry = fingerprint(connection, id);
    whenDone(setIndex(connection, entry, stored), q, [=, this](const Result<> &indexed) {
        if (indexed) {
            note(connection, entry, stored);
            Q_EMIT q->changed(connection, id);
        }
        answer.resolve(indexed);
    });
}

QFuture<Result<>> KeptSecrets::Private::forgetOne(const ConnectionId &connection, const QString &fingerprint)
{
    const Answer<> answer;
    whenDone(store.remove(name(connection, fingerprint), {}), q, [=, this](const Result<> &removed) {
        if (!removed) {
            answer.resolve(removed);
            return;
        }
        whenDone(clearIndex(connection, fingerprint), q, [=, this](const Result<> &cleared) {
            if (cleared)
                unnote(connection, fingerprint);
            answer.resolve(cleared);
        });
    });
    return answer.future();
}

/// One after the other: the keychain takes one job at a time, and the first refusal is the refusal of all.
void KeptSecrets::Private::forgetNext(const ConnectionId &connection, QStringList left, const Answer<> &answer)
{
    if (left.isEmpty()) {
        {
            const QWriteLocker locker(&lock);
            std::erase_if(session, [&connection](const auto &each) { return each.first.first == connection; });
        }
        answer.resolve({});
        return;
    }
    const QString fingerprint = left.takeLast();
    whenDone(forgetOne(connection, fingerprint), q, [=, this](const Result<> &forgotten) {
        if (forgotten)
            forgetNext(connection, left, answer);
        else
            answer.resolve(forgotten);
    });
}

KeptSecrets::KeptSecrets(SecretStore &store, StateDatabase &database, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store, database))
{
}

KeptSecrets::~KeptSecrets() = default;

QFuture<Result<>> KeptSecrets::load()
{
    if (d->inMemory())
        return readyFuture(Result<>());
    const Answer<> answer;
    whenDone(d->index.load(), this, [this, answer](Result<KeptIndex::Entries> loaded) {
        if (!loaded) {
            answer.resolve(fail(std::move(loaded.error())));
            return;
        }
        {
            const QWriteLocker locker(&d->lock);
            d->entries = std::move(*loaded);
        }
        answer.resolve({});
    });
    return answer.future();
}

QFuture<Result<>> KeptSecrets::keep(ConnectionId connection, TokenId id, Secret secret, CancelToken cancel)
{
    if (std::optional<Error> missing = d->missingKey())
        return readyFuture(Result<>(fail(std::move(*missing))));
    const Answer<> answer;
    const QString fingerprint = d->fingerprint(connection, id);
    whenDone(d->setIndex(connection, fingerprint, false), this,
             [=, this, secret = std::move(secret)](const Result<> &indexed) mutable {
                 if (indexed)
                     d->storeSecret(connection, id, std::move(secret), cancel, answer);
                 else
                     answer.resolve(indexed);
             });
    return answer.future();
}

void KeptSecrets::keepForThisSession(const ConnectionId &connection, const TokenId &id, Secret secret)
{
    {
        const QWriteLocker locker(&d->lock);
        d->session.insert_or_assign({connection, Private::plainName(id)}, std::move(secret));
    }
    Q_EMIT changed(connection, id);
}

QFuture<Result<Secret>> KeptSecrets::read(ConnectionId connection, TokenId id, CancelToken cancel)
{
    {
        const QReadLocker locker(&d->lock);
        if (const Secret *here = d->here(connection, id))
            return readyFuture(Result<Secret>(here->clone()));
    }
    const QString fingerprint = d->fingerprint(connection, id);
    if (fingerprint.isEmpty())
        return readyFuture(Result<Secret>(fail(ErrorKind::NotFound, {})));
    return d->store.read(d->name(connection, fingerprint), std::move(cancel));
}

QFuture<Result<>> KeptSecrets::forget(ConnectionId connection, TokenId id)
{
    d->forgetHere(connection, id);
    const QString fingerprint = d->fingerprint(connection, id);
    if (fingerprint.isEmpty())
        return readyFuture(Result<>());
    const Answer<> answer;
    whenDone(d->forgetOne(connection, fingerprint), this, [=, this](const Result<> &forgotten) {
        Q_EMIT changed(connection, id);
        answer.resolve(forgotten);
    });
    return answer.future();
}

QFuture<Result<>> KeptSecrets::forgetAll(ConnectionId connection)
{
    const Answer<> answer;
    // Another program may have kept more since the index was read.
    whenDone(load(), this,
             [=, this](const Result<> &) { d->forgetNext(connection, d->fingerprints(connection), answer); });
    return answer.future();
}

QFuture<Result<>> KeptSecrets::doubt(ConnectionId connection, TokenId id)
{
    const Answer<> answer;
    d->setStored(connection, id, false, answer);
    return answer.future();
}

QFuture<Result<>> KeptSecrets::confirm(ConnectionId connection, TokenId id)
{
    const Answer<> answer;
    d->setStored(connection, id, true, answer);
    return answer.future();
}

bool KeptSecrets::isKept(const ConnectionId &connection, const TokenId &id) const
{
    if (!keepsAny(connection))
        return false;
    const QString fingerprint = d->fingerprint(connection, id);
    const QReadLocker locker(&d->lock);
    return d->here(connection, id) != nullptr || d->entries.value(connection).value(fingerprint, false);
}

bool KeptSecrets::keepsAny(const ConnectionId &connection) const
{
    const QReadLocker locker(&d->lock);
    const auto found = d->entries.constFind(connection);
    const auto here = d->session.lower_bound({connection, QString()});
    return (found != d->entries.constEnd() && !found->isEmpty()) ||
           (here != d->session.end() && here->first.first == connection);
}

bool KeptSecrets::isSessionOnly() const
{
    return d->inMemory();
}

bool KeptSecrets::isForThisSession(const ConnectionId &connection, const TokenId &id) const
{
    if (d->inMemory())
        return isKept(connection, id);
    const QReadLocker locker(&d->lock);
    return d->here(connection, id) != nullptr;
}

} // namespace tokendesk
