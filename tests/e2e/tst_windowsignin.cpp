// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Signing in at servers in the real window: with a second factor, and with the browser, once with a real one.
#include "tests/doubles/contentstack/contentstackdouble.h"
#include "tests/e2e/storyblokgate.h"
#include "tests/e2e/windowdriver.h"

#include <QAbstractItemView>
#include <QDesktopServices>
#include <QStandardPaths>

using namespace tokendesk;
using namespace tokendesk::test;

/// What the desktop does with an address.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    Desktop() { QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open"); }
    ~Desktop() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }
    Q_DISABLE_COPY_MOVE(Desktop)

    ScriptedBrowser browser;

public Q_SLOTS:
    void open(const QUrl &address) { browser.visit(address); }
};

class WindowSignInTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void secondFactorThenAStackFromTheList();
    void throughTheBrowser();
    void stoppedInTheBrowsersDialog();
    void throughARealBrowser();

private:
    void chooseMethod(QDialog *dialog, const QString &id);
    void enterApp(QDialog *dialog);

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<WindowDriver> m_driver;
    std::unique_ptr<StoryblokGate> m_gate;
};

void WindowSignInTest::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    m_driver = std::make_unique<WindowDriver>(m_config->path());
}

void WindowSignInTest::cleanup()
{
    m_driver.reset();
    m_gate.reset();
    m_config.reset();
}

void WindowSignInTest::chooseMethod(QDialog *dialog, const QString &id)
{
    auto *methods = m_driver->named<QComboBox>(QStringLiteral("Sign in with"), dialog);
    QVERIFY(methods);
    methods->setCurrentIndex(methods->findData(id));
}

void WindowSignInTest::secondFactorThenAStackFromTheList()
{
    auto state = doubles::contentstack::demoState();
    state.users.first().secondFactor = QStringLiteral("246810");
    doubles::contentstack::addTokens(state, 6);
    doubles::ContentstackDouble server(state);
    QDialog *dialog = m_driver->newConnection(QStringLiteral("contentstack"));
    QVERIFY(dialog);
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Own host"), server.url().toString()));
    QVERIFY(m_driver->enter(dialog, QStringLiteral("E-mail address"), QStringLiteral("dev@example.com")));
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Password"), QStringLiteral("FAKE-password")));

    // Asking for the list signs in; the server wants the second factor first.
    auto *stack = m_driver->named<QComboBox>(QStringLiteral("Stack"), dialog);
    QVERIFY(stack);
    stack->setFocus();
    QTest::keyClick(stack, Qt::Key_F4);
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Code of the second factor"), QStringLiteral("246810")));
    auto *organization = m_driver->named<QComboBox>(QStringLiteral("Organization"), dialog);
    organization->setFocus();
    QTest::keyClick(organization, Qt::Key_F4);
    QTRY_COMPARE_WITH_TIMEOUT(organization->count(), 1, patience);
    QTRY_VERIFY(organization->view()->isVisible());
    QTest::keyClick(organization->view(), Qt::Key_Down);
    QTest::keyClick(organization->view(), Qt::Key_Return);
    QCOMPARE(organization->currentText(), QStringLiteral("Example Org"));
    // The code has been used up, and is not needed for the second list.
    stack->setFocus();
    QTest::keyClick(stack, Qt::Key_F4);
    QTRY_COMPARE_WITH_TIMEOUT(stack->count(), 1, patience);
    QTRY_VERIFY(stack->view()->isVisible());
    QTest::keyClick(stack->view(), Qt::Key_Down);
    QTest::keyClick(stack->view(), Qt::Key_Return);
    QCOMPARE(stack->currentText(), QStringLiteral("Website"));
    QTRY_VERIFY(WindowDriver::button(dialog, QStringLiteral("Connect"))->isEnabled());
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Connect")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 6, patience);
    // One authtoken was made, and it is the one that is kept: twenty are allowed.
    server.with([](doubles::contentstack::State &left) { QCOMPARE(left.users.first().authtokens.size(), 2); });
    QCOMPARE(server.count("POST", "/v3/user-session"), 2);
    QCOMPARE(server.count("DELETE", "/v3/user-session"), 0);
}

void WindowSignInTest::enterApp(QDialog *dialog)
{
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Host"), m_gate->server.origin.toString()));
    chooseMethod(dialog, QStringLiteral("browser"));
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Client id"), QStringLiteral("app")));
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Client secret"), QStringLiteral("invented-secret-of-the-app")));
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Port"), QString::number(m_gate->port)));
}

void WindowSignInTest::throughTheBrowser()
{
    m_gate = std::make_unique<StoryblokGate>();
    QVERIFY(m_gate->start());
    Desktop desktop;
    QDialog *dialog = m_driver->newConnection(QStringLiteral("storyblok"));
    QVERIFY(dialog);
    enterApp(dialog);
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Sign in with the browser")), Qt::LeftButton);
    // What it may and may not do stands there before anything is filled in.
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::shown(dialog).contains(QLatin1String("Dev Example")), patience);
    QVERIFY2(WindowDriver::shown(dialog).contains(QLatin1String("cannot be listed")),
             qPrintable(WindowDriver::shown(dialog)));
    QVERIFY(WindowDriver::shown(dialog).contains(QLatin1String("personal access token with all rights")));
    QTRY_COMPARE(desktop.browser.pages.size(), 1);
    QVERIFY(desktop.browser.pages.first().contains(QLatin1String("You can close this window")));
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Connect")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->dialogWith(QStringLiteral("Connect")), patience);
    QCOMPARE(desktop.browser.pages.size(), 1); // once is enough
    QTRY_COMPARE(m_driver->application().findChildren<QDialog *>().size(), 0);
}

void WindowSignInTest::stoppedInTheBrowsersDialog()
{
    m_gate = std::make_unique<StoryblokGate>();
    QVERIFY(m_gate->start());
    Desktop desktop;
    desktop.browser.change = [](const QUrl &) {
        return QUrl(); // a browser that does nothing
    };
    QDialog *dialog = m_driver->newConnection(QStringLiteral("storyblok"));
    QVERIFY(dialog);
    enterApp(dialog);
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Sign in with the browser")), Qt::LeftButton);
    QDialog *waiting = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((waiting = m_driver->dialogWith(QStringLiteral("Copy the address"))), patience);
    QVERIFY(m_driver->named<QLineEdit>(QStringLiteral("Address"), waiting)
                ->text()
                .contains(QLatin1String("code_challenge_method=S256")));
    QTest::mouseClick(WindowDriver::button(waiting, QStringLiteral("Cancel")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(dialog, QStringLiteral("Connect"))->isEnabled(), patience);
    const auto isFree = [this] {
        QTcpServer afterwards;
        return afterwards.listen(QHostAddress::LocalHost, m_gate->port);
    };
    QVERIFY(QTest::qWaitFor(isFree, patience));
    dialog->reject();
    if (QDialog *question = m_driver->dialogWith(QStringLiteral("Discard")))
        QTest::mouseClick(WindowDriver::button(question, QStringLiteral("Discard")), Qt::LeftButton);
}

/// As it is: the program asks the desktop, the desktop starts Chromium, and that comes back to the port.
void WindowSignInTest::throughARealBrowser()
{
    const QString chromium = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    QVERIFY2(!chromium.isEmpty(), "chromium is needed; ./dev test installs it");
    m_gate = std::make_unique<StoryblokGate>();
    QVERIFY(m_gate->start());
    QFile starter(m_config->filePath(QStringLiteral("xdg-open")));
    QVERIFY(starter.open(QIODevice::WriteOnly));
    starter.write("#!/bin/sh\nexec '" + chromium.toUtf8() +
                  "' --no-sandbox --no-first-run --disable-gpu --user-data-dir='" +
                  m_config->filePath(QStringLiteral("browser")).toUtf8() + "' \"$@\" >/dev/null 2>&1\n");
    starter.close();
    QVERIFY(starter.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_config->path().toUtf8() + ':' + path);

    QDialog *dialog = m_driver->newConnection(QStringLiteral("storyblok"));
    QVERIFY(dialog);
    enterApp(dialog);
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Sign in with the browser")), Qt::LeftButton);
    constexpr int patienceWithChromium = 90'000;
    const bool signedIn = QTest::qWaitFor(
        [&] { return WindowDriver::shown(dialog).contains(QLatin1String("Dev Example")); }, patienceWithChromium);
    qputenv("PATH", path);
    // It is this test's own, by its folder.
    QFile lock(m_config->filePath(QStringLiteral("browser/SingletonLock")));
    const QString process = lock.symLinkTarget().section(QLatin1Char('-'), -1);
    if (!process.isEmpty())
        QProcess::execute(QStringLiteral("kill"), {process});
    QVERIFY(signedIn);
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Connect")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->dialogWith(QStringLiteral("Connect")), patience);
}

QTEST_MAIN(WindowSignInTest)
#include "tst_windowsignin.moc"
