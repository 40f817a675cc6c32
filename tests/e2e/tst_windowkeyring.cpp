// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// The window with a keyring that is locked or not there. Each start of the program is a process of its own in a session
// of its own: this program again, with the name of what a person does in it.
#include "tests/core/keychainsession.h"
#include "tests/e2e/serverdesk.h"

using namespace tokendesk;
using namespace tokendesk::test;
using doubles::FlextypeDouble;
using Keyring = KeychainSession::Keyring;

namespace {

constexpr int tokens = 3;

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

private:
    void start()
    {
        m_desk = std::make_unique<ServerDesk>(given("TEST_CONFIG"));
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

    std::unique_ptr<ServerDesk> m_desk;
};

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
    QVERIFY(went(session.run(Keyring::Absent, {QStringLiteral("connectsForThisSessionOnly")})));
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
