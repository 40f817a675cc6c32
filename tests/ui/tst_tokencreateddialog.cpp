// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/oskeychain.h"
#include "core/services/envfile.h"
#include "tests/core/fakekeychain.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/opened.h"
#include "tests/ui/support/press.h"
#include "ui/dialogs/envfiledialog.h"
#include "ui/dialogs/tokencreateddialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secretfield.h"

#include <QTest>

using namespace tokendesk;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<CreatedToken> made(Desk &desk, const ConnectionId &connection)
{
    return std::make_shared<CreatedToken>(std::move(*resultOf(desk.tokens->create(
        connection,
        {.kind = QStringLiteral("token"), .fields = {{QStringLiteral("name"), QStringLiteral("CI")}}, .seen = {}}))));
}

} // namespace

class TokenCreatedDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void createdShowsEachSecretUnderItsName();
    void createdAsksBeforeTheSecretIsLost();
    void createdKeepsTheSecretThatCannotBeReadAgain();
    void createdSaysWhyTheKeychainDidNotTakeIt();
    void createdKeepsForThisSessionWhereThereIsNoKeychain();
    void createdNeedNotWaitForTheKeychain();
    void createdSaysThatNothingOutlivesTheProgram();
    void createdWritesAnEnvFile();
    void envKeysAreValid_data();
    void envKeysAreValid();

private:
    std::unique_ptr<Desk> m_desk;
    ConnectionId m_shop;
};

void TokenCreatedDialogTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_shop = m_desk->connect(QStringLiteral("Shop"));
}

void TokenCreatedDialogTest::cleanup()
{
    closeDialogs();
    m_desk.reset();
}

void TokenCreatedDialogTest::createdShowsEachSecretUnderItsName()
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

void TokenCreatedDialogTest::createdAsksBeforeTheSecretIsLost()
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

void TokenCreatedDialogTest::createdKeepsTheSecretThatCannotBeReadAgain()
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

void TokenCreatedDialogTest::createdSaysWhyTheKeychainDidNotTakeIt()
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

void TokenCreatedDialogTest::createdKeepsForThisSessionWhereThereIsNoKeychain()
{
    const auto created = made(*m_desk, m_shop);
    const TokenId id = created->token.id;
    const auto dialog = opened(new TokenCreatedDialog(created, m_shop, *m_desk->kept, m_desk->clipboard, m_desk->pool));
    const QString keep = QStringLiteral("Keep in the keychain");
    const QString forSession = QStringLiteral("Keep for this session only");
    QVERIFY(!buttonOf(*dialog, forSession)->isVisible());
    m_desk->secrets.error = Error{.kind = ErrorKind::KeychainUnavailable};
    QVERIFY(press(*dialog, keep));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("No keychain is available.")), 30'000);
    QVERIFY(press(*dialog, forSession));
    QVERIFY(shownText(*dialog).contains(QLatin1String("Kept for this session only")));
    QVERIFY(m_desk->kept->isKept(m_shop, id) && m_desk->kept->isForThisSession(m_shop, id));
    const Result<Secret> kept = resultOf(m_desk->kept->read(m_shop, id, {}));
    QVERIFY(kept && kept->equals(created->secrets.at(1).value));
    // A keychain that is there after all takes it.
    m_desk->secrets.error.reset();
    QVERIFY(press(*dialog, keep));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Kept in the keychain")), 30'000);
    QVERIFY(!m_desk->kept->isForThisSession(m_shop, id));
    QVERIFY(press(*dialog, QStringLiteral("Done")));
    QTRY_VERIFY(!dialog);
}

void TokenCreatedDialogTest::createdNeedNotWaitForTheKeychain()
{
    const auto fake = std::make_shared<FakeKeychain>();
    m_desk->secrets.use(
        std::make_unique<OsKeychain>(std::make_unique<FakeCalls>(fake), KeychainPatience{.limit = 10min}));
    fake->hangs = true;
    const auto created = made(*m_desk, m_shop);
    const auto dialog = opened(new TokenCreatedDialog(created, m_shop, *m_desk->kept, m_desk->clipboard, m_desk->pool));
    QVERIFY(press(*dialog, QStringLiteral("Keep in the keychain")));
    QTRY_VERIFY(fake->held);
    QVERIFY(shownText(*dialog).contains(QStringLiteral("Waiting for the keychain…")));
    QVERIFY(press(*dialog, QStringLiteral("Stop waiting")));
    QTRY_VERIFY(shownText(*dialog).contains(QLatin1String("The secret is not kept.")));
    QVERIFY(!press(*dialog, QStringLiteral("Stop waiting"))); // gone with the wait
    QVERIFY(press(*dialog, QStringLiteral("Keep for this session only")));
    QVERIFY(m_desk->kept->isForThisSession(m_shop, created->token.id));
    QVERIFY(press(*dialog, QStringLiteral("Done")));
    QTRY_VERIFY(!dialog);
    fake->release(); // late, and to nobody
    QTRY_COMPARE(fake->running, 0);
    QVERIFY(fake->entries.empty());
}

void TokenCreatedDialogTest::createdSaysThatNothingOutlivesTheProgram()
{
    m_desk->secrets.reported = KeychainStatus::SessionOnly;
    const auto created = made(*m_desk, m_shop);
    const auto dialog = opened(new TokenCreatedDialog(created, m_shop, *m_desk->kept, m_desk->clipboard, m_desk->pool));
    QVERIFY2(!shownText(*dialog).contains(QLatin1String("keychain")), qPrintable(shownText(*dialog)));
    QVERIFY(!buttonOf(*dialog, QStringLiteral("Keep in the keychain")));
    QVERIFY(press(*dialog, QStringLiteral("Keep for this session only")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Kept for this session only")), 30'000);
    QVERIFY(!shownText(*dialog).contains(QLatin1String("read back")));
    QVERIFY(m_desk->kept->isKept(m_shop, created->token.id));
}

void TokenCreatedDialogTest::createdWritesAnEnvFile()
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

void TokenCreatedDialogTest::envKeysAreValid_data()
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

void TokenCreatedDialogTest::envKeysAreValid()
{
    QFETCH(QString, token);
    QFETCH(QString, secret);
    QTEST(suggestedEnvKey(token, secret), "key");
}

QTEST_MAIN(TokenCreatedDialogTest)
#include "tst_tokencreateddialog.moc"
