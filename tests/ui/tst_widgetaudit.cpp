// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/workspace.h"
#include "tests/ui/support/audit.h"
#include "tests/ui/support/press.h"
#include "tests/ui/support/pseudotranslator.h"
#include "tests/ui/support/scenes.h"
#include "tests/ui/support/serverwindow.h"
#include "ui/mainwindow/connectionbanner.h"
#include "ui/mainwindow/connectiondetails.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/platform/look.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QMessageBox>
#include <QTableView>

using namespace tokendesk;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator entries(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString source = entries.next();
        const QString target = to + source.mid(from.size());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QVERIFY(QFile::copy(source, target));
    }
}

/// The language, direction and look of a data row, for as long as it lives.
class Setting final
{
public:
    Setting(const QString &language, bool rightToLeft, bool dark)
    {
        if (language == QLatin1String("pseudo")) {
            m_installed = QCoreApplication::installTranslator(&m_pseudo);
        } else {
            // English, too, has a file: of its plural forms.
            m_installed = m_real.load(QStringLiteral(":/i18n/tokendesk_%1.qm").arg(language)) &&
                          QCoreApplication::installTranslator(&m_real);
        }
        QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        applyLook(*qApp, dark ? UiSettings::Look::Dark : UiSettings::Look::Light);
    }

    bool isInstalled() const { return m_installed; }

private:
    PseudoTranslator m_pseudo;
    QTranslator m_real;
    bool m_installed = false;
};

void audit(QWidget &window)
{
    QTest::qWait(20);
    QStringList defects; // of a moment while late layout requests are under way they are none
    (void)QTest::qWaitFor([&] { return (defects = auditWindow(window)).isEmpty(); }, 500);
    const QString shots = qEnvironmentVariable("TOKENDESK_AUDIT_SHOTS");
    if (!shots.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('_'));
        window.grab().save(QStringLiteral("%1/%2.png").arg(shots, name));
    }
    QVERIFY2(defects.isEmpty(), qPrintable(defects.join(QLatin1Char('\n'))));
}

} // namespace

/// Every dialog and the window, in every language, left to right and right to left, light and dark. The scale comes
/// from QT_SCALE_FACTOR: the same program runs once for each. TOKENDESK_AUDIT_SHOTS=FOLDER keeps a picture of each.
class WidgetAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialogs_data();
    void dialogs();
    void window_data();
    void window();
    void serverWindow_data();
    void serverWindow();
    void serverQuestions_data();
    void serverQuestions();

private:
    static void addRows(const char *name, int scene);
};

void WidgetAudit::addRows(const char *name, int scene)
{
    QStringList languages{QStringLiteral("pseudo")};
    for (const QString &file : QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("tokendesk_*.qm")}))
        languages.append(file.mid(10, file.size() - 13));
    QVERIFY(languages.contains(QLatin1String("de")));
    for (const QString &language : std::as_const(languages)) {
        for (const bool rightToLeft : {false, true}) {
            for (const bool dark : {false, true}) {
                // The other direction with the language that is hardest to place.
                if (rightToLeft && (language != QLatin1String("pseudo") || dark))
                    continue;
                QTest::addRow("%s %s%s%s", name, qPrintable(language), rightToLeft ? " rtl" : "", dark ? " dark" : "")
                    << scene << language << rightToLeft << dark;
            }
        }
    }
}

void WidgetAudit::dialogs_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<bool>("dark");
    const QList<Scene> scenes = dialogScenes();
    for (int i = 0; i < scenes.size(); ++i)
        addRows(scenes.at(i).name.constData(), i);
}

void WidgetAudit::dialogs()
{
    QFETCH(int, scene);
    QFETCH(QString, language);
    QFETCH(bool, rightToLeft);
    QFETCH(bool, dark);
    const Setting setting(language, rightToLeft, dark);
    QVERIFY(setting.isInstalled());
    const Scene played = dialogScenes().at(scene);
    Desk desk(played.types);
    const std::unique_ptr<QDialog> dialog(played.make(desk));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    audit(*dialog);
}

void WidgetAudit::window_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<bool>("dark");
    addRows("window", 0);
}

void WidgetAudit::window()
{
    QFETCH(QString, language);
    QFETCH(bool, rightToLeft);
    QFETCH(bool, dark);
    const Setting setting(language, rightToLeft, dark);
    QVERIFY(setting.isInstalled());
    const QTemporaryDir folder;
    copyFolder(QStringLiteral(TOKENDESK_SOURCE_DIR "/resources/demo-site"), folder.filePath(QStringLiteral("site")));
    SessionStore secrets;
    const SystemClock clock;
    Workspace workspace(WorkspacePaths::standard(folder.filePath(QStringLiteral("config"))), secrets, clock);
    UiSettings settings(workspace.paths().settingsFile);
    SecretClipboard clipboard;
    MainWindow main(workspace, settings, clipboard);
    main.show();
    main.start();
    main.openFolder(folder.filePath(QStringLiteral("site")));
    auto *table = main.findChild<QTableView *>();
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 10, 30'000);
    table->selectRow(3);
    QTest::qWait(300); // the details are read
    audit(main);
}

void WidgetAudit::serverWindow_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<bool>("dark");
    addRows("server-window", 0);
}

/// A connection that fails beside one that works and one that is read-only, and a revocation that waits.
void WidgetAudit::serverWindow()
{
    QFETCH(QString, language);
    QFETCH(bool, rightToLeft);
    QFETCH(bool, dark);
    const Setting setting(language, rightToLeft, dark);
    QVERIFY(setting.isInstalled());
    ServerWindow it;
    it.add(QStringLiteral("Library"), Guard::ReadOnly);
    const ConnectionId broken = it.add(QStringLiteral("Museum"));
    QVERIFY(resultOf(it.workspace.credentials().remove(broken)));
    it.start(2);
    QTRY_VERIFY_WITH_TIMEOUT(it.window->findChild<ConnectionBanner *>()->isVisible(), 30'000);
    audit(*it.window); // all of them
    it.choose(QStringLiteral("Museum"));
    QTRY_VERIFY_WITH_TIMEOUT(it.window->findChild<ConnectionDetails *>(), 30'000);
    audit(*it.window);
}

void WidgetAudit::serverQuestions_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<bool>("dark");
    addRows("server-questions", 0);
}

/// What is asked before signing out of a server and before forgetting it, and before what a connection needs is
/// disabled.
void WidgetAudit::serverQuestions()
{
    QFETCH(QString, language);
    QFETCH(bool, rightToLeft);
    QFETCH(bool, dark);
    const Setting setting(language, rightToLeft, dark);
    QVERIFY(setting.isInstalled());
    ServerWindow it;
    it.add(QStringLiteral("Library"));
    it.start(2);
    it.choose(QStringLiteral("Library"));
    for (const auto &[context, text] : {std::pair("tokendesk::SignOutCommand", "Sign &out…"),
                                        std::pair("tokendesk::DisconnectCommand", "Di&sconnect…")}) {
        QAction *act = it.action(withoutMark(QCoreApplication::translate(context, text)));
        QVERIFY2(act, text);
        QTRY_VERIFY(act->isEnabled());
        act->trigger();
        QPointer<QMessageBox> box = it.window->findChild<QMessageBox *>();
        QVERIFY2(box, text);
        QVERIFY(QTest::qWaitForWindowExposed(box));
        audit(*box);
        box->reject();
        QTRY_VERIFY(!box);
    }
    {
        const std::lock_guard lock(it.store->memory->mutex);
        it.store->memory->consequences = {
            {"Flextype",
             "This connection signs in with “%1”. Without that token Tokendesk is locked out: nothing can be "
             "seen, changed or undone on this server any more until you sign in with another one.",
             {QStringLiteral("CI deploy")}}};
    }
    // selectRow() of Qt 6.4 may select nothing from right to left.
    it.table()->setCurrentIndex(it.table()->model()->index(0, 0));
    QAction *disable = it.action(withoutMark(QCoreApplication::translate("tokendesk::EnableCommand", "&Disable")));
    QVERIFY(disable);
    QTRY_VERIFY(disable->isEnabled());
    disable->trigger();
    QTRY_VERIFY(it.window->findChild<QMessageBox *>());
    const QPointer<QMessageBox> box = it.window->findChild<QMessageBox *>();
    QVERIFY(QTest::qWaitForWindowExposed(box));
    audit(*box);
    box->reject();
    QTRY_VERIFY(!box);
    const std::lock_guard lock(it.store->memory->mutex);
    QVERIFY(it.store->memory->drafts.isEmpty());
}

QTEST_MAIN(WidgetAudit)
#include "tst_widgetaudit.moc"
