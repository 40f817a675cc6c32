// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/browsercatcher.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/opened.h"
#include "tests/ui/support/press.h"
#include "tests/ui/support/remotebackend.h"
#include "ui/dialogs/browserdialog.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/newsecretdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/platform/uisettings.h"

#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace tokendesk;

class DialogsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void verifyTellsWorksFromWrong();
    void newSecretWarnsAndHandsOver();
    void certificateSaysEverythingAndDefaultsToNo();
    void certificateAcceptsExactlyThisOne();
    void browserShowsTheAddressAndCanBeCancelled();
    void settingsAreStored();

private:
    std::unique_ptr<Desk> m_desk;
    ConnectionId m_shop;
};

void DialogsTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_shop = m_desk->connect(QStringLiteral("Shop"));
}

void DialogsTest::cleanup()
{
    closeDialogs();
    m_desk.reset();
}

void DialogsTest::verifyTellsWorksFromWrong()
{
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    m_desk->store->secrets[id.value] = QStringLiteral("right");
    const auto dialog = opened(new VerifyDialog(*m_desk->tokens, m_shop, id, QStringLiteral("CI")));
    auto *line = controlOf<QLineEdit>(*dialog, QStringLiteral("Secret"));
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QVERIFY(!press(*dialog, QStringLiteral("Check")));
    QTest::keyClicks(line, QStringLiteral("wrong"));
    const QString before = shownText(*dialog);
    QVERIFY(press(*dialog, QStringLiteral("Check")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy() && shownText(*dialog) != before, 30'000);
    const QString wrong = shownText(*dialog);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("right"));
    QVERIFY(press(*dialog, QStringLiteral("Check")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy() && shownText(*dialog) != before, 30'000);
    QVERIFY(shownText(*dialog) != wrong);
}

void DialogsTest::newSecretWarnsAndHandsOver()
{
    const ConnectionId live = m_desk->connect(QStringLiteral("Live"), Environment::Production);
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    const auto dialog =
        opened(new NewSecretDialog(*m_desk->tokens, *m_desk->connections, live, id, QStringLiteral("CI")));
    QSignalSpy renewed(dialog.data(), &NewSecretDialog::renewed);
    QVERIFY(shownText(*dialog).contains(QLatin1String("stops working at once")));
    QVERIFY(!press(*dialog, QStringLiteral("Set a new secret")));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("CI"));
    QVERIFY(press(*dialog, QStringLiteral("Set a new secret")));
    QTRY_COMPARE_WITH_TIMEOUT(renewed.size(), 1, 30'000);
    QCOMPARE(renewed.constFirst().at(1).value<std::shared_ptr<CreatedToken>>()->secrets.size(), std::size_t(1));
}

void DialogsTest::certificateSaysEverythingAndDefaultsToNo()
{
    const CertificateProblem problem = selfSigned(QStringLiteral("cms.example.com"));
    const auto dialog = opened(new CertificateDialog(problem));
    QSignalSpy trusted(dialog.data(), &CertificateDialog::trusted);
    const QString text = shownText(*dialog);
    for (const char *part : {"cms.example.com", "443", "It vouches for itself", "made for other addresses",
                             "CN=cms.internal,O=City Library", "10.0.0.12", "1f:2e:3d", "2026", "2027"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    auto *no = qobject_cast<QPushButton *>(buttonOf(*dialog, QStringLiteral("Do not connect")));
    QVERIFY(no && no->isDefault());
    QTest::keyClick(dialog.data(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(trusted.size(), 0);
}

void DialogsTest::certificateAcceptsExactlyThisOne()
{
    const CertificateProblem problem = selfSigned(QStringLiteral("cms.example.com"));
    const auto dialog = opened(new CertificateDialog(problem));
    QSignalSpy trusted(dialog.data(), &CertificateDialog::trusted);
    QVERIFY(press(*dialog, QStringLiteral("Trust this certificate")));
    QCOMPARE(trusted.size(), 1);
    const auto pin = trusted.first().first().value<CertificatePin>();
    QCOMPARE(pin.host, problem.host);
    QCOMPARE(pin.port, quint16{443});
    QCOMPARE(pin.sha256, problem.sha256);
    QCOMPARE(pin.faults, (QStringList{QStringLiteral("HostNameMismatch"), QStringLiteral("SelfSignedCertificate")}));
}

void DialogsTest::browserShowsTheAddressAndCanBeCancelled()
{
    BrowserCatcher browser;
    const QUrl address(QStringLiteral("https://sign-in.example.com/authorize?state=abc"));
    const auto dialog = opened(new BrowserDialog(address));
    QSignalSpy cancelled(dialog.data(), &BrowserDialog::cancelled);
    QTRY_COMPARE(browser.opened, QList<QUrl>{address});
    QCOMPARE(controlOf<QLineEdit>(*dialog, QStringLiteral("Address"))->text(), address.toString());
    QVERIFY(press(*dialog, QStringLiteral("Copy the address")));
    QCOMPARE(QGuiApplication::clipboard()->text(), address.toString());
    QVERIFY(press(*dialog, QStringLiteral("Cancel")));
    QCOMPARE(cancelled.size(), 1);
    QTRY_VERIFY(!dialog);
}

void DialogsTest::settingsAreStored()
{
    UiSettings settings(m_desk->folder.filePath(QStringLiteral("ui.ini")));
    const auto dialog = opened(new SettingsDialog(settings));
    QSignalSpy changed(&settings, &UiSettings::changed);
    auto *look = controlOf<QComboBox>(*dialog, QStringLiteral("Look"));
    look->setCurrentIndex(look->findData(static_cast<int>(UiSettings::Look::Dark)));
    controlOf<QSpinBox>(*dialog, QStringLiteral("Clear the clipboard after"))->setValue(60);
    QVERIFY(changed.isEmpty());
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QVERIFY(!changed.isEmpty());
    const UiSettings again(m_desk->folder.filePath(QStringLiteral("ui.ini")));
    QCOMPARE(again.look(), UiSettings::Look::Dark);
    QCOMPARE(again.clipboardSeconds(), 60);
    QCOMPARE(again.revealSeconds(), 20);
}

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
