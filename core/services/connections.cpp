// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/connections.h"

#include "core/base/answer.h"
#include "core/base/async.h"
#include "core/services/connectioncheck.h"
#include "core/services/connectionsfile.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

namespace tokendesk {

namespace {

/// What a backend is opened with; when it changes, the backend is opened anew.
bool sameBackend(const Connection &left, const Connection &right)
{
    return left.type == right.type && left.location == right.location && left.guard == right.guard &&
           left.network == right.network;
}

} // namespace

struct Connections::Private
{
    Private(Connections *owner, const QString &path, QList<BackendType> allTypes, BackendContext context)
        : q(owner)
        , file(path)
        , folder(QFileInfo(path).absolutePath())
        , types(std::move(allTypes))
        , backendContext(context)
    {
        // One thread: what was asked first is read, written and reported first.
        disk.setMaxThreadCount(1);
        closing.setMaxThreadCount(1);
        settle.setSingleShot(true);
        settle.setInterval(std::chrono::milliseconds(100));
    }

    void apply(const ConnectionsDocument &document);
    void setProblem(std::optional<Error> error);
    void retire(const ConnectionId &id);
    void watch();
    void readAgain();
    qsizetype indexOf(const ConnectionId &id) const;
    template <class T>
    void change(std::function<Result<>(ConnectionsDocument &)> apply, Answer<T> answer, std::function<void()> done);

    Connections *q;
    ConnectionsFile file;
    QString folder;
    QList<BackendType> types;
    BackendContext backendContext;
    QList<Connection> connections;
    QStringList recentFolders;
    std::optional<Error> problem;
    std::map<ConnectionId, std::shared_ptr<TokenBackend>> backends;
    QFileSystemWatcher watcher;
    QTimer settle;
    QThreadPool disk;
    QThreadPool closing; ///< destroying a backend waits for its work: never on the main thread or in the common pool
};

qsizetype Connections::Private::indexOf(const ConnectionId &id) const
{
    for (qsizetype i = 0; i < connections.size(); ++i) {
        if (connections.at(i).id == id)
            return i;
    }
    return -1;
}

void Connections::Private::retire(const ConnectionId &id)
{
    const auto found = backends.find(id);
    if (found == backends.end())
        return;
    found->second->watch(nullptr);
    closing.start([backend = std::move(found->second)]() mutable { backend.reset(); });
    backends.erase(found);
}

/// Takes over what stands in the file, and says what is new, different and gone.
void Connections::Private::apply(const ConnectionsDocument &document)
{
    setProblem(std::nullopt);
    QList<ConnectionId> gone;
    for (const Connection &connection : std::as_const(connections)) {
        const bool stays = std::any_of(document.connections.begin(), document.connections.end(),
                                       [&connection](const Connection &other) { return other.id == connection.id; });
        if (!stays)
            gone.append(connection.id);
    }
    for (const ConnectionId &id : std::as_const(gone)) {
        Q_EMIT q->aboutToBeRemoved(id);
        retire(id);
        connections.removeAt(indexOf(id));
        Q_EMIT q->removed(id);
    }
    for (const Connection &connection : document.connections) {
        const qsizetype index = indexOf(connection.id);
        if (index < 0) {
            connections.append(connection);
            Q_EMIT q->added(connection.id);
        } else if (connections.at(index) != connection) {
            if (!sameBackend(connections.at(index), connection))
                retire(connection.id);
            connections[index] = connection;
            Q_EMIT q->changed(connection.id);
        }
    }
    if (recentFolders != document.recentFolders) {
        recentFolders = document.recentFolders;
        Q_EMIT q->recentFoldersChanged();
    }
}

void Connections::Private::setProblem(std::optional<Error> error)
{
    const bool changes = problem.has_value() || error.has_value();
    problem = std::move(error);
    if (changes)
        Q_EMIT q->problemChanged();
}

void Connections::Private::watch()
{
    if (watcher.directories().isEmpty() && QFileInfo::exists(folder))
        watcher.addPath(folder);
}

void Connections::Private::readAgain()
{
    const auto work = [file = file]() -> Result<std::optional<ConnectionsDocument>> {
        // Gone for a moment (an editor saves) is no order to forget everything.
        if (!file.exists())
            return std::nullopt;
        Result<ConnectionsDocument> document = file.read();
        if (!document)
            return fail(std::move(document.error()));
        return std::move(*document);
    };
    whenDone(runOn(disk, work), q, [this](const Result<std::optional<ConnectionsDocument>> &read) {
        if (!read)
            setProblem(read.error());
        else if (read->has_value())
            apply(**read);
        watch();
    });
}

template <class T>
void Connections::Private::change(std::function<Result<>(ConnectionsDocument &)> apply, Answer<T> answer,
                                  std::function<void()> done)
{
    const auto work = [file = file, apply = std::move(apply)] {
        return file.change(apply);
    };
    whenDone(runOn(disk, work), q, [this, answer, done = std::move(done)](Result<ConnectionsDocument> changed) {
        watch();
        if (!changed) {
            answer.resolve(fail(std::move(changed.error())));
            return;
        }
        this->apply(*changed);
        done();
    });
}

Connections::Connections(QString file, QList<BackendType> types, BackendContext backendContext, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(file), std::move(types), backendContext))
{
    QObject::connect(&d->watcher, &QFileSystemWatcher::directoryChanged, &d->settle, qOverload<>(&QTimer::start));
    QObject::connect(&d->settle, &QTimer::timeout, this, [this] { d->readAgain(); });
    QObject::connect(&d->backendContext.credentials, &CredentialVault::changed, this, [this](const ConnectionId &id) {
        d->retire(id);
        if (find(id) != nullptr)
            Q_EMIT reopened(id);
    });
}

Connections::~Connections()
{
    d->backends.clear();
    d->disk.waitForDone();
    d->closing.waitForDone();
}

QFuture<Result<>> Connections::load()
{
    const Answer<> answer;
    whenDone(runOn(d->disk, [file = d->file] { return file.read(); }), this,
             [this, answer](Result<ConnectionsDocument> read) {
                 d->watch();
                 if (!read) {
                     d->setProblem(read.error());
                     answer.resolve(fail(std::move(read.error())));
                     return;
                 }
                 d->apply(*read);
                 answer.resolve({});
             });
    return answer.future();
}

const QList<BackendType> &Connections::types() const
{
    return d->types;
}

const BackendType *Connections::type(const QString &id) const
{
    for (const BackendType &type : std::as_const(d->types)) {
        if (type.id == id)
            return &type;
    }
    return nullptr;
}

const QList<Connection> &Connections::all() const
{
    return d->connections;
}

const Connection *Connections::find(const ConnectionId &id) const
{
    const qsizetype index = d->indexOf(id);
    return index < 0 ? nullptr : &d->connections.at(index);
}

const Connection *Connections::findByName(const QString &name) const
{
    for (const Connection &connection : std::as_const(d->connections)) {
        if (sameName(connection.name, name))
            return &connection;
    }
    return nullptr;
}

QStringList Connections::recentFolders() const
{
    return d->recentFolders;
}

std::optional<Error> Connections::problem() const
{
    return d->problem;
}

QFuture<Result<Recognised>> Connections::recogniseFolder(const QString &folder)
{
    return runOn(d->backendContext.pool,
                 [types = d->types, folder] { return tokendesk::recogniseFolder(types, folder); });
}

QFuture<Result<Recognised>> Connections::recognise(const QString &typeId, const QVariantMap &location)
{
    const BackendType *known = type(typeId);
    if (known == nullptr)
        return readyFuture(Result<Recognised>(fail(unknownType(typeId))));
    return runOn(d->backendContext.pool, [type = *known, location] { return recogniseAs(type, location); });
}

QFuture<Result<ConnectionId>> Connections::add(Connection connection)
{
    const BackendType *known = type(connection.type);
    if (known == nullptr)
        return readyFuture(Result<ConnectionId>(fail(unknownType(connection.type))));
    if (connection.id.isNull())
        connection.id = QUuid::createUuid();
    connection.name = connection.name.trimmed();
    const ConnectionId id = connection.id;
    const Answer<ConnectionId> answer;
    d->change<ConnectionId>(
        [type = *known, connection](ConnectionsDocument &document) -> Result<> {
            Connection placed = connection;
            if (Result<> checked = checkConnection(placed, type, true); !checked)
                return checked;
            if (Result<> free = checkAgainst(document.connections, placed, type); !free)
                return free;
            if (const QString folder = folderOf(placed, type); !folder.isEmpty())
                rememberFolder(document, folder);
            document.connections.append(placed);
            return {};
        },
        answer,
        [this, id, answer] {
            Q_EMIT addedHere(id);
            answer.resolve(id);
        });
    return answer.future();
}

QFuture<Result<>> Connections::update(Connection connection)
{
    const BackendType *known = type(connection.type);
    if (known == nullptr)
        return readyFuture(Result<>(fail(unknownType(connection.type))));
    connection.name = connection.name.trimmed();
    const Answer<> answer;
    d->change<void>(
        [type = *known, connection](ConnectionsDocument &document) -> Result<> {
            const auto stored =
                std::find_if(document.connections.begin(), document.connections.end(),
                             [&connection](const Connection &other) { return other.id == connection.id; });
            if (stored == document.connections.end())
                return fail(ErrorKind::NotFound, connection.name);
            Connection placed = connection;
            const bool moved = placed.location != stored->location || placed.type != stored->type;
            if (Result<> checked = checkConnection(placed, type, moved); !checked)
                return checked;
            if (Result<> free = checkAgainst(document.connections, placed, type); !free)
                return free;
            if (const QString folder = folderOf(placed, type); moved && !folder.isEmpty())
                rememberFolder(document, folder);
            *stored = placed;
            return {};
        },
        answer, [answer] { answer.resolve({}); });
    return answer.future();
}

QFuture<Result<>> Connections::remove(ConnectionId id)
{
    const Answer<> answer;
    d->change<void>(
        [id](ConnectionsDocument &document) -> Result<> {
            document.connections.removeIf([&id](const Connection &connection) { return connection.id == id; });
            return {};
        },
        answer, [answer] { answer.resolve({}); });
    return answer.future();
}

Result<TokenBackend *> Connections::backend(const ConnectionId &id)
{
    if (const auto open = d->backends.find(id); open != d->backends.end())
        return open->second.get();
    const Connection *connection = find(id);
    if (connection == nullptr)
        return fail(ErrorKind::NotFound, id.toString(QUuid::WithoutBraces));
    const BackendType *known = type(connection->type);
    if (known == nullptr)
        return fail(unknownType(connection->type));
    Result<std::unique_ptr<TokenBackend>> opened = known->open(*connection, d->backendContext);
    if (!opened)
        return fail(std::move(opened.error()));
    return d->backends.emplace(id, std::move(*opened)).first->second.get();
}

} // namespace tokendesk
