// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/pendingrevocations.h"

#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;

} // namespace

class PendingRevocationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void leavesWhenItsTimeIsOver();
    void leavesAtOnceWithoutDelay();
    void isUndoneUntilItLeaves();
    void countsDown();
    void takesNoTokenTwice();
    void sendsOneConnectionNow();
    void undoesOneConnection();
    void keepsItsTimeWhilePaused();
    void settlesWhenTheLastIsOver();

private:
    NamedToken token(const ConnectionId &connection, const QString &id) const
    {
        return {.key = {.connection = connection, .id = {QStringLiteral("token"), id}}, .name = id};
    }
    NamedToken a() const { return token(m_shop, QStringLiteral("a")); }
    NamedToken b() const { return token(m_shop, QStringLiteral("b")); }
    NamedToken elsewhere() const { return token(m_blog, QStringLiteral("a")); }

    const ConnectionId m_shop = QUuid::createUuid();
    const ConnectionId m_blog = QUuid::createUuid();
    std::unique_ptr<PendingRevocations> m_pending;
    std::unique_ptr<QSignalSpy> m_due;
    std::unique_ptr<QSignalSpy> m_left;
    std::unique_ptr<QSignalSpy> m_over;
};

void PendingRevocationsTest::init()
{
    m_pending = std::make_unique<PendingRevocations>();
    m_due = std::make_unique<QSignalSpy>(m_pending.get(), &PendingRevocations::due);
    m_left = std::make_unique<QSignalSpy>(m_pending.get(), &PendingRevocations::left);
    m_over = std::make_unique<QSignalSpy>(m_pending.get(), &PendingRevocations::over);
}

void PendingRevocationsTest::leavesWhenItsTimeIsOver()
{
    QElapsedTimer clock;
    clock.start();
    const quint64 number = m_pending->add({a(), b()}, 150ms);
    QVERIFY(m_pending->contains(a().key));
    QCOMPARE(m_pending->count(), 2);
    QCOMPARE(m_due->size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_due->size(), 1, patience);
    QVERIFY(clock.elapsed() >= 150);
    QCOMPARE(m_due->first().at(0).toULongLong(), number);
    QCOMPARE(m_due->first().at(1).value<QList<NamedToken>>().size(), 2);
    QVERIFY(m_pending->isEmpty());
    QVERIFY(m_pending->contains(a().key)); // on its way, and not to be revoked again
}

void PendingRevocationsTest::leavesAtOnceWithoutDelay()
{
    m_pending->add({a()}, 0ms);
    QCOMPARE(m_due->size(), 1);
    QVERIFY(m_pending->isEmpty());
}

void PendingRevocationsTest::isUndoneUntilItLeaves()
{
    const quint64 number = m_pending->add({a()}, 100ms);
    m_pending->undo(number);
    QVERIFY(!m_pending->contains(a().key));
    QCOMPARE(m_left->size(), 1);
    QTest::qWait(300);
    QCOMPARE(m_due->size(), 0);

    const quint64 second = m_pending->add({a()}, 1ms);
    QTRY_COMPARE_WITH_TIMEOUT(m_due->size(), 1, patience);
    m_pending->undo(second);
    QVERIFY(m_pending->contains(a().key));
}

void PendingRevocationsTest::countsDown()
{
    QSignalSpy added(m_pending.get(), &PendingRevocations::added);
    QSignalSpy counted(m_pending.get(), &PendingRevocations::counted);
    m_pending->add({a()}, 2'500ms);
    QCOMPARE(added.first().at(2).toInt(), 3);
    QTRY_COMPARE_WITH_TIMEOUT(m_due->size(), 1, patience);
    QList<int> seconds;
    for (const QList<QVariant> &each : counted)
        seconds.append(each.at(1).toInt());
    QVERIFY(std::is_sorted(seconds.crbegin(), seconds.crend()));
    QVERIFY2(seconds.contains(2) || seconds.contains(1), "nothing was counted");
}

void PendingRevocationsTest::takesNoTokenTwice()
{
    QVERIFY(m_pending->add({a()}, 10s) != 0);
    QVERIFY(m_pending->add({a(), b()}, 10s) != 0);
    QCOMPARE(m_pending->count(), 2);
    QCOMPARE(m_pending->add({a()}, 0ms), 0U);
    QCOMPARE(m_due->size(), 0);
}

void PendingRevocationsTest::sendsOneConnectionNow()
{
    m_pending->add({a()}, 10s);
    m_pending->add({elsewhere()}, 10s);
    m_pending->sendNow(m_shop);
    QCOMPARE(m_due->size(), 1);
    QVERIFY(!m_pending->holds(m_shop));
    QVERIFY(m_pending->holds(m_blog));
    m_pending->sendNow();
    QCOMPARE(m_due->size(), 2);
}

void PendingRevocationsTest::undoesOneConnection()
{
    m_pending->add({a()}, 10s);
    m_pending->add({elsewhere()}, 10s);
    m_pending->undoAll(m_blog);
    QVERIFY(m_pending->holds(m_shop));
    QVERIFY(!m_pending->holds(m_blog));
    m_pending->undoAll();
    QVERIFY(m_pending->isSettled());
    QCOMPARE(m_due->size(), 0);
}

void PendingRevocationsTest::keepsItsTimeWhilePaused()
{
    m_pending->add({a()}, 200ms);
    m_pending->pause();
    QTest::qWait(400);
    QCOMPARE(m_due->size(), 0);
    m_pending->resume();
    QTRY_COMPARE_WITH_TIMEOUT(m_due->size(), 1, patience);
}

void PendingRevocationsTest::settlesWhenTheLastIsOver()
{
    const quint64 first = m_pending->add({a()}, 0ms);
    const quint64 second = m_pending->add({elsewhere()}, 0ms);
    QVERIFY(!m_pending->isSettled());
    m_pending->finished(first, false);
    QCOMPARE(m_over->last().first().toBool(), false);
    QVERIFY(m_pending->isSettled(m_shop));
    QVERIFY(!m_pending->isSettled());
    QVERIFY(!m_pending->contains(a().key));
    m_pending->finished(second, true);
    QCOMPARE(m_over->last().first().toBool(), true);
    QVERIFY(m_pending->isSettled());
    m_pending->finished(second, true); // told twice
    QCOMPARE(m_over->size(), 2);
}

QTEST_MAIN(PendingRevocationsTest)
#include "tst_pendingrevocations.moc"
