// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypeserverfixture.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace tokendesk;
using namespace tokendesk::test;

class TestFlextypeServerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists();
    void showsWhatTheServerSays();
    void listsThroughTheQueryApi();
    void listsNothingWhereNothingMayBeListed();
    void namesABrokenToken();
    void namesABrokenTokenByTheQueryApi();
    void namesSeveralBrokenTokens();
    void remembersABrokenToken();
    void sparesALimitedToken();
    void showsAnEmptyFile();
    void tellsUnknownFromKnownCreation();
    void neverSearchesHashes();
    void listsTenThousand();
    void neverAsksByItself();
    void cancels();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void believesNothingButItsList_data();
    void believesNothingButItsList();
    void saysThatTheCollectionIsMissing_data();
    void saysThatTheCollectionIsMissing();
    void keepsToTheTimeOfThePerson();
    void waitsLongerForAList();
};

void TestFlextypeServerList::lists()
{
    Server server({.tokens = 40});
    const QMap<QString, Token> tokens = server.list();
    QVERIFY(server.lastList);
    QCOMPARE(tokens.size(), 41);
    const QStringList ids = server.site.tokenIds();
    QCOMPARE(QSet<QString>(tokens.keyBegin(), tokens.keyEnd()), QSet<QString>(ids.begin(), ids.end()));
    QCOMPARE(server.site.calls().size(), 1);
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerList::showsWhatTheServerSays()
{
    Server server({.siteFolder = QStringLiteral(TOKENDESK_TEST_DATA "/flextype/site-1.0")});
    const QMap<QString, Token> tokens = server.list(true);
    QCOMPARE(tokens.size(), 16);
    QCOMPARE(tokens.value(QStringLiteral("00000000000000000000000000000001")).state, TokenState::Disabled);
    QCOMPARE(tokens.value(QStringLiteral("00000000000000000000000000000003")).state, TokenState::Exhausted);
    QCOMPARE(tokens.value(QStringLiteral("00000000000000000000000000000007")).state, TokenState::Broken);
    QVERIFY(!tokens.value(QStringLiteral("00000000000000000000000000000006")).hasSecret);
    QVERIFY(noticeCodes(tokens.value(QStringLiteral("67d6914d2a97451be3617c58e02bdad8")))
                .contains(QStringLiteral("limit-is-text")));
    QVERIFY(noticeCodes(tokens.value(QStringLiteral("4ed07de0319fa4febdfd94f2cf22da47")))
                .contains(QStringLiteral("state-misspelt")));
    QVERIFY(noticeCodes(tokens.value(QStringLiteral("75a15772ffc21374fd6cbf4d3074d824")))
                .contains(QStringLiteral("lying-id")));
    const Token named = tokens.value(QStringLiteral("mobile-app_2"));
    QCOMPARE(named.name, QStringLiteral("Readable id"));
    QVERIFY(named.callsApproximate);
    QVERIFY(named.modifiedAt.has_value());
    QCOMPARE(attribute(named, QStringLiteral("title")), QStringLiteral("Readable id"));
    QVERIFY(attribute(named, QStringLiteral("modified_at")).isEmpty());
    for (const Token &token : tokens) {
        for (const Notice &notice : token.notices)
            QVERIFY2(notice.repair.isEmpty(), qPrintable(notice.code));
    }
}

void TestFlextypeServerList::listsThroughTheQueryApi()
{
    Server server({.tokens = 5});
    server.connection.guard = Guard::ReadOnly; // reading, although it is a POST
    server.switchOff({QStringLiteral("entries")});
    QCOMPARE(server.list().size(), 6);
    QVERIFY(server.lastList);
    QCOMPARE(server.site.calls().size(), 2);
    server.site.forgetCalls();
    QCOMPARE(server.list().size(), 6);
    QCOMPARE(server.site.calls().size(), 1); // it has learned
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerList::listsNothingWhereNothingMayBeListed()
{
    Server server;
    server.switchOff({QStringLiteral("entries"), QStringLiteral("query")});
    server.list();
    QVERIFY(!server.lastList);
    QCOMPARE(server.lastList.error().kind, ErrorKind::PermissionDenied);
    QVERIFY(reasonOf(server.lastList.error()).contains(QLatin1String("switched off")));
}

void TestFlextypeServerList::namesABrokenToken()
{
    Server server({.tokens = 30});
    const QString broken = server.site.addBrokenToken();
    const QMap<QString, Token> tokens = server.list();
    QVERIFY2(server.lastList, server.lastList ? "" : qPrintable(reasonOf(server.lastList.error())));
    QCOMPARE(tokens.size(), 32);
    QCOMPARE(tokens.value(broken).state, TokenState::Broken);
    QVERIFY(!tokens.value(broken).editable);
    QVERIFY(server.site.calls().size() <= 400);
    QCOMPARE(server.dangers(), QStringList());
    const Result<Token> one = server.get(broken);
    QVERIFY(one);
    QCOMPARE(one->state, TokenState::Broken);
    // It can be revoked all the same, and then the list works again.
    Result<Changed<Revoked>> revoked = settle(server.backend().revoke({{}, broken}, {}));
    QVERIFY(revoked);
    QVERIFY(settle(revoked->inForce));
    QCOMPARE(server.list().size(), 31);
}

void TestFlextypeServerList::namesABrokenTokenByTheQueryApi()
{
    Server server({.tokens = 3});
    server.switchOff({QStringLiteral("entries")});
    const QString broken = server.site.addBrokenToken();
    const QMap<QString, Token> tokens = server.list();
    QCOMPARE(tokens.size(), 5);
    QCOMPARE(tokens.value(broken).state, TokenState::Broken);
}

void TestFlextypeServerList::namesSeveralBrokenTokens()
{
    Server server({.tokens = 3});
    QSet<QString> broken{server.site.addBrokenToken()};
    server.site.store().put(QStringLiteral("tokens/Xy-_0/token.yaml"), "title: 'App [% x %]'\nstate: enabled\n");
    broken.insert(QStringLiteral("Xy-_0"));
    const QMap<QString, Token> tokens = server.list();
    QVERIFY2(server.lastList, server.lastList ? "" : qPrintable(reasonOf(server.lastList.error())));
    for (const QString &id : broken)
        QCOMPARE(tokens.value(id).state, TokenState::Broken);
    QCOMPARE(tokens.size(), 6);
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerList::remembersABrokenToken()
{
    Server server({.tokens = 30});
    QCOMPARE(server.list().size(), 31);
    const QString id = server.site.tokenIds().at(7);
    server.site.store().putAt(QStringLiteral("tokens/") + id + QStringLiteral("/token.yaml"), "title: 'App [% x %]'\n",
                              QDateTime::currentSecsSinceEpoch() + 5);
    server.site.forgetCalls();
    QCOMPARE(server.list().value(id).state, TokenState::Broken);
    QVERIFY2(server.site.calls().size() < 25, "the list from before narrows the search");
    server.site.forgetCalls();
    QCOMPARE(server.list().value(id).state, TokenState::Broken);
    QCOMPARE(server.site.calls().size(), 2);
}

void TestFlextypeServerList::sparesALimitedToken()
{
    Server server;
    PhpValue limited;
    limited.set(QStringLiteral("limit_calls"), PhpValue::integer(100));
    server.signInAs(server.site.addToken(QStringLiteral("Limited"), limited));
    server.site.addBrokenToken();
    server.list();
    QVERIFY(!server.lastList);
    QCOMPARE(server.lastList.error().kind, ErrorKind::LimitReached);
    QVERIFY(server.site.calls().size() <= 3);
}

void TestFlextypeServerList::showsAnEmptyFile()
{
    Server server;
    server.site.store().put(QStringLiteral("tokens/empty/token.yaml"), {});
    const QMap<QString, Token> tokens = server.list();
    QVERIFY(server.lastList);
    QVERIFY(tokens.contains(QStringLiteral("empty")));
    QVERIFY(tokens.value(QStringLiteral("empty")).state == TokenState::Broken);
}

void TestFlextypeServerList::tellsUnknownFromKnownCreation()
{
    Server server;
    PhpValue dated;
    dated.set(QStringLiteral("created_at"), PhpValue::text(QStringLiteral("2022-09-12T16:26:40+00:00")));
    const QString known = server.site.addToken(QStringLiteral("Dated"), dated).token;
    const QString unknown = server.site.addToken(QStringLiteral("Undated")).token;
    const QMap<QString, Token> tokens = server.list();
    QCOMPARE(tokens.value(known).createdAt, QDateTime(QDate(2022, 9, 12), QTime(16, 26, 40), Qt::UTC));
    QVERIFY(!tokens.value(unknown).createdAt);
    QVERIFY(tokens.value(unknown).modifiedAt);
}

void TestFlextypeServerList::neverSearchesHashes()
{
    Server server;
    const QMap<QString, Token> tokens = server.list(true);
    for (const Attribute &attribute : tokens.first().attributes)
        QCOMPARE(attribute.searched, attribute.name != QLatin1String("hashed_access_token"));
    QVERIFY(server.backend().capabilities().idIsCredential);
}

void TestFlextypeServerList::listsTenThousand()
{
    Server server({.tokens = 10'000});
    server.list(); // fills the double's cache, as a server in use has it
    QCOMPARE(server.site.calls().size(), 1);
    const QString url = server.site.url().toString() + QLatin1String("/api/v1/entries?") +
                        QString::fromLatin1(server.site.calls().first().query);
    QElapsedTimer timer;
    timer.start();
    QProcess curl;
    curl.start(QStringLiteral("curl"), {QStringLiteral("-s"), QStringLiteral("-g"), url});
    QVERIFY(curl.waitForFinished(120'000));
    QVERIFY(curl.readAllStandardOutput().size() > 3'000'000);
    const qint64 bare = timer.restart();
    const QMap<QString, Token> tokens = server.list();
    const qint64 ours = timer.elapsed();
    QVERIFY(server.lastList);
    QCOMPARE(tokens.size(), 10'001);
    qInfo("10,000 tokens: curl %lld ms, list %lld ms", bare, ours);
}

void TestFlextypeServerList::neverAsksByItself()
{
    Server server;
    server.backend().watch([](const OutsideChange &) {});
    QVERIFY(!server.backend().capabilities().watches);
    QTest::qWait(1'500);
    QVERIFY(server.site.calls().isEmpty());
}

void TestFlextypeServerList::cancels()
{
    Server server;
    server.site.plan({.kind = Mishap::Kind::Delay, .times = -1, .delay = std::chrono::seconds(20)});
    const CancelToken cancel;
    const QFuture<Result<Token>> got = server.backend().get({{}, server.site.admin().token}, cancel);
    QTest::qWait(200);
    QElapsedTimer timer;
    timer.start();
    cancel.cancel();
    const Result<Token> result = settle(got);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    const QFuture<Result<Token>> second = server.backend().get({{}, server.site.admin().token}, {});
    QTest::qWait(50);
    server.close(); // a backend that goes ends what it does
    QVERIFY(second.isFinished());
    QVERIFY(timer.elapsed() < 5'000);
}

void TestFlextypeServerList::saysWhatWentWrong_data()
{
    QTest::addColumn<int>("mishap");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a page of HTML") << int(Mishap::Kind::Html) << ErrorKind::Protocol;
    QTest::newRow("cut off") << int(Mishap::Kind::DropBefore) << ErrorKind::Network;
}

void TestFlextypeServerList::saysWhatWentWrong()
{
    QFETCH(int, mishap);
    QFETCH(ErrorKind, kind);
    Server server;
    server.site.plan({.kind = static_cast<Mishap::Kind>(mishap), .times = -1});
    server.list();
    QVERIFY(!server.lastList);
    QCOMPARE(server.lastList.error().kind, kind);
    const Error &error = server.lastList.error();
    for (const QString &text : {error.object, error.detail, error.reason.args.join(QLatin1Char(' '))}) {
        QVERIFY(!text.contains(server.site.admin().token));
        QVERIFY(!text.contains(server.site.admin().accessToken));
    }
}

void TestFlextypeServerList::believesNothingButItsList_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body"); // OWN: the token that the connection signs in with
    QTest::addColumn<QString>("says");
    const QByteArray entries("/api/v1/entries");
    const QByteArray query("/api/v1/query");
    const QByteArray other(R"("tokens/other":{"title":"Other","state":"enabled","calls":0,"limit_calls":0})");
    const QByteArray own(R"("tokens/OWN":{"title":"Own","state":"enabled","calls":0,"limit_calls":0})");
    const QString foreign = QStringLiteral("is not its list of tokens");
    const QString empty = QStringLiteral("lists no token at all");
    QTest::newRow("maintenance") << entries << 200 << QByteArray(R"({"error":"maintenance"})") << foreign;
    QTest::newRow("without the own token") << entries << 200 << '{' + other + '}' << foreign;
    QTest::newRow("with something else") << entries << 200 << '{' + own + R"(,"blog/OWN":{}})" << foreign;
    QTest::newRow("a number that PHP never writes")
        << entries << 200 << '{' + own + R"(,"tokens/other":{"calls":12345678901234567890123}})" << foreign;
    QTest::newRow("nothing") << entries << 200 << QByteArray("{}") << empty;
    QTest::newRow("PHP's nothing") << entries << 200 << QByteArray("[]") << empty;
    QTest::newRow("not found")
        << entries << 404
        << QByteArray(R"({"title":"Not Found","message":"The requested resource or endpoint could not be found",)"
                      R"("http_status_code":404})")
        << empty;
    QTest::newRow("maintenance, query") << query << 200 << QByteArray(R"({"error":"maintenance"})") << foreign;
    QTest::newRow("without the own token, query") << query << 200 << R"({"tokens":{)" + other + "}}" << foreign;
    QTest::newRow("a list, query") << query << 200 << QByteArray(R"({"tokens":[1]})") << foreign;
    QTest::newRow("PHP's nothing, query") << query << 200 << QByteArray(R"({"tokens":[]})") << empty;
}

/// Its rows would go without a word otherwise.
void TestFlextypeServerList::believesNothingButItsList()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    Server server({.tokens = 3});
    if (path.endsWith("query"))
        server.switchOff({QStringLiteral("entries")});
    QCOMPARE(server.list().size(), 4);
    body.replace("OWN", server.site.admin().token.toUtf8());
    server.site.DoubleServer::plan({.kind = doubles::Mishap::Kind::Reply,
                                    .path = path,
                                    .times = 1,
                                    .reply = {status, "application/json;charset=UTF-8", body, {}}});
    QCOMPARE(server.list().size(), 0); // nothing is handed out
    QVERIFY(!server.lastList);
    QVERIFY2(reasonOf(server.lastList.error()).contains(says), qPrintable(reasonOf(server.lastList.error())));
    QCOMPARE(server.lastList.error().kind, ErrorKind::Protocol);
    QCOMPARE(server.list().size(), 4);
    QVERIFY(server.lastList);
}

void TestFlextypeServerList::saysThatTheCollectionIsMissing_data()
{
    QTest::addColumn<QStringList>("off");
    QTest::newRow("entries") << QStringList();
    QTest::newRow("query") << QStringList{QStringLiteral("entries")};
}

/// The server lists no token without its tokens/token.yaml, although they work.
void TestFlextypeServerList::saysThatTheCollectionIsMissing()
{
    QFETCH(QStringList, off);
    Server server({.tokens = 3});
    server.switchOff(off);
    server.site.store().remove(QStringLiteral("tokens/token.yaml"));
    QCOMPARE(server.list().size(), 0);
    QVERIFY(!server.lastList);
    QVERIFY2(reasonOf(server.lastList.error()).contains(QLatin1String("tokens/token.yaml is missing")),
             qPrintable(reasonOf(server.lastList.error())));
    QVERIFY(server.get(server.site.admin().token));
}

void TestFlextypeServerList::keepsToTheTimeOfThePerson()
{
    Server server;
    server.connection.network.idleTimeout = std::chrono::seconds(1);
    server.site.plan({.kind = Mishap::Kind::Delay, .times = -1, .delay = std::chrono::seconds(3)});
    const Result<Token> got = server.get(server.site.admin().token);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Timeout);
    server.list();
    QVERIFY(!server.lastList);
    QCOMPARE(server.lastList.error().kind, ErrorKind::Timeout);
}

/// Than the 30 seconds that other requests may be silent for, where nobody has set them.
void TestFlextypeServerList::waitsLongerForAList()
{
    Server server({.tokens = 3});
    server.site.plan({.kind = Mishap::Kind::Delay, .times = 1, .delay = std::chrono::seconds(31)});
    QCOMPARE(server.list().size(), 4);
    QVERIFY2(server.lastList, server.lastList ? "" : qPrintable(reasonOf(server.lastList.error())));
    QCOMPARE(server.site.calls().size(), 1);
}

QTEST_GUILESS_MAIN(TestFlextypeServerList)
#include "tst_flextype_server_list.moc"
