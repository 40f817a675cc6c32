// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/desk.h"
#include "tests/ui/support/opened.h"
#include "tests/ui/support/press.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/fieldform.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

class ConnectionDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void connectionIsTestedAndAdded();
    void connectionSaysWhyAPlaceIsRefused();
    void connectionNamesAreUnique();
    void connectionIsEdited();

private:
    std::unique_ptr<Desk> m_desk;
    ConnectionId m_shop;
};

void ConnectionDialogTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_shop = m_desk->connect(QStringLiteral("Shop"));
}

void ConnectionDialogTest::cleanup()
{
    closeDialogs();
    m_desk.reset();
}

void ConnectionDialogTest::connectionIsTestedAndAdded()
{
    const auto dialog = opened(new ConnectionDialog(*m_desk->connections, *m_desk->signIns, std::nullopt, {}));
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    QVERIFY(press(*dialog, QStringLiteral("Test"))); // no folder yet: refused at the field
    QVERIFY(!dialog->findChild<FieldForm *>()->refusalText(QStringLiteral("folder")).isEmpty());
    QTest::keyClicks(controlOf<QLineEdit>(*dialog, QStringLiteral("Folder")),
                     m_desk->folder.filePath(QStringLiteral("new")));
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Memory 1.0 in")), 30'000);
    auto *name = controlOf<QLineEdit>(*dialog, QStringLiteral("Name"));
    QCOMPARE(name->text(), QStringLiteral("Suggested"));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Blog"));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, 30'000);
    QVERIFY(m_desk->connections->findByName(QStringLiteral("blog")));
    QTRY_VERIFY(!dialog);
}

void ConnectionDialogTest::connectionSaysWhyAPlaceIsRefused()
{
    m_desk->store->placeError = Error{.kind = ErrorKind::NotFound,
                                      .object = QStringLiteral("/nowhere"),
                                      .reason = Phrase{"MemoryBackend", "There is no site in this folder."}};
    const auto dialog =
        opened(new ConnectionDialog(*m_desk->connections, *m_desk->signIns, std::nullopt, QStringLiteral("/nowhere")));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("There is no site in this folder.")), 30'000);
    QVERIFY(dialog->isVisible());
    QCOMPARE(controlOf<QLineEdit>(*dialog, QStringLiteral("Folder"))->text(), QStringLiteral("/nowhere"));
}

void ConnectionDialogTest::connectionNamesAreUnique()
{
    const auto dialog = opened(
        new ConnectionDialog(*m_desk->connections, *m_desk->signIns, std::nullopt, QStringLiteral("/srv/other")));
    auto *name = controlOf<QLineEdit>(*dialog, QStringLiteral("Name"));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("sHOP"));
    QVERIFY(shownText(*dialog).contains(QLatin1String("Another connection has this name.")));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), 30'000);
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_desk->connections->all().size(), 1);
}

void ConnectionDialogTest::connectionIsEdited()
{
    const auto dialog = opened(new ConnectionDialog(*m_desk->connections, *m_desk->signIns, m_shop, {}));
    QSignalSpy connected(dialog.data(), &ConnectionDialog::connected);
    auto *name = controlOf<QLineEdit>(*dialog, QStringLiteral("Name"));
    QCOMPARE(name->text(), QStringLiteral("Shop"));
    auto *guard = controlOf<QComboBox>(*dialog, QStringLiteral("Guard"));
    guard->setCurrentIndex(guard->findData(QStringLiteral("read-only")));
    QVERIFY(shownText(*dialog).contains(QLatin1String("Nothing is ever written there.")));
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, 30'000);
    QCOMPARE(m_desk->connections->find(m_shop)->guard, Guard::ReadOnly);
}

QTEST_MAIN(ConnectionDialogTest)
#include "tst_connectiondialog.moc"
