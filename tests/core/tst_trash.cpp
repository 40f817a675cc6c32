// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/readbounded.h"
#include "core/files/trash.h"
#include "tests/core/filesfixture.h"

using namespace tokendesk;
using namespace tokendesk::test;

namespace {

class FixedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime(QDate(2026, 11, 22), QTime(10, 47, 0, 123), Qt::UTC); }
};

} // namespace

class TestTrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<FileRoom>(); }
    void cleanup() { m_room.reset(); }

    void trashed();
    void trashKeepsLongNames();
    void restoreRefuses();
    void trashRefuses();
    void readOnlyMovesNothing();
    void somethingElseInItsPlace();

private:
    std::unique_ptr<FileRoom> m_room;
    FixedClock m_clock;
};

void TestTrash::trashed()
{
    QVERIFY(QDir(m_room->home.path()).mkpath(QStringLiteral("tokens/abc")));
    put(m_room->path("tokens/abc/token.yaml"), "title: 'x'\n");
    put(m_room->path("tokens/abc/note.txt"), "more");
    const qint64 before = statusOf(m_room->path("tokens/abc/token.yaml")).st_mtim.tv_sec;
    const Trash trash(m_room->directory, AccessMode::ReadWrite, m_clock);
    QVERIFY(trash.list()->isEmpty());
    const auto item = trash.moveIn("tokens/abc");
    QVERIFY(item);
    QVERIFY(!QFileInfo::exists(m_room->path("tokens/abc")));
    QCOMPARE(item->key, QStringLiteral("20261122T104700123Z-abc"));
    QCOMPARE(statusOf(m_room->path(".tokendesk-trash")).st_mode & 07777U, mode_t{0700});
    const auto listed = trash.list();
    QVERIFY(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().key, item->key);
    QCOMPARE(listed->first().place, QByteArray("tokens/abc"));
    QCOMPARE(listed->first().name(), QByteArray("abc"));
    QCOMPARE(listed->first().trashedAt, m_clock.nowUtc());
    QCOMPARE(readBounded(*trash.open(item->key), "token.yaml")->bytes, QByteArray("title: 'x'\n"));
    // The same name again in the same millisecond.
    QVERIFY(QDir(m_room->home.path()).mkpath(QStringLiteral("tokens/abc")));
    QVERIFY(trash.moveIn("tokens/abc"));
    QCOMPARE(trash.list()->size(), 2);

    const auto stamp = trash.restore(item->key, "token.yaml");
    QVERIFY(stamp);
    QCOMPARE(got(m_room->path("tokens/abc/token.yaml")), QByteArray("title: 'x'\n"));
    QCOMPARE(got(m_room->path("tokens/abc/note.txt")), QByteArray("more"));
    QVERIFY(statusOf(m_room->path("tokens/abc/token.yaml")).st_mtim.tv_sec >= before + 1);
    QCOMPARE(trash.list()->size(), 1);
    QCOMPARE(trash.find(item->key).error().kind, ErrorKind::NotFound);
}

void TestTrash::trashKeepsLongNames()
{
    const QByteArray id(255, 'a');
    QVERIFY(QDir(m_room->home.path()).mkpath(QStringLiteral("tokens/") + QString::fromUtf8(id)));
    const Trash trash(m_room->directory, AccessMode::ReadWrite, m_clock);
    const auto item = trash.moveIn("tokens/" + id);
    QVERIFY(item);
    QCOMPARE(trash.find(item->key)->name(), id);
    QVERIFY(trash.restore(item->key, "token.yaml"));
    QVERIFY(QFileInfo::exists(m_room->path("tokens/") + QString::fromUtf8(id)));
}

void TestTrash::restoreRefuses()
{
    QVERIFY(QDir(m_room->home.path()).mkpath(QStringLiteral("tokens/abc")));
    const Trash trash(m_room->directory, AccessMode::ReadWrite, m_clock);
    const auto item = trash.moveIn("tokens/abc");
    QVERIFY(item);
    QVERIFY(QDir(m_room->home.path()).mkpath(QStringLiteral("tokens/abc")));
    QCOMPARE(trash.restore(item->key, "token.yaml").error().kind, ErrorKind::Conflict);
    QVERIFY(QDir(m_room->home.path()).rmdir(QStringLiteral("tokens/abc")));
    for (const char *key :
         {"", "..", "../tokens", "20261122T104700123Z-abc/x", ".20261122T104700123Z-abc.place", "nokey"})
        QCOMPARE(trash.restore(QString::fromUtf8(key), "token.yaml").error().kind, ErrorKind::InvalidInput);
    // A note that leads out of the root is not followed.
    put(m_room->path(".tokendesk-trash/.20261122T104700123Z-abc.place"), "{\"place\":\"../../etc/abc\"}");
    QCOMPARE(trash.restore(item->key, "token.yaml").error().kind, ErrorKind::Unsupported);
    QVERIFY(QFile::remove(m_room->path(".tokendesk-trash/.20261122T104700123Z-abc.place")));
    QCOMPARE(trash.restore(item->key, "token.yaml").error().kind, ErrorKind::Unsupported);
    QCOMPARE(trash.list()->size(), 1);
}

void TestTrash::trashRefuses()
{
    QVERIFY(QDir(m_room->home.path()).mkpath(QStringLiteral("tokens/real")));
    QVERIFY(QFile::link(m_room->path("tokens/real"), m_room->path("tokens/linked")));
    put(m_room->path("tokens/file"), "x");
    const Trash trash(m_room->directory, AccessMode::ReadWrite, m_clock);
    QCOMPARE(trash.moveIn("tokens/linked").error().kind, ErrorKind::Unsupported);
    QVERIFY(!trash.moveIn("tokens/file"));
    QCOMPARE(trash.moveIn("tokens/none").error().kind, ErrorKind::NotFound);
    QCOMPARE(trash.moveIn("../x").error().kind, ErrorKind::InvalidInput);
    QVERIFY(QFileInfo(m_room->path("tokens/linked")).isSymLink());
    QVERIFY(trash.list()->isEmpty());
}

void TestTrash::readOnlyMovesNothing()
{
    put(m_room->path("file"), "old");
    const Trash trash(m_room->directory, AccessMode::ReadOnly, m_clock);
    QCOMPARE(trash.moveIn("file").error().kind, ErrorKind::Unsupported);
    QCOMPARE(QDir(m_room->home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("file")});
    QCOMPARE(got(m_room->path("file")), QByteArray("old"));
}

/// Is told, not taken for "nothing was revoked yet".
void TestTrash::somethingElseInItsPlace()
{
    const Trash trash(m_room->directory, AccessMode::ReadWrite, m_clock);
    QVERIFY(trash.list());
    put(m_room->path(".tokendesk-trash"), "a file");
    const auto listed = trash.list();
    QVERIFY(!listed);
    QVERIFY2(listed.error().object.endsWith(QStringLiteral(".tokendesk-trash")), qPrintable(listed.error().object));
}

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
