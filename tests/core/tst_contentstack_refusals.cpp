// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/place.h"
#include "core/backends/contentstack/problems.h"
#include "core/backends/contentstack/requests.h"

#include <QTest>

using namespace tokendesk;
using namespace tokendesk::contentstack;

namespace {

using What = Asked::What;

} // namespace

/// Each refusal of the API has its sentence and its next step; each place that cannot be is refused at its field.
class TestContentstackRefusals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void hostsOfTheRegions();
    void placesThatAreRefused_data();
    void placesThatAreRefused();
};

void TestContentstackRefusals::problems_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<ErrorKind>("expected");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, int status, const char *body, What what, ErrorKind expected,
                        const char *object, const char *sentence, const QString &kind = deliveryKind) {
        QTest::newRow(name) << status << QByteArray(body) << static_cast<int>(what) << kind << expected
                            << QString(QLatin1String(object)) << QString(QLatin1String(sentence));
    };
    row("content type", 400, R"({"error_message":"Please set a valid 'Content-Type' header"})", What::Create,
        ErrorKind::Protocol, "web", "refused the request itself");
    row("spent refresh token", 400, R"({"message":["invalid refresh_token"]})", What::User, ErrorKind::AuthFailed,
        "web", "Sign in again");
    row("not logged in", 401,
        R"({"error_message":"You're not allowed in here","error_code":105,"errors":{"authtoken":["is not valid."]}})",
        What::Tokens, ErrorKind::AuthFailed, "stack", "no longer valid, or it belongs to another region");
    row("not logged in, organization", 401, R"({"error_message":"x","error_code":105})", What::Organization,
        ErrorKind::PermissionDenied, "web", "strict single sign-on");
    row("environment", 401,
        R"({"error_message":"Environment doesn't exists or insufficient permission to access it.","error_code":161})",
        What::Create, ErrorKind::NotFound, "web", "Choose another, or ask an administrator");
    row("another organization", 403,
        R"({"error_message":"You don't have the permission","error_code":316,"errors":{}})", What::Tokens,
        ErrorKind::PermissionDenied, "web", "another organization");
    row("role, delivery", 422, R"({"error_message":"Access denied.","error_code":162})", What::Tokens,
        ErrorKind::PermissionDenied, "web", "owner, administrators and developers");
    row("role, management", 403, R"({"error_message":"Access denied.","error_code":162})", What::Tokens,
        ErrorKind::PermissionDenied, "web", "owner and the administrators", managementKind);
    row("token gone, 404", 404, R"({"error_message":"The requested object was not found.","error_code":141})",
        What::Token, ErrorKind::NotFound, "web", "no longer exists");
    row("token gone, 422", 422,
        R"({"error_message":"Delivery Token was not found.","error_code":141,"errors":{"uid":["is not valid."]}})",
        What::Change, ErrorKind::NotFound, "web", "Refresh the list");
    row("uid, other code", 422, R"({"error_message":"x","error_code":118})", What::Token, ErrorKind::NotFound, "web",
        "no longer exists");
    row("API key", 412,
        R"({"error_message":"We can't retrieve the stack.","error_code":109,"errors":{"api_key":["x"]}})", What::Tokens,
        ErrorKind::NotFound, "stack", "Check the API key and the region");
    row("API key at sign-in", 412, R"({"error_message":"We can't retrieve the stack.","error_code":109})", What::Stack,
        ErrorKind::InvalidInput, "api_key", "Check the API key and the region");
    row("stack not found", 422, R"({"error_message":"Stack not found","error_code":21,"errors":{}})", What::Tokens,
        ErrorKind::NotFound, "stack", "no stack with this API key");
    row("wrong password", 422,
        R"({"error_message":"Looks like your email or password is invalid. You have 4 login attempt(s) left.","error_code":104})",
        What::Login, ErrorKind::AuthFailed, "web", "password is wrong");
    row("last attempt", 422,
        R"({"error_message":"Looks like your email or password is invalid. You have 1 login attempt(s) left.","error_code":104})",
        What::Login, ErrorKind::AuthFailed, "web", "One more failure locks the account");
    row("locked", 422, R"({"error_message":"Your account is temporarily locked.","error_code":104})", What::Login,
        ErrorKind::AuthFailed, "web", "Wait as long as it says");
    row("second factor", 422, R"({"error_message":"x","error_code":294,"errors":[],"tfa_type":"totp_authenticator"})",
        What::Login, ErrorKind::SecondFactorNeeded, "tfa_token", "authenticator app");
    row("second factor, 401, by SMS", 401, R"({"error_message":"x","error_code":294,"errors":[],"tfa_type":"sms"})",
        What::Login, ErrorKind::SecondFactorNeeded, "tfa_token", "sent to your telephone");
    row("wrong code", 422, R"({"error_message":"Invalid verification code","error_code":295,"errors":[]})", What::Login,
        ErrorKind::SecondFactorNeeded, "tfa_token", "not accepted");
    row("code used twice", 422, R"({"error_message":"Totp has already been Used"})", What::Login,
        ErrorKind::SecondFactorNeeded, "tfa_token", "next code");
    row("branch missing", 422,
        R"({"error_message":"Delivery Token creation failed.","error_code":141,"errors":{"scope.branch_or_alias":["is a required field"]}})",
        What::Create, ErrorKind::InvalidInput, "branches", "at least one branch or one alias");
    row("name refused", 422, R"({"error_message":"x","error_code":141,"errors":{"name":["is too long (limit 50)."]}})",
        What::Create, ErrorKind::InvalidInput, "name", "Change it and try again");
    row("expiry refused", 422, R"({"error_message":"x","error_code":141,"errors":{"expires_on":["is in the past."]}})",
        What::Create, ErrorKind::InvalidInput, "expires_on", "Change it and try again", managementKind);
    row("duplicate name", 400, R"({"error_message":"Management token already exists"})", What::Create,
        ErrorKind::InvalidInput, "name", "Choose another name", managementKind);
    row("duplicate name, 409", 409, R"({"error_message":"Conflict"})", What::Change, ErrorKind::InvalidInput, "name",
        "Choose another name");
    row("limit", 422, R"({"error_message":"Delivery tokens limit reached.","error_code":141})", What::Create,
        ErrorKind::LimitReached, "web", "Delete tokens that nobody uses");
    row("too many requests", 429, R"({"error_message":"Too many requests","error_code":429})", What::Tokens,
        ErrorKind::RateLimited, "web", "wait a little");
    row("unavailable", 503, R"({"error_message":"Service unavailable","error_code":503})", What::Tokens,
        ErrorKind::Network, "web", "Try again in some minutes");
    row("gateway", 502, "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>",
        What::Tokens, ErrorKind::Network, "web", "Try again in some minutes");
    row("errors as texts", 422, R"({"error_message":"No","error_code":141,"errors":["one","two"]})", What::Create,
        ErrorKind::InvalidInput, "web", "Change it and try again");
}

void TestContentstackRefusals::problems()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, what);
    QFETCH(QString, kind);
    QFETCH(ErrorKind, expected);
    QFETCH(QString, object);
    QFETCH(QString, sentence);
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.about = QStringLiteral("stack");
    answer.headers = {{"content-type", body.startsWith('<') ? "text/html" : "application/json"}};
    const Error problem =
        problemOf(answer, {.what = static_cast<What>(what), .kind = kind, .object = QStringLiteral("web")});
    QCOMPARE(problem.kind, expected);
    QCOMPARE(problem.object, object);
    QVERIFY2(QString::fromUtf8(problem.reason.source).contains(sentence), problem.reason.source);
    QVERIFY(!problem.detail.isEmpty());
    QVERIFY(!problem.detail.contains(QLatin1Char('<')));
}

void TestContentstackRefusals::hostsOfTheRegions()
{
    const auto hosts = [](const char *region) {
        const Place place = Place::fromLocation({{QStringLiteral("region"), QLatin1String(region)}}).value();
        return place.management.toString() + QLatin1Char(' ') + place.delivery.toString();
    };
    QCOMPARE(hosts("na"), QStringLiteral("https://api.contentstack.io https://cdn.contentstack.io"));
    for (const auto *region : {"eu", "au", "azure-na", "azure-eu", "gcp-na", "gcp-eu"})
        QCOMPARE(hosts(region), QStringLiteral("https://%1-api.contentstack.com https://%1-cdn.contentstack.com")
                                    .arg(QLatin1String(region)));
    const Place own = Place::fromLocation({{QStringLiteral("url"), QStringLiteral("http://127.0.0.1:8080/")}}).value();
    QCOMPARE(own.management, QUrl(QStringLiteral("http://127.0.0.1:8080")));
    QCOMPARE(own.delivery, own.management);
}

void TestContentstackRefusals::placesThatAreRefused_data()
{
    QTest::addColumn<QVariantMap>("location");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QVariantMap &location, const char *field) {
        QTest::newRow(name) << location << QString(QLatin1String(field));
    };
    row("unknown region", {{QStringLiteral("region"), QStringLiteral("mars")}}, "region");
    row("no host", {{QStringLiteral("region"), QStringLiteral("custom")}}, "url");
    row("with a path", {{QStringLiteral("url"), QStringLiteral("https://api.example.com/v3")}}, "url");
    row("with a name in it", {{QStringLiteral("url"), QStringLiteral("https://me:secret@example.com")}}, "url");
    row("no web address", {{QStringLiteral("url"), QStringLiteral("ftp://example.com")}}, "url");
    row("delivery host", {{QStringLiteral("delivery_url"), QStringLiteral("nonsense")}}, "delivery_url");
    row("API key with a line break", {{QStringLiteral("api_key"), QStringLiteral("blt1\nblt2")}}, "api_key");
    row("API key with an umlaut", {{QStringLiteral("api_key"), QStringLiteral("blät")}}, "api_key");
}

void TestContentstackRefusals::placesThatAreRefused()
{
    QFETCH(QVariantMap, location);
    QFETCH(QString, field);
    const Result<Place> place = Place::fromLocation(location);
    QVERIFY(!place);
    QCOMPARE(place.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(place.error().object, field);
    QVERIFY(!place.error().reason.isEmpty());
}

QTEST_GUILESS_MAIN(TestContentstackRefusals)
#include "tst_contentstack_refusals.moc"
