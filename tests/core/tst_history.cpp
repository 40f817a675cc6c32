// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/history/activitylog.h"
#include "core/history/keptindex.h"
#include "core/history/stateschema.h"

#include "core/history/statedatabase.h"

#include "waiting.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace tokendesk;

namespace {

class FixedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime(QDate(2026, 5, 4), QTime(3, 2, 1, 9), Qt::UTC); }
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

Activity sample(const ConnectionId &connection, const QString &fingerprint = {})
{
    Activity activity;
    activity.act = Activity::Act::RenewSecret;
    activity.connection = connection;
    activity.connectionName = QStringLiteral("Shop");
    activity.tokenKind = QStringLiteral("token");
    activity.tokenName = QStringLiteral("CI");
    activity.fingerprint = fingerprint;
    activity.fields = {QStringLiteral("name"), QStringLiteral("limit_calls")};
    return activity;
}

} // namespace

class HistoryTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;

    QString file() const { return m_folder->filePath(QStringLiteral("state/activity.sqlite")); }
    QString keyFile() const { return m_folder->filePath(QStringLiteral("state/fingerprint.key")); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void rowsAreKept()
    {
        const ConnectionId shop = QUuid::createUuid();
        const ConnectionId blog = QUuid::createUuid();
        {
            StateDatabase database;
            ActivityLog log(database, m_clock);
            QVERIFY(waitFor(database.open(file(), keyFile())));
            QVERIFY(!log.problem());
            const Result<qint64> first = waitFor(log.begin(sample(shop)));
            QVERIFY(first);
            const Result<qint64> second = waitFor(log.begin(sample(blog, QStringLiteral("ff00"))));
            QVERIFY(second);
            QVERIFY(*second > *first);
            QVERIFY(waitFor(log.complete(*first, Activity::Outcome::Done, {}, {}, QStringLiteral("Renamed"),
                                         QStringLiteral("ab12"))));
            QVERIFY(waitFor(log.complete(*first, Activity::Outcome::Failed, QStringLiteral("timeout"))));
            QCOMPARE(waitFor(log.complete(4711, Activity::Outcome::Done)).error().kind, ErrorKind::NotFound);
        }
        StateDatabase database;
        ActivityLog log(database, m_clock);
        QVERIFY(waitFor(database.open(file(), keyFile())));
        const Result<QList<Activity>> all = waitFor(log.list(10));
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).outcome, Activity::Outcome::Intended);
        const Activity &row = all->at(1);
        QCOMPARE(row.at, m_clock.nowUtc());
        QCOMPARE(row.act, Activity::Act::RenewSecret);
        QCOMPARE(row.outcome, Activity::Outcome::Failed);
        QCOMPARE(row.error, QStringLiteral("timeout"));
        QCOMPARE(row.connection, shop);
        QCOMPARE(row.tokenKind, QStringLiteral("token"));
        QCOMPARE(row.tokenName, QStringLiteral("Renamed"));
        QCOMPARE(row.fingerprint, QStringLiteral("ab12"));
        QCOMPARE(row.fields, sample(shop).fields);
        QCOMPARE(waitFor(log.list(10, blog))->size(), 1);
        QCOMPARE(waitFor(log.list(10, {}, QStringLiteral("ff00")))->size(), 1);
        QCOMPARE(waitFor(log.list(10, shop, QStringLiteral("ff00")))->size(), 0);
        QCOMPARE(waitFor(log.list(1))->first().connection, blog);
    }

    void filesArePrivate()
    {
        const mode_t before = ::umask(0);
        {
            StateDatabase database;
            ActivityLog log(database, m_clock);
            QVERIFY(waitFor(database.open(file(), keyFile())));
            QVERIFY(waitFor(log.begin(sample(QUuid::createUuid()))));
            for (const QString &path : {file(), file() + QLatin1String("-wal"), keyFile()})
                QCOMPARE(modeOf(path), mode_t(0600));
            QCOMPARE(modeOf(QFileInfo(file()).absolutePath()), mode_t(0700));
        }
        QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        StateDatabase database;
        QVERIFY(waitFor(database.open(file(), keyFile())));
        QCOMPARE(modeOf(file()), mode_t(0600));
        ::umask(before);
    }

    void fingerprints()
    {
        const ConnectionId shop = QUuid::createUuid();
        const TokenId id{QStringLiteral("token"), QStringLiteral("0123456789abcdef")};
        QString first;
        {
            StateDatabase database;
            QVERIFY(database.fingerprint(shop, id).isEmpty());
            QVERIFY(waitFor(database.open(file(), keyFile())));
            first = database.fingerprint(shop, id);
            QCOMPARE(first.size(), 32);
            QVERIFY(!first.contains(id.value));
            QVERIFY(first != database.fingerprint(QUuid::createUuid(), id));
            QVERIFY(first != database.fingerprint(shop, {QStringLiteral("images"), id.value}));
            // Where kind ends and value begins counts too.
            QVERIFY(database.fingerprint(shop, {QStringLiteral("a"), QStringLiteral("bc")}) !=
                    database.fingerprint(shop, {QStringLiteral("ab"), QStringLiteral("c")}));
        }
        const QByteArray key = contents(keyFile());
        QCOMPARE(key.size(), 32);
        StateDatabase database;
        QVERIFY(waitFor(database.open(file(), keyFile())));
        QCOMPARE(database.fingerprint(shop, id), first);
        QCOMPARE(contents(keyFile()), key);
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("this is not a database at all, whatever its name says").repeated(100);
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\x7f');
    }

    void damaged()
    {
        QFETCH(QByteArray, bytes);
        QDir().mkpath(QFileInfo(file()).absolutePath());
        put(file(), bytes);
        StateDatabase database;
        ActivityLog log(database, m_clock);
        const Result<> opened = waitFor(database.open(file(), keyFile()));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Parse);
        QVERIFY(!opened.error().reason.isEmpty());
        QVERIFY(log.problem());
        QCOMPARE(waitFor(log.begin(sample(QUuid::createUuid()))).error().kind, ErrorKind::Parse);
        QCOMPARE(contents(file()), bytes);
    }

    void torn()
    {
        {
            StateDatabase database;
            ActivityLog log(database, m_clock);
            QVERIFY(waitFor(database.open(file(), keyFile())));
            for (int i = 0; i < 200; ++i)
                log.begin(sample(QUuid::createUuid()));
            QVERIFY(waitFor(log.list(1)));
        }
        QByteArray bytes = contents(file());
        QVERIFY(bytes.size() > 3 * 4096);
        bytes.replace(4096, 4096, QByteArray(4096, '\xee')); // a page of the tables
        put(file(), bytes);
        StateDatabase database;
        const Result<> opened = waitFor(database.open(file(), keyFile()));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Parse);
    }

    void newerAndForeign_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("newer") << QStringLiteral("PRAGMA user_version = 99");
        QTest::newRow("foreign") << QStringLiteral("PRAGMA application_id = 1");
    }

    void newerAndForeign()
    {
        QFETCH(QString, statement);
        {
            StateDatabase database;
            QVERIFY(waitFor(database.open(file(), keyFile())));
            QVERIFY(waitFor(database.run([&statement](QSqlDatabase &sql) -> Result<> {
                QSqlQuery query(sql);
                if (!query.exec(statement))
                    return fail(sqlError(query.lastError(), {}));
                return {};
            })));
        }
        StateDatabase database;
        const Result<> opened = waitFor(database.open(file(), keyFile()));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Unsupported);
        QVERIFY(!opened.error().reason.isEmpty());
    }

    void damagedKeyIsLeftAlone()
    {
        QDir().mkpath(QFileInfo(keyFile()).absolutePath());
        put(keyFile(), "short");
        StateDatabase database;
        const Result<> opened = waitFor(database.open(file(), keyFile()));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Parse);
        QCOMPARE(contents(keyFile()), QByteArray("short"));
        QVERIFY(database.fingerprint({}, {}).isEmpty());
    }

    void placeThatCannotBeMade()
    {
        put(m_folder->filePath(QStringLiteral("state")), "a file where the folder should be");
        StateDatabase database;
        QVERIFY(!waitFor(database.open(file(), keyFile())));
        QVERIFY(database.problem());
    }

    /// Two programs start at once on nothing: both end with the same key and one schema, and both write.
    void twoPrograms()
    {
        StateDatabase one;
        StateDatabase two;
        const QFuture<Result<>> first = one.open(file(), keyFile());
        const QFuture<Result<>> second = two.open(file(), keyFile());
        for (const QFuture<Result<>> &future : {first, second}) {
            const Result<> opened = waitFor(future);
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        }
        const TokenId id{QStringLiteral("token"), QStringLiteral("x")};
        QCOMPARE(one.fingerprint({}, id), two.fingerprint({}, id));
        ActivityLog here(one, m_clock);
        ActivityLog there(two, m_clock);
        QList<QFuture<Result<qint64>>> rows;
        for (int i = 0; i < 50; ++i) {
            rows.append(here.begin(sample(QUuid::createUuid())));
            rows.append(there.begin(sample(QUuid::createUuid())));
        }
        for (const auto &row : rows)
            QVERIFY(waitFor(row));
        QCOMPARE(waitFor(here.list(1'000))->size(), 100);
    }

    void keptIndex()
    {
        const ConnectionId shop = QUuid::createUuid();
        StateDatabase database;
        KeptIndex index(database);
        QVERIFY(waitFor(database.open(file(), keyFile())));
        QVERIFY(waitFor(index.load())->isEmpty());
        QVERIFY(waitFor(index.set(shop, QStringLiteral("aa"), false)));
        QVERIFY(waitFor(index.set(shop, QStringLiteral("aa"), true)));
        QVERIFY(waitFor(index.set(shop, QStringLiteral("bb"), false)));
        const KeptIndex::Entries entries = *waitFor(index.load());
        QCOMPARE(entries.value(shop),
                 (QHash<QString, bool>{{QStringLiteral("aa"), true}, {QStringLiteral("bb"), false}}));
        QVERIFY(waitFor(index.clear(shop, QStringLiteral("aa"))));
        QVERIFY(waitFor(index.clear(shop, QStringLiteral("never there"))));
        QCOMPARE(waitFor(index.load())->value(shop).size(), 1);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
