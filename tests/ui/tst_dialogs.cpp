// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/envfile.h"
#include "tests/ui/support/browsercatcher.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/press.h"
#include "tests/ui/support/remotebackend.h"
#include "ui/dialogs/browserdialog.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/edittokendialog.h"
#include "ui/dialogs/envfiledialog.h"
#include "ui/dialogs/newsecretdialog.h"
#include "ui/dialogs/newtokendialog.h"
#include "ui/dialogs/revokedialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/tokencreateddialog.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/platform/uisettings.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secretfield.h"

#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace tokendesk;

namespace {

template <class Dialog>
QPointer<Dialog> opened(Dialog *dialog)
{
    dialog->open();
    dialog->activateWindow();
    return QPointer<Dialog>(dialog);
}

} // namespace

class DialogsTest final : public QObject
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

    void createdShowsEachSecretUnderItsName();
    void createdAsksBeforeTheSecretIsLost();
    void createdKeepsTheSecretThatCannotBeReadAgain();
    void createdSaysWhyTheKeychainDidNotTakeIt();
    void createdWritesAnEnvFile();
    void envKeysAreValid_data();
    void envKeysAreValid();

    void editWritesOnlyWhatChanged();
    void editManySetsTickedFieldsOnAll();
    void editManyTellsWhatFailedAndTriesOnlyThatAgain();
    void aConflictOffersBothVersions();
    void aConflictCanTakeWhatIsStored();

    void revokeNamesTokensAndConsequences();
    void revokeWantsANameTyped();
    void revokeOfManyWantsTheConnectionsName();

    void connectionIsTestedAndAdded();
    void connectionSaysWhyAPlaceIsRefused();
    void connectionNamesAreUnique();
    void connectionIsEdited();

    void verifyTellsWorksFromWrong();

    void certificateSaysEverythingAndDefaultsToNo();
    void certificateAcceptsExactlyThisOne();
    void browserShowsTheAddressAndCanBeCancelled();
    void newSecretWarnsAndHandsOver();
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
    QList<QPointer<QDialog>> dialogs;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(window))
            dialogs.append(dialog);
    }
    for (const QPointer<QDialog> &dialog : dialogs)
        delete dialog; // those inside another are gone with it
    m_desk.reset();
}

void DialogsTest::newTokenOffersOnlyConnectionsThatCan()
{
    const ConnectionId locked = m_desk->connect(QStringLiteral("Archive"), Environment::Other, Guard::ReadOnly);
    const auto dialog = opened(new NewTokenDialog(*m_desk->tokens, *m_desk->connections, locked));
    const auto *box = controlOf<QComboBox>(*dialog, QStringLiteral("Connection"));
    QCOMPARE(box->count(), 1);
    QCOMPARE(box->currentText(), QStringLiteral("Shop"));
}

void DialogsTest::newTokenCreatesWhatWasEntered()
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

void DialogsTest::newTokenRefusesInPlaceAndLosesNothing()
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

void DialogsTest::newTokenStaysOpenWhileItIsCreated()
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

void DialogsTest::newTokenShowsTheWarningOfAKind()
{
    const auto dialog = opened(new NewTokenDialog(*m_desk->tokens, *m_desk->connections, m_shop));
    QVERIFY(!shownText(*dialog).contains(QLatin1String("plain text")));
    QTest::keyClicks(controlOf<QLineEdit>(*dialog, QStringLiteral("Name")), QStringLiteral("Kept"));
    controlOf<QComboBox>(*dialog, QStringLiteral("Kind"))->setCurrentIndex(1);
    QVERIFY(shownText(*dialog).contains(QLatin1String("plain text")));
    QCOMPARE(controlOf<QLineEdit>(*dialog, QStringLiteral("Name"))->text(), QStringLiteral("Kept"));
}

void DialogsTest::escapeAsksBeforeInputIsLost()
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

void DialogsTest::createdShowsEachSecretUnderItsName()
{
    auto created = std::make_shared<CreatedToken>(std::move(*resultOf(m_desk->tokens->create(
        m_shop,
        {.kind = QStringLiteral("token"), .fields = {{QStringLiteral("name"), QStringLiteral("CI")}}, .seen = {}}))));
    const QString secret = created->secrets.at(1).value.reveal();
    const auto dialog = opened(new TokenCreatedDialog(created, m_shop, *m_desk->kept, m_desk->clipboard, m_desk->pool));
    auto *publicToken = controlOf<QLineEdit>(*dialog, QStringLiteral("Public token"));
    auto *accessToken = controlOf<QLineEdit>(*dialog, QStringLiteral("Access token"));
    QVERIFY(publicToken && accessToken);
    QVERIFY(!accessToken->text().contains(secret));
    auto *field = qobject_cast<SecretField *>(accessToken->parentWidget());
    QVERIFY(press(*field, QStringLiteral("Reveal")));
    QCOMPARE(accessToken->text(), secret);
    QVERIFY(press(*field, QStringLiteral("Copy")));
    QVERIFY(press(*dialog, QStringLiteral("Done")));
    QTRY_VERIFY(!dialog);
}

namespace {

std::shared_ptr<CreatedToken> made(Desk &desk, const ConnectionId &connection)
{
    return std::make_shared<CreatedToken>(std::move(*resultOf(desk.tokens->create(
        connection,
        {.kind = QStringLiteral("token"), .fields = {{QStringLiteral("name"), QStringLiteral("CI")}}, .seen = {}}))));
}

} // namespace

void DialogsTest::createdAsksBeforeTheSecretIsLost()
{
    const auto dialog =
        opened(new TokenCreatedDialog(made(*m_desk, m_shop), m_shop, *m_desk->kept, m_desk->clipboard, m_desk->pool));
    // The id can be read again, so copying it saves nothing.
    auto *publicToken = controlOf<QLineEdit>(*dialog, QStringLiteral("Public token"));
    QVERIFY(press(*publicToken->parentWidget(), QStringLiteral("Copy")));
    QVERIFY(press(*dialog, QStringLiteral("Done")));
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->messages().count(), 1);
    QVERIFY(press(*dialog, QStringLiteral("Discard")));
    QTRY_VERIFY(!dialog);
}

void DialogsTest::createdKeepsTheSecretThatCannotBeReadAgain()
{
    const auto created = made(*m_desk, m_shop);
    const auto dialog = opened(new TokenCreatedDialog(created, m_shop, *m_desk->kept, m_desk->clipboard, m_desk->pool));
    QVERIFY(press(*dialog, QStringLiteral("Keep in the keychain")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->kept->isKept(m_shop, created->token.id), 30'000);
    QTRY_VERIFY(shownText(*dialog).contains(QLatin1String("Kept in the keychain")));
    const Result<Secret> kept = resultOf(m_desk->kept->read(m_shop, created->token.id, {}));
    QVERIFY(kept && kept->equals(created->secrets.at(1).value));
    QVERIFY(press(*dialog, QStringLiteral("Done")));
    QTRY_VERIFY(!dialog);
}

void DialogsTest::createdSaysWhyTheKeychainDidNotTakeIt()
{
    const auto dialog =
        opened(new TokenCreatedDialog(made(*m_desk, m_shop), m_shop, *m_desk->kept, m_desk->clipboard, m_desk->pool));
    m_desk->secrets.error = Error{.kind = ErrorKind::KeychainLocked, .object = {}};
    QVERIFY(press(*dialog, QStringLiteral("Keep in the keychain")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("locked")), 30'000);
    QVERIFY(buttonOf(*dialog, QStringLiteral("Keep in the keychain"))->isEnabled());
    QVERIFY(press(*dialog, QStringLiteral("Done")));
    QVERIFY(dialog && dialog->isVisible()); // still not kept anywhere
}

void DialogsTest::createdWritesAnEnvFile()
{
    const auto created = made(*m_desk, m_shop);
    const auto dialog = opened(new TokenCreatedDialog(created, m_shop, *m_desk->kept, m_desk->clipboard, m_desk->pool));
    QVERIFY(press(*dialog, QStringLiteral("Write to a .env file…")));
    const QPointer<EnvFileDialog> env = dialog->findChild<EnvFileDialog *>();
    QVERIFY(env);
    const QString path = m_desk->folder.filePath(QStringLiteral(".env"));
    QVERIFY(press(*env, QStringLiteral("Write"))); // no file yet
    QVERIFY(shownText(*env).contains(QLatin1String("Choose a file")));
    QTest::keyClicks(controlOf<QLineEdit>(*env, QStringLiteral("File")), path);
    QVERIFY(press(*env, QStringLiteral("Write")));
    QTRY_VERIFY_WITH_TIMEOUT(!env, 30'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(QStringLiteral("CI_ACCESS_TOKEN=") + created->secrets.at(1).value.reveal()),
             qPrintable(text));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(shownText(*dialog).contains(QLatin1String("CI_ACCESS_TOKEN")));
    QVERIFY(press(*dialog, QStringLiteral("Done")));
    QTRY_VERIFY(!dialog);
}

void DialogsTest::envKeysAreValid_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("key");
    QTest::newRow("plain") << QStringLiteral("CI deploy") << QStringLiteral("access_token")
                           << QStringLiteral("CI_DEPLOY_ACCESS_TOKEN");
    QTest::newRow("marks") << QStringLiteral("Übersicht (alt)") << QStringLiteral("token")
                           << QStringLiteral("UBERSICHT_ALT_TOKEN");
    QTest::newRow("digit first") << QStringLiteral("2nd") << QStringLiteral("t") << QStringLiteral("_2ND_T");
    QTest::newRow("nothing left") << QStringLiteral("日本") << QString() << QStringLiteral("TOKEN");
}

void DialogsTest::envKeysAreValid()
{
    QFETCH(QString, token);
    QFETCH(QString, secret);
    QTEST(suggestedEnvKey(token, secret), "key");
}

void DialogsTest::editWritesOnlyWhatChanged()
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

void DialogsTest::editManySetsTickedFieldsOnAll()
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

void DialogsTest::editManyTellsWhatFailedAndTriesOnlyThatAgain()
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

void DialogsTest::aConflictOffersBothVersions()
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

void DialogsTest::aConflictCanTakeWhatIsStored()
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

void DialogsTest::revokeNamesTokensAndConsequences()
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

void DialogsTest::revokeWantsANameTyped()
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

void DialogsTest::revokeOfManyWantsTheConnectionsName()
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

void DialogsTest::connectionIsTestedAndAdded()
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

void DialogsTest::connectionSaysWhyAPlaceIsRefused()
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

void DialogsTest::connectionNamesAreUnique()
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

void DialogsTest::connectionIsEdited()
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

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
