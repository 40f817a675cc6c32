// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/durablewriter.h"
#include "core/files/readbounded.h"
#include "core/files/temporaryfile.h"
#include "core/files/trash.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <thread>
#include <unistd.h>

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

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

DurableWriter::Decide become(const QByteArray &bytes)
{
    return [bytes](const FileSnapshot &) {
        return std::optional(bytes);
    };
}

class FixedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime(QDate(2026, 11, 22), QTime(10, 47, 0, 123), Qt::UTC); }
};

} // namespace

class TestFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void namesStayBelow_data();
    void namesStayBelow();
    void links();
    void noRegularFiles();
    void limits();
    void emptyFileIsReadAgain();
    void emptyFileOfOldIsBelieved();
    void sharedLockIsTaken();

    void replaceKeepsEverything();
    void replaceTime();
    void replaceRefuses();
    void replaceLeavesAlone();
    void replaceReadOnly();
    void replaceWaitsForTheLock();
    void replaceStartsOver();
    void replaceCreates();
    void replaceCancelled();
    void leftoversGo();
    void writersSideBySide();

    void folderLikeItsNeighbour();
    void folderTaken();
    void folderLeavesNothingBehind();
    void ensured();

    void trashed();
    void trashKeepsLongNames();
    void restoreRefuses();
    void trashRefuses();

private:
    QString path(const char *name) const { return m_home->filePath(QString::fromUtf8(name)); }
    QStringList hidden() const
    {
        return QDir(m_home->path())
            .entryList({QStringLiteral(".*")}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    Directory m_directory;
    FixedClock m_clock;
    DurableWriter m_writer{AccessMode::ReadWrite};
};

void TestFiles::init()
{
    // Not in /tmp: a tmpfs of older kernels has no extended attributes for users.
    m_home = std::make_unique<QTemporaryDir>(QDir::currentPath() + QStringLiteral("/tst_files-XXXXXX"));
    const auto directory = Directory::open(m_home->path());
    QVERIFY(directory);
    m_directory = *directory;
}

void TestFiles::cleanup()
{
    m_directory = {};
    m_home.reset();
}

void TestFiles::namesStayBelow_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"", ".", "..", "/etc/passwd", "../x", "a/../b", "a//b", "a/", "a/."})
        QTest::newRow(*name ? name : "(empty)") << QByteArray(name);
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("long") << QByteArray(256, 'a');
}

void TestFiles::namesStayBelow()
{
    QFETCH(QByteArray, name);
    QCOMPARE(readBounded(m_directory, name).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(m_directory.openDirectory(name).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(m_writer.replace(m_directory, name, become("x")).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(m_writer.createFolder(m_directory, name, {}).error().kind, ErrorKind::InvalidInput);
    QVERIFY(!m_directory.exists(name));
}

void TestFiles::links()
{
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("real/inner")));
    put(path("real/inner/token.yaml"), "a: 1\n");
    QVERIFY(QFile::link(path("real"), path("linked")));
    QVERIFY(QFile::link(path("real/inner/token.yaml"), path("file")));
    QVERIFY(QFile::link(path("nowhere"), path("dangling")));
    QVERIFY(readBounded(m_directory, "real/inner/token.yaml"));
    for (const char *name : {"linked/inner/token.yaml", "file", "dangling"}) {
        const auto read = readBounded(m_directory, name);
        QVERIFY2(!read, name);
        QCOMPARE(read.error().kind, ErrorKind::Unsupported);
        QVERIFY(read.error().detail.startsWith(QStringLiteral("ELOOP")));
        QCOMPARE(read.error().object, path(name));
    }
    for (const char *name : {"linked", "linked/inner"})
        QCOMPARE(m_directory.openDirectory(name).error().kind, ErrorKind::Unsupported);
    QCOMPARE(m_writer.replace(m_directory, "file", become("x")).error().kind, ErrorKind::Unsupported);
    QCOMPARE(got(path("real/inner/token.yaml")), QByteArray("a: 1\n"));
}

void TestFiles::noRegularFiles()
{
    QVERIFY(QDir(m_home->path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(::mkfifo(QFile::encodeName(path("fifo")).constData(), 0600), 0);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    struct sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path("socket")).constData(), sizeof address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<struct sockaddr *>(&address), sizeof address), 0);
    for (const char *name : {"folder", "fifo", "socket"}) {
        QCOMPARE(readBounded(m_directory, name).error().kind, ErrorKind::Unsupported);
        QCOMPARE(m_writer.replace(m_directory, name, become("x")).error().kind, ErrorKind::Unsupported);
    }
    ::close(socket);
    QCOMPARE(readBounded(m_directory, "none").error().kind, ErrorKind::NotFound);
    QCOMPARE(m_directory.openDirectory("fifo").error().kind, ErrorKind::NotFound);
}

void TestFiles::limits()
{
    put(path("large"), QByteArray((1 << 20) + 1, 'x'));
    put(path("fits"), QByteArray(1 << 20, 'x'));
    QCOMPARE(readBounded(m_directory, "large").error().kind, ErrorKind::LimitReached);
    QCOMPARE(readBounded(m_directory, "fits")->bytes.size(), 1 << 20);
    QVERIFY(QFile::resize(path("large"), qint64{1} << 30)); // a hole of 1 GiB
    QCOMPARE(readBounded(m_directory, "large").error().kind, ErrorKind::LimitReached);
    QCOMPARE(m_writer.replace(m_directory, "large", become("x")).error().kind, ErrorKind::LimitReached);
    QCOMPARE(m_writer.replace(m_directory, "fits", become(QByteArray((1 << 20) + 1, 'y'))).error().kind,
             ErrorKind::LimitReached);
    QCOMPARE(got(path("fits")), QByteArray(1 << 20, 'x'));
}

void TestFiles::emptyFileIsReadAgain()
{
    put(path("busy"), "");
    std::thread writer([this] {
        std::this_thread::sleep_for(30ms);
        QFile file(path("busy"));
        if (file.open(QIODevice::WriteOnly))
            file.write("a: 1\n");
    });
    ReadOptions patient;
    patient.patience = 20s;
    const auto read = readBounded(m_directory, "busy", patient);
    writer.join();
    QVERIFY(read);
    QCOMPARE(read->bytes, QByteArray("a: 1\n"));
}

void TestFiles::emptyFileOfOldIsBelieved()
{
    put(path("empty"), "");
    const struct timespec old[2] = {{.tv_sec = 1'000'000'000, .tv_nsec = 0}, {.tv_sec = 1'000'000'000, .tv_nsec = 0}};
    QCOMPARE(::utimensat(m_directory.fd(), "empty", old, 0), 0);
    ReadOptions patient;
    patient.patience = 60s;
    QElapsedTimer timer;
    timer.start();
    const auto read = readBounded(m_directory, "empty", patient);
    QVERIFY(read);
    QVERIFY(read->bytes.isEmpty());
    QVERIFY(timer.elapsed() < 30'000);
    // A fresh one is waited for, and then believed too.
    put(path("fresh"), "");
    ReadOptions hasty;
    hasty.patience = 20ms;
    QVERIFY(readBounded(m_directory, "fresh", hasty)->bytes.isEmpty());
}

void TestFiles::sharedLockIsTaken()
{
    put(path("file"), "a: 1\n");
    const int fd = ::open(QFile::encodeName(path("file")).constData(), O_RDWR);
    QCOMPARE(::flock(fd, LOCK_EX), 0);
    ReadOptions options;
    options.lockWait = 20ms;
    QCOMPARE(readBounded(m_directory, "file", options).error().kind, ErrorKind::Timeout);
    QCOMPARE(::flock(fd, LOCK_SH), 0);
    QVERIFY(readBounded(m_directory, "file", options)->locked);
    ::close(fd);
}

void TestFiles::replaceKeepsEverything()
{
    const QString file = path("token.yaml");
    put(file, "calls: 1\n");
    const QByteArray name = QFile::encodeName(file);
    QCOMPARE(::chmod(name.constData(), 0664), 0);
    QVERIFY2(::setxattr(name.constData(), "user.note", "kept", 4, 0) == 0,
             "the temporary folder has no extended attributes");
    if (::geteuid() == 0)
        QCOMPARE(::chown(name.constData(), 33, 33), 0);
    const struct stat before = statusOf(file);
    QByteArray seen;
    const auto written = m_writer.replace(m_directory, "token.yaml", [&](const FileSnapshot &current) {
        seen = current.bytes;
        return std::optional(QByteArray("calls: 2\n"));
    });
    QVERIFY(written);
    QVERIFY(written->changed);
    QVERIFY(written->remarks.isEmpty());
    QCOMPARE(seen, QByteArray("calls: 1\n"));
    QCOMPARE(got(file), QByteArray("calls: 2\n"));
    const struct stat after = statusOf(file);
    QCOMPARE(after.st_mode, before.st_mode);
    QCOMPARE(after.st_uid, before.st_uid);
    QCOMPARE(after.st_gid, before.st_gid);
    QCOMPARE(after.st_nlink, nlink_t{1});
    char note[8] = {};
    QCOMPARE(::getxattr(name.constData(), "user.note", note, sizeof note), ssize_t{4});
    QCOMPARE(QByteArray(note), QByteArray("kept"));
    QCOMPARE(written->file.stamp, FileStamp::of(after));
    QCOMPARE(hidden(), QStringList());
}

void TestFiles::replaceTime()
{
    put(path("file"), "1");
    const qint64 before = statusOf(path("file")).st_mtim.tv_sec;
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(m_writer.replace(m_directory, "file", become(QByteArray::number(i))));
        QVERIFY(statusOf(path("file")).st_mtim.tv_sec >= before + i); // the whole second is newer each time
    }
    const qint64 last = statusOf(path("file")).st_mtim.tv_sec;
    QVERIFY(m_writer.advanceTime(m_directory, "file"));
    QVERIFY(statusOf(path("file")).st_mtim.tv_sec >= last + 1);
    const struct timespec old[2] = {{.tv_sec = 1'000'000'000, .tv_nsec = 0}, {.tv_sec = 1'000'000'000, .tv_nsec = 0}};
    QCOMPARE(::utimensat(m_directory.fd(), "file", old, 0), 0);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QVERIFY(m_writer.replace(m_directory, "file", become("x")));
    QVERIFY(statusOf(path("file")).st_mtim.tv_sec >= now);
}

void TestFiles::replaceRefuses()
{
    put(path("file"), "old");
    QCOMPARE(::link(QFile::encodeName(path("file")).constData(), QFile::encodeName(path("second")).constData()), 0);
    const auto linked = m_writer.replace(m_directory, "file", become("new"));
    QCOMPARE(linked.error().kind, ErrorKind::Unsupported);
    QVERIFY(QString::fromUtf8(linked.error().reason.source).contains(QStringLiteral("hard link")));
    QCOMPARE(got(path("file")), QByteArray("old"));
    QCOMPARE(m_writer.replace(m_directory, "none", become("new")).error().kind, ErrorKind::NotFound);
    QVERIFY(QFile::remove(path("second")));
    const auto conflict =
        m_writer.replace(m_directory, "file", [](const FileSnapshot &) -> Result<std::optional<QByteArray>> {
            return fail(ErrorKind::Conflict, QStringLiteral("title"));
        });
    QCOMPARE(conflict.error().kind, ErrorKind::Conflict);
    QCOMPARE(conflict.error().object, QStringLiteral("title"));
    QCOMPARE(got(path("file")), QByteArray("old"));
    QCOMPARE(hidden(), QStringList());
}

void TestFiles::replaceLeavesAlone()
{
    put(path("file"), "old");
    const FileStamp before = FileStamp::of(statusOf(path("file")));
    const auto written = m_writer.replace(
        m_directory, "file", [](const FileSnapshot &) -> Result<std::optional<QByteArray>> { return std::nullopt; });
    QVERIFY(written);
    QVERIFY(!written->changed);
    QCOMPARE(FileStamp::of(statusOf(path("file"))), before);
}

void TestFiles::replaceReadOnly()
{
    put(path("file"), "old");
    const DurableWriter reader(AccessMode::ReadOnly);
    bool asked = false;
    const auto replaced = reader.replace(m_directory, "file", [&](const FileSnapshot &) {
        asked = true;
        return std::optional(QByteArray("new"));
    });
    QCOMPARE(replaced.error().kind, ErrorKind::Unsupported);
    QVERIFY(!asked);
    QCOMPARE(reader.createFolder(m_directory, "new", {}).error().kind, ErrorKind::Unsupported);
    QCOMPARE(reader.ensureDirectory(m_directory, "a/b").error().kind, ErrorKind::Unsupported);
    QCOMPARE(reader.advanceTime(m_directory, "file").error().kind, ErrorKind::Unsupported);
    const Trash trash(m_directory, AccessMode::ReadOnly, m_clock);
    QCOMPARE(trash.moveIn("file").error().kind, ErrorKind::Unsupported);
    QCOMPARE(QDir(m_home->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("file")});
    QCOMPARE(got(path("file")), QByteArray("old"));
}

void TestFiles::replaceWaitsForTheLock()
{
    put(path("file"), "old");
    const int fd = ::open(QFile::encodeName(path("file")).constData(), O_RDWR);
    QCOMPARE(::flock(fd, LOCK_EX), 0);
    WriteOptions options;
    options.lockWait = 20ms;
    QCOMPARE(m_writer.replace(m_directory, "file", become("new"), options).error().kind, ErrorKind::Timeout);
    QCOMPARE(got(path("file")), QByteArray("old"));
    options.lockWait = 60s;
    std::thread holder([fd] {
        std::this_thread::sleep_for(30ms);
        ::close(fd);
    });
    QVERIFY(m_writer.replace(m_directory, "file", become("new"), options));
    holder.join();
    QCOMPARE(got(path("file")), QByteArray("new"));
}

void TestFiles::replaceStartsOver()
{
    // An editor renames its own file over ours while we decide: our change must be made to its text.
    put(path("file"), "one");
    QByteArrayList seen;
    const auto written = m_writer.replace(m_directory, "file", [&](const FileSnapshot &current) {
        seen += current.bytes;
        if (seen.size() == 1) {
            put(path("other"), "two");
            ::rename(QFile::encodeName(path("other")).constData(), QFile::encodeName(path("file")).constData());
        }
        return std::optional(current.bytes + "+");
    });
    QVERIFY(written);
    QCOMPARE(seen, (QByteArrayList{"one", "two"}));
    QCOMPARE(got(path("file")), QByteArray("two+"));
    QCOMPARE(hidden(), QStringList());
}

void TestFiles::replaceCreates()
{
    WriteOptions options;
    options.missing = WriteOptions::Missing::IsCreated;
    options.newMode = 0600;
    bool existed = true;
    const auto written = m_writer.replace(
        m_directory, "new",
        [&](const FileSnapshot &current) {
            existed = current.exists;
            return std::optional(QByteArray("x"));
        },
        options);
    QVERIFY(written);
    QVERIFY(!existed);
    QCOMPARE(statusOf(path("new")).st_mode & 07777U, mode_t{0600});
    // Somebody makes the file while we decide: his stays, and we are asked again.
    int asked = 0;
    QVERIFY(m_writer.replace(
        m_directory, "raced",
        [&](const FileSnapshot &current) {
            if (asked++ == 0)
                put(path("raced"), "his");
            return std::optional(current.bytes + "ours");
        },
        options));
    QCOMPARE(asked, 2);
    QCOMPARE(got(path("raced")), QByteArray("hisours"));
    QCOMPARE(hidden(), QStringList());
}

void TestFiles::replaceCancelled()
{
    put(path("file"), "old");
    WriteOptions options;
    const auto written = m_writer.replace(
        m_directory, "file",
        [&](const FileSnapshot &) {
            options.cancel.cancel();
            return std::optional(QByteArray("new"));
        },
        options);
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QCOMPARE(got(path("file")), QByteArray("old"));
    QCOMPARE(hidden(), QStringList());
}

void TestFiles::leftoversGo()
{
    const pid_t gone = ::fork();
    if (gone == 0)
        ::_exit(0);
    QCOMPARE(::waitpid(gone, nullptr, 0), gone);
    const QByteArray ofGone = ".tokendesk-" + QByteArray::number(gone) + "-0123456789abcdef";
    const QByteArray own = temporaryName("token.yaml");
    const QByteArray ofOthers = ".token.yaml.tokendesk-1-0123456789abcdef"; // process 1 lives
    const QByteArray foreign = ".token.yaml.tmp";
    for (const QByteArray &name : {own, ofOthers, foreign, QByteArray(".token.yaml" + ofGone)})
        put(m_directory.pathOf(name), "x");
    QVERIFY(QDir(m_home->path()).mkdir(QString::fromUtf8(".new" + ofGone)));
    put(m_directory.pathOf(".new" + ofGone + "/token.yaml"), "x");
    put(m_directory.pathOf("token" + ofGone), "not hidden: no file of ours");
    removeLeftovers(m_directory);
    QCOMPARE(hidden().size(), 5); // too young
    removeLeftovers(m_directory, -1s);
    QCOMPARE(hidden().size(), 3);
    QVERIFY(m_directory.exists(own) && m_directory.exists(ofOthers) && m_directory.exists(foreign));
    QVERIFY(m_directory.exists("token" + ofGone));
    QVERIFY(isFileName(temporaryName(QByteArray(255, 'a'))));
}

void TestFiles::writersSideBySide()
{
    put(path("count"), "0");
    std::vector<std::thread> threads;
    std::atomic_int failed = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 25; ++round) {
                WriteOptions options;
                options.lockWait = 120s;
                failed += !m_writer.replace(
                    m_directory, "count",
                    [](const FileSnapshot &current) {
                        return std::optional(QByteArray::number(current.bytes.toInt() + 1));
                    },
                    options);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(got(path("count")), QByteArray("100"));
    QCOMPARE(hidden(), QStringList());
}

void TestFiles::folderLikeItsNeighbour()
{
    QVERIFY(QDir(m_home->path()).mkdir(QStringLiteral("old")));
    put(path("old/token.yaml"), "a");
    QCOMPARE(::chmod(QFile::encodeName(path("old")).constData(), 0750), 0);
    QCOMPARE(::chmod(QFile::encodeName(path("old/token.yaml")).constData(), 0640), 0);
    const auto written = m_writer.createFolder(m_directory, "new", {{"token.yaml", "title: 'x'\n"}});
    QVERIFY(written);
    QVERIFY(written->remarks.isEmpty());
    QCOMPARE(statusOf(path("new")).st_mode & 07777U, mode_t{0750});
    QCOMPARE(statusOf(path("new/token.yaml")).st_mode & 07777U, mode_t{0640});
    QCOMPARE(got(path("new/token.yaml")), QByteArray("title: 'x'\n"));
    QCOMPARE(written->file.stamp, FileStamp::of(statusOf(path("new/token.yaml"))));
    QCOMPARE(hidden(), QStringList());
    QVERIFY(m_writer.createFolder(m_directory, QByteArray(255, 'a'), {{"token.yaml", "x"}}));
}

void TestFiles::folderTaken()
{
    QVERIFY(QDir(m_home->path()).mkdir(QStringLiteral("taken")));
    QCOMPARE(m_writer.createFolder(m_directory, "taken", {{"token.yaml", "x"}}).error().kind, ErrorKind::Conflict);
    QVERIFY(QDir(path("taken")).isEmpty());
    QCOMPARE(hidden(), QStringList());
}

void TestFiles::folderLeavesNothingBehind()
{
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(m_writer.createFolder(m_directory, "new", {{"token.yaml", "x"}}, cancel).error().kind,
             ErrorKind::Cancelled);
    QCOMPARE(m_writer.createFolder(m_directory, "new", {{"token.yaml", "x"}, {"..", "y"}}).error().kind,
             ErrorKind::InvalidInput);
    QVERIFY(QDir(m_home->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestFiles::ensured()
{
    const auto made = m_writer.ensureDirectory(m_directory, "project/tokens/media");
    QVERIFY(made);
    QVERIFY(made->isSameAs(*m_directory.openDirectory("project/tokens/media")));
    QVERIFY(m_writer.ensureDirectory(m_directory, "project/tokens/media"));
}

void TestFiles::trashed()
{
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("tokens/abc")));
    put(path("tokens/abc/token.yaml"), "title: 'x'\n");
    put(path("tokens/abc/note.txt"), "more");
    const qint64 before = statusOf(path("tokens/abc/token.yaml")).st_mtim.tv_sec;
    const Trash trash(m_directory, AccessMode::ReadWrite, m_clock);
    QVERIFY(trash.list()->isEmpty());
    const auto item = trash.moveIn("tokens/abc");
    QVERIFY(item);
    QVERIFY(!QFileInfo::exists(path("tokens/abc")));
    QCOMPARE(item->key, QStringLiteral("20261122T104700123Z-abc"));
    QCOMPARE(statusOf(path(".tokendesk-trash")).st_mode & 07777U, mode_t{0700});
    const auto listed = trash.list();
    QVERIFY(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().key, item->key);
    QCOMPARE(listed->first().place, QByteArray("tokens/abc"));
    QCOMPARE(listed->first().name(), QByteArray("abc"));
    QCOMPARE(listed->first().trashedAt, m_clock.nowUtc());
    QCOMPARE(readBounded(*trash.open(item->key), "token.yaml")->bytes, QByteArray("title: 'x'\n"));
    // The same name again in the same millisecond.
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("tokens/abc")));
    QVERIFY(trash.moveIn("tokens/abc"));
    QCOMPARE(trash.list()->size(), 2);

    const auto stamp = trash.restore(item->key, "token.yaml");
    QVERIFY(stamp);
    QCOMPARE(got(path("tokens/abc/token.yaml")), QByteArray("title: 'x'\n"));
    QCOMPARE(got(path("tokens/abc/note.txt")), QByteArray("more"));
    QVERIFY(statusOf(path("tokens/abc/token.yaml")).st_mtim.tv_sec >= before + 1);
    QCOMPARE(trash.list()->size(), 1);
    QCOMPARE(trash.find(item->key).error().kind, ErrorKind::NotFound);
}

void TestFiles::trashKeepsLongNames()
{
    const QByteArray id(255, 'a');
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("tokens/") + QString::fromUtf8(id)));
    const Trash trash(m_directory, AccessMode::ReadWrite, m_clock);
    const auto item = trash.moveIn("tokens/" + id);
    QVERIFY(item);
    QCOMPARE(trash.find(item->key)->name(), id);
    QVERIFY(trash.restore(item->key, "token.yaml"));
    QVERIFY(QFileInfo::exists(path("tokens/") + QString::fromUtf8(id)));
}

void TestFiles::restoreRefuses()
{
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("tokens/abc")));
    const Trash trash(m_directory, AccessMode::ReadWrite, m_clock);
    const auto item = trash.moveIn("tokens/abc");
    QVERIFY(item);
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("tokens/abc")));
    QCOMPARE(trash.restore(item->key, "token.yaml").error().kind, ErrorKind::Conflict);
    QVERIFY(QDir(m_home->path()).rmdir(QStringLiteral("tokens/abc")));
    for (const char *key :
         {"", "..", "../tokens", "20261122T104700123Z-abc/x", ".20261122T104700123Z-abc.place", "nokey"})
        QCOMPARE(trash.restore(QString::fromUtf8(key), "token.yaml").error().kind, ErrorKind::InvalidInput);
    // A note that leads out of the root is not followed.
    put(path(".tokendesk-trash/.20261122T104700123Z-abc.place"), "{\"place\":\"../../etc/abc\"}");
    QCOMPARE(trash.restore(item->key, "token.yaml").error().kind, ErrorKind::Unsupported);
    QVERIFY(QFile::remove(path(".tokendesk-trash/.20261122T104700123Z-abc.place")));
    QCOMPARE(trash.restore(item->key, "token.yaml").error().kind, ErrorKind::Unsupported);
    QCOMPARE(trash.list()->size(), 1);
}

void TestFiles::trashRefuses()
{
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("tokens/real")));
    QVERIFY(QFile::link(path("tokens/real"), path("tokens/linked")));
    put(path("tokens/file"), "x");
    const Trash trash(m_directory, AccessMode::ReadWrite, m_clock);
    QCOMPARE(trash.moveIn("tokens/linked").error().kind, ErrorKind::Unsupported);
    QVERIFY(!trash.moveIn("tokens/file"));
    QCOMPARE(trash.moveIn("tokens/none").error().kind, ErrorKind::NotFound);
    QCOMPARE(trash.moveIn("../x").error().kind, ErrorKind::InvalidInput);
    QVERIFY(QFileInfo(path("tokens/linked")).isSymLink());
    QVERIFY(trash.list()->isEmpty());
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
