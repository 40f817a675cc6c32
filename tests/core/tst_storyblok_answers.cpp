// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/apikey.h"
#include "core/backends/storyblok/personaltoken.h"
#include "core/backends/storyblok/problems.h"
#include "core/backends/storyblok/regions.h"
#include "tests/core/storyblokfixture.h"

#include <set>

using namespace tokendesk;
using namespace tokendesk::storyblok;

namespace {

Error problemIn(const char *name, Access access = Access::Personal, const QDate &today = QDate(2026, 8, 21))
{
    return problemOf(answerIn(storyblokExchange(QLatin1String(name))), access, today);
}

QByteArray reasonIn(const char *name, Access access = Access::Personal)
{
    return problemIn(name, access).reason.source;
}

} // namespace

class TestStoryblokAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorIsUnderstood();
    void refusalsOfRightsAreToldApart();
    void deadCredentialsAreToldApart();
    void fiveShapesOfRefusedInput_data();
    void fiveShapesOfRefusedInput();
    void wrappedAndBareAreTheSame();
    void accessTokensAreReadWhole();
    void personalTokensAreReadWhole();
    void idsAreExact_data();
    void idsAreExact();
    void regionsBySpace_data();
    void regionsBySpace();
    void placesAreNormalised();
    void secretsAreNoAttributes();
};

/// Each exchange that ends badly gets a kind, a reason and its status; none of them falls through to "not known".
void TestStoryblokAnswers::everyErrorIsUnderstood()
{
    int errors = 0;
    const QStringList names = storyblokExchanges();
    QVERIFY(names.size() > 60);
    for (const QString &name : names) {
        const HttpAnswer answer = answerIn(storyblokExchange(name));
        QVERIFY2(answer.status > 0, qPrintable(name));
        if (answer.isSuccess())
            continue;
        ++errors;
        const Error error = problemOf(answer, Access::Personal, QDate(2026, 8, 21));
        QVERIFY2(error.kind != ErrorKind::Internal && error.kind != ErrorKind::Protocol, qPrintable(name));
        QVERIFY2(!error.reason.isEmpty(), qPrintable(name));
        QCOMPARE(error.httpStatus.value_or(0), answer.status);
    }
    QVERIFY(errors >= 20);
}

void TestStoryblokAnswers::refusalsOfRightsAreToldApart()
{
    const std::set<QByteArray> reasons = {reasonIn("error_403_scope.json"), reasonIn("error_403_token_type.json"),
                                          reasonIn("error_403_space_restricted.json"),
                                          reasonIn("error_403_plain.json")};
    QCOMPARE(reasons.size(), size_t(4));
    QCOMPARE(reasonIn("error_403_space_not_allowed.json"), reasonIn("error_403_space_restricted.json"));
    QCOMPARE(problemIn("error_403_scope.json").reason.args, QStringList{QStringLiteral("spaces:read")});
    QCOMPARE(problemIn("oauth_clients_403_role.json").reason.args,
             QStringList{QStringLiteral("You can not access this endpoint with your role on Organization")});
    // What an organisation does not allow is no matter of a role in a space.
    for (const char *const name : {"oauth_clients_403_role.json", "oauth_clients_403_org_flag.json"}) {
        QVERIFY(!reasons.contains(reasonIn(name)));
        QVERIFY(reasonIn(name).contains("organisation"));
    }
    for (const char *const name : {"error_403_scope.json", "error_403_token_type.json", "error_403_plain.json"})
        QCOMPARE(problemIn(name).kind, ErrorKind::PermissionDenied);
}

void TestStoryblokAnswers::deadCredentialsAreToldApart()
{
    const std::set<QByteArray> reasons = {
        reasonIn("error_401.json", Access::Personal), reasonIn("error_401.json", Access::Legacy),
        reasonIn("error_401.json", Access::Session), reasonIn("error_401.json", Access::OAuth),
        problemIn("error_401.json", Access::Legacy, legacyEnd()).reason.source};
    QCOMPARE(reasons.size(), size_t(5));
    QCOMPARE(problemIn("error_401.json").kind, ErrorKind::AuthFailed);
}

void TestStoryblokAnswers::fiveShapesOfRefusedInput_data()
{
    QTest::addColumn<QString>("texts");
    QTest::addColumn<QString>("field");
    QTest::newRow("error_422_fields.json") << "name: can't be blank"
                                           << "name";
    QTest::newRow("error_422_string.json") << "Access is invalid" << QString();
    QTest::newRow("error_422_list.json") << "Access is invalid; Name is too long" << QString();
    QTest::newRow("error_422_base.json") << "Access is invalid" << QString();
    QTest::newRow("error_422_errors_map.json") << "access: is invalid"
                                               << "access";
}

void TestStoryblokAnswers::fiveShapesOfRefusedInput()
{
    QFETCH(QString, texts);
    QFETCH(QString, field);
    const HttpAnswer answer = answerIn(storyblokExchange(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(textsOf(answer).join(QStringLiteral("; ")), texts);
    QCOMPARE(fieldOf(answer), field);
    const Error error = problemOf(answer, Access::Personal, QDate(2026, 8, 21));
    QCOMPARE(error.kind, ErrorKind::InvalidInput);
    QCOMPARE(error.object, field.isEmpty() ? QStringLiteral("fixture") : field);
    QCOMPARE(error.reason.args, QStringList{texts});
}

void TestStoryblokAnswers::wrappedAndBareAreTheSame()
{
    const auto wrapped = objectOf(answerIn(storyblokExchange(QStringLiteral("api_keys_create_wrapped.json"))),
                                  QStringLiteral("api_key"));
    const auto bare =
        objectOf(answerIn(storyblokExchange(QStringLiteral("api_keys_create_bare.json"))), QStringLiteral("api_key"));
    QVERIFY(wrapped && bare);
    QCOMPARE(*wrapped, *bare);
    QCOMPARE(ApiKey::fromJson(*bare).id, Q_INT64_C(72751299246032));
    const auto page =
        objectOf(answerIn(storyblokExchange(QStringLiteral("error_502_html.json"))), QStringLiteral("api_key"));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Protocol);
}

void TestStoryblokAnswers::accessTokensAreReadWhole()
{
    const auto items =
        listOf(answerIn(storyblokExchange(QStringLiteral("api_keys_list.json"))), QStringLiteral("api_keys"));
    QVERIFY(items.has_value());
    QCOMPARE(items->size(), 6);
    const ApiKey members = ApiKey::fromJson(items->at(2).toObject());
    QCOMPARE(members.name, QStringLiteral("Members area"));
    QCOMPARE(members.branch.value_or(0), 32198);
    QCOMPARE(members.stories, (QStringList{QStringLiteral("90000000000123"), QStringLiteral("90000000000456")}));
    const Token token = members.toToken(QStringLiteral("https://host/v1/spaces/1/api_keys"));
    QCOMPARE(token.id, (TokenId{QStringLiteral("public"), QStringLiteral("72751299246028")}));
    QCOMPARE(token.secretAvailability, SecretAvailability::Always);
    QVERIFY(!token.createdAt && !token.lastUsedAt && !token.expiresAt);
    QVERIFY(ApiKey::fromJson(items->at(0).toObject()).name.isEmpty()); // null in the answer
}

void TestStoryblokAnswers::personalTokensAreReadWhole()
{
    const auto items = listOf(answerIn(storyblokExchange(QStringLiteral("personal_access_tokens_list.json"))),
                              QStringLiteral("personal_access_tokens"));
    QVERIFY(items.has_value());
    const QDateTime now(QDate(2026, 8, 21), QTime(10, 0), Qt::UTC);
    QMap<QString, Token> tokens;
    for (const QJsonValue &item : *items) {
        const Token token = personalTokenFrom(item.toObject(), now, QStringLiteral("https://host/v1"));
        tokens.insert(token.name, token);
    }
    const Token scoped = tokens.value(QStringLiteral("CI token"));
    QCOMPARE(scoped.scopes.size(), 3);
    QCOMPARE(scoped.state, TokenState::Enabled);
    QCOMPARE(scoped.secretAvailability, SecretAvailability::Once);
    QCOMPARE(tokens.value(QStringLiteral("Full access")).scopes, QStringList{QStringLiteral("user_permission")});
    QVERIFY(!tokens.value(QStringLiteral("Full access")).lastUsedAt);
    const Token revoked = tokens.value(QStringLiteral("Old laptop"));
    QCOMPARE(revoked.state, TokenState::Disabled);
    QVERIFY(!revoked.editable);
    QCOMPARE(revoked.notices.first().code, QStringLiteral("revoked"));
    const Token legacy = tokens.value(QStringLiteral("Production API Token"));
    QVERIFY(isLegacy(legacy));
    QCOMPARE(legacy.notices.first().code, QStringLiteral("legacy-token"));
    QCOMPARE(legacy.notices.first().text.args, QStringList{QStringLiteral("2026-11-30")});
    QCOMPARE(personalTokenFrom(items->at(0).toObject(), now.addYears(1), {}).state, TokenState::Expired);
}

void TestStoryblokAnswers::idsAreExact_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id");
    QTest::newRow("2^53") << QByteArray("9007199254740992") << "9007199254740992";
    QTest::newRow("2^53 + 1") << QByteArray("9007199254740993") << "9007199254740993";
    QTest::newRow("2^63 - 1") << QByteArray("9223372036854775807") << "9223372036854775807";
    QTest::newRow("text") << QByteArray("\"9007199254740993\"") << "9007199254740993";
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << QString();
    QTest::newRow("fraction") << QByteArray("1.5") << QString();
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("letters") << QByteArray("\"12x\"") << QString();
}

void TestStoryblokAnswers::idsAreExact()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, id);
    const QJsonObject object =
        QJsonDocument::fromJson("{\"id\":" + json + ",\"access\":\"public\",\"story_ids\":[" + json + "]}").object();
    const ApiKey key = ApiKey::fromJson(object);
    QCOMPARE(key.id > 0 ? QString::number(key.id) : QString(), id);
    QCOMPARE(key.stories, id.isEmpty() ? QStringList() : QStringList{id});
    if (id.isEmpty())
        return;
    const QByteArray sent = QJsonDocument(key.toJson()).toJson(QJsonDocument::Compact);
    QVERIFY2(sent.contains("\"story_ids\":[" + id.toLatin1() + "]"), sent.constData());
}

void TestStoryblokAnswers::regionsBySpace_data()
{
    QTest::addColumn<qint64>("space");
    QTest::addColumn<QStringList>("regions");
    const auto row = [](const char *name, qint64 space, const QStringList &regions) {
        QTest::newRow(name) << space << regions;
    };
    row("small", 123'456, {QStringLiteral("eu"), QStringLiteral("cn")});
    row("us, small", 1'000'000, {QStringLiteral("us")});
    row("ca, small", 2'999'999, {QStringLiteral("ca")});
    row("ap, small", 3'000'000, {QStringLiteral("ap")});
    row("no rule", 4'000'000, {});
    row("eu", firstSpace, {QStringLiteral("eu")});
    row("us", 564'469'716'905'585, {QStringLiteral("us")});
    row("ca", Q_INT64_C(3) << 48, {QStringLiteral("ca")});
    row("ap", Q_INT64_C(4) << 48, {QStringLiteral("ap")});
    row("cn", (Q_INT64_C(6) << 48) + 17, {QStringLiteral("cn")});
    row("no rule for 5", Q_INT64_C(5) << 48, {});
}

void TestStoryblokAnswers::regionsBySpace()
{
    QFETCH(qint64, space);
    QFETCH(QStringList, regions);
    QCOMPARE(regionsOfSpace(space), regions);
}

void TestStoryblokAnswers::placesAreNormalised()
{
    const auto place = [](const QVariantMap &location) {
        return placeOf(location);
    };
    const QString region = QStringLiteral("region");
    const QString space = QStringLiteral("space_id");
    const QString host = QStringLiteral("url");
    const auto us = place({{space, QStringLiteral(" 564469716905585 ")}});
    QVERIFY(us.has_value());
    QCOMPARE(us->region, QStringLiteral("us")); // told by the id
    QCOMPARE(us->management, QUrl(QStringLiteral("https://api-us.storyblok.com")));
    const auto wrong = place({{region, QStringLiteral("us")}, {space, QString::number(firstSpace)}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().object, region);
    QCOMPARE(wrong.error().reason.args.at(1), QStringLiteral("eu"));
    const auto own = place({{region, QStringLiteral("eu")}, {host, QStringLiteral("mapi.example.test/")}});
    QVERIFY(own.has_value());
    QCOMPARE(own->management, QUrl(QStringLiteral("https://mapi.example.test")));
    QCOMPARE(placeOf(own->location())->location(), own->location());
    for (const QString &bad : {QStringLiteral("https://user:pw@host"), QStringLiteral("https://host/path"),
                               QStringLiteral("ftp://host"), QStringLiteral("https://host?token=x")})
        QCOMPARE(place({{host, bad}}).error().object, host);
    for (const QString &bad : {QStringLiteral("12x"), QStringLiteral("-1"), QStringLiteral("9223372036854775808")})
        QCOMPARE(place({{space, bad}}).error().object, space);
    QCOMPARE(place({{region, QStringLiteral("mars")}}).error().object, region);
    QVERIFY(!place({}).value().hasSpace());
}

void TestStoryblokAnswers::secretsAreNoAttributes()
{
    for (const char *const name :
         {"api_keys_list.json", "personal_access_tokens_create.json", "webhook_endpoints_list.json",
          "oauth_clients_get.json", "scim_tokens_create.json", "space_detail.json", "oauth_token_exchange.json"}) {
        const QJsonObject body = storyblokExchange(QLatin1String(name))
                                     .value(QLatin1String("response"))
                                     .toObject()
                                     .value(QLatin1String("body"))
                                     .toObject();
        QList<QJsonObject> objects = {body};
        for (const QJsonValue &value : body) {
            objects.append(value.toObject());
            const QJsonArray items = value.toArray();
            for (const QJsonValue &item : items)
                objects.append(item.toObject());
        }
        for (const QJsonObject &object : std::as_const(objects)) {
            for (const Attribute &attribute : harmlessAttributes(object)) {
                if (attribute.name == QLatin1String("oauth_identifier"))
                    continue; // a client's id is public
                QVERIFY2(!attribute.stored.contains(QLatin1String("FAKE")), qPrintable(attribute.name));
                QVERIFY2(!attribute.stored.contains(QLatin1String("sb_")), qPrintable(attribute.name));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestStoryblokAnswers)
#include "tst_storyblok_answers.moc"
