// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Signing in at Storyblok with the browser: the stand-in of its API behind a certified authorization server, which is
// where Storyblok has its own.
#include "memorykeychain.h"
#include "oauthserver.h"
#include "tests/core/storyblokfixture.h"

#include "core/backends/storyblok/oauth.h"

#include <QUrlQuery>

using namespace tokendesk;
using namespace tokendesk::storyblok;
using doubles::storyblok::Signer;
using doubles::storyblok::State;

namespace {

const QByteArray appToken = "sb_oat_FAKEbehindTheServer";
const QString clientSecret = QStringLiteral("invented-secret-of-the-app");

template <class T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(errorKindName(result.error().kind));
}

template <class T>
QString reasonOf(const Result<T> &result)
{
    return result ? QString()
                  : QString::fromUtf8(result.error().reason.source) + result.error().reason.args.join(QLatin1Char(' '));
}

/// A keychain that tells when it is written.
class WatchedKeychain final : public SecretStore
{
public:
    explicit WatchedKeychain(MemoryKeychain &shared)
        : m_shared(shared)
    {
    }

    QFuture<Result<Secret>> read(QString name, CancelToken cancel) override { return m_shared.read(name, cancel); }
    QFuture<Result<>> write(QString name, Secret secret, CancelToken cancel) override
    {
        ++writes;
        if (beforeWrite)
            beforeWrite();
        return m_shared.write(name, std::move(secret), cancel);
    }
    QFuture<Result<>> remove(QString name, CancelToken cancel) override { return m_shared.remove(name, cancel); }
    QFuture<KeychainStatus> probe() override { return m_shared.probe(); }
    KeychainStatus status() const override { return m_shared.status(); }

    int writes = 0;
    std::function<void()> beforeWrite;

private:
    MemoryKeychain &m_shared;
};

QUrl withParameter(const QUrl &address, const QString &name, const QString &value)
{
    QUrl changed = address;
    QUrlQuery query(address);
    query.removeAllQueryItems(name);
    if (!value.isEmpty())
        query.addQueryItem(name, value);
    changed.setQuery(query);
    return changed;
}

bool isRedirect(const QUrl &address)
{
    return address.path() == QLatin1String("/oauth/callback");
}

/// One running program: its view of the keychain, and its backend.
struct Program
{
    Program(MemoryKeychain &keychain, const Connection &connection, const Clock &clock)
        : store(keychain)
        , vault(store)
        , backend(std::make_unique<StoryblokBackend>(connection, *placeOf(connection.location), HttpLimits(),
                                                     BackendContext{pool, clock, vault}))
    {
    }

    QThreadPool pool;
    WatchedKeychain store;
    CredentialVault vault;
    std::unique_ptr<StoryblokBackend> backend;
};

} // namespace

class StoryblokOAuthTest final : public QObject
{
    Q_OBJECT

private:
    doubles::StoryblokDouble m_api;
    OAuthServer m_server;
    ScriptedBrowser m_browser;
    FixedClock m_clock;
    QThreadPool m_pool;
    quint16 m_port = 0;
    MemoryKeychain m_keychain;
    Connection m_connection;

    Credential entered(const QString &client = QStringLiteral("app"), const QString &secret = clientSecret) const
    {
        Credential entered;
        entered.set(oauthClientIdName, Secret::fromText(client));
        entered.set(oauthClientSecretName, Secret::fromText(secret));
        entered.set(oauthPortName, Secret::fromText(QString::number(m_port)));
        return entered;
    }

    Result<SignedIn> signIn(const Credential &what, std::chrono::milliseconds patience = std::chrono::seconds(20),
                            const CancelToken &cancel = {})
    {
        const auto open = [this](const QUrl &address) {
            QMetaObject::invokeMethod(&m_browser, [this, address] { m_browser.visit(address); });
        };
        const auto shared = std::make_shared<Credential>(what.clone());
        return waitFor(runOn(m_pool, [this, shared, open, patience, cancel] {
            SignInRequest request{.method = QStringLiteral("browser"), .entered = shared->clone()};
            return storyblok::signIn(
                m_connection, std::move(request),
                {.clock = m_clock, .cancel = cancel, .openBrowser = open, .pages = {}, .browserPatience = patience});
        }));
    }

    /// Signs in and puts it where the programs find it.
    void signInAndKeep()
    {
        Result<SignedIn> signedIn = signIn(entered());
        QVERIFY2(signedIn, qPrintable(kindOf(signedIn) + reasonOf(signedIn)));
        put(signedIn->credential);
    }

    void put(const Credential &credential)
    {
        CredentialVault vault(m_keychain);
        QVERIFY(waitFor(vault.write(m_connection.id, credential.clone(), CredentialVault::Keep::InKeychain)));
    }

    Credential kept()
    {
        CredentialVault vault(m_keychain);
        Result<Credential> credential = waitFor(vault.read(m_connection.id));
        return credential ? std::move(*credential) : Credential();
    }

    std::unique_ptr<Program> program() { return std::make_unique<Program>(m_keychain, m_connection, m_clock); }

    template <class Call>
    auto atServer(Call call)
    {
        return waitFor(runOn(m_pool, [this, call] {
            HttpOptions options;
            options.base = m_server.origin;
            HttpClient http(std::move(options));
            const auto send = [&http](const HttpRequest &request, const CancelToken &cancel) {
                return http.send(request, cancel);
            };
            return call(TokenEndpoint(m_server.issuer + QLatin1String("/oauth/token"), send, m_clock));
        }));
    }

    Result<TokenSet> refreshWith(const Credential &credential)
    {
        return atServer([&credential](const TokenEndpoint &endpoint) {
            return endpoint.refresh(credential.value(oauthRefreshTokenName), oauthClientOf(credential), {});
        });
    }

    Result<> revokeAt(const Credential &credential, const QString &name)
    {
        return atServer([&, this](const TokenEndpoint &endpoint) {
            return endpoint.revoke(m_server.issuer + QLatin1String("/oauth/revoke"), credential.value(name),
                                   oauthClientOf(credential), {});
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_api.with([](State &state) {
            state.signers.insert(appToken, {.kind = Signer::Kind::OAuth,
                                            .scopes = {QStringLiteral("spaces:read"), QStringLiteral("users:read")}});
        });
        m_api.listen();
        m_port = freePort();
        QVERIFY(m_server.start({
            {QStringLiteral("MOUNT"), {}},
            {QStringLiteral("AUTHORIZATION_ROUTE"), QStringLiteral("/oauth/init")},
            {QStringLiteral("TOKEN_ROUTE"), QStringLiteral("/oauth/token")},
            {QStringLiteral("REVOCATION_ROUTE"), QStringLiteral("/oauth/revoke")},
            {QStringLiteral("SCOPES"), QStringLiteral("spaces:read spaces:write users:read")},
            {QStringLiteral("REDIRECT_URI"), QStringLiteral("http://localhost:%1/oauth/callback").arg(m_port)},
            {QStringLiteral("API"), m_api.url().toString()},
            {QStringLiteral("API_TOKEN"), QString::fromLatin1(appToken)},
        }));
    }

    void init()
    {
        m_clock.now = QDateTime(QDate(2026, 8, 21), QTime(10, 0), Qt::UTC);
        m_browser.change = nullptr;
        m_browser.forget();
        m_keychain.entries.clear();
        m_keychain.failure.reset();
        m_keychain.locked = false;
        m_connection = {};
        m_connection.id = QUuid::createUuid();
        m_connection.type = QStringLiteral("storyblok");
        m_connection.location = {{QStringLiteral("region"), QStringLiteral("eu")},
                                 {QStringLiteral("url"), m_server.origin.toString()},
                                 {QStringLiteral("space_id"), QString::number(firstSpace)}};
        m_connection.network.proxy = NetworkSettings::Proxy::None;
        m_api.forgetCalls();
    }

    void signsIn()
    {
        const Result<SignedIn> signedIn = signIn(entered());
        QVERIFY2(signedIn, qPrintable(kindOf(signedIn) + reasonOf(signedIn)));
        QStringList names = signedIn->credential.names();
        names.sort();
        QCOMPARE(names, (QStringList{oauthAccessTokenName, oauthClientIdName, oauthClientSecretName,
                                     oauthRefreshTokenName, oauthRenewAtName}));
        // The next time they are there already; nothing secret is.
        QCOMPARE(signedIn->location.value(oauthClientIdName).toString(), QStringLiteral("app"));
        QCOMPARE(signedIn->location.value(oauthPortName).toString(), QString::number(m_port));
        QVERIFY(!signedIn->location.contains(oauthClientSecretName));
        QTRY_COMPARE(m_browser.pages.size(), 1);
        QVERIFY(m_browser.pages.value(0).contains(QLatin1String("You can close this window")));
        // As a scope of its own is not known to cover tokens, this is told before anything is filled in.
        bool told = false;
        for (const Phrase &remark : signedIn->remarks)
            told = told || QByteArray(remark.source).contains("no right of it covers tokens");
        QVERIFY(told);
    }

    void bearerIsForOAuthAlone()
    {
        QVERIFY(signIn(entered()));
        const QList<doubles::HttpCall> calls = m_api.calls();
        QVERIFY(!calls.isEmpty());
        for (const doubles::HttpCall &call : calls)
            QCOMPARE(call.header("authorization"), "Bearer " + appToken);
        m_api.forgetCalls();
        Connection direct = m_connection;
        direct.location.insert(QStringLiteral("url"), m_api.url().toString());
        SignInRequest pasted;
        pasted.entered.set(personalTokenName, Secret(fullToken));
        QVERIFY(storyblok::signIn(direct, std::move(pasted), {.clock = m_clock, .cancel = {}, .openBrowser = {}}));
        for (const doubles::HttpCall &call : m_api.calls())
            QCOMPARE(call.header("authorization"), QByteArray(fullToken));
    }

    void refusalIsToldInWords()
    {
        m_browser.change = [](const QUrl &address) {
            return address.path() == QLatin1String("/oauth/init")
                       ? withParameter(address, QStringLiteral("login_hint"), QStringLiteral("deny"))
                       : address;
        };
        const Result<SignedIn> refused = signIn(entered());
        QCOMPARE(kindOf(refused), QStringLiteral("auth_failed"));
        QVERIFY(reasonOf(refused).contains(QLatin1String("refused access")));
        QCOMPARE(refused.error().detail, QStringLiteral("access_denied: End-User aborted interaction"));
        QTRY_COMPARE(m_browser.pages.size(), 1); // the sign-in ends before the browser has read it
        QVERIFY(!m_browser.pages.first().contains(QLatin1String("You can close")));
    }

    void wrongStateIsNoAnswer()
    {
        m_browser.change = [](const QUrl &address) {
            return isRedirect(address) ? withParameter(address, QStringLiteral("state"), QStringLiteral("other"))
                                       : address;
        };
        const Result<SignedIn> refused = signIn(entered(), std::chrono::seconds(2));
        QCOMPARE(kindOf(refused), QStringLiteral("timeout"));
        QVERIFY(reasonOf(refused).contains(QLatin1String("did not belong")));
    }

    void strangerDoesNotEndTheWait()
    {
        m_browser.change = [this](const QUrl &address) {
            // Somebody else knocks first; then the browser comes.
            if (isRedirect(address) &&
                QUrlQuery(address).queryItemValue(QStringLiteral("state")) != QLatin1String("stranger")) {
                const auto right = std::exchange(m_browser.change, nullptr);
                m_browser.visit(withParameter(address, QStringLiteral("state"), QStringLiteral("stranger")));
                QTest::qWait(200);
            }
            return address;
        };
        const Result<SignedIn> signedIn = signIn(entered());
        QVERIFY2(signedIn, qPrintable(kindOf(signedIn)));
    }

    void wrongIssuerIsRefused()
    {
        m_browser.change = [](const QUrl &address) {
            return isRedirect(address)
                       ? withParameter(address, QStringLiteral("iss"), QStringLiteral("https://mapi.example.com"))
                       : address;
        };
        const Result<SignedIn> refused = signIn(entered());
        QCOMPARE(kindOf(refused), QStringLiteral("auth_failed"));
        QVERIFY(reasonOf(refused).contains(QLatin1String("does not belong")));
    }

    void issuerMayBeMissing() // Storyblok is not known to send one
    {
        m_browser.change = [](const QUrl &address) {
            return isRedirect(address) ? withParameter(address, QStringLiteral("iss"), {}) : address;
        };
        const Result<SignedIn> signedIn = signIn(entered());
        QVERIFY2(signedIn, qPrintable(kindOf(signedIn)));
    }

    void secondAnswerIsIgnored()
    {
        QUrl redirect;
        m_browser.change = [&redirect](const QUrl &address) {
            if (isRedirect(address))
                redirect = address;
            return address;
        };
        QVERIFY(signIn(entered()));
        QTRY_COMPARE(m_browser.pages.size(), 1);
        m_browser.pages.clear();
        m_browser.visit(redirect);
        QTRY_COMPARE(m_browser.pages.size(), 1); // nobody listens any more
        QCOMPARE(m_browser.pages.first(), QString());
    }

    void wrongClientSecret()
    {
        const Result<SignedIn> refused = signIn(entered(QStringLiteral("app"), QStringLiteral("SENTINEL-wrong")));
        QCOMPARE(kindOf(refused), QStringLiteral("auth_failed"));
        QVERIFY(reasonOf(refused).contains(QLatin1String("client id or its secret")));
        QVERIFY(!(refused.error().detail + refused.error().object).contains(QLatin1String("SENTINEL")));
    }

    void unknownClientShowsAPageThere()
    {
        const Result<SignedIn> refused = signIn(entered(QStringLiteral("nobody")), std::chrono::seconds(2));
        QCOMPARE(kindOf(refused), QStringLiteral("timeout"));
        QVERIFY(refused.error().reason.args.contains(QStringLiteral("nobody")));
    }

    void unregisteredPortIsNamed()
    {
        Credential other = entered();
        const QString port = QString::number(freePort());
        other.set(oauthPortName, Secret::fromText(port));
        const Result<SignedIn> refused = signIn(other, std::chrono::seconds(2));
        QCOMPARE(kindOf(refused), QStringLiteral("timeout"));
        QVERIFY(reasonOf(refused).contains(QStringLiteral("http://localhost:%1/oauth/callback").arg(port)));
    }

    void busyPort()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
        const Result<SignedIn> refused = signIn(entered());
        QCOMPARE(kindOf(refused), QStringLiteral("io"));
        QVERIFY(reasonOf(refused).contains(QString::number(m_port)));
        QCOMPARE(m_browser.visited.size(), 0); // whoever listens there would get the code
    }

    void whatIsEnteredIsChecked()
    {
        QCOMPARE(signIn(Credential()).error().object, oauthClientIdName);
        Credential other = entered();
        other.set(oauthPortName, Secret("70000"));
        const Result<SignedIn> refused = signIn(other);
        QCOMPARE(kindOf(refused), QStringLiteral("invalid_input"));
        QCOMPARE(refused.error().object, oauthPortName);
    }

    void cancelled()
    {
        const CancelToken cancel;
        m_browser.change = [cancel](const QUrl &) {
            cancel.cancel();
            return QUrl();
        };
        QCOMPARE(kindOf(signIn(entered(), std::chrono::seconds(20), cancel)), QStringLiteral("cancelled"));
        QTcpServer afterwards; // the port is free again
        QVERIFY(afterwards.listen(QHostAddress::LocalHost, m_port));
    }

    void browserNeverComesBack()
    {
        m_browser.change = [](const QUrl &) {
            return QUrl();
        };
        const Result<SignedIn> late = signIn(entered(), std::chrono::milliseconds(300));
        QCOMPARE(kindOf(late), QStringLiteral("timeout"));
        QVERIFY(reasonOf(late).contains(QLatin1String("No answer came from the browser")));
    }

    void appWithoutASecret()
    {
        const Result<SignedIn> signedIn = signIn(entered(QStringLiteral("public-app"), {}));
        QVERIFY2(signedIn, qPrintable(kindOf(signedIn) + reasonOf(signedIn)));
        QVERIFY(!signedIn->credential.has(oauthClientSecretName));
    }

    void whatCameOfItSignsInAgain()
    {
        const Result<SignedIn> first = signIn(entered());
        QVERIFY(first);
        m_browser.visited.clear();
        const Result<SignedIn> second = signIn(first->credential);
        QVERIFY2(second, qPrintable(kindOf(second)));
        QCOMPARE(m_browser.visited.size(), 0);
        QVERIFY(second->credential.equals(first->credential));
    }

    void renewedInTimeAndKeptBeforeItIsUsed()
    {
        signInAndKeep();
        const Credential before = kept();
        const auto running = program();
        m_clock.now = m_clock.now.addSecs(3'700);
        m_api.forgetCalls();
        int callsAtWrite = -1;
        running->store.beforeWrite = [this, &callsAtWrite] {
            callsAtWrite = static_cast<int>(m_api.calls().size());
        };
        QVERIFY(waitFor(running->backend->test({})));
        QCOMPARE(callsAtWrite, 0);
        QCOMPARE(running->store.writes, 1);
        const Credential after = kept();
        QVERIFY(!after.value(oauthAccessTokenName).equals(before.value(oauthAccessTokenName)));
        QVERIFY(!after.value(oauthRefreshTokenName).equals(before.value(oauthRefreshTokenName)));
        QVERIFY(after.value(oauthClientSecretName).equals(before.value(oauthClientSecretName)));
        QVERIFY(waitFor(running->backend->test({}))); // and it is good for a while
        QCOMPARE(running->store.writes, 1);
    }

    void expiresWhileRunning()
    {
        signInAndKeep();
        const auto running = program();
        QVERIFY(waitFor(running->backend->test({})));
        // The server ends the access token, however long it was to live.
        QVERIFY(revokeAt(kept(), oauthAccessTokenName));
        QVERIFY(waitFor(running->backend->test({})));
        QCOMPARE(running->store.writes, 1);
    }

    void manyCallsRenewOnce()
    {
        signInAndKeep();
        const auto running = program();
        m_clock.now = m_clock.now.addSecs(3'700);
        QList<QFuture<Result<>>> all;
        for (int i = 0; i < 8; ++i)
            all.append(running->backend->test({}));
        for (const QFuture<Result<>> &each : all)
            QVERIFY(waitFor(each));
        QCOMPARE(running->store.writes, 1);
    }

    void twoProgramsRenewOnce()
    {
        signInAndKeep();
        const auto window = program();
        const auto commandLine = program();
        QVERIFY(waitFor(window->backend->test({})));
        QVERIFY(waitFor(commandLine->backend->test({})));
        m_clock.now = m_clock.now.addSecs(3'700);
        const auto one = window->backend->test({});
        const auto two = commandLine->backend->test({});
        QVERIFY(waitFor(one));
        QVERIFY(waitFor(two));
        QCOMPARE(window->store.writes + commandLine->store.writes, 1);
        QVERIFY(refreshWith(kept())); // the sign-in lives
    }

    void spentRefreshTokenEndsIt()
    {
        signInAndKeep();
        const Credential old = kept();
        {
            const auto running = program();
            m_clock.now = m_clock.now.addSecs(3'700);
            QVERIFY(waitFor(running->backend->test({})));
        }
        put(old); // as out of a backup
        const auto running = program();
        const Result<> ended = waitFor(running->backend->test({}));
        QCOMPARE(kindOf(ended), QStringLiteral("auth_failed"));
        QVERIFY(reasonOf(ended).contains(QLatin1String("Sign in again")));
        QVERIFY(!ended.error().object.isEmpty());
        // What is of no use is gone; which app it was stays.
        QCOMPARE(kept().names(), (QStringList{oauthClientIdName, oauthClientSecretName}));
        m_api.forgetCalls();
        QCOMPARE(kindOf(waitFor(running->backend->test({}))), QStringLiteral("auth_failed"));
        QCOMPARE(kindOf(waitFor(program()->backend->test({}))), QStringLiteral("auth_failed"));
        QCOMPARE(m_api.calls().size(), 0);
    }

    void revokedGrant()
    {
        signInAndKeep();
        const auto running = program();
        QVERIFY(waitFor(running->backend->test({})));
        QVERIFY(revokeAt(kept(), oauthRefreshTokenName)); // ends the whole grant there
        const Result<> ended = waitFor(running->backend->test({}));
        QCOMPARE(kindOf(ended), QStringLiteral("auth_failed"));
        QVERIFY(reasonOf(ended).contains(QLatin1String("has ended")));
    }

    void lockedKeychainLosesNothing()
    {
        signInAndKeep();
        const auto running = program();
        QVERIFY(waitFor(running->backend->test({})));
        m_clock.now = m_clock.now.addSecs(3'700);
        running->store.beforeWrite = [this] {
            m_keychain.locked = true;
        };
        m_api.forgetCalls();
        QCOMPARE(kindOf(waitFor(running->backend->test({}))), QStringLiteral("keychain_locked"));
        QCOMPARE(m_api.calls().size(), 0); // not used before it is kept
        running->store.beforeWrite = nullptr;
        m_keychain.locked = false;
        const Credential before = kept();
        // Meanwhile no other program renews with what is spent.
        const CancelToken impatient;
        const auto other = program();
        const auto waiting = other->backend->test(impatient);
        QTest::qWait(300);
        QVERIFY(!waiting.isFinished());
        QVERIFY(waitFor(running->backend->test({})));
        QVERIFY(waitFor(waiting));
        QCOMPARE(other->store.writes, 0);
        QVERIFY(!kept().value(oauthRefreshTokenName).equals(before.value(oauthRefreshTokenName)));
    }

    void signedOutWhileRenewing()
    {
        signInAndKeep();
        const auto running = program();
        QVERIFY(waitFor(running->backend->test({})));
        m_clock.now = m_clock.now.addSecs(3'700);
        Credential unkept;
        m_keychain.failure = Error{.kind = ErrorKind::NotFound};
        QVERIFY(!waitFor(running->backend->test({})));
        m_keychain.failure.reset();
        m_keychain.entries.clear();
        const Result<> after = waitFor(running->backend->test({}));
        QVERIFY(!after); // it does not come back
        QVERIFY(m_keychain.entries.empty());
    }

    void signOutEndsItThere()
    {
        signInAndKeep();
        const Credential before = kept();
        const auto running = program();
        QVERIFY(waitFor(running->backend->signOut({})));
        QCOMPARE(kindOf(refreshWith(before)), QStringLiteral("auth_failed"));
    }

    void nobodyKeepsItAndItEnds()
    {
        const Result<SignedIn> signedIn = signIn(entered());
        QVERIFY(signedIn);
        waitFor(runOn(m_pool, [this, &signedIn]() -> Result<> {
            storyblok::discard(m_connection, signedIn->credential, {.clock = m_clock, .cancel = {}, .openBrowser = {}});
            return {};
        }));
        QCOMPARE(kindOf(refreshWith(signedIn->credential)), QStringLiteral("auth_failed"));
    }

    void secondSignInReplacesTheFirst()
    {
        signInAndKeep();
        const Credential first = kept();
        signInAndKeep();
        QVERIFY(!kept().value(oauthRefreshTokenName).equals(first.value(oauthRefreshTokenName)));
        const auto running = program();
        m_clock.now = m_clock.now.addSecs(3'700);
        QVERIFY(waitFor(running->backend->test({})));
    }

    void whatItMayNotDoIsToldWithTheRemedy()
    {
        signInAndKeep();
        const auto running = program();
        const Result<> listed = waitFor(running->backend->list({}, [](const QList<Token> &) {}, {}));
        QCOMPARE(kindOf(listed), QStringLiteral("permission_denied"));
        QVERIFY(reasonOf(listed).contains(QLatin1String("personal access token with all rights")));
    }
};

QTEST_GUILESS_MAIN(StoryblokOAuthTest)
#include "tst_storyblok_oauth.moc"
