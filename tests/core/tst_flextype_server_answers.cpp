// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypeserverfixture.h"

using namespace tokendesk;
using namespace tokendesk::test;

/// A sign-in whose requests are answered by something between here and the server, or not at all.
class TestFlextypeServerAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believesNoOtherAnswer_data();
    void believesNoOtherAnswer();
    void neverRepeatsASignIn_data();
    void neverRepeatsASignIn();
    void blamesNoTokenForAGateway_data();
    void blamesNoTokenForAGateway();
};

void TestFlextypeServerAnswers::blamesNoTokenForAGateway_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("502") << 502;
    QTest::newRow("504") << 504;
}

/// To look for a broken token takes over a hundred requests, each of which spends a call.
void TestFlextypeServerAnswers::blamesNoTokenForAGateway()
{
    QFETCH(int, status);
    Server server({.tokens = 3});
    QCOMPARE(server.list().size(), 4);
    const qsizetype before = server.site.calls().size();
    server.site.DoubleServer::plan({.kind = doubles::Mishap::Kind::Reply,
                                    .path = "/api/v1/entries",
                                    .times = -1,
                                    .reply = {status, "text/html", "<h1>Bad gateway</h1>", {}}});
    QCOMPARE(server.list().size(), 0);
    QVERIFY(!server.lastList);
    QCOMPARE(server.lastList.error().httpStatus, status);
    const QString reason = reasonOf(server.lastList.error());
    QVERIFY2(!reason.contains(QLatin1String("broken")), qPrintable(reason));
    QVERIFY2(server.site.calls().size() - before <= 4, "it went on asking");
}

void TestFlextypeServerAnswers::believesNoOtherAnswer_data()
{
    QTest::addColumn<QStringList>("off");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    const QString tokens = QStringLiteral("tokens");
    QTest::newRow("the secret") << QStringList() << QByteArray("POST") << QByteArray("/api/v1/tokens/generate");
    QTest::newRow("the secret, by the query API")
        << QStringList{tokens} << QByteArray("POST") << QByteArray("/api/v1/query");
    QTest::newRow("the own token") << QStringList() << QByteArray("GET") << QByteArray("/api/v1/tokens");
}

/// Of something between here and the server: JSON and 200 prove no login.
void TestFlextypeServerAnswers::believesNoOtherAnswer()
{
    QFETCH(QStringList, off);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    Server server;
    server.switchOff(off);
    server.site.DoubleServer::plan({.kind = doubles::Mishap::Kind::Reply,
                                    .method = method,
                                    .path = path,
                                    .times = 1,
                                    .reply = {200, "application/json", R"({"error":"maintenance"})", {}}});
    const FlextypeKey admin = server.site.admin();
    const Result<SignedIn> signedIn = server.signIn(Server::credential(admin.token, admin.accessToken));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, ErrorKind::Protocol);
    QVERIFY2(reasonOf(signedIn.error()).contains(QLatin1String("not an answer of a Flextype server")),
             qPrintable(reasonOf(signedIn.error())));
}

void TestFlextypeServerAnswers::neverRepeatsASignIn_data()
{
    QTest::addColumn<QStringList>("off");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status"); // 0: the connection is cut
    QTest::addColumn<ErrorKind>("kind");
    const QStringList none;
    const QStringList registry{QStringLiteral("registry")};
    const QByteArray tokens("/api/v1/tokens");
    const QByteArray manifest("/api/v1/registry");
    QTest::newRow("manifest, 503") << none << manifest << 503 << ErrorKind::Network;
    QTest::newRow("manifest, 429") << none << manifest << 429 << ErrorKind::RateLimited;
    QTest::newRow("manifest, cut") << none << manifest << 0 << ErrorKind::Network;
    QTest::newRow("own token, 503") << none << tokens << 503 << ErrorKind::Network;
    QTest::newRow("own token, 429") << none << tokens << 429 << ErrorKind::RateLimited;
    QTest::newRow("own token, cut") << none << tokens << 0 << ErrorKind::Network;
    QTest::newRow("which APIs are on, 503") << registry << QByteArray("/api/v1/entries") << 503 << ErrorKind::Network;
    QTest::newRow("which APIs are on, 429")
        << registry << QByteArray("/api/v1/entries") << 429 << ErrorKind::RateLimited;
}

void TestFlextypeServerAnswers::neverRepeatsASignIn()
{
    QFETCH(QStringList, off);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    Server server;
    server.switchOff(off);
    const doubles::Mishap mishap{.kind = status == 0 ? doubles::Mishap::Kind::DropBefore : doubles::Mishap::Kind::Reply,
                                 .method = "GET",
                                 .path = path,
                                 .times = 1,
                                 .reply = {status, "text/html", "Busy", {}}};
    server.site.DoubleServer::plan(mishap);
    const FlextypeKey admin = server.site.admin();
    const Result<SignedIn> signedIn = server.signIn(Server::credential(admin.token, admin.accessToken));
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, kind);
    QCOMPARE(server.site.count("GET", path), 1);
    QCOMPARE(server.site.calls().last().path, path); // nor is anything else sent after it

    // What is no sign-in goes on being repeated.
    server.site.forgetMishaps();
    server.site.forgetCalls();
    server.site.DoubleServer::plan({.kind = mishap.kind, .method = "GET", .times = 1, .reply = mishap.reply});
    QVERIFY(server.get(admin.token));
    QCOMPARE(server.site.calls().size(), 2);
}

QTEST_GUILESS_MAIN(TestFlextypeServerAnswers)
#include "tst_flextype_server_answers.moc"
