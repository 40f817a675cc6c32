// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/windowdriver.h"

#include "core/base/async.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTranslator>
#include <QTreeWidget>

using namespace tokendesk;
using namespace tokendesk::test;

namespace {

const QString ciDeploy = QStringLiteral("CI deploy");
const QString ciDeployId = QStringLiteral("f985ef40295fab98f0d340b857972beb");
constexpr int kindColumn = 1;
constexpr int stateColumn = 2;

/// German for states and kinds; the window itself stays English, for the driver to find its way.
class GermanWords final : public QTranslator
{
public:
    GermanWords()
    {
        m_works = m_german.load(QStringLiteral(":/i18n/tokendesk_de.qm")) && QCoreApplication::installTranslator(this);
    }
    ~GermanWords() override { QCoreApplication::removeTranslator(this); }
    bool works() const { return m_works; }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *about, int count) const override
    {
        const QLatin1String of(context);
        const bool german = of == QLatin1String("Values") || of == QLatin1String("Flextype");
        return german ? m_german.translate(context, text, about, count) : QString();
    }

private:
    QTranslator m_german;
    bool m_works = false;
};

} // namespace

/// The real composition root and the real window, driven by what a person sees.
class TestWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsTheTokensOfAFolder();
    void hasTheFixedNames();
    void filtersAsOneTypes();
    void filtersByTheWordsThatAreSeen();
    void filtersByWordsThatComeLater();
    void keepsTheSelectionThroughSortAndFilter();
    void createsAToken();
    void edits();
    void disablesAndUndoes();
    void revokesAndUndoesByKey();
    void bringsBackFromRecentlyRevoked();
    void showsOutsideChanges();
    void showsABrokenFileAsARow();
    void masksIdsOnTheClipboardRoute();
    void dropsAFolder();
    void refusesAFolderThatIsNone();
    void productionWantsTheNameTyped();
    void remembersBetweenStarts();
    void secondStartHandsOver();
    void startsEmptyAndSaysWhatToDo();

private:
    void start();
    void drop(const Site &site); ///< on the window, and connects it
    bool choose(const QString &action);

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<Site> m_site;
    std::unique_ptr<WindowDriver> m_driver;
};

void TestWindow::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<Site>();
}

void TestWindow::cleanup()
{
    m_driver.reset();
    m_site.reset();
    m_config.reset();
}

void TestWindow::start()
{
    m_driver = std::make_unique<WindowDriver>(m_config->path(), m_site->folder());
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 20, patience);
}

bool TestWindow::choose(const QString &text)
{
    return m_driver->choose(text);
}

void TestWindow::listsTheTokensOfAFolder()
{
    start();
    QVERIFY(m_driver->rowOf(ciDeploy) >= 0);
    QVERIFY(m_driver->rowOf(QStringLiteral("Search indexer")) >= 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->window().windowTitle().contains(QStringLiteral("Tokendesk")), patience);
    const QModelIndex all = m_driver->tree()->model()->index(0, 0);
    QCOMPARE(all.data().toString(), QStringLiteral("All tokens"));
    QCOMPARE(all.siblingAtColumn(1).data().toString(), QStringLiteral("20"));
    // Plural forms, although the session's language ("C") has no file of ours.
    QCOMPARE(all.data(Qt::AccessibleTextRole).toString(), QStringLiteral("All tokens, 20 tokens"));
    QCOMPARE(m_driver->window().focusWidget(), m_driver->table());
}

void TestWindow::hasTheFixedNames()
{
    start();
    for (const char *name :
         {"New token…", "Edit…", "Enable", "Disable", "Revoke…", "Copy", "Undo", "Refresh", "New connection…"})
        QVERIFY2(m_driver->action(QString::fromUtf8(name)), name);
    const QAbstractItemModel *model = m_driver->table()->model();
    const QStringList first{QStringLiteral("Name"), QStringLiteral("Kind"), QStringLiteral("State"),
                            QStringLiteral("Connection")};
    for (int column = 0; column < 4; ++column)
        QCOMPARE(model->headerData(column, Qt::Horizontal).toString(), first.at(column));
    QVERIFY(m_driver->filter());
    // No id stands in the table whole: it is a credential.
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY(!model->index(row, column).data().toString().contains(ciDeployId));
    }
}

void TestWindow::filtersAsOneTypes()
{
    start();
    QTest::keyClicks(m_driver->filter(), QStringLiteral("partner"));
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 2, patience);
    m_driver->filter()->setText(QStringLiteral("state:disabled"));
    const int disabled = m_driver->table()->model()->rowCount();
    QVERIFY(disabled > 0 && disabled < 20);
    m_driver->filter()->setText(QStringLiteral("nothing is called so"));
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(&m_driver->window(), QStringLiteral("Clear the filter")), patience);
    QTest::mouseClick(WindowDriver::button(&m_driver->window(), QStringLiteral("Clear the filter")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 20, patience);
}

void TestWindow::filtersByTheWordsThatAreSeen()
{
    const GermanWords german;
    QVERIFY(german.works());
    m_site = std::make_unique<Site>(QStringLiteral("old"), QStringLiteral("tests/data/flextype/site-0.9"));
    m_driver = std::make_unique<WindowDriver>(m_config->path(), m_site->folder());
    const QAbstractItemModel *model = m_driver->table()->model();
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 9, patience);
    const auto seen = [model](int column, const QString &word) {
        int rows = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            rows += model->index(row, column).data().toString() == word ? 1 : 0;
        return rows;
    };
    const auto left = [this, model](const QString &text) {
        m_driver->filter()->setText(text);
        return model->rowCount();
    };
    const int pictures = seen(kindColumn, QStringLiteral("Bilder"));
    const int disabled = seen(stateColumn, QStringLiteral("deaktiviert"));
    QVERIFY(pictures > 0 && disabled > 0);
    QCOMPARE(left(QStringLiteral("bilder")), pictures);
    QCOMPARE(left(QStringLiteral("kind:Bilder")), pictures);
    QCOMPARE(left(QStringLiteral("kind:images")), pictures);
    QCOMPARE(left(QStringLiteral("deaktiv")), disabled);
    QCOMPARE(left(QStringLiteral("state:deaktiviert")), disabled);
    QCOMPARE(left(QStringLiteral("state:disabled")), disabled);
    QCOMPARE(left(QStringLiteral("-state:deaktiviert")), 9 - disabled);
}

/// What a site's kinds are called is known when it is connected; the filter may stand there before.
void TestWindow::filtersByWordsThatComeLater()
{
    const GermanWords german;
    QVERIFY(german.works());
    m_driver = std::make_unique<WindowDriver>(m_config->path());
    m_driver->filter()->setText(QStringLiteral("bilder"));
    const Site old(QStringLiteral("old"), QStringLiteral("tests/data/flextype/site-0.9"));
    drop(old);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 1, patience);
    QCOMPARE(m_driver->table()->model()->index(0, kindColumn).data().toString(), QStringLiteral("Bilder"));
}

void TestWindow::keepsTheSelectionThroughSortAndFilter()
{
    start();
    QVERIFY(m_driver->select(ciDeploy));
    m_driver->table()->sortByColumn(stateColumn, Qt::DescendingOrder);
    QCOMPARE(m_driver->selectedNames(), QStringList{ciDeploy});
    m_driver->filter()->setText(QStringLiteral("partner"));
    QVERIFY(m_driver->selectedNames().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->action(QStringLiteral("Revoke…"))->isEnabled(),
                             patience); // what is hidden is not acted upon
    m_driver->filter()->clear();
    QCOMPARE(m_driver->selectedNames(), QStringList{ciDeploy});
    QVERIFY(choose(QStringLiteral("Refresh")));
    QTest::qWait(300);
    QCOMPARE(m_driver->selectedNames(), QStringList{ciDeploy});
}

void TestWindow::createsAToken()
{
    start();
    QVERIFY(choose(QStringLiteral("New token…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->dialogWith(QStringLiteral("Create token")), patience);
    QDialog *dialog = m_driver->dialogWith(QStringLiteral("Create token"));
    QLineEdit *name = m_driver->named<QLineEdit>(QStringLiteral("Name"), dialog);
    QVERIFY(name);
    QTest::keyClicks(name, QStringLiteral("Night build"));
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Create token")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->dialogWith(QStringLiteral("Done")), patience);
    QDialog *created = m_driver->dialogWith(QStringLiteral("Done"));
    QLineEdit *secret = m_driver->named<QLineEdit>(QStringLiteral("Access token"), created);
    QVERIFY(secret);
    QTest::mouseClick(WindowDriver::button(created, QStringLiteral("Copy")), Qt::LeftButton);
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    QTest::mouseClick(WindowDriver::button(created, QStringLiteral("Done")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 21, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->selectedNames(), QStringList{QStringLiteral("Night build")}, patience);
}

void TestWindow::edits()
{
    start();
    QVERIFY(m_driver->select(ciDeploy));
    QVERIFY(choose(QStringLiteral("Edit…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->dialogWith(QStringLiteral("Save")), patience);
    QDialog *dialog = m_driver->dialogWith(QStringLiteral("Save"));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->named<QLineEdit>(QStringLiteral("Name"), dialog), patience);
    QLineEdit *name = m_driver->named<QLineEdit>(QStringLiteral("Name"), dialog);
    QTRY_COMPARE_WITH_TIMEOUT(name->text(), ciDeploy, patience);
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("CI deploy 2"));
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Save")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->rowOf(QStringLiteral("CI deploy 2")) >= 0, patience);
    QVERIFY(m_site->read(ciDeployId).contains("CI deploy 2"));
    QCOMPARE(m_driver->selectedNames(), QStringList{QStringLiteral("CI deploy 2")});
}

void TestWindow::disablesAndUndoes()
{
    start();
    QVERIFY(m_driver->select(ciDeploy));
    QCOMPARE(m_driver->cell(ciDeploy, stateColumn), QStringLiteral("enabled"));
    QVERIFY(choose(QStringLiteral("Disable")));
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->cell(ciDeploy, stateColumn), QStringLiteral("disabled"), patience);
    QVERIFY(m_site->read(ciDeployId).contains("state: disabled"));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->message().contains(ciDeploy), patience);
    QVERIFY(choose(QStringLiteral("Undo")));
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->cell(ciDeploy, stateColumn), QStringLiteral("enabled"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->action(QStringLiteral("Undo"))->isEnabled(), patience);
}

void TestWindow::revokesAndUndoesByKey()
{
    start();
    const QByteArray before = m_site->read(ciDeployId);
    QVERIFY(m_driver->select(ciDeploy));
    QVERIFY(choose(QStringLiteral("Revoke…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->dialogWith(QStringLiteral("Revoke token")), patience);
    QDialog *dialog = m_driver->dialogWith(QStringLiteral("Revoke token"));
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Revoke token")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->rowOf(ciDeploy), -1, patience);
    QVERIFY(!QFile::exists(m_site->file(ciDeployId)));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->message().startsWith(QStringLiteral("Revoked")), patience);
    QVERIFY(WindowDriver::button(&m_driver->window(), QStringLiteral("Undo")));
    m_driver->window().activateWindow();
    m_driver->table()->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->action(QStringLiteral("Undo"))->isEnabled(), patience);
    // Without a window manager nobody gives the focus back after a dialog: the key goes to the window itself.
    QTest::keyClick(m_driver->window().windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->rowOf(ciDeploy) >= 0, patience);
    QCOMPARE(m_site->read(ciDeployId), before);
}

void TestWindow::bringsBackFromRecentlyRevoked()
{
    start();
    QVERIFY(m_driver->select(ciDeploy));
    QVERIFY(choose(QStringLiteral("Revoke…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->dialogWith(QStringLiteral("Revoke token")), patience);
    QTest::mouseClick(
        WindowDriver::button(m_driver->dialogWith(QStringLiteral("Revoke token")), QStringLiteral("Revoke token")),
        Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->rowOf(ciDeploy), -1, patience);

    QAbstractItemModel *tree = m_driver->tree()->model();
    QModelIndex revoked;
    for (int row = 0; row < tree->rowCount(); ++row) {
        if (tree->index(row, 0).data().toString() == QStringLiteral("Recently revoked"))
            revoked = tree->index(row, 0);
    }
    QVERIFY(revoked.isValid());
    QTRY_COMPARE_WITH_TIMEOUT(revoked.siblingAtColumn(1).data().toString(), QStringLiteral("1"), patience);
    m_driver->tree()->setCurrentIndex(revoked);
    auto *list = m_driver->named<QTreeWidget>(QStringLiteral("Recently revoked"));
    QVERIFY(list);
    QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 1, patience);
    QCOMPARE(list->topLevelItem(0)->text(0), ciDeploy);
    list->topLevelItem(0)->setSelected(true);
    QVERIFY(choose(QStringLiteral("Restore")));
    QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 0, patience);
    m_driver->tree()->setCurrentIndex(tree->index(0, 0));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->rowOf(ciDeploy) >= 0, patience);
}

void TestWindow::showsOutsideChanges()
{
    start();
    QVERIFY(m_driver->select(ciDeploy));
    const QByteArray text = m_site->read(ciDeployId);
    QVERIFY(m_site->write(QStringLiteral("fromoutside"), text));
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 21, patience);
    QVERIFY(m_site->write(ciDeployId, QByteArray(text).replace("state: enabled", "state: disabled")));
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->selectionModel()->selectedRows(stateColumn).value(0).data().toString(),
                              QStringLiteral("disabled"), patience);
}

void TestWindow::showsABrokenFileAsARow()
{
    QVERIFY(m_site->write(QStringLiteral("broken"), "title: 'never closed\nstate: enabled\n"));
    m_driver = std::make_unique<WindowDriver>(m_config->path(), m_site->folder());
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 21, patience);
    m_driver->filter()->setText(QStringLiteral("state:broken")); // the demo has one, too
    QCOMPARE(m_driver->table()->model()->rowCount(), 2);
}

void TestWindow::masksIdsOnTheClipboardRoute()
{
    start();
    QVERIFY(m_driver->select(ciDeploy));
    QVERIFY(choose(QStringLiteral("Copy")));
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text(), ciDeployId, patience);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
}

void TestWindow::drop(const Site &site)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(site.folder())});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_driver->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_driver->window(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->dialogWith(QStringLiteral("Connect")), patience);
    QDialog *dialog = m_driver->dialogWith(QStringLiteral("Connect"));
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(dialog, QStringLiteral("Connect"))->isEnabled(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->named<QLineEdit>(QStringLiteral("Name"), dialog)->text().isEmpty(), patience);
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Connect")), Qt::LeftButton);
}

void TestWindow::dropsAFolder()
{
    start();
    const Site other(QStringLiteral("blog"));
    drop(other);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->application().workspace().connections().all().size(), 2, patience);
    m_driver->tree()->setCurrentIndex(m_driver->tree()->model()->index(0, 0));
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 40, patience);
}

void TestWindow::refusesAFolderThatIsNone()
{
    const QTemporaryDir none;
    m_driver = std::make_unique<WindowDriver>(m_config->path(), none.path());
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->message().isEmpty(), patience);
    QVERIFY2(m_driver->message().contains(none.path()), qPrintable(m_driver->message()));
}

void TestWindow::productionWantsTheNameTyped()
{
    start();
    Connection connection = m_driver->application().workspace().connections().all().first();
    connection.environment = Environment::Production;
    bool stored = false;
    whenDone(m_driver->application().workspace().connections().update(connection), this,
             [&stored](const Result<> &result) { stored = result.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(stored, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 20, patience);
    QTest::qWait(200);
    QVERIFY(m_driver->select(ciDeploy));
    QVERIFY(choose(QStringLiteral("Revoke…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->dialogWith(QStringLiteral("Revoke token")), patience);
    QDialog *dialog = m_driver->dialogWith(QStringLiteral("Revoke token"));
    QPushButton *revoke = WindowDriver::button(dialog, QStringLiteral("Revoke token"));
    QVERIFY(!revoke->isEnabled());
    QLineEdit *typed = dialog->findChild<QLineEdit *>();
    QVERIFY(typed);
    QTest::keyClicks(typed, ciDeploy);
    QTRY_VERIFY_WITH_TIMEOUT(revoke->isEnabled(), patience);
    QTest::mouseClick(revoke, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->rowOf(ciDeploy), -1, patience);
}

void TestWindow::remembersBetweenStarts()
{
    start();
    m_driver->window().resize(1'111, 666);
    m_driver->table()->setColumnWidth(0, 333);
    m_driver->table()->setColumnHidden(1, true);
    m_driver->window().close();
    m_driver = std::make_unique<WindowDriver>(m_config->path());
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 20, patience);
    QCOMPARE(m_driver->table()->columnWidth(0), 333);
    QVERIFY(m_driver->table()->isColumnHidden(1));
    QCOMPARE(m_driver->window().size(), QSize(1'111, 666));
}

void TestWindow::secondStartHandsOver()
{
    start();
    const Site other(QStringLiteral("second"));
    Application second(*qApp, {.configDir = m_config->path(), .folder = other.folder(), .useKeychain = false});
    // The first one answers from this very thread, so the second asks from another.
    bool answered = false;
    QThread *thread = QThread::create([&] { answered = second.handOver(); });
    thread->start();
    QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), patience);
    delete thread;
    QVERIFY(answered);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->application().workspace().connections().all().size(), 2, patience);
}

void TestWindow::startsEmptyAndSaysWhatToDo()
{
    m_driver = std::make_unique<WindowDriver>(m_config->path());
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(&m_driver->window(), QStringLiteral("Open folder…")), patience);
    QVERIFY(WindowDriver::button(&m_driver->window(), QStringLiteral("New connection…")));
    QVERIFY(WindowDriver::button(&m_driver->window(), QStringLiteral("Open the demo site")));
    QVERIFY(!m_driver->action(QStringLiteral("New token…"))->isEnabled());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
