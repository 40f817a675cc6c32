// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/contensisfixture.h"

using namespace tokendesk;
using doubles::ContensisDouble;
using doubles::ContensisDoubleOptions;
using doubles::HttpReply;
using doubles::Mishap;
using test::ContensisDesk;
using test::fixture;

namespace {

constexpr QLatin1String keyPath("/api/management/security/apiKeys");

} // namespace

/// What goes wrong between this program, the instance and other people.
class TestContensisTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksUpALostKey_data();
    void looksUpALostKey();
    void showsAKeyWithoutIdAmongTheOthers();
    void readsThroughTrouble();
    void readsWhatBecameOfAWrite_data();
    void readsWhatBecameOfAWrite();
    void writesNothingWhenReadOnly();
    void saysWhyNot();
    void tellsWhatWasDeletedElsewhere();
    void hidesSecrets_data();
    void hidesSecrets();
};

void TestContensisTrouble::looksUpALostKey_data()
{
    QTest::addColumn<bool>("made");
    QTest::newRow("made, the answer lost") << true;
    QTest::newRow("not made") << false;
}

void TestContensisTrouble::looksUpALostKey()
{
    QFETCH(bool, made);
    ContensisDesk desk;
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

void TestContensisTrouble::showsAKeyWithoutIdAmongTheOthers()
{
    ContensisDesk desk;
    desk.list();
    const auto listed = [&](const QJsonArray &keys) {
        desk.server.forgetMishaps();
        desk.server.plan(
            {.kind = Mishap::Kind::Reply, .path = keyPath.data(), .times = -1, .reply = HttpReply::json(200, keys)});
        return desk.list();
    };
    const QJsonObject good{{QStringLiteral("id"), QStringLiteral("1")},
                           {QStringLiteral("name"), QStringLiteral("Good")}};
    const QJsonObject bad{{QStringLiteral("name"), QStringLiteral("Bad")}};
    const QMap<QString, Token> tokens = listed({bad, good});
    QCOMPARE(tokens.size(), 2);
    QCOMPARE(tokens.value(QStringLiteral("Bad")).state, TokenState::Broken);
    QVERIFY(!tokens.value(QStringLiteral("Bad")).editable);
    QVERIFY(waitFor(desk.backend().get({QStringLiteral("api-key"), QStringLiteral("1")}, {})));
    desk.server.forgetCalls();
    const TokenId id = tokens.value(QStringLiteral("Bad")).id;
    QCOMPARE(waitFor(desk.backend().revoke(id, {})).error().kind, ErrorKind::NotFound);
    QCOMPARE(desk.server.count("DELETE", "/api/"), 0);
    // Where none has an id it is a list of something else.
    QVERIFY(listed({bad}).isEmpty());
    QVERIFY(!desk.lastList);
}

void TestContensisTrouble::readsThroughTrouble()
{
    ContensisDesk desk;
    QCOMPARE(desk.list().size(), 1);
    const auto trouble = [&desk](int times) {
        desk.server.forgetMishaps();
        desk.server.forgetCalls();
        desk.server.plan({.kind = Mishap::Kind::Reply,
                          .path = keyPath.data(),
                          .times = times,
                          .reply = HttpReply::html(502, "<html>Bad gateway</html>")});
    };
    trouble(2);
    QCOMPARE(desk.list().size(), 1);
    trouble(-1);
    QVERIFY(desk.list().isEmpty());
    QCOMPARE(desk.lastList.error().httpStatus, std::optional(502));
    QCOMPARE(desk.server.count("GET", keyPath.data()), 3);
}

void TestContensisTrouble::readsWhatBecameOfAWrite_data()
{
    QTest::addColumn<Mishap::Kind>("mishap");
    QTest::addColumn<bool>("done");
    QTest::newRow("502, though it was done") << Mishap::Kind::ReplyAfter << true;
    QTest::newRow("502, and it was not") << Mishap::Kind::Reply << false;
    QTest::newRow("answer lost") << Mishap::Kind::DropAfter << true;
    QTest::newRow("request lost") << Mishap::Kind::DropBefore << false;
}

void TestContensisTrouble::readsWhatBecameOfAWrite()
{
    QFETCH(Mishap::Kind, mishap);
    QFETCH(bool, done);
    ContensisDesk desk;
    const Result<CreatedToken> made =
        desk.create(QStringLiteral("Site"), {{QStringLiteral("roles"), QStringList{desk.firstRole()}}});
    QVERIFY(made);
    const TokenId id = made->token.id;
    const auto plan = [&](const QByteArray &method, const QByteArray &path) {
        desk.server.forgetMishaps();
        desk.server.forgetCalls();
        desk.server.plan({.kind = mishap,
                          .method = method,
                          .path = path,
                          .reply = HttpReply::html(502, "<html>Bad gateway</html>")});
    };
    plan("PUT", keyPath.data());
    QCOMPARE(desk.update(id, {{QStringLiteral("description"), QStringLiteral("new")}}).has_value(), done);
    QCOMPARE(desk.server.count("PUT", keyPath.data()), 1); // never sent twice
    plan("PUT", "/api/management/projects");
    QCOMPARE(desk.update(id, {{QStringLiteral("roles"), QStringList()}}).has_value(), done);
    QCOMPARE(desk.server.keysOfRole(desk.server.firstRole()).contains(QStringLiteral("Site")), !done);
    plan("DELETE", keyPath.data());
    QCOMPARE(waitFor(desk.backend().revoke(id, {})).has_value(), done);
    QCOMPARE(desk.server.count("DELETE", keyPath.data()), 1);
    QCOMPARE(desk.server.keyNames().contains(QStringLiteral("Site")), !done);
}

void TestContensisTrouble::writesNothingWhenReadOnly()
{
    ContensisDesk desk({}, Guard::ReadOnly);
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

void TestContensisTrouble::saysWhyNot()
{
    ContensisDesk desk;
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

    // Names of members in any case, at every depth.
    desk.server.plan(
        {.kind = Mishap::Kind::Reply,
         .method = "POST",
         .path = keyPath.data(),
         .reply = HttpReply::json(
             422, QJsonObject{{QStringLiteral("Type"), QStringLiteral("validation")},
                              {QStringLiteral("Data"),
                               QJsonArray{QJsonObject{{QStringLiteral("FIELD"), QStringLiteral("Description")},
                                                      {QStringLiteral("MESSAGE"), QStringLiteral("Too long")}}}}})});
    const Result<CreatedToken> tooLong = desk.create(QStringLiteral("x"));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().object, QStringLiteral("description"));
    QVERIFY(tooLong.error().reason.args.first().contains(QLatin1String("Too long")));

    ContensisDesk weak({.keysOwnRights = false});
    const Result<SignedIn> signedIn = weak.signInWithKey();
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, ErrorKind::PermissionDenied);
    QVERIFY(QByteArray(signedIn.error().reason.source).contains("API Key Administrators"));
}

void TestContensisTrouble::tellsWhatWasDeletedElsewhere()
{
    ContensisDesk desk;
    const TokenId id{QStringLiteral("api-key"), desk.server.addKey(QStringLiteral("Gone"))};
    QVERIFY(desk.list().contains(QStringLiteral("Gone")));
    desk.server.removeKey(id.value);
    const auto isToldPlainly = [](const Error &error) {
        return error.kind == ErrorKind::NotFound && QByteArray(error.reason.source).contains("deleted elsewhere");
    };
    QVERIFY(isToldPlainly(waitFor(desk.backend().get(id, {})).error()));
    QVERIFY(isToldPlainly(desk.update(id, {{QStringLiteral("description"), QStringLiteral("x")}}).error()));
    QVERIFY(isToldPlainly(waitFor(desk.backend().verify(id, Secret("x"), {})).error()));
    QVERIFY(isToldPlainly(waitFor(desk.backend().revoke(id, {})).error()));
    QCOMPARE(desk.server.count("PUT", "/api/"), 0);
    QCOMPARE(desk.server.count("DELETE", "/api/"), 0);

    // Deleted by another person between the look and the act: it is gone, as was wanted.
    const Result<CreatedToken> made = desk.create(QStringLiteral("Twice"));
    QVERIFY(made);
    desk.server.plan({.kind = Mishap::Kind::ReplyAfter,
                      .method = "DELETE",
                      .path = keyPath.data(),
                      .reply = HttpReply::json(404, fixture(QStringLiteral("error-404.json"))
                                                        .value(QLatin1String("response"))
                                                        .toObject()
                                                        .value(QLatin1String("body")))});
    QVERIFY(waitFor(desk.backend().revoke(made->token.id, {})));
}

void TestContensisTrouble::hidesSecrets_data()
{
    QTest::addColumn<bool>("flows");
    QTest::newRow("flat") << false;
    QTest::newRow("with flows") << true;
}

void TestContensisTrouble::hidesSecrets()
{
    QFETCH(bool, flows);
    static QStringList logged;
    logged.clear();
    const auto before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { logged.append(text); });
    ContensisDesk desk(
        {.shape = flows ? ContensisDoubleOptions::Shape::WithFlows : ContensisDoubleOptions::Shape::Flat});
    const Result<CreatedToken> made = desk.create(QStringLiteral("Sentinel"));
    const QString secret = made ? made->secrets.front().value.reveal() : QString();
    QStringList seen;
    const QMap<QString, Token> tokens = desk.list();
    for (const Token &token : tokens) {
        seen += {token.name, token.id.value, token.createdBy, token.location, token.scopes.join(QLatin1Char(' '))};
        for (const Attribute &attribute : token.attributes)
            seen += {attribute.stored, attribute.value.toVariant().toString()};
    }
    desk.server.plan(
        {.kind = Mishap::Kind::Reply, .path = keyPath.data(), .times = -1, .reply = HttpReply::json(500, secret)});
    if (made) {
        const Error error = desk.update(made->token.id, {{QStringLiteral("description"), secret}}).error();
        seen += {error.object, error.reason.args.join(QLatin1Char(' '))};
    }
    qInstallMessageHandler(before);
    QVERIFY(secret.size() > 90);
    QVERIFY(!tokens.isEmpty());
    seen += logged;
    for (const QString &text : std::as_const(seen)) {
        QVERIFY2(!text.contains(secret.left(32)), qPrintable(text));
        QVERIFY2(!text.contains(ContensisDouble::adminSecret().left(32)), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestContensisTrouble)
#include "tst_contensis_trouble.moc"
