// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/desk.h"

#include "core/base/async.h"

namespace tokendesk {

void FailingStore::use(std::unique_ptr<SecretStore> store)
{
    m_store = std::move(store);
    connect(m_store.get(), &SecretStore::waitingChanged, this, &SecretStore::waitingChanged);
}

QFuture<Result<Secret>> FailingStore::read(QString name, CancelToken cancel)
{
    return error ? readyFuture(Result<Secret>(fail(*error))) : m_store->read(name, cancel);
}

QFuture<Result<>> FailingStore::write(QString name, Secret secret, CancelToken cancel)
{
    return error ? readyFuture(Result<>(fail(*error))) : m_store->write(name, std::move(secret), cancel);
}

QFuture<Result<>> FailingStore::remove(QString name, CancelToken cancel)
{
    return error ? readyFuture(Result<>(fail(*error))) : m_store->remove(name, cancel);
}

QFuture<KeychainStatus> FailingStore::probe()
{
    return readyFuture(status());
}

Desk::Desk(int types)
{
    store->capabilities = memoryCapabilities();
    QList<BackendType> known{memoryType(store)};
    if (types > 1)
        known.append(memoryType(store, QStringLiteral("other")));
    remote->memory = store;
    if (types >= withServer)
        known.append(remoteType(remote));
    if (types == systems)
        known = backendTypes();
    const Result<> opened = resultOf(
        database.open(folder.filePath(QStringLiteral("state.sqlite")), folder.filePath(QStringLiteral("key"))));
    if (!opened)
        qFatal("no state database: %s", qPrintable(opened.error().detail));
    connections = std::make_unique<Connections>(folder.filePath(QStringLiteral("connections.json")), known,
                                                BackendContext{pool, clock, credentials});
    kept = std::make_unique<KeptSecrets>(secrets, database);
    activity = std::make_unique<ActivityLog>(database, clock);
    tokens = std::make_unique<Tokens>(*connections, credentials, *kept, *activity);
    signIns = std::make_unique<SignIns>(*connections, credentials, *activity, clock);
    if (!resultOf(connections->load()))
        qFatal("no connections");
    if (!resultOf(kept->load()))
        qFatal("no index of kept secrets");
}

ConnectionId Desk::connect(const QString &name, Environment environment, Guard guard)
{
    Connection connection;
    connection.name = name;
    connection.type = QStringLiteral("memory");
    connection.location = {{QStringLiteral("folder"), folder.filePath(name)}};
    connection.environment = environment;
    connection.guard = guard;
    const Result<ConnectionId> added = resultOf(connections->add(connection));
    if (!added)
        qFatal("cannot add a connection: %s", qPrintable(added.error().object));
    return *added;
}

ConnectionId Desk::connectServer(const QString &name)
{
    Connection connection;
    connection.name = name;
    connection.type = QStringLiteral("remote");
    connection.location = {{QStringLiteral("url"), QStringLiteral("https://cms.example.com")}};
    SignedIn signedIn;
    signedIn.credential.set(QStringLiteral("authtoken"), Secret::fromText(u"session-of-the-remote-system"));
    signedIn.location = connection.location;
    const Result<ConnectionId> added =
        resultOf(signIns->connect(connection, std::move(signedIn), CredentialVault::Keep::InKeychain));
    if (!added)
        qFatal("cannot add a server: %s", qPrintable(added.error().object));
    return *added;
}

TokenId Desk::addToken(const QString &id, const QString &name)
{
    const std::lock_guard lock(store->mutex);
    store->tokens.append(memoryToken(id, name));
    return store->tokens.constLast().id;
}

Token Desk::stored(const TokenId &id) const
{
    const std::lock_guard lock(store->mutex);
    for (const Token &token : std::as_const(store->tokens)) {
        if (token.id == id)
            return token;
    }
    return {};
}

} // namespace tokendesk
