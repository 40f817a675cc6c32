// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/desk.h"
#include "tests/ui/support/opened.h"
#include "tests/ui/support/press.h"
#include "ui/dialogs/newtokendialog.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

class NewTokenDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void newTokenOffersOnlyConnectionsThatCan();
    void newTokenCreatesWhatWasEntered();
    void newTokenRefusesInPlaceAndLosesNothing();
    void newTokenStaysOpenWhileItIsCreated();
    void newTokenShowsTheWarningOfAKind();
    void escapeAsksBeforeInputIsLost();

private:
    std::unique_ptr<Desk> m_desk;
    ConnectionId m_shop;
};

void NewTokenDialogTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_shop = m_desk->connect(QStringLiteral("Shop"));
}

void NewTokenDialogTest::cleanup()
{
    closeDialogs();
    m_desk.reset();
}

void NewTokenDialogTest::newTokenOffersOnlyConnectionsThatCan()
{
    const ConnectionId locked = m_desk->connect(QStringLiteral("Archive"), Environment::Other, Guard::ReadOnly);
    const auto dialog = opened(new NewTokenDialog(*m_desk->tokens, *m_desk->connections, locked));
    const auto *box = controlOf<QComboBox>(*dialog, QStringLiteral("Connection"));
    QCOMPARE(box->count(), 1);
    QCOMPARE(box->currentText(), QStringLiteral("Shop"));
}

void NewTokenDialogTest::newTokenCreatesWhatWasEntered()
{
    const auto dialog = opened(new NewTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop));
    QSignalSpy created(dialog.data(), &NewTokenDialog::created);
    QTest::keyClicks(controlOf<QLineEdit>(*dialog, QStringLiteral("Name")), QStringLiteral("CI deploy"));
    QVERIFY(press(*dialog, QStringLiteral("Create token")));
    QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, 30'000);
    const auto token = created.constFirst().at(1).value<std::shared_ptr<CreatedToken>>();
    QCOMPARE(token->token.name, QStringLiteral("CI deploy"));
    QCOMPARE(token->secrets.size(), std::size_t(2));
    QTRY_VERIFY(!dialog);
}

void NewTokenDialogTest::newTokenRefusesInPlaceAndLosesNothing()
{
    const auto dialog = opened(new NewTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop));
    QSignalSpy created(dialog.data(), &NewTokenDialog::created);
    auto *form = dialog->findChild<FieldForm *>();
    QVERIFY(press(*dialog, QStringLiteral("Create token")));
    QVERIFY(!form->refusalText(QStringLiteral("name")).isEmpty());
    QVERIFY(m_desk->store->drafts.isEmpty());

    auto *name = controlOf<QLineEdit>(*dialog, QStringLiteral("Name"));
    QTest::keyClicks(name, QStringLiteral("CI deploy"));
    m_desk->store->nextError = Error{.kind = ErrorKind::InvalidInput,
                                     .object = QStringLiteral("name"),
                                     .reason = Phrase{"MemoryBackend", "This name is taken."}};
    QVERIFY(press(*dialog, QStringLiteral("Create token")));
    QTRY_COMPARE_WITH_TIMEOUT(form->refusalText(QStringLiteral("name")), QStringLiteral("This name is taken."), 30'000);
    QCOMPARE(name->text(), QStringLiteral("CI deploy"));

    m_desk->store->nextError = Error{.kind = ErrorKind::Io, .object = QStringLiteral("/srv/shop")};
    QTest::keyClicks(name, QStringLiteral(" 2"));
    QVERIFY(press(*dialog, QStringLiteral("Create token")));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->messages().text().contains(QLatin1String("/srv/shop")), 30'000);
    QVERIFY(dialog->isVisible());
    QCOMPARE(name->text(), QStringLiteral("CI deploy 2"));
    QVERIFY(created.isEmpty());

    QVERIFY(press(*dialog, QStringLiteral("Create token")));
    QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, 30'000);
}

void NewTokenDialogTest::newTokenStaysOpenWhileItIsCreated()
{
    m_desk->store->gate = std::make_shared<QPromise<void>>();
    m_desk->store->gate->start();
    const auto dialog = opened(new NewTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop));
    QSignalSpy created(dialog.data(), &NewTokenDialog::created);
    QTest::keyClicks(controlOf<QLineEdit>(*dialog, QStringLiteral("Name")), QStringLiteral("Slow"));
    QVERIFY(press(*dialog, QStringLiteral("Create token")));
    QVERIFY(dialog->isBusy());
    QVERIFY(!press(*dialog, QStringLiteral("Create token")));
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    dialog->close();
    QVERIFY(dialog->isVisible()); // a secret is on its way
    m_desk->store->gate->finish();
    QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, 30'000);
}

void NewTokenDialogTest::newTokenShowsTheWarningOfAKind()
{
    const auto dialog = opened(new NewTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop));
    QVERIFY(!shownText(*dialog).contains(QLatin1String("plain text")));
    QTest::keyClicks(controlOf<QLineEdit>(*dialog, QStringLiteral("Name")), QStringLiteral("Kept"));
    controlOf<QComboBox>(*dialog, QStringLiteral("Kind"))->setCurrentIndex(1);
    QVERIFY(shownText(*dialog).contains(QLatin1String("plain text")));
    QCOMPARE(controlOf<QLineEdit>(*dialog, QStringLiteral("Name"))->text(), QStringLiteral("Kept"));
}

void NewTokenDialogTest::escapeAsksBeforeInputIsLost()
{
    auto dialog = opened(new NewTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop));
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog); // nothing entered, nothing asked

    dialog = opened(new NewTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop));
    QTest::keyClicks(controlOf<QLineEdit>(*dialog, QStringLiteral("Name")), QStringLiteral("CI"));
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->messages().count(), 1);
    QVERIFY(press(*dialog, QStringLiteral("Discard")));
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(NewTokenDialogTest)
#include "tst_newtokendialog.moc"
