// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Signing in and out: SignIns, CredentialVault, Connections, Tokens and ActivityLog together, over a server in memory.
#include "core/history/statedatabase.h"
#include "core/services/inventory.h"
#include "core/services/signins.h"
#include "core/services/tokens.h"

#include "fakebackend.h"
#include "memorykeychain.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tokendesk;

namespace {

using Keep = CredentialVault::Keep;

struct Program
{
    Program(const QString &folder, FakeSystem &system, SecretStore &store)
        : credentials(store)
        , kept(store, database)
        , activity(database, clock)
        , connections(folder + QLatin1String("/connections.json"), {fakeType(system), fakeServerType(system)},
                      BackendContext{pool, clock, credentials})
        , signIns(connections, credentials, activity, clock)
        , tokens(connections, credentials, kept, activity)
        , inventory(connections, kept, pool)
    {
        waitFor(database.open(folder + QLatin1String("/activity.sqlite"), folder + QLatin1String("/key")));
        waitFor(kept.load());
        waitFor(connections.load());
    }

    SystemClock clock;
    QThreadPool pool;
    StateDatabase database;
    CredentialVault credentials;
    KeptSecrets kept;
    ActivityLog activity;
    Connections connections;
    SignIns signIns;
    Tokens tokens;
    Inventory inventory;
};

template <class T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(errorKindName(result.error().kind));
}

Connection shop()
{
    Connection connection;
    connection.name = QStringLiteral("Shop");
    connection.type = QStringLiteral("fake-server");
    connection.location = {{QStringLiteral("url"), QStringLiteral("https://shop.example.test/")}};
    return connection;
}

SignInRequest entered(const QString &password, const QString &otp = {},
                      const QString &email = QStringLiteral("ann@example.test"))
{
    SignInRequest request;
    request.method = QStringLiteral("password");
    request.entered.set(QStringLiteral("email"), Secret::fromText(email));
    request.entered.set(QStringLiteral("password"), Secret::fromText(password));
    request.entered.set(QStringLiteral("otp"), Secret::fromText(otp));
    return request;
}

} // namespace

class SignInsTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeSystem> m_system;
    std::unique_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<Program> m_program;

    SignIns &signIns() { return m_program->signIns; }
    Connections &connections() { return m_program->connections; }
    CredentialVault &credentials() { return m_program->credentials; }

    SignedIn signedIn(const QString &email = QStringLiteral("ann@example.test"))
    {
        Result<SignedIn> result =
            waitFor(signIns().test(shop(), entered(m_system->password, m_system->code, email), {}));
        return result ? std::move(*result) : SignedIn();
    }

    ConnectionId connected()
    {
        return waitFor(signIns().connect(shop(), signedIn(), Keep::InKeychain)).value_or(ConnectionId());
    }

    Activity lastRow() { return waitFor(m_program->activity.list(1))->value(0); }

    QString kept(const ConnectionId &id)
    {
        const Result<Credential> credential = waitFor(credentials().read(id));
        return credential ? credential->value(QStringLiteral("session")).reveal() : kindOf(credential);
    }

private Q_SLOTS:
    void init()
    {
        m_program.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_system = std::make_unique<FakeSystem>();
        m_keychain = std::make_unique<MemoryKeychain>();
        m_program = std::make_unique<Program>(m_folder->path(), *m_system, *m_keychain);
    }

    void cleanup() { m_program.reset(); }

    void testStoresNothing()
    {
        const Result<SignedIn> without = waitFor(signIns().test(shop(), entered(m_system->password), {}));
        QCOMPARE(kindOf(without), QStringLiteral("second_factor_needed"));
        QCOMPARE(without.error().object, QStringLiteral("otp"));
        QCOMPARE(kindOf(waitFor(signIns().test(shop(), entered(QStringLiteral("wrong")), {}))),
                 QStringLiteral("auth_failed"));
        const Result<SignedIn> with = waitFor(signIns().test(shop(), entered(m_system->password, m_system->code), {}));
        QVERIFY(with);
        QCOMPARE(with->credential.names(), QStringList{QStringLiteral("session")});
        QVERIFY(m_keychain->entries.empty());
        QVERIFY(connections().all().isEmpty());
        QVERIFY(waitFor(m_program->activity.list(10))->isEmpty());
    }

    void typesWithoutSignIn()
    {
        Connection folder = shop();
        folder.type = QStringLiteral("fake");
        QCOMPARE(kindOf(waitFor(signIns().test(folder, entered({}), {}))), QStringLiteral("unsupported"));
        QCOMPARE(kindOf(waitFor(signIns().choices(folder, entered({}), QStringLiteral("stack"), {}))),
                 QStringLiteral("unsupported"));
        folder.type = QStringLiteral("of tomorrow");
        QCOMPARE(kindOf(waitFor(signIns().test(folder, entered({}), {}))), QStringLiteral("unsupported"));
    }

    void choices()
    {
        const auto result =
            waitFor(signIns().choices(shop(), entered(m_system->password), QStringLiteral("stack"), {}));
        QVERIFY(result);
        QCOMPARE(result->value(0).value, QStringLiteral("stack-1"));
    }

    void connectKeepsTheCredential()
    {
        const ConnectionId id = connected();
        QVERIFY(!id.isNull());
        QCOMPARE(m_keychain->entries.size(), std::size_t(1));
        QCOMPARE(kept(id), QStringLiteral("SENTINEL-session"));
        const Connection *added = connections().find(id);
        QVERIFY(added != nullptr);
        QCOMPARE(added->location.value(QStringLiteral("url")).toString(), QStringLiteral("https://shop.example.test"));
        QCOMPARE(added->location.value(QStringLiteral("account")).toString(), QStringLiteral("ann@example.test"));
        QFile file(m_folder->filePath(QStringLiteral("connections.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("SENTINEL"));

        // At the next start it is there.
        m_program = std::make_unique<Program>(m_folder->path(), *m_system, *m_keychain);
        QCOMPARE(kept(id), QStringLiteral("SENTINEL-session"));
    }

    void connectLeavesNothingBehind()
    {
        Connection nameless = shop();
        nameless.name.clear();
        const Result<ConnectionId> refused = waitFor(signIns().connect(nameless, signedIn(), Keep::InKeychain));
        QCOMPARE(kindOf(refused), QStringLiteral("invalid_input"));
        QCOMPARE(refused.error().object, QStringLiteral("name"));
        QVERIFY(m_keychain->entries.empty());

        m_keychain->locked = true;
        QCOMPARE(kindOf(waitFor(signIns().connect(shop(), signedIn(), Keep::InKeychain))),
                 QStringLiteral("keychain_locked"));
        QVERIFY(connections().all().isEmpty());

        // Only for this session: nothing reaches the keychain.
        const Result<ConnectionId> id = waitFor(signIns().connect(shop(), signedIn(), Keep::ForThisSession));
        QVERIFY(id);
        QVERIFY(credentials().isForThisSession(*id));
        QCOMPARE(kept(*id), QStringLiteral("SENTINEL-session"));
        QVERIFY(m_keychain->entries.empty());
    }

    void samePlaceAndAnotherAccount()
    {
        const ConnectionId first = connected();
        Connection again = shop();
        again.name = QStringLiteral("Shop again");
        QCOMPARE(kindOf(waitFor(signIns().connect(again, signedIn(), Keep::InKeychain))), QStringLiteral("conflict"));
        QCOMPARE(m_keychain->entries.size(), std::size_t(1));
        const Result<ConnectionId> other =
            waitFor(signIns().connect(again, signedIn(QStringLiteral("bob@example.test")), Keep::InKeychain));
        QVERIFY(other);
        QVERIFY(*other != first);
        QCOMPARE(m_keychain->entries.size(), std::size_t(2));
    }

    void changeOpensAnew()
    {
        const ConnectionId id = connected();
        QVERIFY(connections().backend(id));
        QCOMPARE(m_system->opened.load(), 1);
        QSignalSpy reopened(&connections(), &Connections::reopened);
        SignedIn fresh;
        fresh.credential.set(QStringLiteral("session"), Secret("SENTINEL-second"));
        QVERIFY(waitFor(signIns().change(id, std::move(fresh), Keep::InKeychain)));
        QCOMPARE(reopened.size(), 1);
        QCOMPARE(kept(id), QStringLiteral("SENTINEL-second"));
        QTRY_COMPARE(m_system->closed.load(), 1);
        QVERIFY(connections().backend(id));
        QCOMPARE(m_system->opened.load(), 2);
        QTRY_COMPARE(lastRow().outcome, Activity::Outcome::Proved);
        QCOMPARE(lastRow().act, Activity::Act::SignIn);
    }

    /// The password of a proxy and the passphrase of a client key stay when only the credential is entered anew.
    void changeKeepsTheWayThere()
    {
        Connection place = shop();
        place.network.proxy = NetworkSettings::Proxy::Own;
        place.network.proxyHost = QStringLiteral("proxy.example.test");
        place.network.proxyPort = 3128;
        place.network.proxyUser = QStringLiteral("ann");
        place.network.clientCertificate = QStringLiteral("/keys/client.crt");
        place.network.clientKey = QStringLiteral("/keys/client.pem");
        SignInRequest whole = entered(m_system->password, m_system->code);
        whole.entered.set(proxyPasswordName, Secret("SENTINEL-proxy"));
        whole.entered.set(clientKeyPasswordName, Secret("SENTINEL-phrase"));
        Result<SignedIn> first = waitFor(signIns().test(place, std::move(whole), {}));
        QVERIFY(first);
        const Result<ConnectionId> added = waitFor(signIns().connect(place, std::move(*first), Keep::InKeychain));
        QCOMPARE(kindOf(added), QStringLiteral("ok"));
        const ConnectionId id = *added;
        place = *connections().find(id);
        const auto secrets = [](const Credential &credential) {
            return QStringList{credential.value(proxyPasswordName).reveal(),
                               credential.value(clientKeyPasswordName).reveal()};
        };
        const auto signInAt = [&](const Connection &where) {
            return waitFor(signIns().test(where, entered(m_system->password, m_system->code), {}));
        };
        const QString proxy = QStringLiteral("SENTINEL-proxy");
        const QString phrase = QStringLiteral("SENTINEL-phrase");

        Result<SignedIn> again = signInAt(place);
        QVERIFY(again);
        QVERIFY(waitFor(signIns().change(id, std::move(*again), Keep::InKeychain)));
        const Result<Credential> stored = waitFor(credentials().read(id));
        QVERIFY(stored);
        QCOMPARE(secrets(*stored), QStringList({proxy, phrase}));

        // Another proxy does not get the password of this one, nor another key its passphrase.
        Connection elsewhere = place;
        elsewhere.network.proxyHost = QStringLiteral("other.example.test");
        QCOMPARE(secrets(signInAt(elsewhere)->credential), QStringList({QString(), phrase}));
        elsewhere = place;
        elsewhere.network.clientKey = QStringLiteral("/keys/other.pem");
        QCOMPARE(secrets(signInAt(elsewhere)->credential), QStringList({proxy, QString()}));

        // What is entered anew counts.
        SignInRequest anew = entered(m_system->password, m_system->code);
        anew.entered.set(proxyPasswordName, Secret("SENTINEL-new"));
        QCOMPARE(secrets(waitFor(signIns().test(place, std::move(anew), {}))->credential),
                 QStringList({QStringLiteral("SENTINEL-new"), phrase}));

        // Without a keychain the sign-in goes on with what was entered.
        m_keychain->locked = true;
        const Result<SignedIn> without = signInAt(place);
        QVERIFY(without);
        QCOMPARE(secrets(without->credential), QStringList({QString(), QString()}));
    }

    void renewalGoesOnWithTheSameBackend()
    {
        const ConnectionId id = connected();
        QVERIFY(connections().backend(id));
        QSignalSpy renewed(&credentials(), &CredentialVault::renewed);
        Credential fresh;
        fresh.set(QStringLiteral("session"), Secret("SENTINEL-renewed"));
        QVERIFY(waitFor(credentials().replace(id, std::move(fresh))));
        QCOMPARE(renewed.size(), 1);
        QCOMPARE(kept(id), QStringLiteral("SENTINEL-renewed"));
        QVERIFY(connections().backend(id));
        QCOMPARE(m_system->opened.load(), 1);
    }

    void signInListsAgain()
    {
        const ConnectionId id = connected();
        m_program->inventory.refresh(id);
        QTRY_VERIFY(!m_program->inventory.isRefreshing(id));
        QCOMPARE(m_system->lists.load(), 1);
        QVERIFY(waitFor(signIns().change(id, signedIn(), Keep::InKeychain)));
        QTRY_COMPARE(m_system->lists.load(), 2);
    }

    void signOut()
    {
        const ConnectionId id = connected();
        QVERIFY(waitFor(signIns().signOut(id)));
        QCOMPARE(m_system->signOuts.load(), 1);
        QCOMPARE(kept(id), QStringLiteral("not_found"));
        QVERIFY(m_keychain->entries.empty());
        QVERIFY(connections().find(id) != nullptr);
        QTRY_COMPARE(lastRow().outcome, Activity::Outcome::Proved);
        QCOMPARE(lastRow().act, Activity::Act::SignOut);
    }

    void whatNobodyKeepsIsEndedThere()
    {
        Result<SignedIn> with = waitFor(signIns().test(shop(), entered(m_system->password, m_system->code), {}));
        QVERIFY(with);
        signIns().discard(shop(), QStringLiteral("password"), with->credential.clone());
        QTRY_COMPARE(m_system->discards.load(), 1);
        signIns().discard(shop(), QStringLiteral("password"), Credential()); // there is nothing to end
        QTest::qWait(50);
        QCOMPARE(m_system->discards.load(), 1);
    }

    void failingServerDoesNotKeepTheEntry()
    {
        const ConnectionId id = connected();
        m_system->signOutFailure = Error{.kind = ErrorKind::Network};
        QVERIFY(waitFor(signIns().signOut(id)));
        QVERIFY(m_keychain->entries.empty());
        QTRY_COMPARE(lastRow().outcome, Activity::Outcome::Done);
        QCOMPARE(lastRow().error, QStringLiteral("network"));
    }

    void lockedKeychainIsSaid()
    {
        const ConnectionId id = connected();
        m_keychain->locked = true;
        QCOMPARE(kindOf(waitFor(signIns().signOut(id))), QStringLiteral("keychain_locked"));
        QTRY_COMPARE(lastRow().outcome, Activity::Outcome::Failed);
        QCOMPARE(kindOf(waitFor(m_program->tokens.disconnect(id))), QStringLiteral("keychain_locked"));
        QVERIFY(connections().find(id) != nullptr);
        QVERIFY(waitFor(m_program->tokens.disconnect(id, true)));
        QVERIFY(connections().find(id) == nullptr);
        QCOMPARE(m_keychain->entries.size(), std::size_t(1));
    }

    void disconnectSignsOut()
    {
        const ConnectionId id = connected();
        m_system->signOutFailure = Error{.kind = ErrorKind::Network};
        QVERIFY(waitFor(m_program->tokens.disconnect(id)));
        QCOMPARE(m_system->signOuts.load(), 1);
        QVERIFY(m_keychain->entries.empty());
        QVERIFY(connections().all().isEmpty());
    }

    void browser()
    {
        m_system->code.clear();
        QSignalSpy wanted(&signIns(), &SignIns::browserWanted);
        SignInRequest request;
        request.method = QStringLiteral("browser");
        QVERIFY(waitFor(signIns().test(shop(), std::move(request), {})));
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toUrl(), QUrl(QStringLiteral("https://example.test/authorise")));
    }

    void cancelAndClose()
    {
        m_system->hang = true;
        const CancelToken cancel;
        const auto first = signIns().test(shop(), entered(m_system->password), cancel);
        QTRY_COMPARE(m_system->signIns.load(), 1);
        cancel.cancel();
        QCOMPARE(kindOf(waitFor(first)), QStringLiteral("cancelled"));
        // Closing the program ends what hangs.
        const auto second = signIns().test(shop(), entered(m_system->password), {});
        QTRY_COMPARE(m_system->signIns.load(), 2);
        m_program.reset();
        QVERIFY(second.isFinished());
    }
};

QTEST_GUILESS_MAIN(SignInsTest)
#include "tst_signins.moc"
