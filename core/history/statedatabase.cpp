// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/history/statedatabase.h"

#include "core/crypto/fingerprint.h"
#include "core/files/filelock.h"
#include "core/files/uniquefd.h"
#include "core/history/fingerprintkey.h"
#include "core/history/stateschema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <fcntl.h>

namespace tokendesk {

namespace {

constexpr char context[] = "History";
constexpr std::chrono::seconds patience(5); // with another program that uses the database

} // namespace

Error sqlError(const QSqlError &error, const QString &object)
{
    // Numbers of https://www.sqlite.org/rescode.html
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 3:  // PERM
    case 8:  // READONLY
    case 23: // AUTH
        return {.kind = ErrorKind::PermissionDenied, .object = object, .detail = error.databaseText()};
    case 11: // CORRUPT
    case 26: // NOTADB
        return {.kind = ErrorKind::Parse,
                .object = object,
                .detail = error.databaseText(),
                .reason = Phrase{context,
                                 QT_TRANSLATE_NOOP("History", "The activity log %1 is damaged and is left as it is. "
                                                              "Move it away to begin a new one."),
                                 {object}}};
    default:
        return {.kind = ErrorKind::Io, .object = object, .detail = error.text()};
    }
}

StateDatabase::StateDatabase()
    : m_connection(QStringLiteral("state-") + QUuid::createUuid().toString())
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

StateDatabase::~StateDatabase()
{
    m_thread.start([this] {
        if (QSqlDatabase::contains(m_connection))
            QSqlDatabase::removeDatabase(m_connection);
    });
    m_thread.waitForDone();
}

QFuture<Result<>> StateDatabase::open(QString file, QString keyFile)
{
    {
        const std::lock_guard lock(m_mutex);
        m_file = file;
    }
    return runOn(m_thread, [this, file = std::move(file), keyFile = std::move(keyFile)]() -> Result<> {
        Result<> opened = openHere(file, keyFile);
        if (!opened)
            setProblem(opened.error());
        return opened;
    });
}

Result<> StateDatabase::openHere(const QString &file, const QString &keyFile)
{
    for (const QString &path : {file, keyFile}) {
        if (Result<> made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
            return made;
    }
    Result<QByteArray> key = loadFingerprintKey(keyFile);
    if (!key)
        return fail(key.error());
    // One program after another: SQLite does not wait where two turn a new database into a write-ahead log at once.
    const UniqueFd turn(::open(QFile::encodeName(keyFile).constData(), O_RDONLY | O_CLOEXEC));
    if (const Result<bool> taken = takeLock(turn.get(), LockKind::Exclusive, patience, {}, keyFile); !taken)
        return fail(taken.error());
    // SQLite gives its side files the mode of the database.
    if (Result<> made = makePrivateFile(file); !made)
        return made;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(file);
    database.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(std::chrono::milliseconds(patience).count()));
    if (!database.open())
        return fail(sqlError(database.lastError(), file));
    {
        QSqlQuery query(database);
        if (!query.exec(QStringLiteral("PRAGMA journal_mode = WAL")))
            return fail(sqlError(query.lastError(), file));
        // A row that says "intended" must be on the disk before the act begins.
        if (!query.exec(QStringLiteral("PRAGMA synchronous = FULL")))
            return fail(sqlError(query.lastError(), file));
    }
    if (Result<> prepared = prepareStateSchema(database, file); !prepared)
        return prepared;
    const std::lock_guard lock(m_mutex);
    m_key = std::move(*key);
    return {};
}

std::optional<Error> StateDatabase::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

void StateDatabase::setProblem(std::optional<Error> problem)
{
    const std::lock_guard lock(m_mutex);
    m_problem = std::move(problem);
}

QString StateDatabase::file() const
{
    const std::lock_guard lock(m_mutex);
    return m_file;
}

QString StateDatabase::fingerprint(const ConnectionId &connection, const TokenId &id) const
{
    QByteArray key;
    {
        const std::lock_guard lock(m_mutex);
        key = m_key;
    }
    if (key.isEmpty())
        return {};
    // Lengths of the first two are fixed or ended by NUL, so no two tokens give the same bytes.
    return crypto::fingerprint(key, connection.toRfc4122() + id.kind.toUtf8() + '\0' + id.value.toUtf8());
}

} // namespace tokendesk
