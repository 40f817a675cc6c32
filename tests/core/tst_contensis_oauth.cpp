// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// How this program asks Contensis for tokens, at an authorization server that others wrote and had certified (npm
// oidc-provider): it has the addresses of a Contensis instance, and answers in its own way.
#include "core/backends/contensis/managementapi.h"
#include "tests/core/contensisfixture.h"
#include "tests/core/oauthserver.h"

using namespace tokendesk;
using contensis::AccessTokens;
using contensis::Granted;

namespace {

const QStringList both{QStringLiteral("Entry_Read"), QStringLiteral("Project_Read")};

/// The server, with access tokens that live for so long.
class Server final
{
public:
    explicit Server(std::chrono::seconds life)
    {
        if (!m_server.start({{QStringLiteral("TOKEN_TTL"), QString::number(life.count())}}))
            return;
        HttpOptions options;
        options.base = m_server.origin;
        options.network.proxy = NetworkSettings::Proxy::None;
        http = std::make_unique<HttpClient>(std::move(options));
    }

private:
    OAuthServer m_server;

public:
    std::unique_ptr<HttpClient> http; ///< null: it did not start. Goes before the server
};

Credential credentialOf(QStringView id, QStringView secret)
{
    Credential credential;
    credential.set(contensis::clientIdName, Secret::fromText(id));
    credential.set(contensis::clientSecretName, Secret::fromText(secret));
    return credential;
}

Credential key()
{
    return credentialOf(u"key", u"invented-secret-of-the-key");
}

} // namespace

class TestContensisOAuth final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void grants();
    void refuses_data();
    void refuses();
    void leavesOutWhatIsNotAllowed();
    void renewsAMinuteEarly();
    void takesAClockThatIsWrong_data();
    void takesAClockThatIsWrong();
    void renewsOnceAfterExpiry();

private:
    /// Waits for a blocking call without holding the process up.
    template <class Call>
    auto onWorker(Call call)
    {
        return waitFor(runOn(m_pool, call));
    }
    std::unique_ptr<AccessTokens> tokensAt(Server &server, const Clock &clock)
    {
        return std::make_unique<AccessTokens>(*server.http, both, CredentialAccess::of(key()), clock);
    }

    QThreadPool m_pool;
    std::unique_ptr<Server> m_server;
};

void TestContensisOAuth::initTestCase()
{
    m_server = std::make_unique<Server>(std::chrono::seconds(3600));
    QVERIFY(m_server->http);
}

void TestContensisOAuth::cleanupTestCase()
{
    m_server.reset();
}

void TestContensisOAuth::grants()
{
    const Result<Granted> granted =
        onWorker([this] { return contensis::requestToken(*m_server->http, key(), both, {}); });
    QVERIFY2(granted, granted ? "" : qPrintable(granted.error().detail));
    QVERIFY(!granted->accessToken.isEmpty());
    QVERIFY(granted->refreshToken.isEmpty());
    QCOMPARE(granted->life, std::chrono::seconds(3600));
    QCOMPARE(granted->told, std::optional(both));
}

void TestContensisOAuth::refuses_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    const QString right = QStringLiteral("invented-secret-of-the-key");
    QTest::newRow("wrong secret") << "key"
                                  << "SENTINEL-secret"
                                  << "Entry_Read" << ErrorKind::AuthFailed << 401;
    QTest::newRow("unknown client") << "nobody"
                                    << "SENTINEL-secret"
                                    << "Entry_Read" << ErrorKind::AuthFailed << 401;
    QTest::newRow("scope not allowed") << "key" << right << "Entry_Write" << ErrorKind::InvalidInput << 400;
}

void TestContensisOAuth::refuses()
{
    QFETCH(QString, id);
    QFETCH(QString, secret);
    QFETCH(QString, scope);
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    const Result<Granted> granted =
        onWorker([&] { return contensis::requestToken(*m_server->http, credentialOf(id, secret), {scope}, {}); });
    QVERIFY(!granted);
    QCOMPARE(granted.error().kind, kind);
    QCOMPARE(granted.error().httpStatus, std::optional(status));
    QVERIFY(!granted.error().reason.isEmpty());
    QVERIFY(!granted.error().detail.contains(QLatin1String("SENTINEL")));
    QVERIFY(!granted.error().reason.args.join(QString()).contains(QLatin1String("SENTINEL")));
}

void TestContensisOAuth::leavesOutWhatIsNotAllowed()
{
    QStringList refused;
    const Result<Granted> granted = onWorker([&] {
        return contensis::requestTokenWithout(*m_server->http, key(),
                                              QStringList(both) << QStringLiteral("Entry_Write"), refused, {});
    });
    QVERIFY(granted);
    QCOMPARE(granted->scopes, both);
    QCOMPARE(refused, QStringList{QStringLiteral("Entry_Write")});
}

/// Every grant of this server is another token, so that the same one means that none was asked for.
void TestContensisOAuth::renewsAMinuteEarly()
{
    test::ContensisClock clock;
    const std::unique_ptr<AccessTokens> tokens = tokensAt(*m_server, clock);
    const auto current = [&] {
        Result<Secret> token = onWorker([&] { return tokens->current({}); });
        return token ? token->reveal() : QString();
    };
    const QString first = current();
    QVERIFY(!first.isEmpty());
    clock.ahead = 3600 - 65;
    QCOMPARE(current(), first);
    clock.ahead = 3600 - 55;
    const QString second = current();
    QVERIFY(!second.isEmpty());
    QVERIFY(second != first);
    QCOMPARE(current(), second);
}

void TestContensisOAuth::takesAClockThatIsWrong_data()
{
    QTest::addColumn<int>("ahead");
    QTest::newRow("ten minutes slow") << -600;
    QTest::newRow("right") << 0;
    QTest::newRow("ten minutes fast") << 600;
}

void TestContensisOAuth::takesAClockThatIsWrong()
{
    QFETCH(int, ahead);
    test::ContensisClock clock;
    clock.ahead = ahead;
    const std::unique_ptr<AccessTokens> tokens = tokensAt(*m_server, clock);
    contensis::ManagementApi api(*m_server->http, *tokens);
    const auto ask = [&] {
        return onWorker(
            [&] { return api.object(HttpRequest(HttpMethod::Get, QStringLiteral("/api/whoami"), {}), {}); });
    };
    const Result<QJsonObject> first = ask();
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    const Result<QJsonObject> again = ask();
    QVERIFY(again);
    // The same grant: the life counts from receipt, by the clock that is wrong.
    QCOMPARE(again->value(QLatin1String("jti")), first->value(QLatin1String("jti")));
    QCOMPARE(again->value(QLatin1String("client_id")).toString(), QStringLiteral("key"));
}

/// A clock put back by ten minutes makes a token look good that the server has let expire: one renewal mends it.
void TestContensisOAuth::renewsOnceAfterExpiry()
{
    Server server(std::chrono::seconds(2));
    QVERIFY(server.http);
    test::ContensisClock clock;
    const std::unique_ptr<AccessTokens> tokens = tokensAt(server, clock);
    contensis::ManagementApi api(*server.http, *tokens);
    const auto ask = [&] {
        return onWorker(
            [&] { return api.object(HttpRequest(HttpMethod::Get, QStringLiteral("/api/whoami"), {}), {}); });
    };
    const Result<QJsonObject> first = ask();
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    clock.ahead = -600;
    QTest::qWait(3'000);
    const Result<QJsonObject> second = ask();
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QVERIFY(second->value(QLatin1String("jti")) != first->value(QLatin1String("jti")));
}

QTEST_GUILESS_MAIN(TestContensisOAuth)
#include "tst_contensis_oauth.moc"
