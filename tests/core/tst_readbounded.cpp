// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/readbounded.h"
#include "tests/core/filesfixture.h"

#include <QElapsedTimer>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace tokendesk;
using namespace tokendesk::test;
using namespace std::chrono_literals;

class TestReadBounded final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<FileRoom>(); }
    void cleanup() { m_room.reset(); }

    void namesStayBelow_data();
    void namesStayBelow();
    void links();
    void noRegularFiles();
    void limits();
    void emptyFileIsReadAgain();
    void emptyFileOfOldIsBelieved();
    void sharedLockIsTaken();

private:
    std::unique_ptr<FileRoom> m_room;
};

void TestReadBounded::namesStayBelow_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"", ".", "..", "/etc/passwd", "../x", "a/../b", "a//b", "a/", "a/."})
        QTest::newRow(*name ? name : "(empty)") << QByteArray(name);
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("long") << QByteArray(256, 'a');
}

void TestReadBounded::namesStayBelow()
{
    QFETCH(QByteArray, name);
    QCOMPARE(readBounded(m_room->directory, name).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(m_room->directory.openDirectory(name).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(m_room->writer.replace(m_room->directory, name, become("x")).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(m_room->writer.createFolder(m_room->directory, name, {}).error().kind, ErrorKind::InvalidInput);
    QVERIFY(!m_room->directory.exists(name));
}

void TestReadBounded::links()
{
    QVERIFY(QDir(m_room->home.path()).mkpath(QStringLiteral("real/inner")));
    put(m_room->path("real/inner/token.yaml"), "a: 1\n");
    QVERIFY(QFile::link(m_room->path("real"), m_room->path("linked")));
    QVERIFY(QFile::link(m_room->path("real/inner/token.yaml"), m_room->path("file")));
    QVERIFY(QFile::link(m_room->path("nowhere"), m_room->path("dangling")));
    QVERIFY(readBounded(m_room->directory, "real/inner/token.yaml"));
    for (const char *name : {"linked/inner/token.yaml", "file", "dangling"}) {
        const auto read = readBounded(m_room->directory, name);
        QVERIFY2(!read, name);
        QCOMPARE(read.error().kind, ErrorKind::Unsupported);
        QVERIFY(read.error().detail.startsWith(QStringLiteral("ELOOP")));
        QCOMPARE(read.error().object, m_room->path(name));
    }
    for (const char *name : {"linked", "linked/inner"})
        QCOMPARE(m_room->directory.openDirectory(name).error().kind, ErrorKind::Unsupported);
    QCOMPARE(m_room->writer.replace(m_room->directory, "file", become("x")).error().kind, ErrorKind::Unsupported);
    QCOMPARE(got(m_room->path("real/inner/token.yaml")), QByteArray("a: 1\n"));
}

void TestReadBounded::noRegularFiles()
{
    QVERIFY(QDir(m_room->home.path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(::mkfifo(QFile::encodeName(m_room->path("fifo")).constData(), 0600), 0);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    struct sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(m_room->path("socket")).constData(), sizeof address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<struct sockaddr *>(&address), sizeof address), 0);
    for (const char *name : {"folder", "fifo", "socket"}) {
        QCOMPARE(readBounded(m_room->directory, name).error().kind, ErrorKind::Unsupported);
        QCOMPARE(m_room->writer.replace(m_room->directory, name, become("x")).error().kind, ErrorKind::Unsupported);
    }
    ::close(socket);
    QCOMPARE(readBounded(m_room->directory, "none").error().kind, ErrorKind::NotFound);
    QCOMPARE(m_room->directory.openDirectory("fifo").error().kind, ErrorKind::NotFound);
}

void TestReadBounded::limits()
{
    put(m_room->path("large"), QByteArray((1 << 20) + 1, 'x'));
    put(m_room->path("fits"), QByteArray(1 << 20, 'x'));
    QCOMPARE(readBounded(m_room->directory, "large").error().kind, ErrorKind::LimitReached);
    QCOMPARE(readBounded(m_room->directory, "fits")->bytes.size(), 1 << 20);
    QVERIFY(QFile::resize(m_room->path("large"), qint64{1} << 30)); // a hole of 1 GiB
    QCOMPARE(readBounded(m_room->directory, "large").error().kind, ErrorKind::LimitReached);
    QCOMPARE(m_room->writer.replace(m_room->directory, "large", become("x")).error().kind, ErrorKind::LimitReached);
    QCOMPARE(m_room->writer.replace(m_room->directory, "fits", become(QByteArray((1 << 20) + 1, 'y'))).error().kind,
             ErrorKind::LimitReached);
    QCOMPARE(got(m_room->path("fits")), QByteArray(1 << 20, 'x'));
}

void TestReadBounded::emptyFileIsReadAgain()
{
    put(m_room->path("busy"), "");
    std::thread writer([this] {
        std::this_thread::sleep_for(30ms);
        QFile file(m_room->path("busy"));
        if (file.open(QIODevice::WriteOnly))
            file.write("a: 1\n");
    });
    ReadOptions patient;
    patient.patience = 20s;
    const auto read = readBounded(m_room->directory, "busy", patient);
    writer.join();
    QVERIFY(read);
    QCOMPARE(read->bytes, QByteArray("a: 1\n"));
}

void TestReadBounded::emptyFileOfOldIsBelieved()
{
    put(m_room->path("empty"), "");
    const struct timespec old[2] = {{.tv_sec = 1'000'000'000, .tv_nsec = 0}, {.tv_sec = 1'000'000'000, .tv_nsec = 0}};
    QCOMPARE(::utimensat(m_room->directory.fd(), "empty", old, 0), 0);
    ReadOptions patient;
    patient.patience = 60s;
    QElapsedTimer timer;
    timer.start();
    const auto read = readBounded(m_room->directory, "empty", patient);
    QVERIFY(read);
    QVERIFY(read->bytes.isEmpty());
    QVERIFY(timer.elapsed() < 30'000);
    // A fresh one is waited for, and then believed too.
    put(m_room->path("fresh"), "");
    ReadOptions hasty;
    hasty.patience = 20ms;
    QVERIFY(readBounded(m_room->directory, "fresh", hasty)->bytes.isEmpty());
}

void TestReadBounded::sharedLockIsTaken()
{
    put(m_room->path("file"), "a: 1\n");
    const int fd = ::open(QFile::encodeName(m_room->path("file")).constData(), O_RDWR);
    QCOMPARE(::flock(fd, LOCK_EX), 0);
    ReadOptions options;
    options.lockWait = 20ms;
    QCOMPARE(readBounded(m_room->directory, "file", options).error().kind, ErrorKind::Timeout);
    QCOMPARE(::flock(fd, LOCK_SH), 0);
    QVERIFY(readBounded(m_room->directory, "file", options)->locked);
    ::close(fd);
}

QTEST_GUILESS_MAIN(TestReadBounded)
#include "tst_readbounded.moc"
