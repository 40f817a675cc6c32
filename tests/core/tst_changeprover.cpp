// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/changeprover.h"
#include "core/files/durablewriter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace tokendesk;
using namespace std::chrono_literals;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray got(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

constexpr int longest = 60'000; // ms, for a future on a busy machine

} // namespace

class TestChangeProver final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void standsForAFullSecond();
    void oldCopiesAreWrittenOver();
    void neverStands();
    void goneFile();
    void errorsEnd();
    void cancelled();
    void destroyed();
    void hundredsSideBySide();

private:
    ChangeProver::Change changeOf(const QByteArray &name, std::atomic_int *again = nullptr);
    QString path(const QByteArray &name) const { return m_home->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_home;
    Directory m_directory;
};

void TestChangeProver::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_directory = *Directory::open(m_home->path());
}

/// The change "holds the word disabled".
ChangeProver::Change TestChangeProver::changeOf(const QByteArray &name, std::atomic_int *again)
{
    const Directory directory = m_directory;
    return {.directory = directory,
            .file = name,
            .stands = [](const FileSnapshot &file) { return file.bytes.contains("disabled"); },
            .again =
                [directory, name, again] {
                    if (again)
                        ++*again;
                    const auto written =
                        DurableWriter(AccessMode::ReadWrite).replace(directory, name, [](const FileSnapshot &current) {
                            return std::optional(QByteArray(current.bytes).replace("enabled", "disabled"));
                        });
                    return written ? Result<>() : Result<>(fail(written.error()));
                }};
}

void TestChangeProver::standsForAFullSecond()
{
    put(path("a"), "disabled");
    ChangeProver prover;
    std::atomic_int again = 0;
    const qint64 begin = QDateTime::currentMSecsSinceEpoch();
    QFuture<Result<>> future = prover.prove(changeOf("a", &again));
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), longest);
    QVERIFY(future.result());
    QCOMPARE(again.load(), 0);
    const qint64 nextSecond = (begin / 1'000 + 1) * 1'000;
    QVERIFY(QDateTime::currentMSecsSinceEpoch() >= nextSecond + 1'000);
}

void TestChangeProver::oldCopiesAreWrittenOver()
{
    put(path("a"), "calls: 1 disabled");
    ChangeProver prover;
    std::atomic_int again = 0;
    QFuture<Result<>> future = prover.prove(changeOf("a", &again));
    // A request that read the file before the change writes back what it read, with its own counter.
    std::this_thread::sleep_for(300ms);
    put(path("a"), "calls: 2 enabled");
    std::this_thread::sleep_for(300ms);
    put(path("a"), "calls: 3 enabled");
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), longest);
    QVERIFY(future.result());
    QVERIFY(again.load() >= 1);
    QCOMPARE(got(path("a")), QByteArray("calls: 3 disabled"));
}

void TestChangeProver::neverStands()
{
    put(path("a"), "enabled");
    ChangeProver prover({.look = 5ms, .stand = 50ms, .limit = 300ms});
    ChangeProver::Change change = changeOf("a");
    change.again = [] {
        return Result<>();
    };
    QFuture<Result<>> future = prover.prove(change);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), longest);
    QCOMPARE(future.result().error().kind, ErrorKind::Timeout);
    QVERIFY(!future.result().error().reason.isEmpty());
}

void TestChangeProver::goneFile()
{
    ChangeProver prover({.look = 5ms, .stand = 50ms, .limit = 10'000ms});
    ChangeProver::Change gone = changeOf("none");
    gone.stands = [](const FileSnapshot &file) {
        return !file.exists;
    };
    QFuture<Result<>> future = prover.prove(gone);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), longest);
    QVERIFY(future.result());
}

void TestChangeProver::errorsEnd()
{
    put(path("a"), "enabled");
    ChangeProver prover;
    ChangeProver::Change change = changeOf("a");
    change.again = []() -> Result<> {
        return fail(ErrorKind::Io, QStringLiteral("a"));
    };
    QFuture<Result<>> future = prover.prove(change);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), longest);
    QCOMPARE(future.result().error().kind, ErrorKind::Io);
}

void TestChangeProver::cancelled()
{
    put(path("a"), "disabled");
    ChangeProver prover({.look = 5ms, .stand = 600s, .limit = 600s});
    CancelToken cancel;
    QFuture<Result<>> future = prover.prove(changeOf("a"), cancel);
    std::this_thread::sleep_for(20ms);
    QVERIFY(!future.isFinished());
    cancel.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), longest);
    QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
}

void TestChangeProver::destroyed()
{
    put(path("a"), "disabled");
    QFuture<Result<>> future;
    {
        ChangeProver prover({.look = 5ms, .stand = 600s, .limit = 600s});
        future = prover.prove(changeOf("a"));
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
}

void TestChangeProver::hundredsSideBySide()
{
    constexpr int count = 500;
    QList<QFuture<Result<>>> futures;
    std::atomic_int again = 0;
    ChangeProver prover({.look = 25ms, .stand = 1'000ms, .limit = 60'000ms});
    for (int i = 0; i < count; ++i) {
        const QByteArray name = QByteArray::number(i);
        put(path(name), i % 10 == 0 ? "enabled" : "disabled");
        futures += prover.prove(changeOf(name, &again));
    }
    QElapsedTimer timer;
    timer.start();
    for (QFuture<Result<>> &future : futures) {
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), longest);
        QVERIFY(future.result());
    }
    // One after the other they would take 500 seconds and more.
    QVERIFY(timer.elapsed() < longest);
    QCOMPARE(again.load(), count / 10);
    for (int i = 0; i < count; ++i)
        QCOMPARE(got(path(QByteArray::number(i))), QByteArray("disabled"));
}

QTEST_GUILESS_MAIN(TestChangeProver)
#include "tst_changeprover.moc"
