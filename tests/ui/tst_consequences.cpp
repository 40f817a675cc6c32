// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/desk.h"
#include "tests/ui/support/press.h"
#include "tests/ui/support/serverwindow.h"
#include "ui/dialogs/edittokendialog.h"
#include "ui/dialogs/revokedialog.h"
#include "ui/dialogs/tokencreateddialog.h"
#include "ui/dialogs/verifydialog.h"

#include <QAction>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

namespace {

constexpr int patience = 30'000; ///< ms

Phrase roleFollows()
{
    return {"Contensis",
            "The role “%1” names “%2”: the name is taken out of it.",
            {QStringLiteral("Website: Readers"), QStringLiteral("CI")}};
}

template <class Dialog>
Dialog *openDialog()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<Dialog *>(window);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

/// What a server knows to follow of an act is shown before a person confirms it.
class ConsequencesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editingTellsFirst();
    void revokingTellsMeanwhile();
    void revokingWantsTheNameWhereItsKindSays();
    void revokingWithADelayWantsNoName();
    void tryingShowsWhatIsGranted();
    void handsOverTheLinesOfAFile();
};

void ConsequencesTest::editingTellsFirst()
{
    Desk desk;
    const ConnectionId shop = desk.connect(QStringLiteral("Shop"));
    const TokenId id = desk.addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    desk.store->consequences = {roleFollows()};
    const QPointer<EditTokenDialog> dialog = new EditTokenDialog(*desk.tokens, *desk.connections, shop, {id});
    dialog->open();
    auto *limit = controlOf<QLineEdit>(*dialog, QStringLiteral("Limit of calls"));
    QTRY_COMPARE_WITH_TIMEOUT(limit->text(), QStringLiteral("100"), patience);
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("250"));
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Website: Readers")), patience);
    QVERIFY(desk.store->drafts.isEmpty()); // nothing was sent yet

    // Another change has to be looked at again.
    QTest::keyClicks(limit, QStringLiteral("0"));
    QVERIFY(press(*dialog, QStringLiteral("Save with this")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    QVERIFY(desk.store->drafts.isEmpty());
    QVERIFY(press(*dialog, QStringLiteral("Save with this")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);
    QCOMPARE(desk.store->drafts.size(), 1);
    QCOMPARE(desk.stored(id).limitCalls, std::optional<qint64>(2500));
}

void ConsequencesTest::revokingTellsMeanwhile()
{
    ServerWindow bench;
    bench.store->memory->consequences = {roleFollows()};
    bench.add(QStringLiteral("Shop"));
    bench.store->memory->tokens = {memoryToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"))};
    bench.start(1);
    bench.select(0);
    bench.action(QStringLiteral("Revoke…"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<RevokeDialog>(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*openDialog<RevokeDialog>()).contains(QLatin1String("Website: Readers")),
                             patience);
    QVERIFY(!shownText(*openDialog<RevokeDialog>()).contains(QLatin1String("Asking the server")));
    QVERIFY(press(*openDialog<RevokeDialog>(), QStringLiteral("Cancel")));
}

void ConsequencesTest::revokingWantsTheNameWhereItsKindSays()
{
    ServerWindow bench;
    bench.store->memory->capabilities.canRestore = false;
    bench.store->memory->capabilities.kinds.first().revokedByName = true;
    bench.add(QStringLiteral("Shop")); // no production, and it can be undone for ten seconds
    bench.store->memory->tokens = {memoryToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"))};
    bench.start(1);
    bench.select(0);
    bench.action(QStringLiteral("Revoke…"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<RevokeDialog>(), patience);
    RevokeDialog &dialog = *openDialog<RevokeDialog>();
    QVERIFY(!press(dialog, QStringLiteral("Revoke token")));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), QStringLiteral("CI"));
    QVERIFY(press(dialog, QStringLiteral("Revoke token")));
}

void ConsequencesTest::revokingWithADelayWantsNoName()
{
    ServerWindow bench;
    bench.store->memory->capabilities.canRestore = false;
    bench.add(QStringLiteral("Shop"));
    bench.store->memory->tokens = {memoryToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"))};
    bench.start(1);
    bench.select(0);
    bench.action(QStringLiteral("Revoke…"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<RevokeDialog>(), patience);
    QVERIFY(press(*openDialog<RevokeDialog>(), QStringLiteral("Revoke token")));
}

void ConsequencesTest::tryingShowsWhatIsGranted()
{
    Desk desk;
    const ConnectionId shop = desk.connect(QStringLiteral("Shop"));
    const TokenId id = desk.addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    desk.store->secrets[id.value] = QStringLiteral("SENTINEL-secret");
    desk.store->scopes = QStringList{QStringLiteral("Entry_Read"), QStringLiteral("Project_Read")};
    const QPointer<VerifyDialog> dialog = new VerifyDialog(*desk.tokens, shop, id, QStringLiteral("CI"));
    dialog->offerShown();
    dialog->open();
    QVERIFY(press(*dialog, QStringLiteral("Check the present one")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("It was granted: Entry_Read, Project_Read.")),
                             patience);
    QVERIFY(shownText(*dialog).contains(QLatin1String("60 minute")));
    QVERIFY(!shownText(*dialog).contains(QLatin1String("SENTINEL")));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("wrong"));
    QVERIFY(press(*dialog, QStringLiteral("Check")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("This is not the token's secret.")), patience);
    dialog->close();
}

void ConsequencesTest::handsOverTheLinesOfAFile()
{
    Desk desk;
    const ConnectionId shop = desk.connect(QStringLiteral("Shop"));
    auto created = std::make_shared<CreatedToken>();
    created->token = memoryToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    created->token.secretAvailability = SecretAvailability::Always;
    created->secrets.push_back({.name = QStringLiteral("client_secret"),
                                .label = {},
                                .value = Secret("SECRET"),
                                .envKey = QStringLiteral("X_CLIENT_SECRET")});
    created->secrets.push_back({.name = QStringLiteral("client_id"),
                                .label = {},
                                .value = Secret("aaaabbbbccccdddd"),
                                .envKey = QStringLiteral("X_CLIENT_ID")});
    created->secrets.push_back(
        {.name = QStringLiteral("request"), .label = {}, .value = Secret("curl SECRET"), .derived = true});
    const QPointer<TokenCreatedDialog> dialog =
        new TokenCreatedDialog(created, shop, *desk.kept, desk.clipboard, desk.pool);
    dialog->open();
    QVERIFY(press(*dialog, QStringLiteral("Copy as .env lines")));
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("X_CLIENT_SECRET=SECRET\nX_CLIENT_ID=aaaabbbbccccdddd\n"));
    // It can be read again, so that closing loses nothing and asks nothing.
    QVERIFY(press(*dialog, QStringLiteral("Done")));
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(ConsequencesTest)
#include "tst_consequences.moc"
