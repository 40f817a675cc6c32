// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// The window with a keyring that is locked or not there. Each start of the program is a process of its own in a session
// of its own: this program again, with the name of what a person does in it.
#include "core/services/workspace.h"
#include "tests/core/keychainsession.h"
#include "tests/e2e/serverdesk.h"
#include "ui/platform/uisettings.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QStatusBar>

using namespace tokendesk;
using namespace tokendesk::test;
using doubles::FlextypeDouble;
using Keyring = KeychainSession::Keyring;

namespace {

constexpr int tokens = 3;
const QString nightBuild = QStringLiteral("Night build");

QString given(const char *name)
{
    return qEnvironmentVariable(name);
}

} // namespace

/// What a person does in one start of the program.
class OneStart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }

    void connects();
    void connectsForThisSessionOnly();
    void isRestored();
    void goesOnThoughItIsLocked();
    void asksToSignIn();
    void keepsASecret();
    void readsItAgain();
    void keepsASecretForThisSessionOnly();
    void needNotWaitForTheAnswer();

private:
    void start(const QString &configDir = given("TEST_CONFIG"))
    {
        m_desk = std::make_unique<ServerDesk>(configDir);
        m_desk->start();
    }
    QString shown() { return shownText(m_desk->window().window()); }
    void waitForTheList() { QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(), tokens + 1, patience); }
    /// The keychain does not take it, and the person goes on without.
    void keepForThisSession(const QString &why)
    {
        const QString only = QStringLiteral("For this session only");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(only), patience);
        QDialog *dialog = m_desk->window().dialogWith(only);
        QVERIFY2(shownText(*dialog).contains(why), qPrintable(shownText(*dialog)));
        QVERIFY(press(*dialog, only));
        waitForTheList();
    }

    /// The label at the foot of the window that says it.
    const QLabel *statusLabel(const QString &text)
    {
        for (const QLabel *label : m_desk->window().window().statusBar()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return label;
        }
        return nullptr;
    }
    /// Makes the token "Night build"; the dialog that shows its secrets, null: it did not come.
    QDialog *createToken()
    {
        QDialog *dialog = nullptr;
        const auto shows = [&](const char *button) {
            return QTest::qWaitFor(
                [&] { return (dialog = m_desk->window().dialogWith(QLatin1String(button))) != nullptr; }, patience);
        };
        if (!m_desk->window().choose(QStringLiteral("New token…")) || !shows("Create token"))
            return nullptr;
        m_desk->enter(*dialog, QStringLiteral("Name"), nightBuild);
        return press(*dialog, QStringLiteral("Create token")) && shows("Done") ? dialog : nullptr;
    }
    /// Presses the button of the details that shows the kept secret of "Night build", and waits until it is on screen.
    QLineEdit *showKept(const QString &button)
    {
        MainWindow &window = m_desk->window().window();
        const auto canBePressed = [&] {
            return WindowDriver::button(&window, button) != nullptr;
        };
        QLineEdit *line = nullptr;
        const auto isShown = [&] {
            line = m_desk->window().named<QLineEdit>(QStringLiteral("Secret"));
            return line && line->isVisible();
        };
        const bool shown = QTest::qWaitFor([&] { return m_desk->window().select(nightBuild); }, patience) &&
                           QTest::qWaitFor(canBePressed, patience) && press(window, button) &&
                           QTest::qWaitFor(isShown, patience);
        return shown ? line : nullptr;
    }
    static QString notes() { return given("TEST_NOTES"); }

    std::unique_ptr<ServerDesk> m_desk;
};

void OneStart::keepsASecret()
{
    start();
    waitForTheList();
    QDialog *created = createToken();
    QVERIFY(created);
    auto *line = m_desk->window().named<QLineEdit>(QStringLiteral("Access token"), created);
    QVERIFY(press(*line->parentWidget(), QStringLiteral("Reveal")));
    QFile file(notes());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(line->text().toUtf8()) > 20);
    QVERIFY(press(*created, QStringLiteral("Keep in the keychain")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*created).contains(QLatin1String("Kept in the keychain and read back.")),
                             patience);
    QVERIFY(press(*created, QStringLiteral("Done")));
}

void OneStart::readsItAgain()
{
    QFile file(notes());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString secret = QString::fromUtf8(file.readAll());
    UiSettings(WorkspacePaths::standard(given("TEST_CONFIG")).settingsFile)
        .setRevealSeconds(5); // 20, where nobody chose
    start();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(), tokens + 2, patience);
    const QLineEdit *line = showKept(QStringLiteral("Read from the keychain"));
    QVERIFY(line);
    QElapsedTimer since;
    since.start();
    QCOMPARE(line->text(), secret);
    QTRY_VERIFY_WITH_TIMEOUT(!line->text().contains(secret), patience);
    QVERIFY2(since.elapsed() > 3'500, qPrintable(QString::number(since.elapsed())));
    QVERIFY(line->isVisible() && !line->text().contains(secret.mid(4, secret.size() - 8)));
    QVERIFY(press(*line->parentWidget(), QStringLiteral("Copy")));
    QCOMPARE(QApplication::clipboard()->text(), secret);
    QVERIFY(!m_desk->window().window().windowTitle().contains(secret));
}

void OneStart::keepsASecretForThisSessionOnly()
{
    connectsForThisSessionOnly();
    QDialog *created = createToken();
    QVERIFY(created);
    QVERIFY(press(*created, QStringLiteral("Keep in the keychain")));
    const QString only = QStringLiteral("Keep for this session only");
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(created, only), patience);
    QVERIFY2(shownText(*created).contains(QLatin1String("No keychain is available")), qPrintable(shownText(*created)));
    QVERIFY(press(*created, only));
    auto *made = m_desk->window().named<QLineEdit>(QStringLiteral("Access token"), created);
    QVERIFY(press(*made->parentWidget(), QStringLiteral("Reveal")));
    const QString secret = made->text();
    QVERIFY(press(*created, QStringLiteral("Done")));
    const QLineEdit *line = showKept(QStringLiteral("Show the kept secret"));
    QVERIFY(line);
    QCOMPARE(line->text(), secret);
}

/// The keyring's own question stands on the screen all the time.
void OneStart::needNotWaitForTheAnswer()
{
    start(given("TEST_CONFIG") + QStringLiteral("/other")); // without the connection that there is
    const QString waits = QStringLiteral("Waiting for the keychain…");
    QTRY_VERIFY_WITH_TIMEOUT(statusLabel(waits), patience);
    QDialog *dialog = m_desk->fillIn(given("TEST_URL"), given("TEST_TOKEN"), given("TEST_ACCESS_TOKEN"));
    QVERIFY(dialog);
    m_desk->enter(*dialog, QStringLiteral("Name"), QStringLiteral("Blog"));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(waits), patience);
    QVERIFY(press(*dialog, QStringLiteral("Stop")));
    keepForThisSession(QStringLiteral("You stopped waiting for the keychain."));
    QVERIFY(statusLabel(waits)); // as before: nobody has answered
}

void OneStart::connects()
{
    start();
    QDialog *dialog = m_desk->fillIn(given("TEST_URL"), given("TEST_TOKEN"), given("TEST_ACCESS_TOKEN"));
    QVERIFY(dialog);
    m_desk->enter(*dialog, QStringLiteral("Name"), QStringLiteral("Shop"));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    waitForTheList();
}

void OneStart::connectsForThisSessionOnly()
{
    start();
    QDialog *dialog = m_desk->fillIn(given("TEST_URL"), given("TEST_TOKEN"), given("TEST_ACCESS_TOKEN"));
    QVERIFY(dialog);
    m_desk->enter(*dialog, QStringLiteral("Name"), QStringLiteral("Shop"));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    keepForThisSession(QStringLiteral("keychain"));
}

void OneStart::isRestored()
{
    start();
    waitForTheList();
    QVERIFY(!QApplication::activeModalWidget());
}

void OneStart::goesOnThoughItIsLocked()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(statusLabel(QStringLiteral("Keychain locked")), patience);
    QVERIFY(m_desk->chooseConnection(QStringLiteral("Shop")));
    const QString again = QStringLiteral("Sign in again…");
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(&m_desk->window().window(), again), patience);
    QVERIFY2(shown().contains(QLatin1String("locked")), qPrintable(shown()));
    QVERIFY(press(m_desk->window().window(), again));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->connectionDialog(), patience);
    QDialog *dialog = m_desk->connectionDialog();
    m_desk->enterCredential(*dialog, given("TEST_TOKEN"), given("TEST_ACCESS_TOKEN"));
    QVERIFY(press(*dialog, QStringLiteral("Sign in")));
    keepForThisSession(QStringLiteral("locked"));
}

void OneStart::asksToSignIn()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(statusLabel(QStringLiteral("No keychain")), patience);
    QVERIFY(m_desk->window().message().startsWith(QLatin1String("No keychain is available.")));
    QCOMPARE(m_desk->window().window().messages().count(), 1);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(m_desk->chooseConnection(QStringLiteral("Shop")));
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(&m_desk->window().window(), QStringLiteral("Sign in again…")),
                             patience);
    QCOMPARE(m_desk->rows(), 0);
}

/// The starts, one after another, over the same configuration and the same keyring files.
class TestWindowKeyring final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockedKeyringLeavesAWay();
    void withoutKeyringThereIsAWay();
    void keptSecretIsReadAgain();
    void unansweredQuestionLeavesAWay();

private:
    static QStringList program(const QTemporaryDir &config, const FlextypeDouble &site)
    {
        const auto set = [](const char *name, const QString &value) {
            return QLatin1String(name) + QLatin1Char('=') + value;
        };
        // The display for the program alone: what would ask for the keyring's password must not have it.
        return {QStringLiteral("env"),
                set("DISPLAY", qEnvironmentVariable("DISPLAY")),
                set("TEST_CONFIG", config.path()),
                set("TEST_NOTES", config.path() + QStringLiteral(".notes")),
                set("TEST_URL", site.url().toString()),
                set("TEST_TOKEN", site.admin().token),
                set("TEST_ACCESS_TOKEN", site.admin().accessToken),
                QCoreApplication::applicationFilePath()};
    }
    static bool went(const QStringList &said)
    {
        const bool well = said.constLast() == QLatin1String("exit 0");
        if (!well)
            qWarning().noquote() << said.join(QLatin1Char('\n'));
        return well;
    }
};

void TestWindowKeyring::lockedKeyringLeavesAWay()
{
    const FlextypeDouble site(doubles::FlextypeDoubleOptions{.tokens = tokens});
    const QTemporaryDir config;
    const KeychainSession session(program(config, site));
    QVERIFY(went(session.run(Keyring::Unlocked, {QStringLiteral("connects")})));
    QVERIFY(went(session.run(Keyring::LockedNoPrompt, {QStringLiteral("goesOnThoughItIsLocked")})));
    // What the keyring had is still there when it is open again.
    QVERIFY(went(session.run(Keyring::Unlocked, {QStringLiteral("isRestored")})));
}

void TestWindowKeyring::withoutKeyringThereIsAWay()
{
    const FlextypeDouble site(doubles::FlextypeDoubleOptions{.tokens = tokens});
    const QTemporaryDir config;
    const KeychainSession session(program(config, site));
    QVERIFY(went(session.run(Keyring::Absent, {QStringLiteral("keepsASecretForThisSessionOnly")})));
    QVERIFY(went(session.run(Keyring::Absent, {QStringLiteral("asksToSignIn")})));
    // Nothing was written in place of a keyring.
    QDirIterator files(config.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(site.admin().accessToken.toUtf8()), qPrintable(file.fileName()));
        QVERIFY2(!content.contains(site.admin().token.toUtf8()), qPrintable(file.fileName()));
    }
}

void TestWindowKeyring::keptSecretIsReadAgain()
{
    const FlextypeDouble site(doubles::FlextypeDoubleOptions{.tokens = tokens});
    const QTemporaryDir config;
    const KeychainSession session(program(config, site));
    QVERIFY(went(session.run(Keyring::Unlocked, {QStringLiteral("connects")})));
    QVERIFY(went(session.run(Keyring::Unlocked, {QStringLiteral("keepsASecret")})));
    const bool read = went(session.run(Keyring::Unlocked, {QStringLiteral("readsItAgain")}));
    QFile::remove(config.path() + QStringLiteral(".notes"));
    QVERIFY(read);
}

void TestWindowKeyring::unansweredQuestionLeavesAWay()
{
    const FlextypeDouble site(doubles::FlextypeDoubleOptions{.tokens = tokens});
    const QTemporaryDir config;
    const KeychainSession session(program(config, site));
    QVERIFY(went(session.run(Keyring::Unlocked, {QStringLiteral("connects")})));
    QVERIFY(went(session.run(Keyring::LockedAsking, {QStringLiteral("needNotWaitForTheAnswer")})));
    QVERIFY(went(session.run(Keyring::Unlocked, {QStringLiteral("isRestored")})));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("TEST_CONFIG")) {
        OneStart start;
        return QTest::qExec(&start, argc, argv);
    }
    TestWindowKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowkeyring.moc"
