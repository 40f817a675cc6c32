// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/temporaryfile.h"
#include "tests/core/filesfixture.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <thread>
#include <unistd.h>

using namespace tokendesk;
using namespace tokendesk::test;
using namespace std::chrono_literals;

class TestDurableWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<FileRoom>(); }
    void cleanup() { m_room.reset(); }

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

private:
    std::unique_ptr<FileRoom> m_room;
};

void TestDurableWriter::replaceKeepsEverything()
{
    const QString file = m_room->path("token.yaml");
    put(file, "calls: 1\n");
    const QByteArray name = QFile::encodeName(file);
    QCOMPARE(::chmod(name.constData(), 0664), 0);
    QVERIFY2(::setxattr(name.constData(), "user.note", "kept", 4, 0) == 0,
             "the temporary folder has no extended attributes");
    if (::geteuid() == 0)
        QCOMPARE(::chown(name.constData(), 33, 33), 0);
    const struct stat before = statusOf(file);
    QByteArray seen;
    const auto written = m_room->writer.replace(m_room->directory, "token.yaml", [&](const FileSnapshot &current) {
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
    QCOMPARE(m_room->hidden(), QStringList());
}

void TestDurableWriter::replaceTime()
{
    put(m_room->path("file"), "1");
    const qint64 before = statusOf(m_room->path("file")).st_mtim.tv_sec;
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(m_room->writer.replace(m_room->directory, "file", become(QByteArray::number(i))));
        QVERIFY(statusOf(m_room->path("file")).st_mtim.tv_sec >= before + i); // the whole second is newer each time
    }
    const qint64 last = statusOf(m_room->path("file")).st_mtim.tv_sec;
    QVERIFY(m_room->writer.advanceTime(m_room->directory, "file"));
    QVERIFY(statusOf(m_room->path("file")).st_mtim.tv_sec >= last + 1);
    const struct timespec old[2] = {{.tv_sec = 1'000'000'000, .tv_nsec = 0}, {.tv_sec = 1'000'000'000, .tv_nsec = 0}};
    QCOMPARE(::utimensat(m_room->directory.fd(), "file", old, 0), 0);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QVERIFY(m_room->writer.replace(m_room->directory, "file", become("x")));
    QVERIFY(statusOf(m_room->path("file")).st_mtim.tv_sec >= now);
}

void TestDurableWriter::replaceRefuses()
{
    put(m_room->path("file"), "old");
    QCOMPARE(::link(QFile::encodeName(m_room->path("file")).constData(),
                    QFile::encodeName(m_room->path("second")).constData()),
             0);
    const auto linked = m_room->writer.replace(m_room->directory, "file", become("new"));
    QCOMPARE(linked.error().kind, ErrorKind::Unsupported);
    QVERIFY(QString::fromUtf8(linked.error().reason.source).contains(QStringLiteral("hard link")));
    QCOMPARE(got(m_room->path("file")), QByteArray("old"));
    QCOMPARE(m_room->writer.replace(m_room->directory, "none", become("new")).error().kind, ErrorKind::NotFound);
    QVERIFY(QFile::remove(m_room->path("second")));
    const auto conflict = m_room->writer.replace(m_room->directory, "file",
                                                 [](const FileSnapshot &) -> Result<std::optional<QByteArray>> {
                                                     return fail(ErrorKind::Conflict, QStringLiteral("title"));
                                                 });
    QCOMPARE(conflict.error().kind, ErrorKind::Conflict);
    QCOMPARE(conflict.error().object, QStringLiteral("title"));
    QCOMPARE(got(m_room->path("file")), QByteArray("old"));
    QCOMPARE(m_room->hidden(), QStringList());
}

void TestDurableWriter::replaceLeavesAlone()
{
    put(m_room->path("file"), "old");
    const FileStamp before = FileStamp::of(statusOf(m_room->path("file")));
    const auto written =
        m_room->writer.replace(m_room->directory, "file",
                               [](const FileSnapshot &) -> Result<std::optional<QByteArray>> { return std::nullopt; });
    QVERIFY(written);
    QVERIFY(!written->changed);
    QCOMPARE(FileStamp::of(statusOf(m_room->path("file"))), before);
}

void TestDurableWriter::replaceReadOnly()
{
    put(m_room->path("file"), "old");
    const DurableWriter reader(AccessMode::ReadOnly);
    bool asked = false;
    const auto replaced = reader.replace(m_room->directory, "file", [&](const FileSnapshot &) {
        asked = true;
        return std::optional(QByteArray("new"));
    });
    QCOMPARE(replaced.error().kind, ErrorKind::Unsupported);
    QVERIFY(!asked);
    QCOMPARE(reader.createFolder(m_room->directory, "new", {}).error().kind, ErrorKind::Unsupported);
    QCOMPARE(reader.ensureDirectory(m_room->directory, "a/b").error().kind, ErrorKind::Unsupported);
    QCOMPARE(reader.advanceTime(m_room->directory, "file").error().kind, ErrorKind::Unsupported);
    QCOMPARE(QDir(m_room->home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("file")});
    QCOMPARE(got(m_room->path("file")), QByteArray("old"));
}

void TestDurableWriter::replaceWaitsForTheLock()
{
    put(m_room->path("file"), "old");
    const int fd = ::open(QFile::encodeName(m_room->path("file")).constData(), O_RDWR);
    QCOMPARE(::flock(fd, LOCK_EX), 0);
    WriteOptions options;
    options.lockWait = 20ms;
    QCOMPARE(m_room->writer.replace(m_room->directory, "file", become("new"), options).error().kind,
             ErrorKind::Timeout);
    QCOMPARE(got(m_room->path("file")), QByteArray("old"));
    options.lockWait = 60s;
    std::thread holder([fd] {
        std::this_thread::sleep_for(30ms);
        ::close(fd);
    });
    QVERIFY(m_room->writer.replace(m_room->directory, "file", become("new"), options));
    holder.join();
    QCOMPARE(got(m_room->path("file")), QByteArray("new"));
}

void TestDurableWriter::replaceStartsOver()
{
    // An editor renames its own file over ours while we decide: our change must be made to its text.
    put(m_room->path("file"), "one");
    QByteArrayList seen;
    const auto written = m_room->writer.replace(m_room->directory, "file", [&](const FileSnapshot &current) {
        seen += current.bytes;
        if (seen.size() == 1) {
            put(m_room->path("other"), "two");
            ::rename(QFile::encodeName(m_room->path("other")).constData(),
                     QFile::encodeName(m_room->path("file")).constData());
        }
        return std::optional(current.bytes + "+");
    });
    QVERIFY(written);
    QCOMPARE(seen, (QByteArrayList{"one", "two"}));
    QCOMPARE(got(m_room->path("file")), QByteArray("two+"));
    QCOMPARE(m_room->hidden(), QStringList());
}

void TestDurableWriter::replaceCreates()
{
    WriteOptions options;
    options.missing = WriteOptions::Missing::IsCreated;
    options.newMode = 0600;
    bool existed = true;
    const auto written = m_room->writer.replace(
        m_room->directory, "new",
        [&](const FileSnapshot &current) {
            existed = current.exists;
            return std::optional(QByteArray("x"));
        },
        options);
    QVERIFY(written);
    QVERIFY(!existed);
    QCOMPARE(statusOf(m_room->path("new")).st_mode & 07777U, mode_t{0600});
    // Somebody makes the file while we decide: his stays, and we are asked again.
    int asked = 0;
    QVERIFY(m_room->writer.replace(
        m_room->directory, "raced",
        [&](const FileSnapshot &current) {
            if (asked++ == 0)
                put(m_room->path("raced"), "his");
            return std::optional(current.bytes + "ours");
        },
        options));
    QCOMPARE(asked, 2);
    QCOMPARE(got(m_room->path("raced")), QByteArray("hisours"));
    QCOMPARE(m_room->hidden(), QStringList());
}

void TestDurableWriter::replaceCancelled()
{
    put(m_room->path("file"), "old");
    WriteOptions options;
    const auto written = m_room->writer.replace(
        m_room->directory, "file",
        [&](const FileSnapshot &) {
            options.cancel.cancel();
            return std::optional(QByteArray("new"));
        },
        options);
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QCOMPARE(got(m_room->path("file")), QByteArray("old"));
    QCOMPARE(m_room->hidden(), QStringList());
}

void TestDurableWriter::leftoversGo()
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
        put(m_room->directory.pathOf(name), "x");
    QVERIFY(QDir(m_room->home.path()).mkdir(QString::fromUtf8(".new" + ofGone)));
    put(m_room->directory.pathOf(".new" + ofGone + "/token.yaml"), "x");
    put(m_room->directory.pathOf("token" + ofGone), "not hidden: no file of ours");
    removeLeftovers(m_room->directory);
    QCOMPARE(m_room->hidden().size(), 5); // too young
    removeLeftovers(m_room->directory, -1s);
    QCOMPARE(m_room->hidden().size(), 3);
    QVERIFY(m_room->directory.exists(own) && m_room->directory.exists(ofOthers) && m_room->directory.exists(foreign));
    QVERIFY(m_room->directory.exists("token" + ofGone));
    QVERIFY(isFileName(temporaryName(QByteArray(255, 'a'))));
}

void TestDurableWriter::writersSideBySide()
{
    put(m_room->path("count"), "0");
    std::vector<std::thread> threads;
    std::atomic_int failed = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 25; ++round) {
                WriteOptions options;
                options.lockWait = 120s;
                failed += !m_room->writer.replace(
                    m_room->directory, "count",
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
    QCOMPARE(got(m_room->path("count")), QByteArray("100"));
    QCOMPARE(m_room->hidden(), QStringList());
}

void TestDurableWriter::folderLikeItsNeighbour()
{
    QVERIFY(QDir(m_room->home.path()).mkdir(QStringLiteral("old")));
    put(m_room->path("old/token.yaml"), "a");
    QCOMPARE(::chmod(QFile::encodeName(m_room->path("old")).constData(), 0750), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_room->path("old/token.yaml")).constData(), 0640), 0);
    const auto written = m_room->writer.createFolder(m_room->directory, "new", {{"token.yaml", "title: 'x'\n"}});
    QVERIFY(written);
    QVERIFY(written->remarks.isEmpty());
    QCOMPARE(statusOf(m_room->path("new")).st_mode & 07777U, mode_t{0750});
    QCOMPARE(statusOf(m_room->path("new/token.yaml")).st_mode & 07777U, mode_t{0640});
    QCOMPARE(got(m_room->path("new/token.yaml")), QByteArray("title: 'x'\n"));
    QCOMPARE(written->file.stamp, FileStamp::of(statusOf(m_room->path("new/token.yaml"))));
    QCOMPARE(m_room->hidden(), QStringList());
    QVERIFY(m_room->writer.createFolder(m_room->directory, QByteArray(255, 'a'), {{"token.yaml", "x"}}));
}

void TestDurableWriter::folderTaken()
{
    QVERIFY(QDir(m_room->home.path()).mkdir(QStringLiteral("taken")));
    QCOMPARE(m_room->writer.createFolder(m_room->directory, "taken", {{"token.yaml", "x"}}).error().kind,
             ErrorKind::Conflict);
    QVERIFY(QDir(m_room->path("taken")).isEmpty());
    QCOMPARE(m_room->hidden(), QStringList());
}

void TestDurableWriter::folderLeavesNothingBehind()
{
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(m_room->writer.createFolder(m_room->directory, "new", {{"token.yaml", "x"}}, cancel).error().kind,
             ErrorKind::Cancelled);
    QCOMPARE(m_room->writer.createFolder(m_room->directory, "new", {{"token.yaml", "x"}, {"..", "y"}}).error().kind,
             ErrorKind::InvalidInput);
    QVERIFY(QDir(m_room->home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestDurableWriter::ensured()
{
    const auto made = m_room->writer.ensureDirectory(m_room->directory, "project/tokens/media");
    QVERIFY(made);
    QVERIFY(made->isSameAs(*m_room->directory.openDirectory("project/tokens/media")));
    QVERIFY(m_room->writer.ensureDirectory(m_room->directory, "project/tokens/media"));
}

QTEST_GUILESS_MAIN(TestDurableWriter)
#include "tst_durablewriter.moc"
