// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Signing in with a browser at an authorization server that others wrote and had certified (npm oidc-provider).
#include "core/http/httpclient.h"
#include "core/signin/await.h"
#include "core/signin/credentialvault.h"
#include "core/signin/renewallock.h"
#include "core/signin/tokenendpoint.h"

#include "memorykeychain.h"
#include "oauthserver.h"
#include "waiting.h"

#include <QTemporaryDir>

using namespace tokendesk;

namespace {

template <class T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(errorKindName(result.error().kind));
}

const OAuthClient &desktop()
{
    static const OAuthClient client{.id = QStringLiteral("desktop"), .secret = {}};
    return client;
}

} // namespace

class OAuthServerTest final : public QObject
{
    Q_OBJECT

private:
    OAuthServer m_server;
    QString m_issuer;
    SystemClock m_clock;
    QThreadPool m_pool;
    ScriptedBrowser m_browser;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<TokenEndpoint> m_endpoint;

    Result<BrowserCode> signIn(LoopbackListener::Host host = LoopbackListener::Host::IPv4, const QString &hint = {})
    {
        BrowserProvider provider;
        provider.authorizeUrl = QUrl(m_issuer + QLatin1String("/connect/authorize"));
        provider.clientId = QStringLiteral("desktop");
        provider.scopes = {QStringLiteral("openid"), QStringLiteral("offline_access")};
        provider.host = host;
        provider.issuer = m_issuer;
        provider.announcesIssuer = true;
        provider.patience = std::chrono::seconds(30);
        if (!hint.isEmpty())
            provider.extra = {{QStringLiteral("login_hint"), hint}};
        const auto open = [this](const QUrl &address) {
            QMetaObject::invokeMethod(&m_browser, [this, address] { m_browser.visit(address); });
        };
        return waitFor(runOn(m_pool, [provider, open] { return signInWithBrowser(provider, {}, open, {}); }));
    }

    /// Waits for a call of the token endpoint without holding the browser up.
    template <class Call>
    auto onWorker(Call call)
    {
        return waitFor(runOn(m_pool, [this, call] { return call(*m_endpoint); }));
    }

    Result<TokenSet> exchange(const BrowserCode &code)
    {
        return onWorker([&code](TokenEndpoint &endpoint) { return endpoint.exchange(code, desktop(), {}); });
    }

    Result<TokenSet> refresh(const Secret &token)
    {
        return onWorker([&token](TokenEndpoint &endpoint) { return endpoint.refresh(token, desktop(), {}); });
    }

    TokenSet signedIn()
    {
        const Result<BrowserCode> code = signIn();
        Result<TokenSet> tokens = code ? exchange(*code) : fail(code.error());
        return tokens ? std::move(*tokens) : TokenSet();
    }

    Result<TokenSet> withKey(const char *secret, const QStringList &scopes)
    {
        const OAuthClient key{.id = QStringLiteral("key"), .secret = Secret(secret)};
        return onWorker(
            [&key, scopes](TokenEndpoint &endpoint) { return endpoint.clientCredentials(scopes, key, {}); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start());
        m_issuer = m_server.issuer;
        HttpOptions options;
        options.base = QUrl(m_issuer);
        options.network.proxy = NetworkSettings::Proxy::None;
        m_http = std::make_unique<HttpClient>(std::move(options));
        const auto send = [this](const HttpRequest &request, const CancelToken &cancel) {
            return m_http->send(request, cancel);
        };
        m_endpoint = std::make_unique<TokenEndpoint>(m_issuer + QLatin1String("/connect/token"), send, m_clock);
    }

    void cleanupTestCase() { m_http.reset(); }

    void goodSignIn_data()
    {
        QTest::addColumn<LoopbackListener::Host>("host");
        QTest::newRow("127.0.0.1") << LoopbackListener::Host::IPv4;
        QTest::newRow("localhost") << LoopbackListener::Host::Localhost;
    }

    void goodSignIn()
    {
        QFETCH(LoopbackListener::Host, host);
        const Result<BrowserCode> code = signIn(host);
        QVERIFY2(code, qPrintable(kindOf(code)));
        const Result<TokenSet> tokens = exchange(*code);
        QVERIFY2(tokens, qPrintable(kindOf(tokens)));
        QVERIFY(!tokens->accessToken.isEmpty());
        QVERIFY(!tokens->refreshToken.isEmpty());
        const qint64 life = m_clock.nowUtc().secsTo(tokens->expiresAt);
        QVERIFY2(life > 3500 && life <= 3600, qPrintable(QString::number(life)));
    }

    void refusal()
    {
        const Result<BrowserCode> code = signIn(LoopbackListener::Host::IPv4, QStringLiteral("deny"));
        QCOMPARE(kindOf(code), QStringLiteral("auth_failed"));
        QCOMPARE(code.error().detail, QStringLiteral("access_denied: End-User aborted interaction"));
    }

    void codeIsUsedOnce()
    {
        const Result<BrowserCode> code = signIn();
        QVERIFY(code);
        const Result<TokenSet> first = exchange(*code);
        QVERIFY(first);
        const Result<TokenSet> second = exchange(*code);
        QCOMPARE(kindOf(second), QStringLiteral("auth_failed"));
        QVERIFY(!second.error().reason.isEmpty());
        // And the first ones die with it: that is why an exchange is never repeated.
        QCOMPARE(kindOf(refresh(first->refreshToken)), QStringLiteral("auth_failed"));
    }

    void codeIsBoundToItsProof()
    {
        Result<BrowserCode> code = signIn();
        QVERIFY(code);
        code->verifier = Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        QCOMPARE(kindOf(exchange(*code)), QStringLiteral("auth_failed"));
    }

    void rotation()
    {
        const TokenSet first = signedIn();
        const Result<TokenSet> second = refresh(first.refreshToken);
        QVERIFY2(second, qPrintable(kindOf(second)));
        QVERIFY(!second->refreshToken.equals(first.refreshToken));
        // An old one used again ends the whole sign-in.
        QCOMPARE(kindOf(refresh(first.refreshToken)), QStringLiteral("auth_failed"));
        QCOMPARE(kindOf(refresh(second->refreshToken)), QStringLiteral("auth_failed"));
    }

    void revocation()
    {
        const TokenSet tokens = signedIn();
        const QString url = m_issuer + QLatin1String("/connect/revocation");
        const auto revoke = [url](const Secret &token) {
            return [url, &token](TokenEndpoint &endpoint) {
                return endpoint.revoke(url, token, desktop(), {});
            };
        };
        QVERIFY(onWorker(revoke(tokens.refreshToken)));
        QCOMPARE(kindOf(refresh(tokens.refreshToken)), QStringLiteral("auth_failed"));
        const Secret nonsense("nonsense");
        QVERIFY(onWorker(revoke(nonsense)));
    }

    void clientCredentials()
    {
        const QStringList scopes{QStringLiteral("Entry_Read"), QStringLiteral("Project_Read")};
        const Result<TokenSet> tokens = withKey("invented-secret-of-the-key", scopes);
        QVERIFY2(tokens, qPrintable(kindOf(tokens)));
        QVERIFY(tokens->refreshToken.isEmpty());
        QCOMPARE(tokens->scopes.value_or(QStringList()), scopes);
        const Result<TokenSet> wrong = withKey("SENTINEL", scopes);
        QCOMPARE(kindOf(wrong), QStringLiteral("auth_failed"));
        QCOMPARE(wrong.error().httpStatus, std::optional<int>(401));
        QVERIFY(!wrong.error().detail.contains(QLatin1String("SENTINEL")));
        QCOMPARE(kindOf(withKey("invented-secret-of-the-key", {QStringLiteral("Entry_Write")})),
                 QStringLiteral("invalid_input"));
    }

    /// Two workers find at once that the token has run out; without the lock the second renewal would kill the first.
    void oneRenewalForTwo()
    {
        const QTemporaryDir folder;
        const ConnectionId id = QUuid::createUuid();
        const QString name = QStringLiteral("refresh_token");
        MemoryKeychain keychain;
        CredentialVault vault(keychain);
        const TokenSet first = signedIn();
        Credential credential;
        credential.set(name, first.refreshToken.clone());
        QVERIFY(waitFor(vault.write(id, std::move(credential), CredentialVault::Keep::InKeychain)));

        std::atomic_int renewals = 0;
        const auto renew = [&]() -> Result<> {
            const Result<RenewalLock> lock = RenewalLock::acquire(id, {}, std::chrono::seconds(30), folder.path());
            if (!lock)
                return fail(lock.error());
            Result<Credential> kept = await(vault.read(id), {});
            if (!kept)
                return fail(kept.error());
            if (!kept->value(name).equals(first.refreshToken))
                return {};
            ++renewals;
            Result<TokenSet> fresh = m_endpoint->refresh(kept->value(name), desktop(), {});
            if (!fresh)
                return fail(fresh.error());
            kept->set(name, std::move(fresh->refreshToken));
            return await(vault.replace(id, std::move(*kept)), {});
        };
        const auto one = runOn(m_pool, renew);
        const auto two = runOn(m_pool, renew);
        QVERIFY(waitFor(one));
        QVERIFY(waitFor(two));
        QCOMPARE(renewals.load(), 1);
        const Result<Credential> kept = waitFor(vault.read(id));
        QVERIFY(kept);
        QVERIFY(refresh(kept->value(name)));
    }
};

QTEST_GUILESS_MAIN(OAuthServerTest)
#include "tst_oauthserver.moc"
