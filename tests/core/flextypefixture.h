// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/flextype/foldertype.h"
#include "core/base/async.h"
#include "core/keychain/sessionstore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <mutex>

namespace tokendesk::test {

class FixedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return now; }
    QDateTime now = QDateTime(QDate(2026, 11, 22), QTime(10, 47), Qt::UTC);
};

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot open ") + path.toUtf8();
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Copies a folder with its hidden files, and gives every file a time of some minutes ago.
inline void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QDirIterator it(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-600);
    while (it.hasNext()) {
        it.next();
        const QString target = to + it.filePath().mid(from.size());
        if (it.fileInfo().isDir()) {
            QDir().mkpath(target);
            continue;
        }
        put(target, contents(it.filePath()));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(old, QFileDevice::FileModificationTime));
    }
}

/// A private copy of a fixture site and an open backend for it.
class Site final
{
public:
    explicit Site(const QString &fixture = QStringLiteral("site-1.0"))
    {
        pool.setMaxThreadCount(2);
        if (!fixture.isEmpty())
            copyFolder(data(fixture), root());
    }

    static QString data(const QString &name) { return QLatin1String(TOKENDESK_TEST_DATA "/flextype/") + name; }
    QString root() const { return folder.path() + QLatin1String("/site"); }
    QString tokens() const { return root() + QLatin1String("/project/entries/tokens"); }
    QString file(const QString &id) const { return tokens() + QLatin1Char('/') + id + QLatin1String("/token.yaml"); }

    Result<Recognised> recognise() const
    {
        return flextype::folderType().recognise({{QStringLiteral("folder"), root()}});
    }

    TokenBackend &backend(Guard guard = Guard::Normal)
    {
        if (!m_backend || guard != m_guard) {
            m_guard = guard;
            Connection connection;
            connection.id = QUuid::createUuid();
            connection.name = QStringLiteral("test");
            connection.type = QStringLiteral("flextype-folder");
            connection.guard = guard;
            connection.location = recognise().value().location;
            m_backend = flextype::folderType().open(connection, {pool, clock, credentials}).value();
        }
        return *m_backend;
    }
    void close() { m_backend.reset(); }

    /// All rows by id value ("kind/value" where there are several kinds).
    QMap<QString, Token> list(bool attributes = false, const QString &kind = {})
    {
        QMap<QString, Token> tokens;
        std::mutex mutex;
        QFuture<Result<>> future = backend().list(
            {kind, attributes ? ListRequest::Attributes::All : ListRequest::Attributes::None},
            [&](QList<Token> page) {
                const std::lock_guard lock(mutex);
                for (Token &token : page) {
                    const QString id = token.id.value;
                    tokens.insert(token.id.kind == QLatin1String("token") ? id : token.id.kind + QLatin1Char('/') + id,
                                  std::move(token));
                }
            },
            {});
        future.waitForFinished();
        lastList = future.result();
        return tokens;
    }

    Result<Token> get(const QString &id, const QString &kind = {})
    {
        QFuture<Result<Token>> future = backend().get({kind, id}, {});
        future.waitForFinished();
        return future.result();
    }

    QTemporaryDir folder;
    QThreadPool pool;
    SessionStore secrets;
    CredentialVault credentials{secrets};
    FixedClock clock;
    Result<> lastList;

private:
    std::unique_ptr<TokenBackend> m_backend;
    Guard m_guard = Guard::Normal;
};

template <class T>
T wait(QFuture<T> future)
{
    future.waitForFinished();
    return takeFrom(future);
}

inline QStringList codes(const Token &token)
{
    QStringList codes;
    for (const Notice &notice : token.notices)
        codes.append(notice.code);
    codes.sort();
    return codes;
}

inline QString stored(const Token &token, const QString &name)
{
    for (const Attribute &attribute : token.attributes) {
        if (attribute.name == name)
            return attribute.stored;
    }
    return {};
}

/// What an independent program prints; its errors where it fails.
inline QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError() + process.readAllStandardOutput();
    return process.readAllStandardOutput().trimmed();
}

/// The file as php-yaml (YAML 1.1) reads it, as JSON.
inline QByteArray asPhpReads(const QString &path)
{
    return run(
        QStringLiteral("php"),
        {QStringLiteral("-r"),
         QStringLiteral("echo json_encode(yaml_parse_file($argv[1]), JSON_UNESCAPED_UNICODE|JSON_UNESCAPED_SLASHES);"),
         QStringLiteral("--"), path});
}

/// The file as PyYAML reads it, as JSON.
inline QByteArray asPythonReads(const QString &path)
{
    return run(QStringLiteral("/usr/bin/python3"),
               {QStringLiteral("-c"),
                QStringLiteral("import sys,json,yaml\n"
                               "print(json.dumps(yaml.safe_load(open(sys.argv[1],encoding='utf-8')),"
                               "ensure_ascii=False,separators=(',',':')))"),
                path});
}

} // namespace tokendesk::test
