// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// OsKeychain over QtKeychain and libsecret on a real gnome-keyring.
#include "keychainsession.h"

#include <QtTest>

namespace {

using Keyring = KeychainSession::Keyring;

const QStringList driver{QStringLiteral(TOKENDESK_KEYCHAIN_DRIVER)};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromLatin1(text));
    return list;
}

} // namespace

class KeychainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty(),
                 "gnome-keyring is needed");
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty(), "dbus is needed");
    }

    void keepsAcrossRestartOfTheKeyring()
    {
        const KeychainSession session(driver);
        QCOMPARE(session.run(Keyring::Unlocked, words("probe write a/1 secret-one read a/1 read a/2")),
                 (lines({"probe 1", "write ok", "read =secret-one", "read not_found", "exit 0"})));
        QCOMPARE(session.run(Keyring::Unlocked, words("read a/1 write a/1 secret-two")),
                 (lines({"read =secret-one", "write ok", "exit 0"})));
        QCOMPARE(session.run(Keyring::Unlocked, words("read a/1 remove a/1 read a/1 remove a/1")),
                 (lines({"read =secret-two", "remove ok", "read not_found", "remove ok", "exit 0"})));
        QCOMPARE(session.run(Keyring::Unlocked, words("read a/1")), (lines({"read not_found", "exit 0"})));
    }

    void lockedIsNeverNoSecret()
    {
        const KeychainSession session(driver);
        QCOMPARE(session.run(Keyring::Unlocked, words("write a/1 secret-one")), (lines({"write ok", "exit 0"})));
        const QStringList locked =
            session.run(Keyring::LockedNoPrompt, words("read a/1 read a/2 write a/1 overwritten remove a/1 probe"));
        QCOMPARE(locked.filter(QRegularExpression(QStringLiteral("^(read|write|remove|probe)"))),
                 (lines({"read keychain_locked", "read keychain_locked", "write keychain_locked",
                         "remove keychain_locked", "probe 2"})));
        QCOMPARE(session.run(Keyring::Unlocked, words("read a/1")), (lines({"read =secret-one", "exit 0"})));
    }

    void questionThatNobodyAnswers()
    {
        if (qEnvironmentVariableIsEmpty("DISPLAY"))
            QFAIL("a display is needed: run the tests in tests/session");
        const KeychainSession session(driver);
        QCOMPARE(session.run(Keyring::Unlocked, words("write a/1 secret-one")), (lines({"write ok", "exit 0"})));
        const QStringList asked =
            session.run(Keyring::LockedAsking, words("--limit 3000 read a/1 write a/1 overwritten flood 20 5"))
                .filter(QRegularExpression(QStringLiteral("^(waiting|read|write|flood|exit)")));
        QCOMPARE(asked,
                 (lines({"waiting 1", "waiting 0", "read timeout", "waiting 1", "waiting 0", "write timeout alive",
                         "waiting 1", "waiting 0", "flood cancelled 5", "flood timeout 15", "exit 0"})));
        QCOMPARE(session.run(Keyring::Unlocked, words("read a/1")), (lines({"read =secret-one", "exit 0"})));
    }

    void absentAndNoBus_data()
    {
        QTest::addColumn<int>("keyring");
        QTest::newRow("no service") << static_cast<int>(Keyring::Absent);
        QTest::newRow("no bus") << static_cast<int>(Keyring::NoBus);
    }

    void absentAndNoBus()
    {
        QFETCH(int, keyring);
        const KeychainSession session(driver);
        const QStringList said =
            session.run(static_cast<Keyring>(keyring), words("probe read a/1 write a/1 v remove a/1"));
        QCOMPARE(said.filter(QRegularExpression(QStringLiteral("^(read|write|remove|probe|exit)"))),
                 (lines({"probe 3", "read keychain_unavailable", "write keychain_unavailable",
                         "remove keychain_unavailable", "exit 0"})));
        // Never the insecure fallback: nothing was written to the home.
        QCOMPARE(QDir(session.path(".config")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void longSecrets()
    {
        const KeychainSession session(driver);
        QCOMPARE(
            session.run(Keyring::Unlocked,
                        words("writelong a/1 10000 readlong a/1 writelong a/1 2500 readlong a/1 writelong a/1 1999 "
                              "readlong a/1 writelong a/1 6001 remove a/1 readlong a/1")),
            (lines({"writelong ok", "readlong 10000 1", "writelong ok", "readlong 2500 1", "writelong ok",
                    "readlong 1999 1", "writelong ok", "remove ok", "readlong not_found", "exit 0"})));
    }

    void hundredJobsSomeCancelled()
    {
        const KeychainSession session(driver);
        QCOMPARE(session.run(Keyring::Unlocked, words("write flood/0 v flood 100 40 read flood/0")),
                 (lines({"write ok", "flood cancelled 40", "flood not_found 51", "flood ok 9", "read =v", "exit 0"})));
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
