// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/workspace.h"

#include "core/base/answer.h"
#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/history/statedatabase.h"

#include <QDir>

namespace tokendesk {

namespace {

/// $NAME if it is an absolute path, as the XDG Base Directory Specification (0.8) wants it, else `otherwise` below
/// home.
QString baseFolder(const char *name, const QString &otherwise)
{
    const QString given = qEnvironmentVariable(name);
    return given.startsWith(QLatin1Char('/')) ? given : QDir::homePath() + otherwise;
}

} // namespace

WorkspacePaths WorkspacePaths::standard(const QString &configDir)
{
    QString config = configDir.isEmpty() ? QString() : QDir(configDir).absolutePath();
    QString state = config;
    if (config.isEmpty()) {
        config = baseFolder("XDG_CONFIG_HOME", QStringLiteral("/.config")) + QLatin1String("/tokendesk");
        state = baseFolder("XDG_STATE_HOME", QStringLiteral("/.local/state")) + QLatin1String("/tokendesk");
    }
    return {.connectionsFile = config + QLatin1String("/connections.json"),
            .stateFile = state + QLatin1String("/activity.sqlite"),
            .settingsFile = config + QLatin1String("/tokendesk.ini"),
            .keyFile = state + QLatin1String("/fingerprint.key")};
}

struct Workspace::Private
{
    Private(WorkspacePaths workspacePaths, SecretStore &secretStore, const Clock &theClock, QList<BackendType> types)
        : paths(std::move(workspacePaths))
        , secrets(secretStore)
        , clock(theClock)
        , credentials(secretStore)
        , kept(secretStore, database)
        , activity(database, theClock)
        , connections(paths.connectionsFile, std::move(types), BackendContext{pool, theClock, credentials})
        , signIns(connections, credentials, activity, theClock)
        , heldActs(connections, signIns)
        , tokens(connections, credentials, kept, activity)
        , inventory(connections, kept, pool)
        , refreshSchedule(connections, inventory, theClock)
    {
    }

    // In the order they need each other: the backends in `connections` end before what their threads may still ask.
    WorkspacePaths paths;
    SecretStore &secrets;
    const Clock &clock;
    QThreadPool pool;
    StateDatabase database;
    CredentialVault credentials;
    KeptSecrets kept;
    ActivityLog activity;
    Connections connections;
    SignIns signIns;
    HeldActs heldActs;
    Tokens tokens;
    Inventory inventory;
    RefreshSchedule refreshSchedule;
};

Workspace::Workspace(WorkspacePaths paths, SecretStore &secrets, const Clock &clock, QList<BackendType> types)
    : d(std::make_unique<Private>(std::move(paths), secrets, clock, std::move(types)))
{
    QObject::connect(
        &d->tokens, &Tokens::touched, &d->inventory,
        [this](const ConnectionId &connection, const TokenId &id) { d->inventory.refreshTokens(connection, {id}); });
    QObject::connect(&d->connections, &Connections::addedHere, &d->connections, [this](const ConnectionId &id) {
        const Connection *connection = d->connections.find(id);
        if (connection == nullptr)
            return;
        Activity row;
        row.act = Activity::Act::Connect;
        row.outcome = Activity::Outcome::Proved;
        row.connection = id;
        row.connectionName = connection->name;
        whenDone(d->activity.begin(std::move(row)), &d->connections, [](const Result<qint64> &logged) {
            if (!logged && logged.error().kind != ErrorKind::Cancelled)
                qCWarning(logServices) << "a new connection was not logged:" << errorKindName(logged.error().kind);
        });
    });
}

Workspace::~Workspace() = default;

QFuture<Result<>> Workspace::load()
{
    const Answer<> answer;
    QObject *context = &d->connections;
    // Without a database the program goes on: historyProblem() says why there is no history.
    whenDone(
        d->database.open(d->paths.stateFile, d->paths.keyFile), context, [this, answer, context](const Result<> &) {
            whenDone(d->kept.load(), context, [this, answer, context](const Result<> &) {
                whenDone(d->connections.load(), context, [answer](const Result<> &loaded) { answer.resolve(loaded); });
            });
        });
    return answer.future();
}

std::optional<Error> Workspace::historyProblem() const
{
    return d->database.problem();
}

const WorkspacePaths &Workspace::paths() const
{
    return d->paths;
}

QThreadPool &Workspace::pool()
{
    return d->pool;
}

SecretStore &Workspace::secrets()
{
    return d->secrets;
}

const Clock &Workspace::clock() const
{
    return d->clock;
}

Connections &Workspace::connections()
{
    return d->connections;
}

CredentialVault &Workspace::credentials()
{
    return d->credentials;
}

KeptSecrets &Workspace::kept()
{
    return d->kept;
}

SignIns &Workspace::signIns()
{
    return d->signIns;
}

HeldActs &Workspace::heldActs()
{
    return d->heldActs;
}

Tokens &Workspace::tokens()
{
    return d->tokens;
}

Inventory &Workspace::inventory()
{
    return d->inventory;
}

RefreshSchedule &Workspace::refreshSchedule()
{
    return d->refreshSchedule;
}

ActivityLog &Workspace::activity()
{
    return d->activity;
}

} // namespace tokendesk
