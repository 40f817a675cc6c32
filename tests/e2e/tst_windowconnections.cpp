// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/windowdriver.h"

#include "core/base/async.h"

#include <QScrollArea>
#include <QTreeWidget>

using namespace tokendesk;
using namespace tokendesk::test;

/// What the window says about the places that tokens live in.
class TestWindowConnections final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhichSiteItIs();
    void saysItAgainWhenTheConnectionChanges();
    void tellsOfATrashThatCannotBeRead();

private:
    void open();
    QWidget *details() { return m_driver->named<QScrollArea>(QStringLiteral("Details")); }
    QString told() { return WindowDriver::shown(details()); }
    QString fact(const QString &label);

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<Site> m_site;
    std::unique_ptr<WindowDriver> m_driver;
};

void TestWindowConnections::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<Site>();
}

void TestWindowConnections::cleanup()
{
    m_driver.reset();
    m_site.reset();
    m_config.reset();
}

void TestWindowConnections::open()
{
    m_driver = std::make_unique<WindowDriver>(m_config->path(), m_site->folder());
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 20, patience);
}

/// What stands beside a label.
QString TestWindowConnections::fact(const QString &label)
{
    if (const auto *line = m_driver->named<QLineEdit>(label, details()))
        return line->text();
    const auto *text = m_driver->named<QLabel>(label, details());
    return text && text->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard) ? text->text() : QString();
}

void TestWindowConnections::saysWhichSiteItIs()
{
    QFile settings(m_site->folder() + QStringLiteral("/project/config/flextype/settings.yaml"));
    QVERIFY(settings.open(QIODevice::WriteOnly | QIODevice::Truncate) && settings.write("entries: [\n") > 0);
    settings.close();
    open();
    QTRY_COMPARE_WITH_TIMEOUT(fact(QStringLiteral("System")), QStringLiteral("Flextype 1.0.0-alpha.3 (folder)"),
                              patience);
    QCOMPARE(fact(QStringLiteral("Folder of “shop”")), QDir(m_site->folder()).canonicalPath());
    QCOMPARE(fact(QStringLiteral("Environment")), QStringLiteral("Other"));
    QCOMPARE(fact(QStringLiteral("Guard")), QStringLiteral("Normal"));
    QVERIFY2(told().contains(QStringLiteral("project/config/flextype/settings.yaml could not be read")),
             qPrintable(told()));
    // A token is more than its place; without one the place is told again.
    QVERIFY(m_driver->select(QStringLiteral("CI deploy")));
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(QStringLiteral("CI deploy")), patience);
    QVERIFY(!told().contains(QStringLiteral("could not be read")));
    m_driver->table()->clearSelection();
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(QStringLiteral("could not be read")), patience);
    m_driver->tree()->setCurrentIndex(m_driver->tree()->model()->index(0, 0));
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(QStringLiteral("No token is selected")), patience);
    QVERIFY(!told().contains(QStringLiteral("could not be read")));
}

void TestWindowConnections::saysItAgainWhenTheConnectionChanges()
{
    open();
    Connection connection = m_driver->application().workspace().connections().all().first();
    connection.environment = Environment::Production;
    connection.group = QStringLiteral("Acme");
    connection.guard = Guard::ReadOnly;
    whenDone(m_driver->application().workspace().connections().update(connection), this,
             [](const Result<> &result) { QVERIFY(result); });
    QTRY_COMPARE_WITH_TIMEOUT(fact(QStringLiteral("Environment")), QStringLiteral("Production"), patience);
    QCOMPARE(fact(QStringLiteral("Group")), QStringLiteral("Acme"));
    QCOMPARE(fact(QStringLiteral("Guard")), QStringLiteral("Read-only"));
    QVERIFY(m_driver->named<QLabel>(QStringLiteral("Production"), details())); // the shield, as it is read out
}

void TestWindowConnections::tellsOfATrashThatCannotBeRead()
{
    open();
    const Site blog(QStringLiteral("blog"));
    m_driver->window().openFolder(blog.folder());
    QAbstractItemModel *tokens = m_driver->table()->model();
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->application().workspace().connections().all().size(), 2, patience);
    m_driver->tree()->setCurrentIndex(m_driver->tree()->model()->index(0, 0));
    QTRY_COMPARE_WITH_TIMEOUT(tokens->rowCount(), 40, patience);
    const QString lost = blog.folder() + QStringLiteral(" on a disk that is not there");
    QVERIFY(QDir().rename(blog.folder(), lost));
    QAbstractItemModel *tree = m_driver->tree()->model();
    const QModelIndexList revoked =
        tree->match(tree->index(0, 0), Qt::DisplayRole, QStringLiteral("Recently revoked"), 1, Qt::MatchExactly);
    m_driver->tree()->setCurrentIndex(revoked.constFirst());
    auto *list = m_driver->named<QTreeWidget>(QStringLiteral("Recently revoked"));
    QWidget *page = list->parentWidget()->parentWidget()->parentWidget();
    // Alone it is all that there is to say.
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::shown(page).contains(QStringLiteral("“blog”: ")), patience);
    QVERIFY(!WindowDriver::shown(page).contains(QStringLiteral("Nothing was revoked lately")));
    // Beside what another connection has it stands above the list.
    const ConnectionId shop = m_driver->application().workspace().connections().findByName(QStringLiteral("shop"))->id;
    const TokenId id{.kind = QStringLiteral("token"), .value = QStringLiteral("f985ef40295fab98f0d340b857972beb")};
    bool done = false;
    whenDone(m_driver->application().workspace().tokens().revoke(shop, id), this,
             [&done](const auto &result) { done = result.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(done, patience);
    QVERIFY(m_driver->choose(QStringLiteral("Refresh")));
    QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 1, patience);
    QVERIFY(list->isVisible());
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("Token"));
    QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("shop"));
    QVERIFY2(WindowDriver::shown(page).contains(QStringLiteral("“blog”: ")), qPrintable(WindowDriver::shown(page)));
    // It goes as soon as it can be read.
    QVERIFY(QDir().rename(lost, blog.folder()));
    QVERIFY(m_driver->choose(QStringLiteral("Refresh")));
    QTRY_VERIFY_WITH_TIMEOUT(!WindowDriver::shown(page).contains(QStringLiteral("“blog”: ")), patience);
    QCOMPARE(list->topLevelItemCount(), 1);
}

QTEST_MAIN(TestWindowConnections)
#include "tst_windowconnections.moc"
