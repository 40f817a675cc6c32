// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/tokentablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tokendesk;

namespace {

constexpr qint64 now = 1'763'800'000'000;

Connection named(const QString &name, const QString &id, Environment environment)
{
    Connection connection;
    connection.id = QUuid(id);
    connection.name = name;
    connection.environment = environment;
    return connection;
}

Connection shop()
{
    return named(QStringLiteral("Shop"), QStringLiteral("{11111111-1111-4111-8111-111111111111}"),
                 Environment::Production);
}

Connection blog()
{
    return named(QStringLiteral("Blog"), QStringLiteral("{22222222-2222-4222-8222-222222222222}"), Environment::Other);
}

Capabilities capabilities()
{
    Capabilities capabilities;
    capabilities.idIsCredential = true;
    capabilities.modifiedLabel = {.context = "Test", .source = "Last used or changed"};
    KindSpec kind;
    kind.id = QStringLiteral("token");
    kind.label = {.context = "Test", .source = "Token"};
    capabilities.kinds.append(kind);
    return capabilities;
}

TokenRow makeRow(const Connection &connection, const QString &id, const QString &name, qint64 calls = 0,
                 TokenState state = TokenState::Enabled)
{
    Token token;
    token.id = {.kind = QStringLiteral("token"), .value = id};
    token.name = name;
    token.calls = calls;
    token.limitCalls = 100;
    token.callsApproximate = true;
    token.state = state;
    token.modifiedAt = QDateTime::fromMSecsSinceEpoch(now + calls * 1'000, Qt::UTC);
    return tokendesk::makeRow(token, connection);
}

TokenRows rows(std::initializer_list<TokenRow> list)
{
    return std::make_shared<std::vector<TokenRow>>(list);
}

TokenRows manyRows()
{
    auto many = std::make_shared<std::vector<TokenRow>>();
    for (int i = 0; i < 5'000; ++i)
        many->push_back(makeRow(blog(), QStringLiteral("%1").arg(i, 16, 10, QLatin1Char('0')),
                                QStringLiteral("Bulk %1").arg(5'000 - i)));
    return many;
}

} // namespace

class TestTokenTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsInTheOrderOfTheLanguage();
    void sortsByColumn_data();
    void sortsByColumn();
    void textsThatFewHaveAreSorted();
    void unknownComesLastEitherWay();
    void filters();
    void scopes();
    void keepsSourcesThroughSortAndFilter();
    void changesInPlace();
    void changeMovesRow();
    void addsAndRemovesSingleRows();
    void replacesAConnection();
    void removesAConnection();
    void manyRowsAreRankedLater();
    void theLastRowsAreShownAtOnce();
    void manyAreFilteredMeanwhile();
    void onlyTheLastFilterCounts();
    void rowsMayChangeWhileManyAreFiltered();
    void aScopeOfManyIsFilteredToo();
    void masksIdsThatAreCredentials();
    void tellsWhereASecretIsKept();
    void isolatesForeignText();
    void namesTheTimeAsTheSystemDoes();

private:
    QStringList names() const;
    void addMany();
    void setFilter(const QString &text) { m_model->setFilter(TokenFilter::parse(text, now)); }

    std::unique_ptr<ConnectionBook> m_book;
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<TokenTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestTokenTableModel::init()
{
    m_book = std::make_unique<ConnectionBook>();
    m_book->set(shop(), capabilities());
    m_book->set(blog(), capabilities());
    m_pool = std::make_unique<QThreadPool>();
    m_model = std::make_unique<TokenTableModel>(*m_book, *m_pool);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->addRows(
        shop().id,
        rows({makeRow(shop(), QStringLiteral("aaaaaaaaaaaaaaaa"), QStringLiteral("App 10"), 30),
              makeRow(shop(), QStringLiteral("bbbbbbbbbbbbbbbb"), QStringLiteral("app 2"), 10),
              makeRow(shop(), QStringLiteral("cccccccccccccccc"), QStringLiteral("Zebra"), 20, TokenState::Disabled)}),
        true);
    m_model->addRows(
        blog().id,
        rows({makeRow(blog(), QStringLiteral("dddddddddddddddd"), QStringLiteral("Über"), 40, TokenState::Broken)}),
        true);
}

void TestTokenTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_pool.reset();
    m_book.reset();
}

QStringList TestTokenTableModel::names() const
{
    QStringList names;
    for (int i = 0; i < m_model->rowCount(); ++i)
        names.append(m_model->index(i, 0).data().toString());
    return names;
}

void TestTokenTableModel::listsInTheOrderOfTheLanguage()
{
    QCOMPARE(m_model->total(), 4);
    QCOMPARE(names().first(2), QStringList({QStringLiteral("app 2"), QStringLiteral("App 10")}));
    QCOMPARE(names().last(), QStringLiteral("Zebra"));
    QCOMPARE(m_model->count(shop().id), 3);
    QCOMPARE(m_model->countAll(), 4);
}

void TestTokenTableModel::sortsByColumn_data()
{
    QTest::addColumn<TokenColumn>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("first");
    QTest::newRow("calls") << TokenColumn::Calls << Qt::AscendingOrder << QStringLiteral("app 2");
    QTest::newRow("calls down") << TokenColumn::Calls << Qt::DescendingOrder << QStringLiteral("Über");
    QTest::newRow("state") << TokenColumn::State << Qt::DescendingOrder << QStringLiteral("Über");
    QTest::newRow("connection") << TokenColumn::Connection << Qt::AscendingOrder << QStringLiteral("Über");
    QTest::newRow("id down") << TokenColumn::Id << Qt::DescendingOrder << QStringLiteral("Über");
    QTest::newRow("modified") << TokenColumn::Modified << Qt::AscendingOrder << QStringLiteral("app 2");
    QTest::newRow("name down") << TokenColumn::Name << Qt::DescendingOrder << QStringLiteral("Zebra");
    QTest::newRow("kind, then name") << TokenColumn::Kind << Qt::AscendingOrder << QStringLiteral("app 2");
}

void TestTokenTableModel::sortsByColumn()
{
    QFETCH(TokenColumn, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QString, first);
    m_model->sort(static_cast<int>(column), order);
    QCOMPARE(names().first(), first);
    QCOMPARE(m_model->rowCount(), 4);
}

void TestTokenTableModel::textsThatFewHaveAreSorted()
{
    const auto withTexts = [](const QString &id, const QString &name, const QStringList &scopes,
                              const QString &creator) {
        Token token;
        token.id = {.kind = QStringLiteral("token"), .value = id};
        token.name = name;
        token.scopes = scopes;
        token.createdBy = creator;
        return tokendesk::makeRow(token, shop());
    };
    m_model->changeRows(
        shop().id,
        rows({withTexts(QStringLiteral("eeeeeeeeeeeeeeee"), QStringLiteral("Site"),
                        {QStringLiteral("production"), QStringLiteral("main")}, QStringLiteral("olena")),
              withTexts(QStringLiteral("ffffffffffffffff"), QStringLiteral("Test"), {QStringLiteral("dev")},
                        QStringLiteral("Zoe"))}),
        {});
    const auto cell = [this](int row, TokenColumn column) {
        return m_model->index(row, static_cast<int>(column)).data().toString();
    };
    m_model->sort(static_cast<int>(TokenColumn::Scopes), Qt::AscendingOrder);
    QCOMPARE(names().first(2), QStringList({QStringLiteral("Test"), QStringLiteral("Site")}));
    QCOMPARE(cell(1, TokenColumn::Scopes), QStringLiteral("production, main"));
    QVERIFY(cell(2, TokenColumn::Scopes).isEmpty());
    m_model->sort(static_cast<int>(TokenColumn::CreatedBy), Qt::DescendingOrder);
    QCOMPARE(names().first(2), QStringList({QStringLiteral("Test"), QStringLiteral("Site")}));
    QCOMPARE(cell(0, TokenColumn::CreatedBy), QStringLiteral("Zoe"));
}

void TestTokenTableModel::unknownComesLastEitherWay()
{
    TokenRow row = makeRow(shop(), QStringLiteral("eeeeeeeeeeeeeeee"), QStringLiteral("Unknown"));
    row.calls.reset();
    m_model->changeRows(shop().id, rows({row}), {});
    m_model->sort(static_cast<int>(TokenColumn::Calls), Qt::AscendingOrder);
    QCOMPARE(names().last(), QStringLiteral("Unknown"));
    m_model->sort(static_cast<int>(TokenColumn::Calls), Qt::DescendingOrder);
    QCOMPARE(names().last(), QStringLiteral("Unknown"));
}

void TestTokenTableModel::filters()
{
    m_model->setFilter(TokenFilter::parse(QStringLiteral("APP state:enabled"), now));
    QCOMPARE(names(), QStringList({QStringLiteral("app 2"), QStringLiteral("App 10")}));
    QCOMPARE(m_model->total(), 4);
    m_model->setFilter(TokenFilter::parse(QStringLiteral("no such token"), now));
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 4);
}

void TestTokenTableModel::scopes()
{
    m_model->setScope(QSet<ConnectionId>{blog().id});
    QCOMPARE(names(), QStringList({QStringLiteral("Über")}));
    QCOMPARE(m_model->total(), 1);
    m_model->setScope(std::nullopt);
    QCOMPARE(m_model->rowCount(), 4);
}

void TestTokenTableModel::keepsSourcesThroughSortAndFilter()
{
    const TokenKey key{.connection = shop().id,
                       .id = {.kind = QStringLiteral("token"), .value = QStringLiteral("cccccccccccccccc")}};
    const int source = m_model->find(key);
    QVERIFY(source != TokenTableModel::noSource);
    m_model->sort(static_cast<int>(TokenColumn::Calls), Qt::DescendingOrder);
    QCOMPARE(m_model->row(m_model->shownOf(source)).name, QStringLiteral("Zebra"));
    m_model->setFilter(TokenFilter::parse(QStringLiteral("app"), now));
    QCOMPARE(m_model->shownOf(source), int(TokenTableModel::noSource));
    m_model->setFilter({});
    QCOMPARE(m_model->keyOf(m_model->sourceOf(m_model->shownOf(source))), key);
}

void TestTokenTableModel::changesInPlace()
{
    int resets = 0;
    int changes = 0;
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, [&] { ++resets; });
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this, [&] { ++changes; });
    m_model->changeRows(shop().id,
                        rows({makeRow(shop(), QStringLiteral("bbbbbbbbbbbbbbbb"), QStringLiteral("app 2"), 11)}), {});
    QCOMPARE(resets, 0); // sorted by name: a new counter moves nothing
    QCOMPARE(changes, 1);
    QCOMPARE(m_model->row(0).calls, std::optional<qint64>(11));
}

void TestTokenTableModel::changeMovesRow()
{
    m_model->changeRows(shop().id,
                        rows({makeRow(shop(), QStringLiteral("bbbbbbbbbbbbbbbb"), QStringLiteral("Zulu"), 11)}), {});
    QCOMPARE(names().last(), QStringLiteral("Zulu"));
    QCOMPARE(m_model->rowCount(), 4);
    m_model->setFilter(TokenFilter::parse(QStringLiteral("state:disabled"), now));
    QCOMPARE(m_model->rowCount(), 1);
    m_model->changeRows(shop().id,
                        rows({makeRow(shop(), QStringLiteral("cccccccccccccccc"), QStringLiteral("Zebra"), 20)}), {});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestTokenTableModel::addsAndRemovesSingleRows()
{
    m_model->changeRows(shop().id,
                        rows({makeRow(shop(), QStringLiteral("eeeeeeeeeeeeeeee"), QStringLiteral("Middle"))}),
                        {{.kind = QStringLiteral("token"), .value = QStringLiteral("aaaaaaaaaaaaaaaa")}});
    QVERIFY(names().contains(QStringLiteral("Middle")));
    QVERIFY(!names().contains(QStringLiteral("App 10")));
    QCOMPARE(m_model->count(shop().id), 3);
    QCOMPARE(m_model->rowCount(), 4);
}

void TestTokenTableModel::replacesAConnection()
{
    const TokenKey kept{.connection = blog().id,
                        .id = {.kind = QStringLiteral("token"), .value = QStringLiteral("dddddddddddddddd")}};
    int before = 0;
    int after = 0;
    connect(m_model.get(), &TokenTableModel::sourcesAboutToChange, this, [&] { ++before; });
    connect(m_model.get(), &TokenTableModel::sourcesChanged, this, [&] { ++after; });
    m_model->addRows(shop().id, rows({makeRow(shop(), QStringLiteral("ffffffffffffffff"), QStringLiteral("Only"))}),
                     true);
    QCOMPARE(before, 1);
    QCOMPARE(after, 1);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->count(shop().id), 1);
    QCOMPARE(m_model->source(m_model->find(kept)).name, QStringLiteral("Über"));
}

void TestTokenTableModel::removesAConnection()
{
    m_model->removeConnection(shop().id);
    QCOMPARE(names(), QStringList({QStringLiteral("Über")}));
    QCOMPARE(m_model->count(shop().id), 0);
}

void TestTokenTableModel::manyRowsAreRankedLater()
{
    m_tester.reset(); // it looks at every row at every change
    m_model->addRows(blog().id, manyRows(), false);
    QTRY_COMPARE(m_model->rowCount(), 5'004);
    QTRY_COMPARE(names().at(2), QStringLiteral("Bulk 1"));
    QCOMPARE(names().last(), QStringLiteral("Zebra"));
    const QStringList all = names();
    QCOMPARE(all.at(2 + 99), QStringLiteral("Bulk 100"));
    QCOMPARE(all.at(2 + 4'999), QStringLiteral("Bulk 5000"));
}

/// Rows wait a moment for more to come; the last ones need not.
void TestTokenTableModel::theLastRowsAreShownAtOnce()
{
    m_tester.reset();
    m_model->addRows(blog().id, manyRows(), false);
    QCOMPARE(m_model->rowCount(), 4);
    m_model->settle();
    QCOMPARE(m_model->rowCount(), 5'004);
    QTRY_COMPARE(names().at(2), QStringLiteral("Bulk 1"));
}

void TestTokenTableModel::addMany()
{
    m_tester.reset(); // it looks at every row at every change
    m_model->addRows(blog().id, manyRows(), false);
    m_model->settle();
    QTRY_COMPARE(names().at(2), QStringLiteral("Bulk 1"));
}

void TestTokenTableModel::manyAreFilteredMeanwhile()
{
    addMany();
    setFilter(QStringLiteral("\"bulk 77\""));
    QCOMPARE(m_model->rowCount(), 5'004);
    QTRY_COMPARE(m_model->rowCount(), 11); // 77 and 770 to 779
    QCOMPARE(names().first(), QStringLiteral("Bulk 77"));
    QCOMPARE(m_model->total(), 5'004);
    setFilter(QStringLiteral("app"));
    m_model->settleFilter();
    QCOMPARE(names(), QStringList({QStringLiteral("app 2"), QStringLiteral("App 10")}));
    setFilter({});
    QTRY_COMPARE(m_model->rowCount(), 5'004);
}

void TestTokenTableModel::onlyTheLastFilterCounts()
{
    addMany();
    QList<int> shown;
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, [&] { shown.append(m_model->rowCount()); });
    const QString text = QStringLiteral("\"bulk 77\"");
    for (int length = 1; length <= text.size(); ++length)
        setFilter(text.first(length));
    QTRY_COMPARE(m_model->rowCount(), 11);
    QTest::qWait(50); // what was given up does not come after it
    QCOMPARE(shown, QList<int>({11}));
}

void TestTokenTableModel::rowsMayChangeWhileManyAreFiltered()
{
    addMany();
    setFilter(QStringLiteral("\"bulk 77\""));
    const auto id = [](int number) {
        return QStringLiteral("%1").arg(5'000 - number, 16, 10, QLatin1Char('0'));
    };
    m_model->changeRows(blog().id,
                        rows({makeRow(blog(), id(77), QStringLiteral("Other")),
                              makeRow(blog(), QStringLiteral("eeeeeeeeeeeeeeee"), QStringLiteral("Bulk 77 b"))}),
                        {{.kind = QStringLiteral("token"), .value = id(779)}});
    QTRY_COMPARE(m_model->rowCount(), 10);
    QVERIFY(names().contains(QStringLiteral("Bulk 77 b")));
    QVERIFY(!names().contains(QStringLiteral("Bulk 779")));
    QVERIFY(!names().contains(QStringLiteral("Other")));

    setFilter(QStringLiteral("app"));
    m_model->removeConnection(blog().id);
    QTRY_COMPARE(names(), QStringList({QStringLiteral("app 2"), QStringLiteral("App 10")}));
    QCOMPARE(m_model->total(), 3);
}

void TestTokenTableModel::aScopeOfManyIsFilteredToo()
{
    addMany();
    m_model->setScope(QSet<ConnectionId>{shop().id});
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->total(), 3);
    setFilter(QStringLiteral("bulk"));
    QTRY_COMPARE(m_model->rowCount(), 0);
    m_model->setScope(std::nullopt);
    QTRY_COMPARE(m_model->rowCount(), 5'000);
}

void TestTokenTableModel::masksIdsThatAreCredentials()
{
    const int column = static_cast<int>(TokenColumn::Id);
    for (int i = 0; i < m_model->rowCount(); ++i) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            QVERIFY(!m_model->index(i, column).data(role).toString().contains(m_model->row(i).id.value));
    }
    Capabilities open = capabilities();
    open.idIsCredential = false;
    m_book->set(shop(), open);
    QCOMPARE(m_model->index(0, column).data().toString(), m_model->row(0).id.value);
}

void TestTokenTableModel::tellsWhereASecretIsKept()
{
    TokenRow inKeychain = makeRow(shop(), QStringLiteral("aaaaaaaaaaaaaaaa"), QStringLiteral("A"));
    inKeychain.kept = true;
    TokenRow inMemory = makeRow(shop(), QStringLiteral("bbbbbbbbbbbbbbbb"), QStringLiteral("B"));
    inMemory.kept = inMemory.keptForSession = true;
    m_model->changeRows(shop().id, rows({inKeychain, inMemory}), {});
    const auto toolTip = [this](int row) {
        return m_model->index(row, static_cast<int>(TokenColumn::Secret)).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(toolTip(0).contains(QStringLiteral("keychain")));
    QVERIFY(!toolTip(1).contains(QStringLiteral("keychain")));
}

void TestTokenTableModel::isolatesForeignText()
{
    const QString rightToLeft = QStringLiteral("\u202egnp.exe");
    const QString arabic = QStringLiteral("تطبيق");
    m_model->changeRows(shop().id,
                        rows({makeRow(shop(), QStringLiteral("aaaaaaaaaaaaaaaa"), rightToLeft),
                              makeRow(shop(), QStringLiteral("bbbbbbbbbbbbbbbb"), arabic),
                              makeRow(shop(), QStringLiteral("cccccccccccccccc"), QStringLiteral("two\nlines"))}),
                        {});
    const QStringList shown = names();
    QVERIFY(!shown.join(QString()).contains(QChar(0x202e)));
    QVERIFY(!shown.join(QString()).contains(QLatin1Char('\n')));
    QVERIFY(shown.contains(QChar(0x2068) + arabic + QChar(0x2069)));
}

void TestTokenTableModel::namesTheTimeAsTheSystemDoes()
{
    const auto head = [&] {
        return m_model->headerData(static_cast<int>(TokenColumn::Modified), Qt::Horizontal).toString();
    };
    QCOMPARE(head(), QStringLiteral("Last used or changed"));
    Capabilities other = capabilities();
    other.modifiedLabel = {.context = "Test", .source = "Last saved"};
    m_book->set(blog(), other);
    QCOMPARE(head(), QStringLiteral("Modified"));
}

QTEST_MAIN(TestTokenTableModel)
#include "tst_tokentablemodel.moc"
