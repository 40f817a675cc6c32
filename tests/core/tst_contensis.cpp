// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/contensistype.h"
#include "core/backends/contensis/keyrecord.h"
#include "core/keychain/sessionstore.h"
#include "tests/doubles/contensis/contensisdouble.h"

#include "waiting.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <future>

using namespace tokendesk;
using doubles::ContensisDouble;
using doubles::ContensisDoubleOptions;
using doubles::HttpReply;
using doubles::Mishap;

namespace {

constexpr QLatin1String keyPath("/api/management/security/apiKeys");

QJsonObject fixture(const QString &name)
{
    QFile file(QStringLiteral(TOKENDESK_TEST_DATA "/contensis/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// A clock that a test may move; read from worker threads.
class MovedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc().addSecs(ahead); }
    std::atomic<qint64> ahead = 0;
};

/// One connection to a double, with its sign-in in a vault.
class Desk final
{
public:
    explicit Desk(const ContensisDoubleOptions &options = {}, Guard guard = Guard::Normal)
        : server(options, &clock)
    {
        connection.id = QUuid::createUuid();
        connection.name = QStringLiteral("Site");
        connection.type = type.id;
        connection.guard = guard;
        connection.location = {{QStringLiteral("url"), server.url().toString()}};
        connection.location = type.recognise(connection.location)->location;
    }

    Result<SignedIn> signIn(const QString &method, const QList<std::pair<QString, QString>> &entered)
    {
        const auto request = std::make_shared<SignInRequest>();
        request->method = method;
        for (const auto &[name, text] : entered)
            request->entered.set(name, Secret::fromText(text));
        return waitFor(runOn(pool, [this, request] {
            return type.signIn(connection, std::move(*request), SignInContext{clock, {}, {}});
        }));
    }

    Result<SignedIn> signInWithKey(const QString &secret = ContensisDouble::adminSecret())
    {
        return signIn(QStringLiteral("api-key"), {{QStringLiteral("client_id"), ContensisDouble::adminId()},
                                                  {QStringLiteral("client_secret"), secret}});
    }

    TokenBackend &backend()
    {
        if (!m_backend) {
            Result<SignedIn> signedIn = signInWithKey();
            if (signedIn) {
                connection.location = signedIn->location;
                waitFor(vault.write(connection.id, std::move(signedIn->credential), CredentialVault::Keep::InKeychain));
            }
            m_backend = type.open(connection, {pool, clock, vault}).value();
            server.forgetCalls();
        }
        return *m_backend;
    }

    QMap<QString, Token> list()
    {
        QMap<QString, Token> tokens;
        std::mutex mutex;
        lastList = waitFor(backend().list({},
                                          [&](const QList<Token> &page) {
                                              const std::lock_guard lock(mutex);
                                              for (const Token &token : page)
                                                  tokens.insert(token.name, token);
                                          },
                                          {}));
        return tokens;
    }

    Result<CreatedToken> create(const QString &name, const QMap<FieldName, QVariant> &more = {})
    {
        TokenDraft draft;
        draft.kind = QStringLiteral("api-key");
        draft.fields = more;
        draft.fields.insert(QStringLiteral("name"), name);
        return waitFor(backend().create(draft, {}));
    }

    Result<Changed<Token>> update(const TokenId &id, const QMap<FieldName, QVariant> &fields)
    {
        TokenDraft draft;
        draft.fields = fields;
        return waitFor(backend().update(id, draft, {}));
    }

    const BackendType type = contensis::contensisType();
    QThreadPool pool;
    MovedClock clock;
    ContensisDouble server;
    SessionStore store;
    CredentialVault vault{store};
    Connection connection;
    Result<> lastList;

private:
    std::unique_ptr<TokenBackend> m_backend;
};

QString roleValue(const Desk &desk)
{
    return QStringLiteral("website/") + desk.server.firstRole();
}

} // namespace

class TestContensis final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKeyOfTheFixtures_data();
    void readsEveryKeyOfTheFixtures();
    void sendsWhatTheFixturesSend();
    void takesAnAliasAsAddress();
    void signsInWithAKey();
    void keepsNoPassword();
    void tellsSignInsApart_data();
    void tellsSignInsApart();
    void leavesOutRefusedScopes();
    void trimsWhatWasPasted();
    void findsTheKeysElsewhere();
    void saysWhereToLookWhenThereIsNoKeyList();
    void doesEveryAct_data();
    void doesEveryAct();
    void renewsOnceForTwentyCalls();
    void renewsAfterARefusal();
    void renewsWithTheNewestRefreshToken();
    void looksUpALostKey_data();
    void looksUpALostKey();
    void refusesADuplicateName();
    void takesRolesAlongWhenRenaming();
    void takesTheNameOutOfRoles();
    void keepsRolesWhole();
    void worksWithoutRoles();
    void writesNothingWhenReadOnly();
    void saysWhyNot();
    void tellsWhatItCanDoWhileTheKeychainIsAsked();
};

void TestContensis::readsEveryKeyOfTheFixtures_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files =
        QDir(QStringLiteral(TOKENDESK_TEST_DATA "/contensis")).entryList({QStringLiteral("key*-20*.json")});
    QVERIFY(files.size() >= 10);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestContensis::readsEveryKeyOfTheFixtures()
{
    QFETCH(QString, file);
    const QJsonValue body = fixture(file).value(QLatin1String("response")).toObject().value(QLatin1String("body"));
    QJsonArray keys = body.toArray();
    if (body.isObject()) {
        const QJsonObject object = body.toObject();
        keys = object.contains(QLatin1String("items")) ? object.value(QLatin1String("items")).toArray()
                                                       : QJsonArray{object};
    }
    if (body.isNull()) {
        QVERIFY2(file.contains(QLatin1String("204")), "only a 204 has no body");
        return;
    }
    QVERIFY(!keys.isEmpty());
    for (const QJsonValue &value : std::as_const(keys)) {
        const Result<contensis::KeyRecord> key = contensis::KeyRecord::fromJson(value.toObject());
        QVERIFY(key);
        QCOMPARE(key->name, value.toObject().value(QLatin1String("name")).toString());
        QVERIFY(!key->secret.isEmpty());
        QVERIFY(key->modifiedAt.has_value());
        const Token token = key->toToken(std::nullopt);
        const QString secret = key->secret.reveal();
        for (const Attribute &attribute : token.attributes)
            QVERIFY2(!attribute.stored.contains(secret), qPrintable(attribute.name));
        // What we would send back names no secret, and keeps scopes where the whole object is replaced.
        const QByteArray sent = QJsonDocument(key->toJson()).toJson();
        QVERIFY(!sent.contains(secret.toUtf8()));
        if (key->shape == contensis::KeyRecord::Shape::WithFlows)
            QCOMPARE(key->toJson().value(QLatin1String("scopes")), value.toObject().value(QLatin1String("scopes")));
    }
}

void TestContensis::sendsWhatTheFixturesSend()
{
    Desk desk;
    const Result<CreatedToken> made = desk.create(QStringLiteral("Test key"));
    QVERIFY(made);
    const QJsonObject wanted =
        fixture(QStringLiteral("key-cli-create-201.json")).value(QLatin1String("request")).toObject();
    const QList<doubles::HttpCall> calls = desk.server.calls();
    const auto post = std::find_if(calls.begin(), calls.end(), [](const doubles::HttpCall &call) {
        return call.method == "POST" && call.path.startsWith("/api/");
    });
    QVERIFY(post != calls.end());
    QCOMPARE(QString::fromLatin1(post->path), wanted.value(QLatin1String("path")).toString());
    QCOMPARE(post->json(), wanted.value(QLatin1String("body")).toObject());
    QCOMPARE(post->header("content-type"), QByteArray("application/json"));
    QVERIFY(post->header("authorization").startsWith("Bearer "));
    QVERIFY(post->header("cookie").isEmpty());
}

void TestContensis::takesAnAliasAsAddress()
{
    const BackendType type = contensis::contensisType();
    const auto place = [&type](const char *text) {
        const Result<Recognised> recognised = type.recognise({{QStringLiteral("url"), QLatin1String(text)}});
        return recognised ? recognised->location.value(QStringLiteral("url")).toString() : recognised.error().object;
    };
    QCOMPARE(place("example-dev"), QStringLiteral("https://cms-example-dev.cloud.contensis.com"));
    QCOMPARE(place("https://cms.example.test/"), QStringLiteral("https://cms.example.test"));
    QCOMPARE(place("https://user:x@cms.example.test/"), QStringLiteral("url"));
    QCOMPARE(place("ftp://cms.example.test/"), QStringLiteral("url"));
    QCOMPARE(place(""), QStringLiteral("url"));
}

void TestContensis::signsInWithAKey()
{
    Desk desk;
    const Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().detail));
    QCOMPARE(signedIn->credential.names(), QStringList({QStringLiteral("client_id"), QStringLiteral("client_secret")}));
    QCOMPARE(signedIn->location.value(QStringLiteral("key_path")).toString(), QString(keyPath));
    QVERIFY(std::any_of(signedIn->remarks.begin(), signedIn->remarks.end(), [](const Phrase &remark) {
        return QByteArray(remark.source).contains("it may make, change and delete keys");
    }));
}

void TestContensis::keepsNoPassword()
{
    Desk desk;
    const Result<SignedIn> signedIn =
        desk.signIn(QStringLiteral("password"), {{QStringLiteral("username"), ContensisDouble::userName()},
                                                 {QStringLiteral("password"), ContensisDouble::password()}});
    QVERIFY(signedIn);
    QVERIFY(!signedIn->credential.has(QStringLiteral("password")));
    QVERIFY(signedIn->credential.has(QStringLiteral("refresh_token")));
}

void TestContensis::tellsSignInsApart_data()
{
    QTest::addColumn<QString>("fixtureName");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("wrong client, 400") << "token-error-invalid-client-400.json" << ErrorKind::AuthFailed;
    QTest::newRow("wrong client, 401") << "token-error-invalid-client-401.json" << ErrorKind::AuthFailed;
    QTest::newRow("wrong password") << "token-error-invalid-grant-400.json" << ErrorKind::AuthFailed;
    QTest::newRow("scope") << "token-error-invalid-scope-400.json" << ErrorKind::InvalidInput;
    QTest::newRow("grant") << "token-error-unsupported-grant-type-400.json" << ErrorKind::Unsupported;
    QTest::newRow("client") << "token-error-unauthorized-client-400.json" << ErrorKind::Unsupported;
    QTest::newRow("request") << "token-error-invalid-request-400.json" << ErrorKind::Unsupported;
    QTest::newRow("no Contensis there") << "key-path-404-html.json" << ErrorKind::NotFound;
}

void TestContensis::tellsSignInsApart()
{
    QFETCH(QString, fixtureName);
    QFETCH(ErrorKind, kind);
    const QJsonObject response = fixture(fixtureName).value(QLatin1String("response")).toObject();
    const int status = response.value(QLatin1String("status")).toInt();
    const QJsonValue body = response.value(QLatin1String("body"));
    const HttpReply reply =
        body.isString() ? HttpReply::html(status, body.toString().toUtf8()) : HttpReply::json(status, body);
    Desk desk;
    desk.connection.location.insert(QStringLiteral("scopes"), QStringLiteral("Entry_Read"));
    desk.server.plan({.kind = Mishap::Kind::Reply, .path = "/authenticate", .times = -1, .reply = reply});
    const Result<SignedIn> signedIn = desk.signInWithKey(QStringLiteral("FAKE-wrong"));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, kind);
    QVERIFY(!signedIn.error().reason.isEmpty());
    QVERIFY(!signedIn.error().detail.contains(QLatin1String("FAKE-wrong")));
    QCOMPARE(desk.server.count("POST", "/authenticate"), 1); // never repeated
}

void TestContensis::leavesOutRefusedScopes()
{
    Desk desk;
    desk.connection.location.insert(QStringLiteral("scopes"), QStringLiteral("Project_Read Nope_Read"));
    const Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY(signedIn);
    QCOMPARE(signedIn->location.value(QStringLiteral("scopes")).toString(), QStringLiteral("Project_Read"));
    QVERIFY(std::any_of(signedIn->remarks.begin(), signedIn->remarks.end(),
                        [](const Phrase &remark) { return remark.args.contains(QStringLiteral("Nope_Read")); }));
}

void TestContensis::trimsWhatWasPasted()
{
    Desk desk;
    const Result<SignedIn> signedIn =
        desk.signInWithKey(QLatin1Char(' ') + ContensisDouble::adminSecret() + QLatin1String("\r\n"));
    QVERIFY(signedIn);
    QCOMPARE(signedIn->credential.value(QStringLiteral("client_secret")).reveal(), ContensisDouble::adminSecret());
}

void TestContensis::findsTheKeysElsewhere()
{
    Desk desk({.keyPath = QStringLiteral("/api/security/apiKeys")});
    const Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY(signedIn);
    QCOMPARE(signedIn->location.value(QStringLiteral("key_path")).toString(), QStringLiteral("/api/security/apiKeys"));
    const QList<doubles::HttpCall> calls = desk.server.calls();
    for (const doubles::HttpCall &call : calls) {
        if (call.path != "/authenticate/connect/token")
            QVERIFY(call.method == "GET" || call.method == "HEAD"); // probing never writes
    }
}

void TestContensis::saysWhereToLookWhenThereIsNoKeyList()
{
    Desk desk({.keyPath = QStringLiteral("/api/elsewhere")});
    const Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, ErrorKind::NotFound);
    QVERIFY(QByteArray(signedIn.error().reason.source).contains("API key path"));
}

void TestContensis::doesEveryAct_data()
{
    QTest::addColumn<bool>("flows");
    QTest::addColumn<bool>("paged");
    QTest::newRow("flat, in pages") << false << true;
    QTest::newRow("flat, bare") << false << false;
    QTest::newRow("with flows, in pages") << true << true;
    QTest::newRow("with flows, bare") << true << false;
}

void TestContensis::doesEveryAct()
{
    QFETCH(bool, flows);
    QFETCH(bool, paged);
    Desk desk({.shape = flows ? ContensisDoubleOptions::Shape::WithFlows : ContensisDoubleOptions::Shape::Flat,
               .paged = paged,
               .localisedRoles = flows});
    for (int i = 0; i < 60; ++i)
        desk.server.addKey(QStringLiteral("Key %1").arg(i));
    QCOMPARE(desk.list().size(), 61);
    QVERIFY(desk.lastList);
    QCOMPARE(desk.backend().capabilities().canDisable, flows);

    const Result<CreatedToken> made =
        desk.create(QStringLiteral("Né w"), {{QStringLiteral("description"), QStringLiteral("for tests")},
                                             {QStringLiteral("roles"), QStringList{roleValue(desk)}}});
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    const TokenId id = made->token.id;
    QCOMPARE(made->token.scopes, QStringList{QStringLiteral("Website: Test role")});
    QVERIFY(desk.server.keysOfRole(desk.server.firstRole()).contains(QStringLiteral("Né w")));

    const Result<SecretList> secrets = waitFor(desk.backend().secrets(id, {}));
    QVERIFY(secrets);
    QCOMPARE(secrets->front().name, QStringLiteral("client_secret"));
    QVERIFY(secrets->front().value.equals(made->secrets.front().value));
    QCOMPARE(*waitFor(desk.backend().verify(id, secrets->front().value.clone(), {})), Verified::Works);
    QCOMPARE(*waitFor(desk.backend().verify(id, Secret("wrong"), {})), Verified::WrongSecret);

    const Result<Changed<Token>> changed = desk.update(id, {{QStringLiteral("description"), QStringLiteral("other")}});
    QVERIFY(changed);
    QCOMPARE(desk.server.key(id.value).value(QLatin1String("description")).toString(), QStringLiteral("other"));
    if (flows) {
        QCOMPARE(desk.server.key(id.value).value(QLatin1String("scopes")).toArray().size(), 1); // not emptied
        QVERIFY(desk.update(id, {{QStringLiteral("state"), QStringLiteral("disabled")}}));
        QCOMPARE(desk.server.key(id.value).value(QLatin1String("enabled")).toBool(true), false);
        QCOMPARE(*waitFor(desk.backend().verify(id, secrets->front().value.clone(), {})), Verified::NotUsable);
        QCOMPARE(waitFor(desk.backend().get(id, {}))->state, TokenState::Disabled);
        QVERIFY(desk.update(id, {{QStringLiteral("state"), QStringLiteral("enabled")}}));
        QCOMPARE(waitFor(desk.backend().get(id, {}))->state, TokenState::Enabled);
    }
    const Result<Changed<Revoked>> revoked = waitFor(desk.backend().revoke(id, {}));
    QVERIFY(revoked);
    QVERIFY(waitFor(revoked->inForce));
    QVERIFY(!desk.server.keyNames().contains(QStringLiteral("Né w")));
    QVERIFY(!desk.server.keysOfRole(desk.server.firstRole()).contains(QStringLiteral("Né w")));
    QCOMPARE(waitFor(desk.backend().get(id, {})).error().kind, ErrorKind::NotFound);
}

void TestContensis::renewsOnceForTwentyCalls()
{
    Desk desk;
    QVERIFY(desk.list().size() == 1);
    desk.server.forgetCalls();
    desk.clock.ahead = 3600 - 30; // within the minute in which a token counts as expired
    QList<QFuture<Result<>>> tests;
    for (int i = 0; i < 20; ++i)
        tests.append(desk.backend().test({}));
    for (const QFuture<Result<>> &test : std::as_const(tests))
        QVERIFY(waitFor(test));
    QCOMPARE(desk.server.count("POST", "/authenticate"), 1);
}

void TestContensis::renewsAfterARefusal()
{
    Desk desk;
    QVERIFY(desk.list().size() == 1);
    desk.server.expireTokens();
    desk.server.forgetCalls();
    QCOMPARE(desk.list().size(), 1);
    QCOMPARE(desk.server.count("POST", "/authenticate"), 1);
    // A server that refuses whatever it gave out is asked once more, not again and again.
    desk.server.plan({.kind = Mishap::Kind::Reply,
                      .path = "/api/management/security",
                      .times = -1,
                      .reply = HttpReply::json(401, QJsonObject{{QStringLiteral("message"), QStringLiteral("no")}})});
    desk.server.forgetCalls();
    QVERIFY(desk.list().isEmpty());
    QCOMPARE(desk.lastList.error().kind, ErrorKind::AuthFailed);
    QCOMPARE(desk.server.count("POST", "/authenticate"), 1);
    QCOMPARE(desk.server.count("GET", "/api/management/security"), 2);
}

void TestContensis::renewsWithTheNewestRefreshToken()
{
    Desk desk;
    Result<SignedIn> signedIn =
        desk.signIn(QStringLiteral("password"), {{QStringLiteral("username"), ContensisDouble::userName()},
                                                 {QStringLiteral("password"), ContensisDouble::password()}});
    QVERIFY(signedIn);
    const QString first = signedIn->credential.value(QStringLiteral("refresh_token")).reveal();
    QVERIFY(waitFor(
        desk.vault.write(desk.connection.id, std::move(signedIn->credential), CredentialVault::Keep::InKeychain)));
    const std::unique_ptr<TokenBackend> backend =
        desk.type.open(desk.connection, {desk.pool, desk.clock, desk.vault}).value();
    for (int round = 0; round < 3; ++round) {
        QVERIFY(waitFor(backend->test({}))); // each refresh token works once
        desk.server.expireTokens();
    }
    const Result<Credential> kept = waitFor(desk.vault.read(desk.connection.id));
    QVERIFY(kept);
    QVERIFY(kept->value(QStringLiteral("refresh_token")).reveal() != first);
}

void TestContensis::looksUpALostKey_data()
{
    QTest::addColumn<bool>("made");
    QTest::newRow("made, the answer lost") << true;
    QTest::newRow("not made") << false;
}

void TestContensis::looksUpALostKey()
{
    QFETCH(bool, made);
    Desk desk;
    desk.list();
    desk.server.plan(
        {.kind = made ? Mishap::Kind::DropAfter : Mishap::Kind::DropBefore, .method = "POST", .path = keyPath.data()});
    desk.server.forgetCalls();
    const Result<CreatedToken> created = desk.create(QStringLiteral("Lost"));
    QCOMPARE(desk.server.count("POST", keyPath.data()), 1); // never sent twice
    QCOMPARE(created.has_value(), made);
    QCOMPARE(desk.server.keyNames().count(QStringLiteral("Lost")), made ? 1 : 0);
    if (made)
        QVERIFY(!created->secrets.empty());
    else
        QVERIFY(QByteArray(created.error().reason.source).contains("was not made"));
}

void TestContensis::refusesADuplicateName()
{
    Desk desk;
    const Result<CreatedToken> again = desk.create(QStringLiteral("content MIGRATION api"));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(again.error().object, QStringLiteral("name"));
    QCOMPARE(desk.server.count("POST", keyPath.data()), 0);
}

void TestContensis::takesRolesAlongWhenRenaming()
{
    Desk desk;
    const TokenId id = desk.list().first().id;
    const Result<Changed<Token>> renamed = desk.update(id, {{QStringLiteral("name"), QStringLiteral("Renamed")}});
    QVERIFY(renamed);
    QCOMPARE(desk.server.keysOfRole(desk.server.firstRole()), QStringList{QStringLiteral("Renamed")});
    QCOMPARE(renamed->value.scopes, QStringList{QStringLiteral("Website: Test role")});
}

void TestContensis::takesTheNameOutOfRoles()
{
    Desk desk;
    const Result<CreatedToken> made =
        desk.create(QStringLiteral("Short"), {{QStringLiteral("roles"), QStringList{roleValue(desk)}}});
    QVERIFY(made);
    desk.server.plan({.kind = Mishap::Kind::Reply,
                      .method = "PUT",
                      .path = "/api/management/projects/website/security/roles",
                      .times = -1,
                      .reply = HttpReply::json(403, QJsonObject{{QStringLiteral("message"), QStringLiteral("no")}})});
    const Result<Changed<Revoked>> revoked = waitFor(desk.backend().revoke(made->token.id, {}));
    QVERIFY(revoked); // the key is gone …
    QVERIFY(!desk.server.keyNames().contains(QStringLiteral("Short")));
    const Result<> inForce = waitFor(revoked->inForce); // … but not from the role, and that is said
    QVERIFY(!inForce);
    QVERIFY(inForce.error().reason.args.contains(QStringLiteral("Short")));
}

void TestContensis::keepsRolesWhole()
{
    Desk desk({.localisedRoles = true});
    const QString role = desk.server.firstRole();
    desk.server.changeRole(role, [](QJsonObject &object) {
        object.insert(QStringLiteral("somethingNew"), QJsonObject{{QStringLiteral("a"), 1}});
    });
    const QJsonObject before = desk.server.role(role);
    QVERIFY(desk.create(QStringLiteral("Second"), {{QStringLiteral("roles"), QStringList{roleValue(desk)}}}));
    QJsonObject after = desk.server.role(role);
    QCOMPARE(after.value(QLatin1String("name")), before.value(QLatin1String("name"))); // in its form, by language
    QCOMPARE(after.value(QLatin1String("permissions")), before.value(QLatin1String("permissions")));
    QCOMPARE(after.value(QLatin1String("somethingNew")), before.value(QLatin1String("somethingNew")));
    QCOMPARE(desk.server.keysOfRole(role),
             QStringList({QStringLiteral("Content migration API"), QStringLiteral("Second")}));
}

void TestContensis::worksWithoutRoles()
{
    Desk desk({.rolesReadable = false});
    const QMap<QString, Token> tokens = desk.list();
    QCOMPARE(tokens.size(), 1);
    QVERIFY(std::any_of(tokens.first().notices.begin(), tokens.first().notices.end(),
                        [](const Notice &notice) { return notice.code == QLatin1String("roles-unknown"); }));
}

void TestContensis::writesNothingWhenReadOnly()
{
    Desk desk({}, Guard::ReadOnly);
    const TokenId id = desk.list().value(QStringLiteral("Content migration API")).id;
    QVERIFY(!id.value.isEmpty());
    desk.server.forgetCalls();
    QCOMPARE(desk.create(QStringLiteral("x")).error().kind, ErrorKind::PermissionDenied);
    QCOMPARE(desk.update(id, {{QStringLiteral("name"), QStringLiteral("y")}}).error().kind,
             ErrorKind::PermissionDenied);
    QCOMPARE(desk.update(id, {{QStringLiteral("roles"), QStringList()}}).error().kind, ErrorKind::PermissionDenied);
    QCOMPARE(waitFor(desk.backend().revoke(id, {})).error().kind, ErrorKind::PermissionDenied);
    const QList<doubles::HttpCall> calls = desk.server.calls();
    QVERIFY(!calls.isEmpty());
    for (const doubles::HttpCall &call : calls)
        QVERIFY(call.method == "GET" || call.path == "/authenticate/connect/token");
}

void TestContensis::saysWhyNot()
{
    Desk desk;
    desk.list();
    desk.server.plan({.kind = Mishap::Kind::Reply,
                      .method = "POST",
                      .path = keyPath.data(),
                      .reply = HttpReply::json(422, fixture(QStringLiteral("validation-pascal-422.json"))
                                                        .value(QLatin1String("response"))
                                                        .toObject()
                                                        .value(QLatin1String("body")))});
    const Result<CreatedToken> refused = desk.create(QStringLiteral("x"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(refused.error().object, QStringLiteral("name"));
    QVERIFY(refused.error().reason.args.first().contains(QLatin1String("The name is required")));

    Desk weak({.keysOwnRights = false});
    const Result<SignedIn> signedIn = weak.signInWithKey();
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, ErrorKind::PermissionDenied);
    QVERIFY(QByteArray(signedIn.error().reason.source).contains("API Key Administrators"));
}

/// The window asks on the main thread, on which the keychain answers.
void TestContensis::tellsWhatItCanDoWhileTheKeychainIsAsked()
{
    Desk desk;
    TokenBackend &backend = desk.backend();
    const QFuture<Result<>> testing = backend.test({});
    QThread::msleep(200); // no event is handled, so the keychain does not answer yet
    QVERIFY(!testing.isFinished());
    std::future<Capabilities> asked = std::async(std::launch::async, [&backend] { return backend.capabilities(); });
    const bool told = asked.wait_for(std::chrono::seconds(5)) == std::future_status::ready;
    QVERIFY(waitFor(testing)); // now it does; nobody is left waiting either way
    QVERIFY(told);
    QCOMPARE(asked.get().kinds.size(), 1);
}

QTEST_GUILESS_MAIN(TestContensis)
#include "tst_contensis.moc"
