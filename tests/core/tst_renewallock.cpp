// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/renewallock.h"

#include "core/base/async.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUuid>

using namespace tokendesk;

namespace {

template <class T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(errorKindName(result.error().kind));
}

} // namespace

class RenewalLockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRenewalAtATime()
    {
        const QTemporaryDir folder;
        const ConnectionId id = QUuid::createUuid();
        const auto acquire = [&folder](const ConnectionId &connection, std::chrono::milliseconds patience) {
            return RenewalLock::acquire(connection, {}, patience, folder.path());
        };
        std::optional<Result<RenewalLock>> first = acquire(id, std::chrono::seconds(5));
        QVERIFY(*first);
        QCOMPARE(kindOf(acquire(id, std::chrono::milliseconds(100))), QStringLiteral("timeout"));
        QVERIFY(acquire(QUuid::createUuid(), std::chrono::milliseconds(100))); // another connection's is free
        const CancelToken cancel;
        cancel.cancel();
        QCOMPARE(kindOf(RenewalLock::acquire(id, cancel, std::chrono::seconds(5), folder.path())),
                 QStringLiteral("cancelled"));
        const auto second =
            runOn(m_pool, [&acquire, &id] { return acquire(id, std::chrono::seconds(20)).has_value(); });
        QThread::msleep(100);
        QVERIFY(!second.isFinished());
        first.reset();
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result());
        QCOMPARE(kindOf(RenewalLock::acquire(id, {}, std::chrono::seconds(1), QStringLiteral("/proc/nowhere"))),
                 QStringLiteral("io"));
    }

private:
    QThreadPool m_pool;
};

QTEST_GUILESS_MAIN(RenewalLockTest)
#include "tst_renewallock.moc"
