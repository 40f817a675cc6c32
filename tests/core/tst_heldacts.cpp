// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// What failed because a sign-in had ended, and goes on after the next one: once, and only where it is meant to.
#include "core/history/statedatabase.h"
#include "core/services/heldacts.h"
#include "core/services/tokens.h"
#include "tests/core/fakebackend.h"
#include "tests/core/memorykeychain.h"
#include "tests/core/waiting.h"

#include <QTemporaryDir>

using namespace tokendesk;

namespace {

struct Program
{
    Program()
        : credentials(keychain)
        , kept(keychain, database)
        , activity(database, clock)
        , connections(folder.filePath(QStringLiteral("connections.json")), {fakeServerType(system)},
                      BackendContext{pool, clock, credentials})
        , signIns(connections, credentials, activity, clock)
        , held(connections, signIns)
        , tokens(connections, credentials, kept, activity)
    {
        waitFor(
            database.open(folder.filePath(QStringLiteral("activity.sqlite")), folder.filePath(QStringLiteral("key"))));
        waitFor(kept.load());
        waitFor(connections.load());
    }

    static SignedIn signedIn(const QString &url, const QVariantMap &more = {})
    {
        SignedIn signedIn;
        signedIn.credential.set(QStringLiteral("session"), Secret("SENTINEL-session"));
        signedIn.location = {{QStringLiteral("url"), url}, {QStringLiteral("account"), QStringLiteral("ann")}};
        signedIn.location.insert(more);
        return signedIn;
    }

    ConnectionId add(const QString &name)
    {
        Connection connection;
        connection.name = name;
        connection.type = QStringLiteral("fake-server");
        const QString url = QStringLiteral("https://%1.example.test").arg(name);
        connection.location = {{QStringLiteral("url"), url}};
        return waitFor(signIns.connect(connection, signedIn(url), CredentialVault::Keep::InKeychain)).value();
    }

    bool signInAgain(const ConnectionId &id, const QVariantMap &more = {})
    {
        const QString url = connections.find(id)->location.value(QStringLiteral("url")).toString();
        return waitFor(signIns.change(id, signedIn(url, more), CredentialVault::Keep::InKeychain)).has_value();
    }

    QTemporaryDir folder;
    FakeSystem system;
    MemoryKeychain keychain;
    SystemClock clock;
    QThreadPool pool;
    StateDatabase database;
    CredentialVault credentials;
    KeptSecrets kept;
    ActivityLog activity;
    Connections connections;
    SignIns signIns;
    HeldActs held;
    Tokens tokens;
};

} // namespace

class HeldActsTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Program> m_program;
    int m_went = 0;
    QList<Error> m_refused;

    quint64 hold(const ConnectionId &id)
    {
        return m_program->held.hold({.connection = id,
                                     .goOn = [this] { ++m_went; },
                                     .refused =
                                         [this](const Error &error) {
                                             m_refused.append(error);
                                         }});
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_went = 0;
        m_refused.clear();
    }
    void cleanup() { m_program.reset(); }

    void onlyWhatIsProvedToHaveDoneNothing()
    {
        QVERIFY(HeldActs::canBeHeld({.kind = ErrorKind::AuthFailed, .nothingDone = true}));
        QVERIFY(!HeldActs::canBeHeld({.kind = ErrorKind::AuthFailed}));
        QVERIFY(!HeldActs::canBeHeld({.kind = ErrorKind::Timeout, .nothingDone = true}));
        QVERIFY(!HeldActs::canBeHeld({.kind = ErrorKind::PermissionDenied, .nothingDone = true}));
    }

    void goesOnOnceAfterTheNextSignIn()
    {
        const ConnectionId shop = m_program->add(QStringLiteral("shop"));
        const ConnectionId blog = m_program->add(QStringLiteral("blog"));
        const quint64 number = hold(shop);
        QVERIFY(m_program->signInAgain(blog));
        QCOMPARE(m_went, 0); // another connection
        QVERIFY(m_program->held.isHeld(number));
        QVERIFY(m_program->signInAgain(shop));
        QCOMPARE(m_went, 1);
        QVERIFY(!m_program->held.isHeld(number));
        QVERIFY(m_program->signInAgain(shop));
        QCOMPARE(m_went, 1);
        QVERIFY(m_refused.isEmpty());
    }

    /// It is the act itself that is done again, with the new credential: exactly one token comes of it.
    void theActIsDoneWithTheNewSignIn()
    {
        const ConnectionId shop = m_program->add(QStringLiteral("shop"));
        const TokenDraft draft{
            .kind = QStringLiteral("token"), .fields = {{QStringLiteral("name"), QStringLiteral("CI")}}, .seen = {}};
        m_program->system.failure = Error{.kind = ErrorKind::AuthFailed, .nothingDone = true};
        const Result<CreatedToken> refused = waitFor(m_program->tokens.create(shop, draft));
        QVERIFY(!refused && HeldActs::canBeHeld(refused.error()));
        QFuture<Result<CreatedToken>> second;
        m_program->held.hold({.connection = shop, .goOn = [&] {
                                  second = m_program->tokens.create(shop, draft);
                              }});
        m_program->system.failure.reset();
        const int before = m_program->system.changes;
        const int opened = m_program->system.opened;
        QVERIFY(m_program->signInAgain(shop));
        QVERIFY(waitFor(second));
        QCOMPARE(m_program->system.changes - before, 1);
        QCOMPARE(m_program->system.opened - opened, 1); // not the backend of the old credential
        QCOMPARE(m_program->system.tokens.size(), std::size_t(1));
    }

    void whatWasGivenUpStaysUndone()
    {
        const ConnectionId shop = m_program->add(QStringLiteral("shop"));
        m_program->held.drop(hold(shop));
        QVERIFY(m_program->signInAgain(shop));
        QCOMPARE(m_went, 0);
    }

    void anotherAccountIsAnotherPlace()
    {
        const ConnectionId shop = m_program->add(QStringLiteral("shop"));
        const quint64 number = hold(shop);
        QVERIFY(m_program->signInAgain(shop, {{QStringLiteral("account"), QStringLiteral("bob")}}));
        QCOMPARE(m_went, 0);
        QCOMPARE(m_refused.size(), 1);
        QCOMPARE(m_refused.first().kind, ErrorKind::Conflict);
        QCOMPARE(m_refused.first().object, QStringLiteral("shop"));
        QVERIFY(!m_program->held.isHeld(number));
    }

    void anotherWayToSignInIsNot()
    {
        const ConnectionId shop = m_program->add(QStringLiteral("shop"));
        hold(shop);
        QVERIFY(m_program->signInAgain(shop, {{QStringLiteral("client_id"), QStringLiteral("app")}}));
        QCOMPARE(m_went, 1);
        QVERIFY(m_refused.isEmpty());
    }

    void aFailedSignInMovesNothing()
    {
        const ConnectionId shop = m_program->add(QStringLiteral("shop"));
        const quint64 number = hold(shop);
        m_program->keychain.locked = true;
        QVERIFY(!m_program->signInAgain(shop));
        QCOMPARE(m_went, 0);
        m_program->keychain.locked = false;
        QVERIFY(m_program->held.isHeld(number));
    }

    void aRemovedConnectionTakesThemAlong()
    {
        const ConnectionId shop = m_program->add(QStringLiteral("shop"));
        const quint64 number = hold(shop);
        QVERIFY(waitFor(m_program->connections.remove(shop)));
        QVERIFY(!m_program->held.isHeld(number));
        QCOMPARE(m_went, 0);
    }

    /// What goes on may fail the same way, and be held again; it waits for the sign-in after the next.
    void heldAgainWaitsForTheNextOne()
    {
        const ConnectionId shop = m_program->add(QStringLiteral("shop"));
        m_program->held.hold({.connection = shop, .goOn = [this, shop] {
                                  ++m_went;
                                  hold(shop);
                              }});
        QVERIFY(m_program->signInAgain(shop));
        QCOMPARE(m_went, 1);
        QVERIFY(m_program->signInAgain(shop));
        QCOMPARE(m_went, 2);
    }
};

QTEST_GUILESS_MAIN(HeldActsTest)
#include "tst_heldacts.moc"
