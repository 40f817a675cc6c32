// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/browsercatcher.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/press.h"
#include "ui/dialogs/browserdialog.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

namespace {

constexpr int patience = 30'000;

template <class Dialog>
Dialog *openDialog()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<Dialog *>(window); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

/// Adding, testing, changing and leaving a server, in the connection dialog.
class ServerConnectionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksForTheCredentialOnlyWhereThereIsOne();
    void testSaysWhatItFound();
    void testChangesNothing();
    void wrongCredentialIsToldAtItsField();
    void wrongAddressIsToldAtItsField();
    void unreachableServerIsToldAtTheAddress();
    void secondFactorIsAskedForAndGoesOn();
    void connectKeepsTheCredential();
    void connectAfterTestSignsInOnce();
    void changedInputSignsInAgain();
    void lockedKeychainLeavesTwoWays();
    void certificateIsAskedAboutAndPinned();
    void certificateIsAskedAgainWhenItDiffers();
    void certificateRefusedConnectsNowhere();
    void listIsFetchedWhenItIsOpened();
    void listNeedsTheCredential();
    void browserGoesOnAndCloses();
    void browserCanBeCancelled();
    void slowServerCanBeStopped();
    void editKeepsAnUntouchedCredential();
    void editTestsTheKeptCredential();
    void editChangesTheCredential();
    void signInAloneAsksForNothingElse();
    void signsOut();

private:
    QPointer<ConnectionDialog> newServer(const QString &url = QStringLiteral("https://cms.example.com"));
    void enterPassword(const QWidget &dialog, const QString &password = QStringLiteral("right"));
    bool hasCredential(const ConnectionId &id);

    std::unique_ptr<Desk> m_desk;
};

void ServerConnectionsTest::init()
{
    m_desk = std::make_unique<Desk>(Desk::withServer);
}

void ServerConnectionsTest::cleanup()
{
    QList<QPointer<QWidget>> windows;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (qobject_cast<QDialog *>(window))
            windows.append(window);
    }
    for (const QPointer<QWidget> &window : std::as_const(windows))
        delete window; // and those that belong to it
    m_desk.reset();
}

QPointer<ConnectionDialog> ServerConnectionsTest::newServer(const QString &url)
{
    QPointer<ConnectionDialog> dialog = new ConnectionDialog(*m_desk->connections, *m_desk->signIns, std::nullopt, {});
    dialog->open();
    dialog->activateWindow();
    auto *type = controlOf<QComboBox>(*dialog, QStringLiteral("Type"));
    type->setCurrentIndex(type->findData(QStringLiteral("remote")));
    QTest::keyClicks(controlOf<QLineEdit>(*dialog, QStringLiteral("URL")), url);
    return dialog;
}

void ServerConnectionsTest::enterPassword(const QWidget &dialog, const QString &password)
{
    for (const auto &[name, text] : {std::pair(QStringLiteral("E-mail"), QStringLiteral("me@example.com")),
                                     std::pair(QStringLiteral("Password"), password)}) {
        auto *line = controlOf<QLineEdit>(dialog, name);
        line->clear();
        QTest::keyClicks(line, text);
    }
}

bool ServerConnectionsTest::hasCredential(const ConnectionId &id)
{
    return resultOf(m_desk->credentials.read(id)).has_value();
}

void ServerConnectionsTest::asksForTheCredentialOnlyWhereThereIsOne()
{
    const auto dialog = newServer();
    QVERIFY(controlOf<QLineEdit>(*dialog, QStringLiteral("Password"))->isVisible());
    QVERIFY(buttonOf(*dialog, QStringLiteral("Network…"))->isVisible());
    auto *type = controlOf<QComboBox>(*dialog, QStringLiteral("Type"));
    type->setCurrentIndex(type->findData(QStringLiteral("memory")));
    QVERIFY(!buttonOf(*dialog, QStringLiteral("Network…"))->isVisible());
    QTRY_VERIFY(controlOf<QLineEdit>(*dialog, QStringLiteral("Folder"))->isVisible());
}

void ServerConnectionsTest::testSaysWhatItFound()
{
    const auto dialog = newServer();
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Remote 1.0 at cms.example.com")), patience);
    QVERIFY(shownText(*dialog).contains(QLatin1String("This credential may read and write tokens.")));
    QCOMPARE(controlOf<QLineEdit>(*dialog, QStringLiteral("Name"))->text(), QStringLiteral("cms.example.com"));
}

void ServerConnectionsTest::testChangesNothing()
{
    const auto dialog = newServer();
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->remote->signIns, 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    QVERIFY(m_desk->connections->all().isEmpty());
    QVERIFY(dialog->isVisible());
}

void ServerConnectionsTest::wrongCredentialIsToldAtItsField()
{
    const auto dialog = newServer();
    enterPassword(*dialog, QStringLiteral("wrong"));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("E-mail or password is wrong.")), patience);
    QVERIFY(controlOf<QLineEdit>(*dialog, QStringLiteral("E-mail"))
                ->accessibleDescription()
                .contains(QLatin1String("E-mail or password is wrong.")));
    QVERIFY(m_desk->connections->all().isEmpty());
    // And nothing that was typed is gone.
    QCOMPARE(controlOf<QLineEdit>(*dialog, QStringLiteral("Password"))->text(), QStringLiteral("wrong"));
}

void ServerConnectionsTest::wrongAddressIsToldAtItsField()
{
    const auto dialog = newServer(QStringLiteral("not an address"));
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    const auto *line = controlOf<QLineEdit>(*dialog, QStringLiteral("URL"));
    QTRY_VERIFY_WITH_TIMEOUT(!line->accessibleDescription().isEmpty(), patience);
    QTRY_VERIFY(shownText(*dialog).contains(line->accessibleDescription().trimmed()));
    QCOMPARE(m_desk->remote->signIns, 0);
}

void ServerConnectionsTest::unreachableServerIsToldAtTheAddress()
{
    m_desk->remote->placeError = Error{.kind = ErrorKind::Network, .object = QStringLiteral("cms.example.com")};
    const auto dialog = newServer();
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("could not be reached")), patience);
    QCOMPARE(dialog->focusWidget(), controlOf<QLineEdit>(*dialog, QStringLiteral("URL")));
}

void ServerConnectionsTest::secondFactorIsAskedForAndGoesOn()
{
    m_desk->remote->wantsCode = true;
    const auto dialog = newServer();
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    enterPassword(*dialog);
    auto *code = controlOf<QLineEdit>(*dialog, QStringLiteral("One-time code"));
    QVERIFY(!code->isVisible());
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(code->isVisible(), patience);
    QVERIFY(shownText(*dialog).contains(QLatin1String("Enter the code that your app shows now.")));
    QCOMPARE(dialog->focusWidget(), code);
    QTest::keyClicks(code, QStringLiteral("123456"));
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
}

void ServerConnectionsTest::connectKeepsTheCredential()
{
    const auto dialog = newServer();
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    const auto id = connected.first().first().value<ConnectionId>();
    const Result<Credential> kept = resultOf(m_desk->credentials.read(id));
    QVERIFY(kept);
    // What came of the sign-in is kept, the password is not.
    QCOMPARE(kept->names(), QStringList{QStringLiteral("authtoken")});
    QVERIFY(!m_desk->credentials.isForThisSession(id));
    QCOMPARE(m_desk->connections->find(id)->location.value(QStringLiteral("version")).toString(),
             QStringLiteral("1.0"));
    QTRY_VERIFY(!dialog);
}

void ServerConnectionsTest::connectAfterTestSignsInOnce()
{
    const auto dialog = newServer();
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Remote 1.0")), patience);
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    QCOMPARE(m_desk->remote->signIns, 1); // a one-time code would be used up
}

void ServerConnectionsTest::changedInputSignsInAgain()
{
    const auto dialog = newServer();
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Remote 1.0")), patience);
    enterPassword(*dialog, QStringLiteral("wrong"));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("E-mail or password is wrong.")), patience);
    QVERIFY(m_desk->connections->all().isEmpty());
}

void ServerConnectionsTest::lockedKeychainLeavesTwoWays()
{
    m_desk->secrets.error = Error{.kind = ErrorKind::KeychainLocked};
    const auto dialog = newServer();
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(*dialog, QStringLiteral("For this session only")) &&
                                 buttonOf(*dialog, QStringLiteral("For this session only"))->isVisible(),
                             patience);
    QVERIFY(shownText(*dialog).contains(QLatin1String("The keychain is locked")));
    QVERIFY(m_desk->connections->all().isEmpty());
    QVERIFY(press(*dialog, QStringLiteral("Try again")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    QVERIFY(m_desk->connections->all().isEmpty());
    QVERIFY(press(*dialog, QStringLiteral("For this session only")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    const auto id = connected.first().first().value<ConnectionId>();
    QVERIFY(m_desk->credentials.isForThisSession(id));
    QVERIFY(hasCredential(id));
    QCOMPARE(m_desk->remote->signIns, 1);
}

void ServerConnectionsTest::certificateIsAskedAboutAndPinned()
{
    const CertificateProblem problem = selfSigned(QStringLiteral("cms.example.com"));
    m_desk->remote->certificate = std::make_shared<CertificateProblem>(problem);
    const auto dialog = newServer();
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<CertificateDialog>(), patience);
    QVERIFY(press(*openDialog<CertificateDialog>(), QStringLiteral("Trust this certificate")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    const auto id = connected.first().first().value<ConnectionId>();
    QCOMPARE(m_desk->connections->find(id)->network.pins, QList<CertificatePin>{CertificateDialog::pinOf(problem)});
}

void ServerConnectionsTest::certificateIsAskedAgainWhenItDiffers()
{
    CertificateProblem problem = selfSigned(QStringLiteral("cms.example.com"));
    m_desk->remote->certificate = std::make_shared<CertificateProblem>(problem);
    const auto dialog = newServer();
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<CertificateDialog>(), patience);
    QVERIFY(press(*openDialog<CertificateDialog>(), QStringLiteral("Trust this certificate")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Remote 1.0")), patience);
    // The same certificate with one more fault.
    problem.faults.append({QStringLiteral("CertificateExpired"), QStringLiteral("expired")});
    {
        const std::lock_guard lock(m_desk->remote->mutex);
        m_desk->remote->certificate = std::make_shared<CertificateProblem>(problem);
    }
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<CertificateDialog>(), patience);
    QVERIFY(shownText(*openDialog<CertificateDialog>()).contains(QLatin1String("It has expired.")));
    QVERIFY(press(*openDialog<CertificateDialog>(), QStringLiteral("Trust this certificate")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Remote 1.0")), patience);
    QCOMPARE(m_desk->remote->lastPins, QList<CertificatePin>{CertificateDialog::pinOf(problem)});
}

void ServerConnectionsTest::certificateRefusedConnectsNowhere()
{
    m_desk->remote->certificate = std::make_shared<CertificateProblem>(selfSigned(QStringLiteral("cms.example.com")));
    const auto dialog = newServer();
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<CertificateDialog>(), patience);
    QVERIFY(press(*openDialog<CertificateDialog>(), QStringLiteral("Do not connect")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("No trusted, encrypted connection")), patience);
    QCOMPARE(m_desk->remote->signIns, 1);
    QVERIFY(m_desk->connections->all().isEmpty());
}

void ServerConnectionsTest::listIsFetchedWhenItIsOpened()
{
    const auto dialog = newServer();
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    enterPassword(*dialog);
    auto *space = controlOf<QComboBox>(*dialog, QStringLiteral("Space"));
    QCOMPARE(space->count(), 0);
    QTest::keyClick(space, Qt::Key_F4);
    QTRY_COMPARE_WITH_TIMEOUT(space->count(), 3, patience);
    space->hidePopup();
    // Found by a part of its name.
    QTest::keyClicks(space->lineEdit(), QStringLiteral("staging"));
    space->completer()->popup()->hide();
    QTest::keyClick(space->lineEdit(), Qt::Key_Tab);
    QTRY_COMPARE(space->currentText(), QStringLiteral("Shop (staging)"));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    const auto id = connected.first().first().value<ConnectionId>();
    QCOMPARE(m_desk->connections->find(id)->location.value(QStringLiteral("space")).toString(), QStringLiteral("s3"));
}

void ServerConnectionsTest::listNeedsTheCredential()
{
    const auto dialog = newServer();
    auto *space = controlOf<QComboBox>(*dialog, QStringLiteral("Space"));
    QTest::keyClick(space, Qt::Key_F4);
    QCOMPARE(dialog->focusWidget(), controlOf<QLineEdit>(*dialog, QStringLiteral("E-mail")));
    enterPassword(*dialog, QStringLiteral("wrong"));
    QTest::keyClick(space, Qt::Key_F4);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("E-mail or password is wrong.")), patience);
    QCOMPARE(space->count(), 0);
}

void ServerConnectionsTest::browserGoesOnAndCloses()
{
    BrowserCatcher browser;
    const auto dialog = newServer();
    auto *way = controlOf<QComboBox>(*dialog, QStringLiteral("Sign in with"));
    way->setCurrentIndex(way->findData(QStringLiteral("browser")));
    QVERIFY(press(*dialog, QStringLiteral("Sign in with the browser")));
    QTRY_COMPARE_WITH_TIMEOUT(browser.opened.size(), 1, patience);
    QVERIFY(openDialog<BrowserDialog>());
    {
        const std::lock_guard lock(m_desk->remote->mutex);
        m_desk->remote->browserCameBack = true;
    }
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Remote 1.0")), patience);
    QTRY_VERIFY(!openDialog<BrowserDialog>());
}

void ServerConnectionsTest::browserCanBeCancelled()
{
    BrowserCatcher browser;
    const auto dialog = newServer();
    auto *way = controlOf<QComboBox>(*dialog, QStringLiteral("Sign in with"));
    way->setCurrentIndex(way->findData(QStringLiteral("browser")));
    QVERIFY(press(*dialog, QStringLiteral("Sign in with the browser")));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<BrowserDialog>(), patience);
    QVERIFY(press(*openDialog<BrowserDialog>(), QStringLiteral("Cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    QVERIFY(dialog->isVisible());
}

void ServerConnectionsTest::slowServerCanBeStopped()
{
    BrowserCatcher browser; // the way that waits for ever
    const auto dialog = newServer();
    auto *way = controlOf<QComboBox>(*dialog, QStringLiteral("Sign in with"));
    way->setCurrentIndex(way->findData(QStringLiteral("browser")));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<BrowserDialog>(), patience);
    QVERIFY(press(*dialog, QStringLiteral("Stop")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    QVERIFY(m_desk->connections->all().isEmpty());
}

void ServerConnectionsTest::editKeepsAnUntouchedCredential()
{
    const ConnectionId id = m_desk->connectServer(QStringLiteral("Library"));
    QPointer<ConnectionDialog> dialog = new ConnectionDialog(*m_desk->connections, *m_desk->signIns, id, {});
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    dialog->open();
    auto *password = controlOf<QLineEdit>(*dialog, QStringLiteral("Password"));
    QVERIFY(password->text().isEmpty());
    QCOMPARE(password->placeholderText(), QStringLiteral("unchanged"));
    auto *name = controlOf<QLineEdit>(*dialog, QStringLiteral("Name"));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("City library"));
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    QCOMPARE(m_desk->connections->find(id)->name, QStringLiteral("City library"));
    QCOMPARE(m_desk->remote->signIns, 0);
    QVERIFY(hasCredential(id));
}

void ServerConnectionsTest::editTestsTheKeptCredential()
{
    const ConnectionId id = m_desk->connectServer(QStringLiteral("Library"));
    const QPointer<ConnectionDialog> dialog = new ConnectionDialog(*m_desk->connections, *m_desk->signIns, id, {});
    dialog->open();
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("The sign-in that is kept works.")), patience);
    QCOMPARE(m_desk->remote->signIns, 0);
}

void ServerConnectionsTest::editChangesTheCredential()
{
    const ConnectionId id = m_desk->connectServer(QStringLiteral("Library"));
    const QPointer<ConnectionDialog> dialog = new ConnectionDialog(*m_desk->connections, *m_desk->signIns, id, {});
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    QSignalSpy written(&m_desk->credentials, &CredentialVault::changed);
    dialog->open();
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    QCOMPARE(m_desk->remote->signIns, 1);
    QCOMPARE(written.size(), 1);
}

void ServerConnectionsTest::signInAloneAsksForNothingElse()
{
    const ConnectionId id = m_desk->connectServer(QStringLiteral("Library"));
    QVERIFY(resultOf(m_desk->signIns->signOut(id)));
    const QPointer<ConnectionDialog> dialog = new ConnectionDialog(*m_desk->connections, *m_desk->signIns, id, {});
    dialog->showSignInOnly();
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    dialog->open();
    QVERIFY(dialog->windowTitle().contains(QLatin1String("Library")));
    QVERIFY(!controlOf<QLineEdit>(*dialog, QStringLiteral("Name"))->isVisible());
    QVERIFY(press(*dialog, QStringLiteral("Sign in"))); // nothing entered yet
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_desk->remote->signIns, 0);
    enterPassword(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Sign in")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    QVERIFY(hasCredential(id));
}

void ServerConnectionsTest::signsOut()
{
    const ConnectionId id = m_desk->connectServer(QStringLiteral("Library"));
    const QPointer<ConnectionDialog> dialog = new ConnectionDialog(*m_desk->connections, *m_desk->signIns, id, {});
    dialog->open();
    QVERIFY(press(*dialog, QStringLiteral("Sign out")));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->messages().text().contains(QLatin1String("Signed out.")), patience);
    QVERIFY(!hasCredential(id));
    QVERIFY(m_desk->connections->find(id));
}

QTEST_MAIN(ServerConnectionsTest)
#include "tst_serverconnections.moc"
