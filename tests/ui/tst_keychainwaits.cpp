// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// A keychain that asks to be unlocked, stays locked or is not there: what the window and its dialogs say, and the way
// on. tst_windowkeyring has the real one.
#include "core/keychain/oskeychain.h"
#include "tests/core/fakekeychain.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/press.h"
#include "tests/ui/support/serverwindow.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTest>

using namespace tokendesk;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;
const QString waits = QStringLiteral("Waiting for the keychain…");

/// The label at the foot of the window that says it; null: none does.
QLabel *statusLabel(const ServerWindow &it, const QString &text)
{
    for (QLabel *label : it.window->statusBar()->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == text)
            return label;
    }
    return nullptr;
}

QPointer<ConnectionDialog> openedDialog(Desk &desk, std::optional<ConnectionId> edited)
{
    QPointer<ConnectionDialog> dialog = new ConnectionDialog(*desk.connections, *desk.signIns, edited, {});
    dialog->open();
    dialog->activateWindow();
    return dialog;
}

} // namespace

class KeychainWaitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fake = std::make_shared<FakeKeychain>(); }

    void connectingCanBeStopped_data();
    void connectingCanBeStopped();
    void signingOutCanBeStopped();
    void windowSaysThatItWaits();
    void windowSaysOnceThatItIsMissing_data();
    void windowSaysOnceThatItIsMissing();
    void readingCanBeStopped_data();
    void readingCanBeStopped();
    void keptForThisSessionIsShownAndCopied();

private:
    std::unique_ptr<SecretStore> keychain()
    {
        return std::make_unique<OsKeychain>(std::make_unique<FakeCalls>(m_fake),
                                            KeychainPatience{.limit = 10min, .quiet = 50ms});
    }
    void open()
    {
        m_fake->hangs = false;
        m_fake->release();
    }

    std::shared_ptr<FakeKeychain> m_fake;
};

void KeychainWaitsTest::connectingCanBeStopped_data()
{
    QTest::addColumn<bool>("unlocked");
    QTest::newRow("unlocked after all") << true;
    QTest::newRow("never unlocked") << false;
}

void KeychainWaitsTest::connectingCanBeStopped()
{
    QFETCH(bool, unlocked);
    Desk desk(Desk::withServer);
    desk.secrets.use(keychain());
    m_fake->hangs = true;
    const auto dialog = openedDialog(desk, {});
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    auto *type = controlOf<QComboBox>(*dialog, QStringLiteral("Type"));
    type->setCurrentIndex(type->findData(QStringLiteral("remote")));
    for (const auto &[name, text] : {std::pair("URL", "https://cms.example.com"), std::pair("E-mail", "me@example.com"),
                                     std::pair("Password", "right")})
        QTest::keyClicks(controlOf<QLineEdit>(*dialog, QLatin1String(name)), QLatin1String(text));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(waits), patience);
    QVERIFY(press(*dialog, QStringLiteral("Stop")));
    QTRY_VERIFY(shownText(*dialog).contains(QLatin1String("The credential is not kept yet.")));
    QVERIFY(!dialog->isBusy());
    QVERIFY(desk.connections->all().isEmpty());
    if (unlocked) {
        open();
        QVERIFY(press(*dialog, QStringLiteral("Try again")));
    } else {
        QVERIFY(press(*dialog, QStringLiteral("For this session only")));
    }
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    const auto id = connected.first().first().value<ConnectionId>();
    QCOMPARE(desk.credentials.isForThisSession(id), !unlocked);
    QCOMPARE(desk.remote->signIns, 1);                               // a one-time code would be used up
    QCOMPARE(m_fake->entries.size(), std::size_t(unlocked ? 2 : 0)); // with the canary
}

void KeychainWaitsTest::signingOutCanBeStopped()
{
    Desk desk(Desk::withServer);
    desk.secrets.use(keychain());
    const ConnectionId id = desk.connectServer(QStringLiteral("Library"));
    const auto dialog = openedDialog(desk, id);
    m_fake->hangs = true;
    QVERIFY(press(*dialog, QStringLiteral("Sign out")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(waits), patience);
    QVERIFY(press(*dialog, QStringLiteral("Stop")));
    QTRY_VERIFY(dialog->messages().text().contains(QLatin1String("Signing out was stopped.")));
    open();
    QVERIFY(resultOf(desk.credentials.read(id)));
    QVERIFY(press(*dialog, QStringLiteral("Sign out")));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->messages().text().contains(QLatin1String("Signed out.")), patience);
    QVERIFY(!resultOf(desk.credentials.read(id)));
    delete dialog;
}

void KeychainWaitsTest::windowSaysThatItWaits()
{
    ServerWindow it(keychain());
    it.add(QStringLiteral("Shop"));
    m_fake->hangs = true;
    it.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(statusLabel(it, waits), patience);
    QVERIFY(statusLabel(it, waits)->accessibleDescription().contains(QLatin1String("asking for its password")));
    QVERIFY(!QApplication::activeModalWidget());
    open();
    QTRY_COMPARE_WITH_TIMEOUT(it.table()->model()->rowCount(), 2, patience);
    QTRY_VERIFY(!statusLabel(it, waits));
}

void KeychainWaitsTest::windowSaysOnceThatItIsMissing_data()
{
    QTest::addColumn<bool>("locked");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("wayOn");
    QTest::newRow("locked") << true << QStringLiteral("Keychain locked") << QStringLiteral("The keychain is locked.")
                            << QStringLiteral("password manager");
    QTest::newRow("absent") << false << QStringLiteral("No keychain") << QStringLiteral("No keychain is available.")
                            << QStringLiteral("for this session only");
}

void KeychainWaitsTest::windowSaysOnceThatItIsMissing()
{
    QFETCH(bool, locked);
    QFETCH(QString, label);
    QFETCH(QString, message);
    QFETCH(QString, wayOn);
    m_fake->locked = locked;
    m_fake->unavailable = !locked;
    ServerWindow it(keychain());
    it.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(statusLabel(it, label), patience);
    QVERIFY(statusLabel(it, label)->accessibleDescription().startsWith(message));
    QVERIFY(statusLabel(it, label)->accessibleDescription().contains(wayOn));
    QVERIFY(it.window->messages().text().startsWith(message));
    QCOMPARE(it.window->messages().count(), 1);
    QVERIFY(!QApplication::activeModalWidget());
    // Whoever has read it is not told again each time that something asks for a secret.
    it.window->messages().clear();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!resultOf(it.workspace.credentials().read(QUuid::createUuid())));
    QCOMPARE(it.window->messages().count(), 0);
    QVERIFY(statusLabel(it, label));
    m_fake->locked = m_fake->unavailable = false;
    resultOf(it.workspace.credentials().write(QUuid::createUuid(), {}, CredentialVault::Keep::InKeychain));
    QVERIFY(!statusLabel(it, label));
}

void KeychainWaitsTest::readingCanBeStopped_data()
{
    QTest::addColumn<bool>("behindAnother");
    QTest::newRow("alone") << false;
    QTest::newRow("behind another") << true;
}

void KeychainWaitsTest::readingCanBeStopped()
{
    QFETCH(bool, behindAnother);
    ServerWindow it(keychain());
    const ConnectionId shop = it.add(QStringLiteral("Shop"));
    const TokenId id = it.store->memory->tokens.first().id;
    QVERIFY(resultOf(it.workspace.kept().keep(shop, id, Secret("SECRET-VALUE"))));
    it.start(2);
    it.select(0);
    const QString read = QStringLiteral("Read from the keychain");
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(*it.window, read) && buttonOf(*it.window, read)->isVisible(), patience);
    m_fake->hangs = true;
    if (behindAnother) {
        it.workspace.credentials().read(QUuid::createUuid());
        QTRY_VERIFY(statusLabel(it, waits));
    }
    QVERIFY(press(*it.window, read));
    QTRY_VERIFY(buttonOf(*it.window, QStringLiteral("Stop waiting")));
    QVERIFY(shownText(*it.window).contains(waits));
    QVERIFY(press(*it.window, QStringLiteral("Stop waiting")));
    QTRY_VERIFY(shownText(*it.window).contains(QLatin1String("The secret was not read.")));
    open();
    QVERIFY(press(*it.window, read));
    QTRY_COMPARE_WITH_TIMEOUT(controlOf<QLineEdit>(*it.window, QStringLiteral("Secret"))->text(),
                              QStringLiteral("SECRET-VALUE"), patience);
    QVERIFY(!shownText(*it.window).contains(waits));
}

void KeychainWaitsTest::keptForThisSessionIsShownAndCopied()
{
    ServerWindow it;
    const ConnectionId shop = it.add(QStringLiteral("Shop"));
    const TokenId id = it.store->memory->tokens.first().id;
    it.start(2);
    it.workspace.kept().keepForThisSession(shop, id, Secret("SECRET-VALUE"));
    const QString cell = QStringLiteral("Kept for this session");
    const auto *rows = it.table()->model();
    const auto row = [&] {
        for (int i = 0; i < rows->rowCount(); ++i) {
            for (int column = 0; column < rows->columnCount(); ++column) {
                if (rows->index(i, column).data().toString() == cell)
                    return i;
            }
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(row() >= 0, patience);
    it.select(row());
    const QString show = QStringLiteral("Show the kept secret");
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(*it.window, show) && buttonOf(*it.window, show)->isVisible(), patience);
    QVERIFY(press(*it.window, show));
    auto *line = controlOf<QLineEdit>(*it.window, QStringLiteral("Secret"));
    QTRY_COMPARE(line->text(), QStringLiteral("SECRET-VALUE"));
    QVERIFY(press(*line->parentWidget(), QStringLiteral("Copy")));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("SECRET-VALUE"));
}

QTEST_MAIN(KeychainWaitsTest)
#include "tst_keychainwaits.moc"
