// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/history/statedatabase.h"
#include "core/keychain/sessionstore.h"
#include "core/services/inventory.h"
#include "core/services/listing.h"

#include "fakebackend.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tokendesk;

namespace {

/// Does with the signals what a table does, and finds rows that come twice.
class Table final : public QObject
{
public:
    explicit Table(Inventory &inventory)
    {
        connect(&inventory, &Inventory::rowsListed, this,
                [this](const ConnectionId &, const TokenRows &batch, bool first) {
                    if (first)
                        rows.clear();
                    for (TokenRow &row : *batch) {
                        doubled = doubled || rows.contains(row.id);
                        rows.insert(row.id, row);
                    }
                    ++listed;
                });
        connect(&inventory, &Inventory::rowsReplaced, this, [this](const ConnectionId &, const TokenRows &all) {
            rows.clear();
            for (TokenRow &row : *all)
                rows.insert(row.id, row);
            ++replaced;
        });
        connect(&inventory, &Inventory::rowsChanged, this,
                [this](const ConnectionId &, const TokenRows &some, const QList<TokenId> &gone) {
                    for (const TokenId &id : gone)
                        rows.remove(id);
                    for (TokenRow &row : *some)
                        rows.insert(row.id, row);
                    changedRows += static_cast<int>(some->size());
                    ++changed;
                });
    }

    QHash<TokenId, TokenRow> rows;
    bool doubled = false;
    int listed = 0;
    int replaced = 0;
    int changed = 0;
    int changedRows = 0;
};

TokenId idOf(int number)
{
    return {QStringLiteral("token"), QStringLiteral("id-%1").arg(number)};
}

} // namespace

class InventoryTest final : public QObject
{
    Q_OBJECT

private:
    struct Program
    {
        explicit Program(const QString &folder)
            : kept(store, database)
            , connections(folder + QLatin1String("/connections.json"), {fakeType(system)},
                          BackendContext{pool, clock, credentials})
            , inventory(connections, kept, pool)
            , table(inventory)
        {
            waitFor(connections.load());
            Connection shop;
            shop.name = QStringLiteral("Shop");
            shop.type = QStringLiteral("fake");
            shop.location = {{QStringLiteral("folder"), folder}};
            id = *waitFor(connections.add(shop));
        }

        SystemClock clock;
        QThreadPool pool;
        FakeSystem system;
        SessionStore store;
        CredentialVault credentials{store};
        StateDatabase database;
        KeptSecrets kept;
        Connections connections;
        Inventory inventory;
        Table table;
        ConnectionId id;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;

    void fill(int count)
    {
        for (int i = 0; i < count; ++i)
            m_program->system.put(FakeSystem::make(idOf(i).value, QStringLiteral("Token %1").arg(i)));
    }

    void list()
    {
        QSignalSpy finished(&m_program->inventory, &Inventory::refreshFinished);
        m_program->inventory.refresh(m_program->id);
        QVERIFY(m_program->inventory.isRefreshing(m_program->id));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QVERIFY(!m_program->inventory.isRefreshing(m_program->id));
    }

private Q_SLOTS:
    void init()
    {
        m_program.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<Program>(m_folder->path());
    }

    void cleanup() { m_program.reset(); }

    void firstAndSecondRefresh()
    {
        fill(1'000);
        list();
        QCOMPARE(m_program->table.rows.size(), 1'000);
        QVERIFY(!m_program->table.doubled);
        QVERIFY(!m_program->inventory.problem(m_program->id));

        list();
        QCOMPARE(m_program->table.changed, 0); // nothing differs: nothing is said
        m_program->system.put(FakeSystem::make(idOf(3).value, QStringLiteral("Other name")));
        m_program->system.put(FakeSystem::make(idOf(2'000).value, QStringLiteral("New")));
        m_program->system.erase(idOf(4));
        list();
        QCOMPARE(m_program->table.rows.size(), 1'000);
        QCOMPARE(m_program->table.changedRows, 2);
        QCOMPARE(m_program->table.rows.value(idOf(3)).name, QStringLiteral("Other name"));
        QVERIFY(!m_program->table.rows.contains(idOf(4)));
    }

    void batchesComeWhileListing()
    {
        fill(50);
        m_program->system.batch = 10;
        m_program->system.listPause = 100;
        QSignalSpy finished(&m_program->inventory, &Inventory::refreshFinished);
        m_program->inventory.refresh(m_program->id);
        QTRY_VERIFY(!m_program->table.rows.isEmpty());
        QVERIFY(finished.isEmpty());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_program->table.rows.size(), 50);
        QVERIFY(m_program->table.listed >= 2);
    }

    void emptyPlace()
    {
        list();
        QCOMPARE(m_program->table.listed, 1); // an empty first batch: what was there is to go
        QVERIFY(m_program->table.rows.isEmpty());
    }

    void lateAnswersAreDropped()
    {
        fill(30);
        m_program->system.batch = 1;
        m_program->system.listPause = 20;
        QSignalSpy finished(&m_program->inventory, &Inventory::refreshFinished);
        for (int i = 0; i < 5; ++i) {
            m_program->inventory.refresh(m_program->id);
            QTest::qWait(50);
        }
        m_program->system.listPause = 0;
        QTRY_COMPARE(finished.size(), 1);
        QTest::qWait(200);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(m_program->table.rows.size(), 30);
        QVERIFY(!m_program->table.doubled);
    }

    void failures()
    {
        fill(5);
        m_program->system.failure = Error{.kind = ErrorKind::PermissionDenied, .object = QStringLiteral("/place")};
        list();
        QCOMPARE(m_program->inventory.problem(m_program->id)->kind, ErrorKind::PermissionDenied);
        m_program->system.failure.reset();
        list();
        QVERIFY(!m_program->inventory.problem(m_program->id));
        QCOMPARE(m_program->table.rows.size(), 5);
        m_program->system.failure = Error{.kind = ErrorKind::Io};
        list();
        QCOMPARE(m_program->table.rows.size(), 5); // what was seen last stays
        QVERIFY(m_program->inventory.problem(m_program->id));
    }

    void outsideChanges()
    {
        fill(100);
        list();
        const int lists = m_program->system.lists;
        m_program->system.put(FakeSystem::make(idOf(7).value, QStringLiteral("Changed outside")));
        m_program->system.put(FakeSystem::make(idOf(100).value, QStringLiteral("Made outside")));
        m_program->system.erase(idOf(8));
        for (int i = 0; i < 50; ++i)
            m_program->system.tell({idOf(7), idOf(8), idOf(100)}); // a burst
        QTRY_COMPARE(m_program->table.rows.value(idOf(7)).name, QStringLiteral("Changed outside"));
        QTRY_VERIFY(m_program->table.rows.contains(idOf(100)));
        QTRY_VERIFY(!m_program->table.rows.contains(idOf(8)));
        QCOMPARE(m_program->system.lists.load(), lists);
        QVERIFY2(m_program->system.gets < 20, "a burst is gathered");
        m_program->system.put(FakeSystem::make(idOf(101).value, QStringLiteral("More")));
        m_program->system.tell({}, true);
        QTRY_VERIFY(m_program->table.rows.contains(idOf(101)));
        QVERIFY(!m_program->table.doubled);
    }

    /// A change that a running refresh may have passed by is read again after it.
    void changeDuringRefresh()
    {
        fill(50);
        list();
        m_program->system.batch = 5;
        m_program->system.listPause = 30;
        QSignalSpy finished(&m_program->inventory, &Inventory::refreshFinished);
        m_program->inventory.refresh(m_program->id);
        QTRY_VERIFY(m_program->system.lists > 1);
        QTest::qWait(60);
        m_program->system.put(FakeSystem::make(idOf(0).value, QStringLiteral("Changed meanwhile")));
        m_program->inventory.refreshTokens(m_program->id, {idOf(0)});
        QTRY_COMPARE(finished.size(), 1);
        QTRY_COMPARE(m_program->table.rows.value(idOf(0)).name, QStringLiteral("Changed meanwhile"));
        QTest::qWait(200);
        QCOMPARE(m_program->table.rows.value(idOf(0)).name, QStringLiteral("Changed meanwhile"));
    }

    void keptIsShown()
    {
        fill(3);
        list();
        QVERIFY(!m_program->table.rows.value(idOf(1)).kept);
        QVERIFY(waitFor(m_program->kept.keep(m_program->id, idOf(1), Secret("x"))));
        QTRY_VERIFY(m_program->table.rows.value(idOf(1)).kept);
        // All that a SessionStore keeps is gone when the program ends.
        QVERIFY(m_program->table.rows.value(idOf(1)).keptForSession);
        list();
        QVERIFY(m_program->table.rows.value(idOf(1)).keptForSession);
        QVERIFY(waitFor(m_program->kept.forget(m_program->id, idOf(1))));
        QTRY_VERIFY(!m_program->table.rows.value(idOf(1)).kept);
        QVERIFY(!m_program->table.rows.value(idOf(1)).keptForSession);
    }

    void renamedAndRemovedConnection()
    {
        fill(3);
        list();
        Connection shop = *m_program->connections.find(m_program->id);
        shop.colour = QStringLiteral("#123456");
        QVERIFY(waitFor(m_program->connections.update(shop)));
        QTest::qWait(200);
        QCOMPARE(m_program->table.replaced, 0);
        shop.name = QStringLiteral("Boutique");
        QVERIFY(waitFor(m_program->connections.update(shop)));
        QTRY_COMPARE(m_program->table.replaced, 1);
        QVERIFY(m_program->table.rows.value(idOf(0)).search.contains("boutique"));

        m_program->system.listPause = 200;
        m_program->inventory.refresh(m_program->id);
        QVERIFY(waitFor(m_program->connections.remove(m_program->id)));
        QVERIFY(!m_program->inventory.isRefreshing(m_program->id));
        QTest::qWait(500); // nothing comes of it any more, and nothing crashes
    }

    void destroyedWhileListing()
    {
        fill(100);
        m_program->system.batch = 1;
        m_program->system.listPause = 5;
        m_program->inventory.refresh(m_program->id);
        QTest::qWait(50);
        m_program.reset();
    }

    void manyTokens()
    {
        fill(20'000);
        m_program->system.batch = 500;
        list();
        QCOMPARE(m_program->table.rows.size(), 20'000);
        list();
        QCOMPARE(m_program->table.changedRows, 0);
    }

    void digests()
    {
        TokenRow row;
        row.name = QStringLiteral("a");
        const quint64 before = rowDigest(row);
        QCOMPARE(rowDigest(row), before);
        row.calls = 0; // zero is not unknown
        QVERIFY(rowDigest(row) != before);
        row.calls.reset();
        row.kept = true;
        QVERIFY(rowDigest(row) != before);
    }
};

QTEST_GUILESS_MAIN(InventoryTest)
#include "tst_inventory.moc"
