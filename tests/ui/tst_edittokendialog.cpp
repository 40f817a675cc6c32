// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/desk.h"
#include "tests/ui/support/opened.h"
#include "tests/ui/support/press.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/edittokendialog.h"
#include "ui/widgets/messagebar.h"

#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

namespace {

/// Changes the stored token as somebody else would.
void changeOutside(Desk &desk, const TokenId &id, qint64 limit)
{
    const std::lock_guard lock(desk.store->mutex);
    for (Token &token : desk.store->tokens) {
        for (Attribute &attribute : token.attributes) {
            if (token.id == id && attribute.name == QLatin1String("limit_calls"))
                attribute = {attribute.name, QJsonValue(limit), QString::number(limit)};
        }
    }
}

} // namespace

class EditTokenDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void editWritesOnlyWhatChanged();
    void editManySetsTickedFieldsOnAll();
    void editManyTellsWhatFailedAndTriesOnlyThatAgain();
    void aConflictOffersBothVersions();
    void aConflictCanTakeWhatIsStored();

private:
    std::unique_ptr<Desk> m_desk;
    ConnectionId m_shop;
};

void EditTokenDialogTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_shop = m_desk->connect(QStringLiteral("Shop"));
}

void EditTokenDialogTest::cleanup()
{
    closeDialogs();
    m_desk.reset();
}

void EditTokenDialogTest::editWritesOnlyWhatChanged()
{
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, {id}));
    QSignalSpy saved(dialog.data(), &EditTokenDialog::saved);
    auto *limit = controlOf<QLineEdit>(*dialog, QStringLiteral("Limit of calls"));
    QTRY_COMPARE_WITH_TIMEOUT(limit->text(), QStringLiteral("100"), 30'000);
    QVERIFY(!buttonOf(*dialog, QStringLiteral("Save"))->isEnabled());
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("250"));
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 30'000);
    const TokenDraft draft = m_desk->store->drafts.constLast();
    QCOMPARE(draft.fields, (QMap<FieldName, QVariant>{{QStringLiteral("limit_calls"), qint64(250)}}));
    QCOMPARE(draft.seen.value(QStringLiteral("limit_calls")), QStringLiteral("100"));
    QCOMPARE(saved.constFirst().at(2).value<QList<QFuture<Result<>>>>().size(), 1);
    QTRY_VERIFY(!dialog);
}

void EditTokenDialogTest::editManySetsTickedFieldsOnAll()
{
    const QList<TokenId> ids{m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("One")),
                             m_desk->addToken(QStringLiteral("eeeeffffgggghhhh"), QStringLiteral("Two"))};
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, ids));
    QSignalSpy saved(dialog.data(), &EditTokenDialog::saved);
    QVERIFY(press(*dialog, QStringLiteral("Change “Limit of calls”")));
    auto *limit = controlOf<QLineEdit>(*dialog, QStringLiteral("Limit of calls"));
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("7"));
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 30'000);
    for (const TokenId &id : ids) {
        QCOMPARE(m_desk->stored(id).limitCalls, std::optional<qint64>(7));
        QVERIFY(!m_desk->stored(id).name.isEmpty());
    }
}

void EditTokenDialogTest::editManyTellsWhatFailedAndTriesOnlyThatAgain()
{
    const QList<TokenId> ids{m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("One")),
                             m_desk->addToken(QStringLiteral("eeeeffffgggghhhh"), QStringLiteral("Two"))};
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, ids));
    QSignalSpy saved(dialog.data(), &EditTokenDialog::saved);
    QVERIFY(press(*dialog, QStringLiteral("Change “Limit of calls”")));
    auto *limit = controlOf<QLineEdit>(*dialog, QStringLiteral("Limit of calls"));
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("7"));
    m_desk->store->nextError = Error{.kind = ErrorKind::Io, .object = QStringLiteral("One")};
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 30'000);
    QTRY_VERIFY(dialog && !dialog->messages().text().isEmpty());
    QCOMPARE(saved.constFirst().at(1).value<QList<TokenId>>().size(), 1);
    const qsizetype before = m_desk->store->drafts.size();
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, 30'000);
    QCOMPARE(m_desk->store->drafts.size(), before + 1);
    QTRY_VERIFY(!dialog);
}

void EditTokenDialogTest::aConflictOffersBothVersions()
{
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, {id}));
    QSignalSpy saved(dialog.data(), &EditTokenDialog::saved);
    auto *limit = controlOf<QLineEdit>(*dialog, QStringLiteral("Limit of calls"));
    QTRY_COMPARE_WITH_TIMEOUT(limit->text(), QStringLiteral("100"), 30'000);
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("250"));
    changeOutside(*m_desk, id, 900);
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<ConflictDialog *>(), 30'000);
    const QPointer<ConflictDialog> conflict = dialog->findChild<ConflictDialog *>();
    QVERIFY(buttonOf(*conflict, QStringLiteral("250")));
    QVERIFY(buttonOf(*conflict, QStringLiteral("900")));
    QVERIFY(saved.isEmpty());
    QVERIFY(press(*conflict, QStringLiteral("Use this choice"))); // mine
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 30'000);
    QCOMPARE(m_desk->stored(id).limitCalls, std::optional<qint64>(250));
}

void EditTokenDialogTest::aConflictCanTakeWhatIsStored()
{
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, {id}));
    auto *limit = controlOf<QLineEdit>(*dialog, QStringLiteral("Limit of calls"));
    QTRY_COMPARE_WITH_TIMEOUT(limit->text(), QStringLiteral("100"), 30'000);
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("250"));
    changeOutside(*m_desk, id, 900);
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<ConflictDialog *>(), 30'000);
    const QPointer<ConflictDialog> conflict = dialog->findChild<ConflictDialog *>();
    QVERIFY(press(*conflict, QStringLiteral("All as stored")));
    const qsizetype before = m_desk->store->drafts.size();
    QVERIFY(press(*conflict, QStringLiteral("Use this choice")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 30'000);
    QCOMPARE(m_desk->store->drafts.size(), before); // nothing left to write
}

QTEST_MAIN(EditTokenDialogTest)
#include "tst_edittokendialog.moc"
