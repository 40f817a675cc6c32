// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Signing in at Contentstack with the browser: the stand-in behind a certified authorization server.
#include "memorykeychain.h"
#include "oauthserver.h"
#include "tests/core/waiting.h"
#include "tests/doubles/contentstack/contentstackdouble.h"

#include "core/backends/contentstack/oauth.h"
#include "core/backends/contentstack/stacktype.h"

#include <QUrlQuery>

using namespace tokendesk;
using namespace tokendesk::contentstack;
using doubles::contentstack::State;

namespace {

const QString apiKey = QStringLiteral("blt6b000000000000aa");
const QString organization = QStringLiteral("blt60000000000000aa");
const QString userUid = QStringLiteral("blt6a00000000000001");
const QString accessToken = QStringLiteral("FAKE-behind-the-server");

template <class T>
QString told(const Result<T> &result)
{
    return result ? QStringLiteral("ok")
                  : QString(errorKindName(result.error().kind)) + QLatin1Char(' ') +
                        QString::fromUtf8(result.error().reason.source) + result.error().detail;
}

QUrl without(const QUrl &address, const QString &name)
{
    QUrl changed = address;
    QUrlQuery query(address);
    query.removeAllQueryItems(name);
    changed.setQuery(query);
    return changed;
}

class MovedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc().addSecs(ahead); }
    std::atomic<qint64> ahead = 0;
};

} // namespace

class ContentstackOAuthTest final : public QObject
{
    Q_OBJECT

private:
    doubles::ContentstackDouble m_api;
    OAuthServer m_server;
    ScriptedBrowser m_browser;
    MovedClock m_clock;
    QThreadPool m_pool;
    quint16 m_port = 0;
    MemoryKeychain m_keychain;
    CredentialVault m_vault{m_keychain};
    Connection m_connection;
    const BackendType m_type = stackType();

    Credential entered() const
    {
        Credential entered;
        entered.set(oauthAppUidName, Secret("FAKEapp"));
        entered.set(oauthClientIdName, Secret("public-app"));
        entered.set(oauthPortName, Secret::fromText(QString::number(m_port)));
        return entered;
    }

    SignInContext context(std::chrono::milliseconds patience = std::chrono::seconds(20))
    {
        return {.clock = m_clock,
                .cancel = {},
                .openBrowser =
                    [this](const QUrl &address) {
                        QMetaObject::invokeMethod(&m_browser, [this, address] { m_browser.visit(address); });
                    },
                .pages = {},
                .browserPatience = patience};
    }

    Result<SignedIn> signIn(const Credential &what, std::chrono::milliseconds patience = std::chrono::seconds(20))
    {
        const auto shared = std::make_shared<Credential>(what.clone());
        return waitFor(runOn(m_pool, [this, shared, patience] {
            return m_type.signIn(m_connection, {.method = QStringLiteral("browser"), .entered = shared->clone()},
                                 context(patience));
        }));
    }

    void signInAndKeep()
    {
        Result<SignedIn> signedIn = signIn(entered());
        QVERIFY2(signedIn, qPrintable(told(signedIn)));
        QVERIFY(waitFor(
            m_vault.write(m_connection.id, std::move(signedIn->credential), CredentialVault::Keep::InKeychain)));
    }

    Credential kept()
    {
        Result<Credential> credential = waitFor(m_vault.read(m_connection.id));
        return credential ? std::move(*credential) : Credential();
    }

    std::unique_ptr<TokenBackend> backend()
    {
        return m_type.open(m_connection, {m_pool, m_clock, m_vault}).value_or(nullptr);
    }

    static Result<int> count(TokenBackend &backend)
    {
        int all = 0;
        const Result<> listed =
            waitFor(backend.list({}, [&all](const QList<Token> &page) { all += static_cast<int>(page.size()); }, {}));
        return listed ? Result<int>(all) : fail(listed.error());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_port = freePort();
        QVERIFY(m_server.start({
            {QStringLiteral("MOUNT"), {}},
            {QStringLiteral("AUTHORIZATION_ROUTE"), QStringLiteral("/apps/FAKEapp/authorize")},
            {QStringLiteral("TOKEN_ROUTE"), QStringLiteral("/token")},
            {QStringLiteral("REVOCATION_ROUTE"), QStringLiteral("/revocation")},
            {QStringLiteral("SCOPES"), QStringLiteral("user:read cm.stacks.management:read")},
            {QStringLiteral("REDIRECT_URI"), QStringLiteral("http://localhost:%1/callback").arg(m_port)},
            {QStringLiteral("API"), m_api.url().toString()},
            {QStringLiteral("API_TOKEN"), accessToken},
            {QStringLiteral("API_401"),
             QStringLiteral(
                 R"({"error_message":"You're not allowed in here unless you're logged in.","error_code":105})")},
            {QStringLiteral("TOKEN_EXTRA"),
             QStringLiteral(R"({"location":"NA","organization_uid":"%1","user_uid":"%2","authorization_type":"user"})")
                 .arg(organization, userUid)},
        }));
    }

    void init()
    {
        m_api.with([](State &state) {
            state = doubles::contentstack::demoState();
            state.oauthTokens = {accessToken};
            state.authorizations = {{QStringLiteral("FAKEauthorization"), userUid},
                                    {QStringLiteral("FAKEother"), QStringLiteral("blt6a00000000000002")}};
            doubles::contentstack::addTokens(state, 4);
        });
        m_api.forgetCalls();
        m_browser.change = nullptr;
        m_browser.forget();
        m_clock.ahead = 0;
        m_keychain.entries.clear();
        m_connection = {};
        m_connection.id = QUuid::createUuid();
        m_connection.name = QStringLiteral("Website");
        m_connection.type = m_type.id;
        m_connection.location = {{QStringLiteral("url"), m_server.origin.toString()},
                                 {QStringLiteral("api_key"), apiKey}};
        m_connection.network.proxy = NetworkSettings::Proxy::None;
    }

    void signsIn()
    {
        const Result<SignedIn> signedIn = signIn(entered());
        QVERIFY2(signedIn, qPrintable(told(signedIn)));
        QCOMPARE(signedIn->suggestedName, QStringLiteral("Website"));
        QCOMPARE(signedIn->credential.value(oauthOrganizationName).reveal(), organization);
        QVERIFY(signedIn->credential.has(oauthRefreshTokenName));
        QCOMPARE(signedIn->location.value(oauthAppUidName).toString(), QStringLiteral("FAKEapp"));
        const QUrlQuery sent(m_browser.visited.first());
        QCOMPARE(sent.queryItemValue(QStringLiteral("code_challenge_method")), QStringLiteral("S256"));
        QVERIFY(sent.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded)
                    .contains(QLatin1String("cm.stack.management-tokens:write")));
        // Never both ways at once, and never the older one.
        for (const doubles::HttpCall &call : m_api.calls()) {
            QCOMPARE(call.header("authorization"), "Bearer " + accessToken.toLatin1());
            QVERIFY(call.header("authtoken").isEmpty());
        }
    }

    void choosesWithWhatItCameTo()
    {
        m_connection.location.remove(QStringLiteral("api_key"));
        const Result<SignedIn> signedIn = signIn(entered());
        QVERIFY2(signedIn, qPrintable(told(signedIn)));
        m_browser.visited.clear();
        const auto stacks = waitFor(runOn(m_pool, [this, &signedIn] {
            return m_type.choices(m_connection,
                                  {.method = QStringLiteral("browser"), .entered = signedIn->credential.clone()},
                                  QStringLiteral("api_key"), context());
        }));
        QVERIFY2(stacks, qPrintable(told(stacks)));
        QCOMPARE(stacks->size(), 1);
        QCOMPARE(m_browser.visited.size(), 0);
    }

    void stateMayBeMissingHere()
    {
        m_browser.change = [](const QUrl &address) {
            return address.path() == QLatin1String("/callback") ? without(address, QStringLiteral("state")) : address;
        };
        const Result<SignedIn> signedIn = signIn(entered());
        QVERIFY2(signedIn, qPrintable(told(signedIn)));
    }

    void wrongStateIsRefusedAllTheSame()
    {
        m_browser.change = [](const QUrl &address) {
            if (address.path() != QLatin1String("/callback"))
                return address;
            QUrl other = without(address, QStringLiteral("state"));
            other.setQuery(other.query() + QStringLiteral("&state=other"));
            return other;
        };
        const Result<SignedIn> refused = signIn(entered(), std::chrono::seconds(2));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Timeout);
    }

    void whatIsEnteredIsChecked()
    {
        QCOMPARE(signIn(Credential()).error().object, oauthAppUidName);
        Credential some = entered();
        some.set(oauthClientIdName, {});
        QCOMPARE(signIn(some).error().object, oauthClientIdName);
        some = entered();
        some.set(oauthPortName, Secret("port"));
        QCOMPARE(signIn(some).error().object, oauthPortName);
    }

    void otherAddressesCanBeEntered()
    {
        const auto place = Place::fromLocation(
            {{QStringLiteral("region"), QStringLiteral("eu")},
             {QStringLiteral("oauth_authorize_url"),
              QStringLiteral("https://eu-app.contentstack.com/#!/apps/{app_uid}/authorize")},
             {QStringLiteral("oauth_token_url"), QStringLiteral("https://eu-app.contentstack.com/apps-api/token")}});
        QVERIFY2(place, qPrintable(told(place)));
        QCOMPARE(place->authorizeUrl(QStringLiteral("a/b")).toString(QUrl::FullyEncoded),
                 QStringLiteral("https://eu-app.contentstack.com/#!/apps/a%2Fb/authorize"));
        QCOMPARE(place->tokenUrl, QStringLiteral("https://eu-app.contentstack.com/apps-api/token"));
        const auto usual = Place::fromLocation({{QStringLiteral("region"), QStringLiteral("na")}});
        QCOMPARE(usual->authorizeUrl(QStringLiteral("app1")).toString(),
                 QStringLiteral("https://app.contentstack.com/apps/app1/authorize"));
        QCOMPARE(usual->tokenUrl, QStringLiteral("https://developerhub-api.contentstack.com/token"));
        QVERIFY(
            !Place::fromLocation({{QStringLiteral("oauth_authorize_url"), QStringLiteral("https://example.com/x")}}));
    }

    void listsAndMakesTokens()
    {
        signInAndKeep();
        const auto stack = backend();
        QCOMPARE(count(*stack).value_or(-1), 4);
        const Result<CreatedToken> made =
            waitFor(stack->create({.kind = QStringLiteral("delivery"),
                                   .fields = {{QStringLiteral("name"), QStringLiteral("By browser")},
                                              {QStringLiteral("environment"), QStringList{QStringLiteral("staging")}},
                                              {QStringLiteral("branches"), QStringList{QStringLiteral("main")}}},
                                   .seen = {}},
                                  {}));
        QVERIFY2(made, qPrintable(told(made)));
        QCOMPARE(count(*stack).value_or(-1), 5);
    }

    void renewsInTime()
    {
        signInAndKeep();
        const auto stack = backend();
        QCOMPARE(count(*stack).value_or(-1), 4);
        const Credential before = kept();
        m_clock.ahead = 3'700;
        QCOMPARE(count(*stack).value_or(-1), 4);
        const Credential after = kept();
        QVERIFY(!after.value(oauthRefreshTokenName).equals(before.value(oauthRefreshTokenName)));
        QVERIFY(after.value(oauthAppUidName).equals(before.value(oauthAppUidName)));
        QVERIFY(after.has(oauthRedirectUriName)); // wanted with every renewal
    }

    void spentRefreshTokenEndsIt()
    {
        signInAndKeep();
        const Credential old = kept();
        {
            const auto stack = backend();
            m_clock.ahead = 3'700;
            QCOMPARE(count(*stack).value_or(-1), 4);
        }
        QVERIFY(waitFor(m_vault.write(m_connection.id, old.clone(), CredentialVault::Keep::InKeychain)));
        const auto stack = backend();
        const Result<int> listed = count(*stack);
        QVERIFY(!listed);
        QCOMPARE(listed.error().kind, ErrorKind::AuthFailed);
        QVERIFY(!kept().has(oauthRefreshTokenName));
    }

    void theVendorsRefusalIsUnderstood()
    {
        // As it was measured: no "error", a list under "message".
        HttpAnswer answer;
        answer.status = 400;
        answer.headers = {{"content-type", "application/json"}};
        answer.body = R"({"message":["invalid refresh_token"]})";
        const TokenEndpoint endpoint(
            QStringLiteral("https://developerhub-api.contentstack.com/token"),
            [answer](const HttpRequest &, const CancelToken &) -> Result<HttpAnswer> { return answer; }, m_clock);
        const Result<TokenSet> refused =
            endpoint.refresh(Secret("spent"), {.id = QStringLiteral("a"), .secret = {}}, {});
        QVERIFY(!refused);
        QVERIFY(isSpentGrant(refused.error()));
        QCOMPARE(refused.error().detail, QStringLiteral("invalid refresh_token"));
    }

    void signOutTakesBackWhatWasAllowed()
    {
        signInAndKeep();
        const auto stack = backend();
        QVERIFY(waitFor(stack->signOut({})));
        m_api.with([](State &state) { // and of nobody else
            QCOMPARE(state.authorizations.keys(), QStringList{QStringLiteral("FAKEother")});
        });
    }

    void otherOrganizationIsTold()
    {
        signInAndKeep();
        const auto stack = backend();
        m_api.plan({.kind = doubles::Mishap::Kind::Reply,
                    .path = "/v3/stacks/delivery_tokens",
                    .times = -1,
                    .reply = doubles::contentstack::refusal(
                        403, 316, QStringLiteral("You don't have the permission to do this operation."))});
        const Result<> tested = waitFor(stack->test({}));
        m_api.forgetMishaps();
        QVERIFY(!tested);
        QCOMPARE(tested.error().kind, ErrorKind::PermissionDenied);
        QVERIFY2(QByteArray(tested.error().reason.source).contains("organization"), tested.error().reason.source);
    }
};

QTEST_GUILESS_MAIN(ContentstackOAuthTest)
#include "tst_contentstack_oauth.moc"
