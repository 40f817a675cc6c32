// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/history/statedatabase.h"
#include "core/services/refreshschedule.h"
#include "core/services/signins.h"

#include "fakebackend.h"
#include "memorykeychain.h"
#include "waiting.h"

#include <QTemporaryDir>

using namespace tokendesk;

namespace {

class SetClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return now; }
    QDateTime now = QDateTime::fromMSecsSinceEpoch(1'795'000'000'000, Qt::UTC);
};

} // namespace

class RefreshScheduleTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SetClock m_clock;
    QThreadPool m_pool;
    FakeSystem m_system;
    FakeSystem m_folderSystem;
    MemoryKeychain m_keychain;
    std::unique_ptr<StateDatabase> m_database;
    std::unique_ptr<CredentialVault> m_credentials;
    std::unique_ptr<KeptSecrets> m_kept;
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<Inventory> m_inventory;
    std::unique_ptr<RefreshSchedule> m_schedule;
    ConnectionId m_server;

    void pass(std::chrono::seconds time) { m_clock.now = m_clock.now.addSecs(time.count()); }
    int lists() { return m_system.lists; }

    void setInterval(std::chrono::minutes interval)
    {
        Connection server = *m_connections->find(m_server);
        server.network.refreshEvery = interval;
        QVERIFY(waitFor(m_connections->update(server)));
        settle();
    }

    void settle() { QTRY_VERIFY(!m_inventory->isRefreshing(m_server)); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_system.failure.reset();
        m_database = std::make_unique<StateDatabase>();
        waitFor(m_database->open(m_folder->filePath(QStringLiteral("activity.sqlite")),
                                 m_folder->filePath(QStringLiteral("key"))));
        m_credentials = std::make_unique<CredentialVault>(m_keychain);
        m_kept = std::make_unique<KeptSecrets>(m_keychain, *m_database);
        m_connections =
            std::make_unique<Connections>(m_folder->filePath(QStringLiteral("connections.json")),
                                          QList<BackendType>{fakeServerType(m_system), fakeType(m_folderSystem)},
                                          BackendContext{m_pool, m_clock, *m_credentials});
        m_inventory = std::make_unique<Inventory>(*m_connections, *m_kept, m_pool);
        m_schedule = std::make_unique<RefreshSchedule>(*m_connections, *m_inventory, m_clock);
        Connection server;
        server.name = QStringLiteral("Shop");
        server.type = QStringLiteral("fake-server");
        server.location = {{QStringLiteral("url"), QStringLiteral("https://shop.example.test")}};
        m_server = *waitFor(m_connections->add(server));
        m_inventory->refresh(m_server);
        settle();
        m_system.lists = 0;
    }

    void cleanup()
    {
        m_schedule.reset();
        m_inventory.reset();
        m_connections.reset();
    }

    void focusAfterAMinute()
    {
        pass(std::chrono::seconds(59));
        m_schedule->windowFocused();
        QVERIFY(!m_inventory->isRefreshing(m_server));
        QCOMPARE(lists(), 0);
        pass(std::chrono::seconds(1));
        m_schedule->windowFocused();
        m_schedule->windowFocused(); // one at a time
        settle();
        QCOMPARE(lists(), 1);
        m_schedule->windowFocused(); // and the minute begins anew
        settle();
        QCOMPARE(lists(), 1);
    }

    void neverByItself()
    {
        for (int day = 0; day < 7; ++day) {
            pass(std::chrono::hours(24));
            m_schedule->tick();
        }
        QCOMPARE(lists(), 0);
    }

    void intervalOfThePerson()
    {
        setInterval(std::chrono::minutes(15));
        const int before = lists();
        pass(std::chrono::minutes(14));
        m_schedule->tick();
        QCOMPARE(lists(), before);
        pass(std::chrono::minutes(1));
        m_schedule->tick();
        QTRY_COMPARE(lists(), before + 1);
    }

    void notBeforeAFirstReading()
    {
        Connection other;
        other.name = QStringLiteral("Blog");
        other.type = QStringLiteral("fake-server");
        other.location = {{QStringLiteral("url"), QStringLiteral("https://blog.example.test")}};
        const ConnectionId id = *waitFor(m_connections->add(other));
        pass(std::chrono::hours(1));
        m_schedule->windowFocused();
        QVERIFY(!m_inventory->isRefreshing(id));
        settle();
        QCOMPARE(lists(), 1); // the one that was read before
    }

    void foldersAreWatched()
    {
        Connection folder;
        folder.name = QStringLiteral("Folder");
        folder.type = QStringLiteral("fake");
        folder.location = {{QStringLiteral("folder"), m_folder->path()}};
        const ConnectionId id = *waitFor(m_connections->add(folder));
        m_inventory->refresh(id);
        QTRY_VERIFY(!m_inventory->isRefreshing(id));
        const int before = m_folderSystem.lists;
        pass(std::chrono::hours(1));
        m_schedule->windowFocused();
        settle();
        QVERIFY(!m_inventory->isRefreshing(id));
        QCOMPARE(m_folderSystem.lists.load(), before);
    }

    void failures_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("more");
        QTest::newRow("network") << ErrorKind::Network << 1;
        QTest::newRow("timeout") << ErrorKind::Timeout << 1;
        QTest::newRow("sign in") << ErrorKind::AuthFailed << 0;
        QTest::newRow("certificate") << ErrorKind::Tls << 0;
        QTest::newRow("keychain") << ErrorKind::KeychainLocked << 0;
    }

    void failures()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, more);
        m_system.failure = Error{.kind = kind};
        m_inventory->refresh(m_server);
        QTRY_COMPARE(lists(), 1);
        settle();
        QVERIFY(m_inventory->problem(m_server).has_value());
        pass(std::chrono::minutes(2));
        m_schedule->windowFocused();
        settle();
        QCOMPARE(lists(), 1 + more);
    }
};

QTEST_GUILESS_MAIN(RefreshScheduleTest)
#include "tst_refreshschedule.moc"
