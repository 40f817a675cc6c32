// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/contensisfixture.h"

using namespace tokendesk;
using doubles::ContensisDouble;
using doubles::HttpReply;
using doubles::Mishap;
using test::ContensisDesk;
using test::fixture;

namespace {

constexpr QLatin1String keyPath("/api/management/security/apiKeys");

} // namespace

/// Where an instance is, and what a sign-in there comes to.
class TestContensisSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnAliasAsAddress();
    void signsInWithAKey();
    void keepsNoPassword();
    void refusesWhatOnlyThePasswordRenews();
    void tellsSignInsApart_data();
    void tellsSignInsApart();
    void leavesOutRefusedScopes();
    void findsTheKeysElsewhere();
    void saysWhereToLookWhenThereIsNoKeyList();
    void trimsWhatWasPasted_data();
    void trimsWhatWasPasted();
    void tellsALoginPage_data();
    void tellsALoginPage();
    void worksWithAWrongClock_data();
    void worksWithAWrongClock();
    void takesScopesInAnyForm();
    void saysWhatItMayDo();
};

void TestContensisSignIn::takesAnAliasAsAddress()
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

void TestContensisSignIn::signsInWithAKey()
{
    ContensisDesk desk;
    const Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().detail));
    QCOMPARE(signedIn->credential.names(), QStringList({QStringLiteral("client_id"), QStringLiteral("client_secret")}));
    QCOMPARE(signedIn->location.value(QStringLiteral("key_path")).toString(), QString(keyPath));
    QVERIFY(std::any_of(signedIn->remarks.begin(), signedIn->remarks.end(), [](const Phrase &remark) {
        return QByteArray(remark.source).contains("it may make, change and delete keys");
    }));
}

void TestContensisSignIn::keepsNoPassword()
{
    ContensisDesk desk;
    const Result<SignedIn> signedIn =
        desk.signIn(QStringLiteral("password"), {{QStringLiteral("username"), ContensisDouble::userName()},
                                                 {QStringLiteral("password"), ContensisDouble::password()}});
    QVERIFY(signedIn);
    QVERIFY(!signedIn->credential.has(QStringLiteral("password")));
    QVERIFY(signedIn->credential.has(QStringLiteral("refresh_token")));
    // What came of it signs in again, as when the scopes are changed in the dialog.
    const QString first = signedIn->credential.value(QStringLiteral("refresh_token")).reveal();
    const Result<SignedIn> again =
        desk.signIn(QStringLiteral("password"), {{QStringLiteral("username"), ContensisDouble::userName()},
                                                 {QStringLiteral("refresh_token"), first}});
    QVERIFY2(again, again ? "" : qPrintable(again.error().object));
    QVERIFY(!again->credential.has(QStringLiteral("password")));
    QVERIFY(again->credential.value(QStringLiteral("refresh_token")).reveal() != first);
}

void TestContensisSignIn::refusesWhatOnlyThePasswordRenews()
{
    ContensisDesk desk;
    desk.server.plan({.kind = Mishap::Kind::Reply,
                      .path = "/authenticate",
                      .reply = HttpReply::json(200, QJsonObject{{QStringLiteral("access_token"), QStringLiteral("x")},
                                                                {QStringLiteral("expires_in"), 3600}})});
    const Result<SignedIn> signedIn =
        desk.signIn(QStringLiteral("password"), {{QStringLiteral("username"), ContensisDouble::userName()},
                                                 {QStringLiteral("password"), ContensisDouble::password()}});
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, ErrorKind::Unsupported);
    QVERIFY(QByteArray(signedIn.error().reason.source).contains("API key"));
}

void TestContensisSignIn::tellsSignInsApart_data()
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

void TestContensisSignIn::tellsSignInsApart()
{
    QFETCH(QString, fixtureName);
    QFETCH(ErrorKind, kind);
    const QJsonObject response = fixture(fixtureName).value(QLatin1String("response")).toObject();
    const int status = response.value(QLatin1String("status")).toInt();
    const QJsonValue body = response.value(QLatin1String("body"));
    const HttpReply reply =
        body.isString() ? HttpReply::html(status, body.toString().toUtf8()) : HttpReply::json(status, body);
    ContensisDesk desk;
    desk.connection.location.insert(QStringLiteral("scopes"), QStringLiteral("Entry_Read"));
    desk.server.plan({.kind = Mishap::Kind::Reply, .path = "/authenticate", .times = -1, .reply = reply});
    const Result<SignedIn> signedIn = desk.signInWithKey(QStringLiteral("FAKE-wrong"));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, kind);
    QVERIFY(!signedIn.error().reason.isEmpty());
    QVERIFY(!signedIn.error().detail.contains(QLatin1String("FAKE-wrong")));
    QCOMPARE(desk.server.count("POST", "/authenticate"), 1); // never repeated
}

void TestContensisSignIn::leavesOutRefusedScopes()
{
    ContensisDesk desk;
    desk.connection.location.insert(QStringLiteral("scopes"), QStringLiteral("Project_Read Nope_Read"));
    const Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY(signedIn);
    QCOMPARE(signedIn->location.value(QStringLiteral("scopes")).toStringList(),
             QStringList{QStringLiteral("Project_Read")});
    QVERIFY(std::any_of(signedIn->remarks.begin(), signedIn->remarks.end(),
                        [](const Phrase &remark) { return remark.args.contains(QStringLiteral("Nope_Read")); }));
}

void TestContensisSignIn::findsTheKeysElsewhere()
{
    ContensisDesk desk({.keyPath = QStringLiteral("/api/security/apiKeys")});
    const Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY(signedIn);
    QCOMPARE(signedIn->location.value(QStringLiteral("key_path")).toString(), QStringLiteral("/api/security/apiKeys"));
    const QList<doubles::HttpCall> calls = desk.server.calls();
    for (const doubles::HttpCall &call : calls) {
        if (call.path != "/authenticate/connect/token")
            QVERIFY(call.method == "GET" || call.method == "HEAD"); // probing never writes
    }
}

void TestContensisSignIn::saysWhereToLookWhenThereIsNoKeyList()
{
    ContensisDesk desk({.keyPath = QStringLiteral("/api/elsewhere")});
    const Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, ErrorKind::NotFound);
    QVERIFY(QByteArray(signedIn.error().reason.source).contains("API key path"));
}

void TestContensisSignIn::trimsWhatWasPasted_data()
{
    QTest::addColumn<QString>("pasted");
    const QString secret = ContensisDouble::adminSecret();
    QTest::newRow("blanks and a line end") << QLatin1Char(' ') + secret + QLatin1String("\r\n");
    QTest::newRow("a line break within") << secret.left(33) + QLatin1Char('\n') + secret.mid(33);
    QTest::newRow("indented in a mail") << secret.left(65) + QLatin1String("\r\n\t ") + secret.mid(65);
}

void TestContensisSignIn::trimsWhatWasPasted()
{
    QFETCH(QString, pasted);
    ContensisDesk desk;
    const Result<SignedIn> signedIn = desk.signInWithKey(pasted);
    QVERIFY(signedIn);
    QCOMPARE(signedIn->credential.value(QStringLiteral("client_secret")).reveal(), ContensisDouble::adminSecret());
    QVERIFY(std::any_of(signedIn->remarks.begin(), signedIn->remarks.end(),
                        [](const Phrase &remark) { return QByteArray(remark.source).contains("line breaks"); }));
    const Result<SignedIn> clean = desk.signInWithKey();
    QVERIFY(std::none_of(clean->remarks.begin(), clean->remarks.end(),
                         [](const Phrase &remark) { return QByteArray(remark.source).contains("line breaks"); }));
    QCOMPARE(desk.signInWithKey(QStringLiteral(" \n ")).error().object, QStringLiteral("client_secret"));
}

/// An instance behind the login page of a company's gateway.
void TestContensisSignIn::tellsALoginPage_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<ErrorKind>("kind");
    const HttpReply page = HttpReply::html(200, "<!DOCTYPE html><html><title>Sign in to your account</title></html>");
    HttpReply elsewhere = HttpReply::empty(302);
    elsewhere.headers.emplace_back("Location", "https://login.example.com/");
    QTest::newRow("a page instead of a token") << QByteArray("/authenticate") << page << ErrorKind::Protocol;
    QTest::newRow("sent elsewhere instead of a token")
        << QByteArray("/authenticate") << elsewhere << ErrorKind::Protocol;
    QTest::newRow("a page instead of keys") << QByteArray("/api/") << page << ErrorKind::NotFound;
    QTest::newRow("sent elsewhere instead of keys") << QByteArray("/api/") << elsewhere << ErrorKind::NotFound;
}

void TestContensisSignIn::tellsALoginPage()
{
    QFETCH(QByteArray, path);
    QFETCH(HttpReply, reply);
    QFETCH(ErrorKind, kind);
    ContensisDesk desk;
    desk.server.plan({.kind = Mishap::Kind::Reply, .path = path, .times = -1, .reply = reply});
    const Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, kind);
    QVERIFY(!signedIn.error().reason.isEmpty());
    QVERIFY(!signedIn.error().reason.args.join(QLatin1Char(' ')).contains(QLatin1Char('<')));
}

/// Lives are counted from receipt by our own clock, so a clock that is wrong, or put right meanwhile, costs one renewal
/// at most.
void TestContensisSignIn::worksWithAWrongClock_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("renewals");
    QTest::newRow("ten minutes slow") << -600 << -600 << 0;
    QTest::newRow("ten minutes fast") << 600 << 600 << 0;
    QTest::newRow("put back") << 600 << 0 << 0;
    QTest::newRow("put forward") << 0 << 600 << 0;
    QTest::newRow("put forward beyond the life") << 0 << 3600 << 1;
}

void TestContensisSignIn::worksWithAWrongClock()
{
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(int, renewals);
    ContensisDouble server; // with a clock of its own, which is right
    test::ContensisClock clock;
    clock.ahead = before;
    ContensisDesk desk;
    desk.connection.location.insert(QStringLiteral("url"), server.url().toString());
    Result<SignedIn> signedIn = desk.signInWithKey();
    QVERIFY(signedIn);
    QVERIFY(waitFor(
        desk.vault.write(desk.connection.id, std::move(signedIn->credential), CredentialVault::Keep::InKeychain)));
    const std::unique_ptr<TokenBackend> backend =
        desk.type.open(desk.connection, {desk.pool, clock, desk.vault}).value();
    QVERIFY(waitFor(backend->test({})));
    server.forgetCalls();
    clock.ahead = after;
    QVERIFY(waitFor(backend->test({})));
    QCOMPARE(server.count("POST", "/authenticate"), renewals);
}

void TestContensisSignIn::takesScopesInAnyForm()
{
    const BackendType type = contensis::contensisType();
    const auto scopes = [&type](const QVariant &given) {
        const QVariantMap place{{QStringLiteral("url"), QStringLiteral("example-dev")},
                                {QStringLiteral("scopes"), given}};
        return type.recognise(place)->location.value(QStringLiteral("scopes"));
    };
    const QStringList both{QStringLiteral("Security_Administrator"), QStringLiteral("Project_Read")};
    QCOMPARE(scopes(QStringLiteral("Project_Read Security_Administrator")), QVariant(both));
    QCOMPARE(scopes(QStringList{both.last(), both.first()}), QVariant(both));
    QCOMPARE(scopes(QVariant()), QVariant(both)); // the usual ones
}

void TestContensisSignIn::saysWhatItMayDo()
{
    ContensisDesk desk;
    QVERIFY(waitFor(desk.backend().test({})));
    QStringList said;
    const QList<Phrase> remarks = desk.backend().capabilities().remarks;
    for (const Phrase &remark : remarks)
        said.append(QString::fromUtf8(remark.source) + remark.args.join(QLatin1Char(' ')));
    const QString all = said.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QLatin1String("it may make, change and delete keys")), qPrintable(all));
    QVERIFY2(all.contains(QLatin1String("Security_Administrator, Project_Read")), qPrintable(all));
}

QTEST_GUILESS_MAIN(TestContensisSignIn)
#include "tst_contensis_signin.moc"
