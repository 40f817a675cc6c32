// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/desk.h"
#include "tests/ui/support/opened.h"
#include "tests/ui/support/press.h"
#include "ui/dialogs/revokedialog.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

class RevokeDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void revokeNamesTokensAndConsequences();
    void revokeWantsANameTyped();
    void revokeOfManyWantsTheConnectionsName();

private:
    std::unique_ptr<Desk> m_desk;
    ConnectionId m_shop;
};

void RevokeDialogTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_shop = m_desk->connect(QStringLiteral("Shop"));
}

void RevokeDialogTest::cleanup()
{
    closeDialogs();
    m_desk.reset();
}

void RevokeDialogTest::revokeNamesTokensAndConsequences()
{
    const auto dialog = opened(new RevokeDialog(
        *m_desk->connections, {{m_shop, {QStringLiteral("token"), QStringLiteral("a")}, QStringLiteral("CI")}},
        memoryCapabilities().revokeConsequences));
    QSignalSpy confirmed(dialog.data(), &RevokeDialog::confirmed);
    QVERIFY(shownText(*dialog).contains(QLatin1String("CI in Shop")));
    QVERIFY(shownText(*dialog).contains(QLatin1String("stops working at once")));
    auto *cancel = qobject_cast<QPushButton *>(buttonOf(*dialog, QStringLiteral("Cancel")));
    QVERIFY(cancel->isDefault());
    QVERIFY(press(*dialog, QStringLiteral("Revoke token")));
    QCOMPARE(confirmed.size(), 1);
    QTRY_VERIFY(!dialog);
}

void RevokeDialogTest::revokeWantsANameTyped()
{
    const ConnectionId live = m_desk->connect(QStringLiteral("Live"), Environment::Production);
    const auto dialog = opened(
        new RevokeDialog(*m_desk->connections,
                         {{live, {QStringLiteral("token"), QStringLiteral("a")}, QStringLiteral("CI deploy")}}, {}));
    QSignalSpy confirmed(dialog.data(), &RevokeDialog::confirmed);
    QVERIFY(shownText(*dialog).contains(QLatin1String("Production")));
    QVERIFY(!press(*dialog, QStringLiteral("Revoke token")));
    auto *line = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("ci deploy"));
    QVERIFY(!press(*dialog, QStringLiteral("Revoke token")));
    line->clear();
    QTest::keyClicks(line, QStringLiteral(" CI deploy"));
    QVERIFY(press(*dialog, QStringLiteral("Revoke token")));
    QCOMPARE(confirmed.size(), 1);
}

void RevokeDialogTest::revokeOfManyWantsTheConnectionsName()
{
    const ConnectionId live = m_desk->connect(QStringLiteral("Live"), Environment::Other, Guard::Confirm);
    QList<RevokeItem> items;
    for (int i = 0; i < 200; ++i)
        items.append(
            {i % 2 ? live : m_shop, {QStringLiteral("token"), QString::number(i)}, QStringLiteral("T%1").arg(i)});
    const auto dialog = opened(new RevokeDialog(*m_desk->connections, items, {}));
    auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 200);
    QVERIFY(list->height() < 1000);
    QCOMPARE(dialog->findChildren<QLineEdit *>().size(), 1);
    QVERIFY(!press(*dialog, QStringLiteral("Revoke 200 tokens")));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("Live"));
    QVERIFY(press(*dialog, QStringLiteral("Revoke 200 tokens")));
}

QTEST_MAIN(RevokeDialogTest)
#include "tst_revokedialog.moc"
