// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/desk.h"
#include "tests/ui/support/opened.h"
#include "tests/ui/support/press.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/edittokendialog.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/messagebar.h"

#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

namespace {

/// Stores a field as somebody else would.
void store(Desk &desk, const TokenId &id, const QString &name, const QJsonValue &value)
{
    const std::lock_guard lock(desk.store->mutex);
    const Attribute now{name, value, value.toVariant().toString()};
    for (Token &token : desk.store->tokens) {
        if (token.id != id)
            continue;
        token.attributes.removeIf([&](const Attribute &each) { return each.name == name; });
        token.attributes.append(now);
    }
}

void changeOutside(Desk &desk, const TokenId &id, qint64 limit)
{
    store(desk, id, QStringLiteral("limit_calls"), limit);
}

QString storedText(const Token &token, const QString &name)
{
    for (const Attribute &attribute : token.attributes) {
        if (attribute.name == name)
            return attribute.stored;
    }
    return {};
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
    void aConflictTellsWhatChanged();
    void whatOthersChangedStaysChanged();
    void aConflictCanTakeAnEntry();
    void setsBackOnlyWhatIsShownAsStored_data();
    void setsBackOnlyWhatIsShownAsStored();
    void setsBackNoNumberThatIsNone_data();
    void setsBackNoNumberThatIsNone();

private:
    QPointer<ConflictDialog> conflictOf(const QPointer<EditTokenDialog> &dialog);

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

QPointer<ConflictDialog> EditTokenDialogTest::conflictOf(const QPointer<EditTokenDialog> &dialog)
{
    press(*dialog, QStringLiteral("Save"));
    if (!QTest::qWaitFor([&] { return dialog->findChild<ConflictDialog *>() != nullptr; }, 30'000))
        qFatal("no conflict is told");
    return dialog->findChild<ConflictDialog *>();
}

void EditTokenDialogTest::aConflictTellsWhatChanged()
{
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    store(*m_desk, id, QStringLiteral("note"), QStringLiteral("first note"));
    store(*m_desk, id, QStringLiteral("still"), QStringLiteral("the same"));
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, {id}));
    auto *limit = controlOf<QLineEdit>(*dialog, QStringLiteral("Limit of calls"));
    QTRY_COMPARE_WITH_TIMEOUT(limit->text(), QStringLiteral("100"), 30'000);
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("250"));
    auto *name = controlOf<QLineEdit>(*dialog, QStringLiteral("Name"));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("My CI"));
    changeOutside(*m_desk, id, 900);
    store(*m_desk, id, QStringLiteral("calls"), 77); // nobody edited that here
    store(*m_desk, id, QStringLiteral("note"), QStringLiteral("second note"));
    const QPointer<ConflictDialog> conflict = conflictOf(dialog);

    // Changed here and elsewhere: as it was, mine, as it is.
    const auto *mine = buttonOf(*conflict, QStringLiteral("250"));
    const auto *theirs = buttonOf(*conflict, QStringLiteral("900"));
    QVERIFY(mine && theirs);
    QCOMPARE(theirs->accessibleName(), QStringLiteral("Limit of calls, stored now: 900"));
    QCOMPARE(theirs->accessibleDescription(), QStringLiteral("When you began: 100. Changed elsewhere."));
    // Changed here alone.
    const auto *myName = buttonOf(*conflict, QStringLiteral("My CI"));
    QVERIFY(myName);
    QCOMPARE(myName->accessibleDescription(), QStringLiteral("When you began: CI. Not changed elsewhere."));
    // Changed elsewhere alone: told, without a choice.
    const QStringList told = shownText(*conflict).split(QLatin1Char('\n'));
    for (const QString &text :
         {QStringLiteral("When you began"), QStringLiteral("100"), QStringLiteral("12"), QStringLiteral("77 (stays)"),
          QStringLiteral("note"), QStringLiteral("first note"), QStringLiteral("second note (stays)")})
        QVERIFY2(told.contains(text), qPrintable(text));
    QCOMPARE(told.count(QStringLiteral("changed elsewhere")), 3);
    QCOMPARE(told.count(QStringLiteral("not changed by you")), 2);
    QVERIFY(!told.contains(QStringLiteral("still"))); // nobody changed that
    QVERIFY(!buttonOf(*conflict, QStringLiteral("77")));
}

void EditTokenDialogTest::whatOthersChangedStaysChanged()
{
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    store(*m_desk, id, QStringLiteral("note"), QStringLiteral("first note"));
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, {id}));
    auto *limit = controlOf<QLineEdit>(*dialog, QStringLiteral("Limit of calls"));
    QTRY_COMPARE_WITH_TIMEOUT(limit->text(), QStringLiteral("100"), 30'000);
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("250"));
    changeOutside(*m_desk, id, 900);
    store(*m_desk, id, QStringLiteral("name"), QStringLiteral("Renamed elsewhere"));
    store(*m_desk, id, QStringLiteral("note"), QStringLiteral("second note"));
    const QPointer<ConflictDialog> conflict = conflictOf(dialog);
    QVERIFY(press(*conflict, QStringLiteral("Use this choice"))); // mine
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 30'000);
    QCOMPARE(m_desk->store->drafts.constLast().fields,
             (QMap<FieldName, QVariant>{{QStringLiteral("limit_calls"), qint64(250)}}));
    QCOMPARE(storedText(m_desk->stored(id), QStringLiteral("name")), QStringLiteral("Renamed elsewhere"));
    QCOMPARE(storedText(m_desk->stored(id), QStringLiteral("note")), QStringLiteral("second note"));
}

void EditTokenDialogTest::aConflictCanTakeAnEntry()
{
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    store(*m_desk, id, QStringLiteral("note"), QStringLiteral("first note"));
    store(*m_desk, id, QStringLiteral("owner"), QStringLiteral("first owner"));
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, {id}));
    auto *form = dialog->findChild<FieldForm *>();
    QTRY_VERIFY_WITH_TIMEOUT(form->isEnabled(), 30'000);
    form->setEntry(QStringLiteral("note"), QStringLiteral("my note"));
    form->setEntry(QStringLiteral("mine"), QStringLiteral("new here"));
    store(*m_desk, id, QStringLiteral("note"), QStringLiteral("second note"));
    store(*m_desk, id, QStringLiteral("owner"), QStringLiteral("second owner"));
    const QPointer<ConflictDialog> conflict = conflictOf(dialog);
    auto *theirs = buttonOf(*conflict, QStringLiteral("second note"));
    QVERIFY(theirs);
    theirs->click();
    QVERIFY(press(*conflict, QStringLiteral("Use this choice")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 30'000);
    QCOMPARE(m_desk->store->drafts.constLast().fields,
             (QMap<FieldName, QVariant>{{QStringLiteral("mine"), QStringLiteral("new here")}}));
    QCOMPARE(storedText(m_desk->stored(id), QStringLiteral("owner")), QStringLiteral("second owner"));
}

void EditTokenDialogTest::setsBackOnlyWhatIsShownAsStored_data()
{
    QTest::addColumn<bool>("shownAsStored");
    QTest::newRow("as stored") << true;
    QTest::newRow("perhaps made of it") << false;
}

void EditTokenDialogTest::setsBackOnlyWhatIsShownAsStored()
{
    QFETCH(bool, shownAsStored);
    {
        const std::lock_guard lock(m_desk->store->mutex);
        for (FieldSpec &field : m_desk->store->capabilities.kinds.first().fields)
            field.shownAsStored = field.name != QLatin1String("name") || shownAsStored;
    }
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("2 keys"));
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, {id}));
    std::optional<TokenDraft> back;
    connect(dialog, &EditTokenDialog::saved, this, [&] { back = dialog->wayBack(); });
    auto *name = controlOf<QLineEdit>(*dialog, QStringLiteral("Name"));
    QTRY_COMPARE_WITH_TIMEOUT(name->text(), QStringLiteral("2 keys"), 30'000);
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Keys"));
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 30'000);
    QCOMPARE(m_desk->stored(id).name, QStringLiteral("Keys"));
    QCOMPARE(back.has_value(), shownAsStored);
    if (back)
        QCOMPARE(back->fields, (QMap<FieldName, QVariant>{{QStringLiteral("name"), QStringLiteral("2 keys")}}));
}

void EditTokenDialogTest::setsBackNoNumberThatIsNone_data()
{
    QTest::addColumn<bool>("isText");
    QTest::newRow("a text") << true;
    QTest::newRow("not there") << false;
}

void EditTokenDialogTest::setsBackNoNumberThatIsNone()
{
    QFETCH(bool, isText);
    const TokenId id = m_desk->addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI"));
    {
        const std::lock_guard lock(m_desk->store->mutex);
        QList<Attribute> &attributes = m_desk->store->tokens.last().attributes;
        attributes.removeIf([](const Attribute &each) { return each.name == QLatin1String("limit_calls"); });
        if (isText)
            attributes.append({.name = QStringLiteral("limit_calls"),
                               .value = QStringLiteral("100"),
                               .stored = QStringLiteral("100")});
    }
    const auto dialog = opened(new EditTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop, {id}));
    std::optional<TokenDraft> back = TokenDraft{};
    connect(dialog, &EditTokenDialog::saved, this, [&] { back = dialog->wayBack(); });
    auto *limit = controlOf<QLineEdit>(*dialog, QStringLiteral("Limit of calls"));
    QTRY_COMPARE_WITH_TIMEOUT(limit->text(), QStringLiteral("100"), 30'000);
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("250"));
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 30'000);
    QCOMPARE(m_desk->stored(id).limitCalls, std::optional<qint64>(250));
    QVERIFY(!back);
}

QTEST_MAIN(EditTokenDialogTest)
#include "tst_edittokendialog.moc"
