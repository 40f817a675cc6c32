// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/connectiontreemodel.h"

#include "ui/platform/look.h"
#include "ui/text/language.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace tokendesk;

namespace {

constexpr auto problemColour = Qt::magenta;

Connection named(const QString &name, Environment environment, const QString &group = {})
{
    Connection connection;
    connection.id = QUuid::createUuid();
    connection.name = name;
    connection.environment = environment;
    connection.group = group;
    return connection;
}

TokenRows rowsOf(const Connection &connection, int count)
{
    auto rows = std::make_shared<std::vector<TokenRow>>();
    for (int i = 0; i < count; ++i) {
        Token token;
        token.id = {.kind = QStringLiteral("token"), .value = QStringLiteral("token%1").arg(i)};
        rows->push_back(makeRow(token, connection));
    }
    return rows;
}

QIcon plainIcon(Qt::GlobalColor colour)
{
    QPixmap pixmap(48, 48);
    pixmap.fill(colour);
    return pixmap;
}

QImage drawn(const QModelIndex &index, QIcon::Mode mode = QIcon::Normal)
{
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    return icon.isNull() ? QImage() : icon.pixmap(QSize(48, 48), 1, mode).toImage();
}

/// What is painted at all, as a shape.
QImage shapeOf(const QImage &image)
{
    return image.createAlphaMask(Qt::ThresholdDither);
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.1, "contrast ratio".
double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)}); // by value: of two references both go
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

/// The tree "Connections", as it is shown and as it is read out.
class TestConnectionTreeModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { text::installLanguage(*qApp, QStringLiteral("en")); }
    void init();
    void cleanup();

    void groupsByEnvironmentProductionFirst();
    void groupsOfAPersonsOwnFollowByName();
    void aGroupMayGoByAndBy();
    void countsTokens();
    void saysWhatIsBusyAndWhatFails();
    void showsTheColour_data();
    void showsTheColour();
    void theSwatchStandsOutFromAnyBackground();
    void productionIsAShieldInAnyGroup();
    void readsOutTheEnvironmentOfAGroupOfOnesOwn();
    void tellsAllInTheToolTip();
    void aReadOnlyConnectionSaysSo();
    void scopesAreTheConnectionsBelow();
    void removesAConnection();

private:
    QModelIndex of(const Connection &connection) const
    {
        return m_tree->find(ConnectionTreeModel::keyOf(connection.id));
    }
    QString shown(const QModelIndex &parent = {}) const;
    QString spoken(const QModelIndex &index) const { return index.data(Qt::AccessibleTextRole).toString(); }
    void add(const Connection &connection) { m_book->set(connection, {}); }

    std::unique_ptr<ConnectionBook> m_book;
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<TokenTableModel> m_tokens;
    std::unique_ptr<ConnectionTreeModel> m_tree;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestConnectionTreeModel::init()
{
    applyLook(*qApp, UiSettings::Look::Light);
    m_book = std::make_unique<ConnectionBook>();
    m_pool = std::make_unique<QThreadPool>();
    m_tokens = std::make_unique<TokenTableModel>(*m_book, *m_pool);
    m_tree = std::make_unique<ConnectionTreeModel>(*m_book, *m_tokens);
    ConnectionTreeModel::Icons icons;
    icons.problem = plainIcon(problemColour);
    m_tree->setIcons(icons);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_tree.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestConnectionTreeModel::cleanup()
{
    m_tester.reset();
    m_tree.reset();
    m_tokens.reset();
    m_pool.reset();
    m_book.reset();
}

/// "Production(Shop Web) Staging(Try)"
QString TestConnectionTreeModel::shown(const QModelIndex &parent) const
{
    QStringList rows;
    for (int i = 0; i < m_tree->rowCount(parent); ++i) {
        const QModelIndex index = m_tree->index(i, 0, parent);
        const bool group = m_tree->rowCount(index) > 0;
        rows.append(index.data().toString() + (group ? QStringLiteral("(%1)").arg(shown(index)) : QString()));
    }
    return rows.join(QLatin1Char(' '));
}

void TestConnectionTreeModel::groupsByEnvironmentProductionFirst()
{
    QCOMPARE(shown(), QStringLiteral("All tokens Recently revoked Activity"));
    add(named(QStringLiteral("D"), Environment::Development));
    add(named(QStringLiteral("S"), Environment::Staging));
    add(named(QStringLiteral("b"), Environment::Production));
    add(named(QStringLiteral("O"), Environment::Other));
    add(named(QStringLiteral("A"), Environment::Production));
    QCOMPARE(shown(), QStringLiteral("All tokens Production(A b) Staging(S) Development(D) Other(O) Recently revoked "
                                     "Activity"));
}

void TestConnectionTreeModel::groupsOfAPersonsOwnFollowByName()
{
    add(named(QStringLiteral("Web"), Environment::Production, QStringLiteral("Acme")));
    add(named(QStringLiteral("Try"), Environment::Staging, QStringLiteral("Acme")));
    add(named(QStringLiteral("Shop"), Environment::Staging));
    // The words of an environment do not make it one.
    add(named(QStringLiteral("Zoo"), Environment::Other, QStringLiteral("staging")));
    QCOMPARE(shown(), QStringLiteral("All tokens Staging(Shop) Acme(Try Web) staging(Zoo) Recently revoked Activity"));
}

void TestConnectionTreeModel::aGroupMayGoByAndBy()
{
    Connection web = named(QStringLiteral("Web"), Environment::Production, QStringLiteral("Acme"));
    add(web);
    web.group.clear();
    add(web);
    QCOMPARE(shown(), QStringLiteral("All tokens Production(Web) Recently revoked Activity"));
}

void TestConnectionTreeModel::countsTokens()
{
    const Connection web = named(QStringLiteral("Web"), Environment::Production);
    const Connection shop = named(QStringLiteral("Shop"), Environment::Production);
    add(web);
    add(shop);
    m_tokens->addRows(web.id, rowsOf(web, 1), true);
    m_tokens->addRows(shop.id, rowsOf(shop, 2), true);
    const QModelIndex all = m_tree->find(ConnectionTreeModel::allKey());
    const QModelIndex revoked = m_tree->find(ConnectionTreeModel::revokedKey());
    QCOMPARE(all.siblingAtColumn(1).data().toString(), QStringLiteral("3"));
    QCOMPARE(spoken(all), QStringLiteral("All tokens, 3 tokens"));
    QCOMPARE(of(web).parent().siblingAtColumn(1).data().toString(), QStringLiteral("3"));
    QCOMPARE(spoken(of(web).parent()), QStringLiteral("Production, 3 tokens"));
    QCOMPARE(of(web).siblingAtColumn(1).data().toString(), QStringLiteral("1"));
    QCOMPARE(spoken(of(web)), QStringLiteral("Web, 1 token"));
    QCOMPARE(spoken(of(shop)), QStringLiteral("Shop, 2 tokens"));
    QCOMPARE(revoked.siblingAtColumn(1).data().toString(), QString());
    m_tree->setRevokedCount(4);
    QCOMPARE(revoked.siblingAtColumn(1).data().toString(), QStringLiteral("4"));
    QCOMPARE(spoken(revoked), QStringLiteral("Recently revoked, 4 tokens"));
    m_tree->setRevokedCount(-1);
    QCOMPARE(spoken(revoked), QStringLiteral("Recently revoked"));
}

void TestConnectionTreeModel::saysWhatIsBusyAndWhatFails()
{
    const Connection web = named(QStringLiteral("Web"), Environment::Staging);
    add(web);
    QVERIFY(drawn(of(web).siblingAtColumn(1)).isNull());
    m_tree->setBusy(web.id, true);
    QCOMPARE(spoken(of(web)), QStringLiteral("Web, 0 tokens, reading…"));
    m_tree->setProblem(web.id, QStringLiteral("It is gone."));
    m_tree->setBusy(web.id, false);
    QCOMPARE(spoken(of(web)), QStringLiteral("Web, 0 tokens, It is gone."));
    QCOMPARE(of(web).data(Qt::StatusTipRole).toString(), QStringLiteral("It is gone."));
    QVERIFY(of(web).data(Qt::ToolTipRole).toString().contains(QStringLiteral("It is gone.")));
    // The mark stands at the count: the name keeps its colour.
    QCOMPARE(drawn(of(web).siblingAtColumn(1)).pixelColor(24, 24), QColor(problemColour));
    QVERIFY(drawn(of(web)).pixelColor(24, 24) != QColor(problemColour));
    add(web); // the tree is made anew
    QCOMPARE(drawn(of(web).siblingAtColumn(1)).pixelColor(24, 24), QColor(problemColour));
    m_tree->setProblem(web.id, {});
    QVERIFY(drawn(of(web).siblingAtColumn(1)).isNull());
    QCOMPARE(spoken(of(web)), QStringLiteral("Web, 0 tokens"));
}

void TestConnectionTreeModel::showsTheColour_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::newRow("production") << Environment::Production;
    QTest::newRow("other") << Environment::Other;
}

void TestConnectionTreeModel::showsTheColour()
{
    QFETCH(Environment, environment);
    Connection web = named(QStringLiteral("Web"), environment);
    add(web);
    QVERIFY(!drawn(of(web)).isNull());
    const QColor before = drawn(of(web)).pixelColor(24, 24); // the environment's
    const QColor own(0x12, 0xab, 0x34);
    QVERIFY(before != own);
    QCOMPARE(before.alpha(), 255); // an empty one would be taken for a checkbox
    web.colour = own.name();
    add(web);
    QCOMPARE(drawn(of(web)).pixelColor(24, 24), own);
    // The same in the table.
    m_tokens->addRows(web.id, rowsOf(web, 1), true);
    QCOMPARE(drawn(m_tokens->index(0, static_cast<int>(TokenColumn::Connection))).pixelColor(24, 24), own);
}

void TestConnectionTreeModel::theSwatchStandsOutFromAnyBackground()
{
    Connection web = named(QStringLiteral("Web"), Environment::Other);
    for (const auto look : {UiSettings::Look::Light, UiSettings::Look::Dark}) {
        applyLook(*qApp, look);
        for (const auto &[mode, role] :
             {std::pair{QIcon::Normal, QPalette::Base}, {QIcon::Selected, QPalette::Highlight}}) {
            const QColor background = QApplication::palette().color(QPalette::Active, role);
            web.colour = background.name(); // the worst that can be chosen
            add(web);
            const QImage image = drawn(of(web), mode);
            QVERIFY(!image.isNull());
            QCOMPARE(image.pixelColor(24, 24), background);
            double best = 0;
            for (int x = 0; x < 24; ++x) {
                if (image.pixelColor(x, 24).alpha() == 255)
                    best = qMax(best, contrast(image.pixelColor(x, 24), background));
            }
            QVERIFY2(best >= 3, qPrintable(QString::number(best))); // WCAG 2.1, 1.4.11
        }
        // The environments' own colours.
        for (const auto environment : {Environment::Production, Environment::Staging, Environment::Development}) {
            const Connection plain = named(QStringLiteral("Plain"), environment);
            add(plain);
            const QColor background = QApplication::palette().color(QPalette::Active, QPalette::Base);
            QVERIFY(contrast(drawn(of(plain)).pixelColor(24, 24), background) >= 3);
            m_book->remove(plain.id);
        }
    }
}

void TestConnectionTreeModel::productionIsAShieldInAnyGroup()
{
    const QColor colour(0x12, 0xab, 0x34);
    QHash<QString, QImage> shapes;
    for (const QString &group : {QString(), QStringLiteral("Acme")}) {
        for (const auto environment :
             {Environment::Production, Environment::Staging, Environment::Development, Environment::Other}) {
            Connection connection = named(QStringLiteral("Web"), environment, group);
            connection.colour = colour.name(); // all the same: the shape must say it
            add(connection);
            shapes.insert(group + QString::number(static_cast<int>(environment)), shapeOf(drawn(of(connection))));
            m_tree->setProblem(connection.id, QStringLiteral("It is gone.")); // and whatever is wrong there
            QCOMPARE(shapeOf(drawn(of(connection))),
                     shapes.value(group + QString::number(static_cast<int>(environment))));
        }
    }
    const QImage shield = shapes.value(QStringLiteral("0"));
    QVERIFY(!shield.isNull());
    QCOMPARE(shapes.value(QStringLiteral("Acme0")), shield);
    for (const QString &other :
         {QStringLiteral("1"), QStringLiteral("Acme1"), QStringLiteral("Acme2"), QStringLiteral("Acme3")})
        QVERIFY(shapes.value(other) != shield);
}

void TestConnectionTreeModel::readsOutTheEnvironmentOfAGroupOfOnesOwn()
{
    const Connection web = named(QStringLiteral("Web"), Environment::Production, QStringLiteral("Acme"));
    const Connection shop = named(QStringLiteral("Shop"), Environment::Production);
    add(web);
    add(shop);
    m_tree->setProblem(web.id, QStringLiteral("It is gone."));
    QCOMPARE(spoken(of(web)), QStringLiteral("Web, Production, 0 tokens, It is gone."));
    QCOMPARE(spoken(of(web).parent()), QStringLiteral("Acme, 0 tokens"));
    QCOMPARE(spoken(of(shop)), QStringLiteral("Shop, 0 tokens")); // its group says it
    QCOMPARE(spoken(of(shop).parent()), QStringLiteral("Production, 0 tokens"));
}

void TestConnectionTreeModel::tellsAllInTheToolTip()
{
    Connection web = named(QStringLiteral("Web"), Environment::Production, QStringLiteral("Acme"));
    web.guard = Guard::Confirm;
    Capabilities capabilities;
    capabilities.system = {.context = "Test", .source = "System %1", .args = {QStringLiteral("1.2")}};
    capabilities.remarks = {{.context = "Test", .source = "No locks there."}};
    m_book->set(web, capabilities);
    const QString tip = of(web).data(Qt::ToolTipRole).toString();
    QCOMPARE(tip.split(QLatin1Char('\n')).mid(0, 3),
             (QStringList{QStringLiteral("Web"), QStringLiteral("System 1.2"), QStringLiteral("Production")}));
    QVERIFY(tip.endsWith(QStringLiteral("\nNo locks there.")));
}

void TestConnectionTreeModel::aReadOnlyConnectionSaysSo()
{
    Connection web = named(QStringLiteral("Web"), Environment::Other);
    web.guard = Guard::ReadOnly;
    add(web);
    QCOMPARE(of(web).data().toString(), QStringLiteral("Web (read-only)"));
    QCOMPARE(spoken(of(web)), QStringLiteral("Web (read-only), 0 tokens"));
}

void TestConnectionTreeModel::scopesAreTheConnectionsBelow()
{
    const Connection web = named(QStringLiteral("Web"), Environment::Production, QStringLiteral("Acme"));
    const Connection shop = named(QStringLiteral("Shop"), Environment::Staging, QStringLiteral("Acme"));
    add(web);
    add(shop);
    const Scope group = m_tree->scopeAt(of(web).parent());
    QCOMPARE(group.kind, Scope::Kind::Group);
    QCOMPARE(group.connections, (QList<ConnectionId>{shop.id, web.id}));
    QCOMPARE(group.title, QStringLiteral("Acme"));
    const Scope one = m_tree->scopeAt(of(web).siblingAtColumn(1));
    QCOMPARE(one.kind, Scope::Kind::Connection);
    QCOMPARE(one.connections, QList<ConnectionId>{web.id});
    QCOMPARE(m_tree->scopeAt(m_tree->find(ConnectionTreeModel::activityKey())).kind, Scope::Kind::Activity);
}

void TestConnectionTreeModel::removesAConnection()
{
    const Connection web = named(QStringLiteral("Web"), Environment::Production);
    const Connection shop = named(QStringLiteral("Shop"), Environment::Production);
    add(web);
    add(shop);
    m_tokens->addRows(shop.id, rowsOf(shop, 2), true);
    m_tree->setProblem(shop.id, QStringLiteral("It is gone."));
    m_tokens->removeConnection(shop.id);
    m_book->remove(shop.id);
    QCOMPARE(shown(), QStringLiteral("All tokens Production(Web) Recently revoked Activity"));
    QVERIFY(!of(shop).isValid());
    QCOMPARE(spoken(of(web).parent()), QStringLiteral("Production, 0 tokens"));
    m_book->remove(web.id);
    QCOMPARE(shown(), QStringLiteral("All tokens Recently revoked Activity"));
    m_tree->setProblem(shop.id, {}); // late answers of one that is gone
    m_tree->setBusy(shop.id, true);
    QCOMPARE(shown(), QStringLiteral("All tokens Recently revoked Activity"));
}

QTEST_MAIN(TestConnectionTreeModel)
#include "tst_connectiontreemodel.moc"
