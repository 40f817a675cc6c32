// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/desk.h"
#include "tests/ui/support/press.h"
#include "tests/ui/support/serverwindow.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/revokedialog.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QTableView>
#include <QTest>

using namespace tokendesk;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;
constexpr int stateColumn = 2;

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

/// What the window does with servers: revocations that wait, failures beside what works, read-only places.
class ServerWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aFinalRevocationWaitsAndIsUndone();
    void aFinalRevocationLeavesWhenItsTimeIsOver();
    void withoutDelayTheNameIsTyped();
    void goingRowsAreShownSoAndLeftAlone();
    void quittingAsks();
    void quittingRevokesNow();
    void quittingDoesNotRevoke();
    void disconnectingAsks();
    void lockingHoldsThemBack();
    void aFailureStandsBesideWhatWorks();
    void signingInAgainMends();
    void acceptingTheCertificateMends();
    void readOnlyIsSaid();
    void focusRefreshesNoYoungList();

private:
    void revoke(int row);
    QString message() const { return m_it->window->messages().text(); }
    qsizetype tokens()
    {
        const std::lock_guard lock(m_it->store->memory->mutex);
        return m_it->store->memory->tokens.size();
    }

    std::unique_ptr<ServerWindow> m_it;
};

void ServerWindowTest::init()
{
    m_it = std::make_unique<ServerWindow>();
}

void ServerWindowTest::cleanup()
{
    m_it.reset();
}

void ServerWindowTest::revoke(int row)
{
    m_it->select(row);
    QTRY_VERIFY_WITH_TIMEOUT(m_it->action(QStringLiteral("Revoke…"))->isEnabled(), patience);
    m_it->action(QStringLiteral("Revoke…"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<RevokeDialog>(), patience);
    QVERIFY(press(*openDialog<RevokeDialog>(), QStringLiteral("Revoke token")));
}

void ServerWindowTest::aFinalRevocationWaitsAndIsUndone()
{
    m_it->add(QStringLiteral("Library"));
    m_it->start(2);
    m_it->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_it->action(QStringLiteral("Revoke…"))->isEnabled(), patience);
    m_it->action(QStringLiteral("Revoke…"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<RevokeDialog>(), patience);
    QVERIFY(shownText(*openDialog<RevokeDialog>()).contains(QLatin1String("This is final there")));
    QVERIFY(press(*openDialog<RevokeDialog>(), QStringLiteral("Revoke token")));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QStringLiteral("Revoking “CI deploy” in ")), patience);
    QCOMPARE(tokens(), 2);
    const QString before = message();
    QTRY_VERIFY_WITH_TIMEOUT(message() != before, patience); // it counts
    QTRY_VERIFY(m_it->action(QStringLiteral("Undo"))->isEnabled());
    m_it->action(QStringLiteral("Undo"))->trigger(); // what Ctrl+Z does
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QLatin1String("was not revoked")), patience);
    QCOMPARE(tokens(), 2);
    QVERIFY(m_it->window->close());
}

void ServerWindowTest::aFinalRevocationLeavesWhenItsTimeIsOver()
{
    m_it->add(QStringLiteral("Library"), Guard::Normal, 1s);
    m_it->start(2);
    revoke(0);
    QTRY_COMPARE_WITH_TIMEOUT(tokens(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_it->table()->model()->rowCount(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QStringLiteral("Revoked “CI deploy”")), patience);
    QTRY_VERIFY(!m_it->action(QStringLiteral("Undo"))->isEnabled());
}

void ServerWindowTest::withoutDelayTheNameIsTyped()
{
    m_it->add(QStringLiteral("Library"), Guard::Normal, 0s);
    m_it->start(2);
    m_it->select(0);
    m_it->action(QStringLiteral("Revoke…"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<RevokeDialog>(), patience);
    QVERIFY(!press(*openDialog<RevokeDialog>(), QStringLiteral("Revoke token")));
    QTest::keyClicks(openDialog<RevokeDialog>()->findChild<QLineEdit *>(), QStringLiteral("CI deploy"));
    QVERIFY(press(*openDialog<RevokeDialog>(), QStringLiteral("Revoke token")));
    QTRY_COMPARE_WITH_TIMEOUT(tokens(), 1, patience);
}

void ServerWindowTest::goingRowsAreShownSoAndLeftAlone()
{
    m_it->add(QStringLiteral("Library"));
    m_it->start(2);
    revoke(0);
    const QModelIndex state = m_it->table()->model()->index(0, stateColumn);
    QTRY_COMPARE_WITH_TIMEOUT(state.data().toString(), QStringLiteral("Being revoked"), patience);
    QVERIFY(state.data(Qt::FontRole).value<QFont>().strikeOut());
    QTRY_VERIFY(!m_it->action(QStringLiteral("Edit…"))->isEnabled());
    QVERIFY(!m_it->action(QStringLiteral("Revoke…"))->isEnabled());
    QVERIFY(m_it->action(QStringLiteral("Edit…"))->toolTip().contains(QLatin1String("being revoked")));
    QVERIFY(!m_it->table()->model()->index(1, stateColumn).data(Qt::FontRole).isValid());
}

void ServerWindowTest::quittingAsks()
{
    m_it->add(QStringLiteral("Library"));
    m_it->start(2);
    revoke(0);
    QVERIFY(!m_it->window->close());
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<QMessageBox>(), patience);
    QVERIFY(press(*openDialog<QMessageBox>(), QStringLiteral("Cancel")));
    QTest::qWait(50);
    QVERIFY(m_it->window->isVisible());
    QVERIFY(message().contains(QStringLiteral("Revoking “CI deploy”"))); // it goes on
    QCOMPARE(tokens(), 2);
}

void ServerWindowTest::quittingRevokesNow()
{
    m_it->add(QStringLiteral("Library"));
    m_it->start(2);
    revoke(0);
    QVERIFY(!m_it->window->close());
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<QMessageBox>(), patience);
    QVERIFY(press(*openDialog<QMessageBox>(), QStringLiteral("Revoke now")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_it->window->isVisible(), patience);
    QCOMPARE(tokens(), 1);
}

void ServerWindowTest::quittingDoesNotRevoke()
{
    m_it->add(QStringLiteral("Library"));
    m_it->start(2);
    revoke(0);
    QVERIFY(!m_it->window->close());
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<QMessageBox>(), patience);
    QVERIFY(press(*openDialog<QMessageBox>(), QStringLiteral("Do not revoke")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_it->window->isVisible(), patience);
    QCOMPARE(tokens(), 2);
}

void ServerWindowTest::disconnectingAsks()
{
    m_it->add(QStringLiteral("Library"));
    m_it->start(2);
    m_it->choose(QStringLiteral("Library"));
    revoke(0);
    m_it->action(QStringLiteral("Disconnect…"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<QMessageBox>(), patience);
    QVERIFY(press(*openDialog<QMessageBox>(), QStringLiteral("Disconnect")));
    QTRY_VERIFY_WITH_TIMEOUT(
        openDialog<QMessageBox>() && buttonOf(*openDialog<QMessageBox>(), QStringLiteral("Revoke now")), patience);
    QVERIFY(press(*openDialog<QMessageBox>(), QStringLiteral("Revoke now")));
    QTRY_VERIFY_WITH_TIMEOUT(m_it->workspace.connections().all().isEmpty(), patience);
    QCOMPARE(tokens(), 1);
}

void ServerWindowTest::lockingHoldsThemBack()
{
    m_it->add(QStringLiteral("Library"), Guard::Normal, 1s);
    m_it->start(2);
    revoke(0);
    m_it->window->setLocked(true);
    QTest::qWait(1'500);
    QCOMPARE(tokens(), 2);
    m_it->window->setLocked(false);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<QMessageBox>(), patience);
    QVERIFY(press(*openDialog<QMessageBox>(), QStringLiteral("Do not revoke")));
    QTest::qWait(50);
    QCOMPARE(tokens(), 2);
}

void ServerWindowTest::aFailureStandsBesideWhatWorks()
{
    m_it->add(QStringLiteral("Library"));
    const ConnectionId broken = m_it->add(QStringLiteral("Museum"));
    QVERIFY(resultOf(m_it->workspace.credentials().remove(broken)));
    m_it->start(2); // the other one's
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(*m_it->window, QStringLiteral("Show why")) &&
                                 buttonOf(*m_it->window, QStringLiteral("Show why"))->isVisible(),
                             patience);
    QVERIFY(shownText(*m_it->window).contains(QStringLiteral("The tokens of “Museum” could not be read")));
    QVERIFY(press(*m_it->window, QStringLiteral("Show why")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*m_it->window).contains(QLatin1String("There is no credential. Sign in.")),
                             patience);
    m_it->choose(QStringLiteral("Library"));
    QVERIFY(!shownText(*m_it->window).contains(QLatin1String("There is no credential")));
}

void ServerWindowTest::signingInAgainMends()
{
    const ConnectionId broken = m_it->add(QStringLiteral("Museum"));
    QVERIFY(resultOf(m_it->workspace.credentials().remove(broken)));
    m_it->start(0);
    m_it->choose(QStringLiteral("Museum"));
    QTRY_VERIFY_WITH_TIMEOUT(press(*m_it->window, QStringLiteral("Sign in again…")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<ConnectionDialog>(), patience);
    auto *dialog = openDialog<ConnectionDialog>();
    QTest::keyClicks(controlOf<QLineEdit>(*dialog, QStringLiteral("E-mail")), QStringLiteral("me@example.com"));
    QTest::keyClicks(controlOf<QLineEdit>(*dialog, QStringLiteral("Password")), QStringLiteral("right"));
    QVERIFY(press(*dialog, QStringLiteral("Sign in")));
    QTRY_COMPARE_WITH_TIMEOUT(m_it->table()->model()->rowCount(), 2, patience);
    QTRY_VERIFY(!shownText(*m_it->window).contains(QLatin1String("There is no credential")));
}

void ServerWindowTest::acceptingTheCertificateMends()
{
    const ConnectionId id = m_it->add(QStringLiteral("Museum"));
    const CertificateProblem problem = selfSigned(QStringLiteral("museum.example.com"));
    m_it->store->certificate = std::make_shared<CertificateProblem>(problem);
    m_it->start(0);
    m_it->choose(QStringLiteral("Museum"));
    QTRY_VERIFY_WITH_TIMEOUT(press(*m_it->window, QStringLiteral("Look at the certificate…")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<CertificateDialog>(), patience);
    QVERIFY(press(*openDialog<CertificateDialog>(), QStringLiteral("Trust this certificate")));
    QTRY_COMPARE_WITH_TIMEOUT(m_it->table()->model()->rowCount(), 2, patience);
    QCOMPARE(m_it->workspace.connections().find(id)->network.pins,
             QList<CertificatePin>{CertificateDialog::pinOf(problem)});
}

void ServerWindowTest::readOnlyIsSaid()
{
    m_it->add(QStringLiteral("Library"), Guard::ReadOnly);
    m_it->start(2);
    m_it->choose(QStringLiteral("Library"));
    QVERIFY(shownText(*m_it->window).contains(QLatin1String("Read-only: Tokendesk changes nothing there.")));
    QVERIFY(m_it->window->windowTitle().contains(QLatin1String("(read-only)")));
    m_it->select(0);
    for (const char *act : {"New token…", "Edit…", "Disable", "Revoke…"}) {
        QAction *action = m_it->action(QString::fromUtf8(act));
        QVERIFY2(!action->isEnabled(), act);
        QVERIFY2(action->toolTip().contains(QLatin1String("read-only")), act);
    }
    QVERIFY(m_it->action(QStringLiteral("Refresh"))->isEnabled());
}

void ServerWindowTest::focusRefreshesNoYoungList()
{
    m_it->add(QStringLiteral("Library"));
    m_it->start(2);
    const int before = m_it->store->lists;
    m_it->workspace.refreshSchedule().windowFocused();
    QTest::qWait(300);
    QCOMPARE(m_it->store->lists, before); // it is not a minute old
    m_it->action(QStringLiteral("Refresh"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_it->store->lists, before + 1, patience);
}

QTEST_MAIN(ServerWindowTest)
#include "tst_serverwindow.moc"
