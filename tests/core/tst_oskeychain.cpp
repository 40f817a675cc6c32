// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// OsKeychain's rules against a keychain that can be made to do anything. tst_keychain has the real one.
#include "core/keychain/oskeychain.h"
#include "core/keychain/secretparts.h"

#include "fakekeychain.h"
#include "waiting.h"

#include <QSignalSpy>

using namespace tokendesk;

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class OsKeychainTest final : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<FakeKeychain> m_fake;
    std::unique_ptr<OsKeychain> m_keychain;

    QString read(const char *entry)
    {
        const Result<Secret> secret = waitFor(m_keychain->read(name(entry), {}));
        return secret ? QLatin1Char('=') + secret->reveal() : QString(errorKindName(secret.error().kind));
    }

    QString write(const char *entry, const QByteArray &value)
    {
        const Result<> written = waitFor(m_keychain->write(name(entry), Secret(value), {}));
        return written ? QStringLiteral("ok") : QString(errorKindName(written.error().kind));
    }

    QString remove(const char *entry)
    {
        const Result<> removed = waitFor(m_keychain->remove(name(entry), {}));
        return removed ? QStringLiteral("ok") : QString(errorKindName(removed.error().kind));
    }

private Q_SLOTS:
    void init()
    {
        m_fake = std::make_shared<FakeKeychain>();
        m_keychain = std::make_unique<OsKeychain>(
            std::make_unique<FakeCalls>(m_fake),
            KeychainPatience{.limit = std::chrono::milliseconds(600), .quiet = std::chrono::milliseconds(100)});
    }

    void statusIsTold()
    {
        QSignalSpy status(m_keychain.get(), &SecretStore::statusChanged);
        QCOMPARE(m_keychain->status(), KeychainStatus::Unknown);
        QCOMPARE(write("a", "one"), name("ok"));
        QCOMPARE(m_keychain->status(), KeychainStatus::Available);
        m_fake->locked = true;
        QCOMPARE(read("a"), name("keychain_locked"));
        QCOMPARE(m_keychain->status(), KeychainStatus::Locked);
        m_fake->locked = false;
        m_fake->unavailable = true;
        QCOMPARE(read("a"), name("keychain_unavailable"));
        QCOMPARE(m_keychain->status(), KeychainStatus::Unavailable);
        QCOMPARE(status.size(), 3);
    }

    void readingMakesNoCanary()
    {
        QCOMPARE(read("a"), name("keychain_locked"));
        QVERIFY(m_fake->entries.empty());
        QCOMPARE(write("b", "x"), name("ok"));
        QCOMPARE(read("a"), name("not_found"));
    }

    void lockedNeverOverwrites()
    {
        QCOMPARE(write("a", "one"), name("ok"));
        m_fake->locked = true;
        const auto before = m_fake->entries;
        QCOMPARE(write("a", "two"), name("keychain_locked"));
        QCOMPARE(remove("a"), name("keychain_locked"));
        QVERIFY(m_fake->entries == before);
        QVERIFY(!m_fake->log.contains(name("write a")) || m_fake->log.count(name("write a")) == 1);
        m_fake->locked = false;
        QCOMPARE(read("a"), name("=one"));
    }

    /// The first question is refused, the second answered: what was "not found" must be asked again.
    void openedBetweenTwoQuestions()
    {
        QCOMPARE(write("a", "one"), name("ok"));
        m_fake->locked = true;
        m_fake->afterNextReply = [this] {
            m_fake->locked = false;
        };
        QCOMPARE(read("a"), name("=one"));
    }

    void removalThatDidNothing()
    {
        QCOMPARE(write("a", "one"), name("ok"));
        m_fake->removesNothing = true;
        QCOMPARE(remove("a"), name("io"));
        m_fake->removesNothing = false;
        QCOMPARE(remove("a"), name("ok"));
        QCOMPARE(read("a"), name("not_found"));
    }

    void writtenDifferently()
    {
        m_fake->garbles = true;
        QCOMPARE(write("a", "one"), name("io"));
    }

    void foreignEntry()
    {
        QCOMPARE(write("b", "x"), name("ok"));
        for (const char *entry : {"", "x", "1", "1 2", "19 9 a", "1-1 5 a", "12 999999 a", "1x y z"}) {
            m_fake->entries[name("a")] = entry;
            QCOMPARE(read("a"), name("io"));
        }
        QCOMPARE(write("a", "mended"), name("ok"));
        QCOMPARE(read("a"), name("=mended"));
    }

    void longSecretsAreCut()
    {
        const QByteArray ten(10'000, 'x');
        QCOMPARE(write("a", ten), name("ok"));
        for (const auto &[key, value] : m_fake->entries)
            QVERIFY2(value.size() <= SecretParts::mostBytes, qPrintable(key));
        QCOMPARE(read("a"), QLatin1Char('=') + QString::fromLatin1(ten));
        QCOMPARE(write("a", "short"), name("ok"));
        QCOMPARE(m_fake->entries.size(), std::size_t(2)); // with the canary: the old parts are gone
        QCOMPARE(write("a", QByteArray("with\0nul", 8)), name("ok"));
        QCOMPARE(waitFor(m_keychain->read(name("a"), {}))->bytes(), QByteArrayView("with\0nul", 8));
        QCOMPARE(write("a", ""), name("ok"));
        QCOMPARE(read("a"), name("="));
    }

    /// Whatever a failing write leaves behind: the old value stays whole, and a removal finds every part.
    void writeThatStopsInTheMiddle()
    {
        const QByteArray first(7'000, 'a');
        const QByteArray second(9'000, 'b');
        for (int writes = 0; writes <= 5; ++writes) {
            init();
            QCOMPARE(write("a", first), name("ok"));
            m_fake->writesLeft = writes;
            QCOMPARE(write("a", second), writes == 0 ? name("keychain_locked") : name("io"));
            QCOMPARE(read("a"), QLatin1Char('=') + QString::fromLatin1(first));
            m_fake->writesLeft = -1;
            QCOMPARE(remove("a"), name("ok"));
            QCOMPARE(m_fake->entries.size(), std::size_t(1));
        }
    }

    void partMissing()
    {
        QCOMPARE(write("a", QByteArray(5'000, 'x')), name("ok"));
        m_fake->entries.erase(name("a/a/1"));
        QCOMPARE(read("a"), name("io"));
        m_fake->locked = true;
        QCOMPARE(read("a"), name("keychain_locked"));
    }

    void oneCallAtATime()
    {
        QCOMPARE(write("a", "one"), name("ok"));
        QList<QFuture<Result<Secret>>> reads;
        for (int i = 0; i < 50; ++i)
            reads.append(m_keychain->read(name("a"), {}));
        for (const auto &future : reads)
            QVERIFY(waitFor(future));
        QCOMPARE(m_fake->mostRunning, 1);
    }

    void hangingCall()
    {
        QCOMPARE(write("a", "one"), name("ok"));
        QSignalSpy waiting(m_keychain.get(), &SecretStore::waitingChanged);
        m_fake->hangs = true;
        const CancelToken cancel;
        const QFuture<Result<>> hanging = m_keychain->write(name("a"), Secret("two"), {});
        const QFuture<Result<Secret>> behind = m_keychain->read(name("a"), {});
        const QFuture<Result<Secret>> cancelled = m_keychain->read(name("a"), cancel);
        QTRY_COMPARE(waiting.size(), 1);
        QVERIFY(waiting.first().first().toBool());
        cancel.cancel();
        QCOMPARE(waitFor(cancelled).error().kind, ErrorKind::Cancelled);
        QVERIFY(!hanging.isFinished());
        QCOMPARE(waitFor(hanging).error().kind, ErrorKind::Timeout);
        QCOMPARE(waitFor(behind).error().kind, ErrorKind::Timeout);
        QTRY_COMPARE(waiting.size(), 2);

        // The call is answered at last; what it belonged to does not go on.
        const QFuture<Result<Secret>> next = m_keychain->read(name("a"), {});
        m_fake->hangs = false;
        m_fake->log.clear();
        m_fake->release();
        const Result<Secret> secret = waitFor(next);
        QVERIFY(secret);
        QCOMPARE(secret->reveal(), name("one"));
        QVERIFY(m_fake->log.filter(name("write")).isEmpty());
        QCOMPARE(m_fake->mostRunning, 1);
    }

    /// Who stops waiting is told whether the entry is as it was.
    void cancelledWriteSaysWhatItTouched_data()
    {
        QTest::addColumn<QString>("hangsAt");
        QTest::addColumn<bool>("nothingDone");
        QTest::newRow("at the question to unlock") << name("read canary") << true;
        QTest::newRow("at the old entry") << name("read a") << true;
        QTest::newRow("at the new entry") << name("write a") << false;
    }

    void cancelledWriteSaysWhatItTouched()
    {
        QFETCH(QString, hangsAt);
        QFETCH(bool, nothingDone);
        QCOMPARE(write("a", "one"), name("ok"));
        m_fake->hangsAt = hangsAt;
        const CancelToken cancel;
        const QFuture<Result<>> writing = m_keychain->write(name("a"), Secret("two"), cancel);
        QTRY_VERIFY(m_fake->held);
        cancel.cancel();
        const Result<> written = waitFor(writing);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        QCOMPARE(written.error().nothingDone, nothingDone);
        m_fake->hangsAt.clear();
        m_fake->release();
        QCOMPARE(read("a"), nothingDone ? name("=one") : name("=two"));
    }

    void cancelledBeforeItsTurn()
    {
        const CancelToken cancel;
        cancel.cancel();
        QCOMPARE(waitFor(m_keychain->read(name("a"), cancel)).error().kind, ErrorKind::Cancelled);
        QVERIFY(m_fake->log.isEmpty());
    }

    void destroyedWhileWaiting()
    {
        m_fake->hangs = true;
        const QFuture<Result<Secret>> first = m_keychain->read(name("a"), {});
        const QFuture<Result<>> second = m_keychain->write(name("b"), Secret("x"), {});
        QTRY_VERIFY(m_fake->held);
        m_keychain.reset();
        m_fake->held = {};
        QCOMPARE(waitFor(first).error().kind, ErrorKind::Cancelled);
        QCOMPARE(waitFor(second).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(OsKeychainTest)
#include "tst_oskeychain.moc"
