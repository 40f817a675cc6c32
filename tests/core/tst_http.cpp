// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/httpclient.h"
#include "tests/core/scriptedserver.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTest>

using namespace tokendesk;
using namespace std::chrono_literals;
using test::Peer;
using test::ScriptedServer;
using test::SeenRequest;

namespace {

HttpOptions optionsFor(const QUrl &url)
{
    HttpOptions options;
    options.base = url;
    options.network.proxy = NetworkSettings::Proxy::None;
    options.limits.attempts = 1;
    return options;
}

HttpRequest request(HttpMethod method, const QString &path = QStringLiteral("/things"))
{
    return HttpRequest(method, path, QStringLiteral("the thing"));
}

} // namespace

class TestHttp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerArrivesWhole()
    {
        ScriptedServer server([](Peer &peer, const SeenRequest &) {
            peer.answer(R"({"a":[1,2]})", "200 OK", "Content-Type: application/json\r\nX-Thing: One\r\n");
        });
        HttpClient client(optionsFor(server.url(QStringLiteral("127.0.0.1"), QStringLiteral("/base"))));
        HttpRequest get = request(HttpMethod::Get, QStringLiteral("/a%20b"));
        get.addQuery(QStringLiteral("q"), QStringLiteral("x&y=z ü")).addHeader("X-Key", QStringLiteral("abc"));
        const Result<HttpAnswer> answer = client.send(get, {});
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->header("x-thing"), QByteArray("One"));
        QCOMPARE(answer->body, QByteArray(R"({"a":[1,2]})"));
        QVERIFY(answer->json());
        const SeenRequest seen = server.requests().first();
        QCOMPARE(seen.method(), QByteArray("GET"));
        QCOMPARE(seen.target(), QByteArray("/base/a%20b?q=x%26y%3Dz%20%C3%BC"));
        QCOMPARE(seen.header("x-key"), QByteArray("abc"));
        QCOMPARE(seen.header("accept"), QByteArray("application/json"));
        QVERIFY(seen.header("user-agent").startsWith("Tokendesk"));
    }

    void eachMethodArrives_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](HttpMethod method, const QByteArray &name, const QByteArray &body) {
            QTest::newRow((name + ' ' + QByteArray::number(body.size()) + " bytes").constData())
                << static_cast<int>(method) << name << body;
        };
        row(HttpMethod::Get, "GET", {});
        row(HttpMethod::Head, "HEAD", {});
        for (const QByteArray &body : {QByteArray(), QByteArray(R"({"name":"x"})"), QByteArray(300'000, 'x')}) {
            row(HttpMethod::Post, "POST", body);
            row(HttpMethod::Put, "PUT", body);
            row(HttpMethod::Patch, "PATCH", body);
            row(HttpMethod::Delete, "DELETE", body);
        }
    }

    void eachMethodArrives()
    {
        QFETCH(int, method);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, body);
        ScriptedServer server([](Peer &peer, const SeenRequest &seen) {
            peer.answer(seen.method() == "HEAD" ? QByteArray() : QByteArray("{}"));
        });
        HttpClient client(optionsFor(server.url()));
        HttpRequest sent = request(static_cast<HttpMethod>(method));
        if (!body.isEmpty()) {
            sent.body = Secret(body);
            sent.contentType = "application/json";
        }
        for (int i = 0; i < 3; ++i) {
            const Result<HttpAnswer> answer = client.send(sent, {});
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
            QCOMPARE(answer->status, 200);
        }
        QCOMPARE(server.count(), 3);
        for (const SeenRequest &seen : server.requests()) {
            QCOMPARE(seen.method(), name);
            QCOMPARE(seen.body, body);
        }
    }

    void aSlowRequestHasTimeOfItsOwn_data()
    {
        QTest::addColumn<int>("idle");
        QTest::addColumn<int>("atLeast"); // seconds
        QTest::newRow("where nobody has set any") << static_cast<int>(NetworkSettings().idleTimeout.count()) << 1;
        QTest::newRow("not where a person has") << 2 << 2;
    }

    /// The slowness is shorter here than it ever is, so that nobody has to wait for it.
    void aSlowRequestHasTimeOfItsOwn()
    {
        QFETCH(int, idle);
        QFETCH(int, atLeast);
        ScriptedServer server([](Peer &peer, const SeenRequest &) { peer.hold(); });
        HttpOptions options = optionsFor(server.url());
        options.network.idleTimeout = std::chrono::seconds(idle);
        options.network.totalTimeout = std::chrono::seconds(60);
        HttpClient client(std::move(options));
        HttpRequest slow = request(HttpMethod::Get);
        slow.slowness = std::chrono::seconds(1);
        QElapsedTimer timer;
        timer.start();
        const Result<HttpAnswer> answer = client.send(slow, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        // Qt's timers may come a twentieth early.
        QVERIFY2(timer.elapsed() >= atLeast * 900, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void aLostAnswerIsAskedForOnce_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<bool>("reset");
        QTest::newRow("POST") << static_cast<int>(HttpMethod::Post) << false;
        QTest::newRow("POST, reset") << static_cast<int>(HttpMethod::Post) << true;
        QTest::newRow("DELETE") << static_cast<int>(HttpMethod::Delete) << false;
        QTest::newRow("DELETE, reset") << static_cast<int>(HttpMethod::Delete) << true;
        QTest::newRow("GET, reset") << static_cast<int>(HttpMethod::Get) << true;
    }

    /// The server takes the request and goes without a word: on a new connection, and on one that was used before.
    void aLostAnswerIsAskedForOnce()
    {
        QFETCH(int, method);
        QFETCH(bool, reset);
        for (const bool isUsedBefore : {false, true}) {
            ScriptedServer server([&](Peer &peer, const SeenRequest &seen) {
                if (seen.target() == "/first")
                    peer.answer("{}");
                else if (reset)
                    peer.reset();
                else
                    peer.close();
            });
            HttpClient client(optionsFor(server.url()));
            if (isUsedBefore)
                QVERIFY(client.send(request(HttpMethod::Get, QStringLiteral("/first")), {}));
            HttpRequest sent = request(static_cast<HttpMethod>(method));
            sent.setKind(HttpRequest::Kind::Once);
            if (sent.method == HttpMethod::Post)
                sent.setJson({{QStringLiteral("name"), QStringLiteral("x")}});
            const Result<HttpAnswer> answer = client.send(sent, {});
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Network);
            QVERIFY(mayHaveArrived(answer.error()));
            QCOMPARE(answer.error().object, QStringLiteral("the thing"));
            QCOMPARE(server.count(), isUsedBefore ? 2 : 1);
        }
    }

    void cancellingFreesTheCaller()
    {
        ScriptedServer server([](Peer &peer, const SeenRequest &) { peer.hold(); });
        HttpClient client(optionsFor(server.url()));
        const CancelToken cancel;
        std::thread later([&] {
            std::this_thread::sleep_for(200ms);
            cancel.cancel();
        });
        QElapsedTimer clock;
        clock.start();
        const Result<HttpAnswer> answer = client.send(request(HttpMethod::Get), cancel);
        later.join();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QVERIFY(clock.elapsed() < 2'000);
    }

    void whoWaitsForTheirTurnCanCancel()
    {
        ScriptedServer server([](Peer &peer, const SeenRequest &) { peer.hold(); });
        HttpOptions options = optionsFor(server.url());
        options.limits.parallel = 1;
        HttpClient client(std::move(options));
        const CancelToken first;
        std::thread holder([&] { Q_UNUSED(client.send(request(HttpMethod::Get), first)) });
        const auto isHeld = QTest::qWaitFor([&] { return server.count() == 1; }, 5'000);
        const CancelToken second;
        std::atomic_bool isFree = false;
        std::thread waiter([&] {
            const Result<HttpAnswer> answer = client.send(request(HttpMethod::Get), second);
            isFree = !answer && answer.error().kind == ErrorKind::Cancelled;
        });
        second.cancel();
        waiter.join();
        first.cancel();
        holder.join();
        QVERIFY(isHeld);
        QVERIFY(isFree);
        QCOMPARE(server.count(), 1);
    }

    /// Often: whether a call is given up or the network's thread ends first is a matter of luck.
    void destructionFreesItsCallers_data()
    {
        QTest::addColumn<int>("turn");
        for (int turn = 0; turn < 40; ++turn)
            QTest::addRow("turn %d", turn) << turn;
    }

    void destructionFreesItsCallers()
    {
        ScriptedServer server([](Peer &peer, const SeenRequest &) { peer.hold(); });
        HttpOptions options = optionsFor(server.url());
        options.limits.parallel = 6;
        auto client = std::make_unique<HttpClient>(std::move(options));
        std::atomic_int cancelled = 0;
        std::vector<std::thread> callers;
        for (int i = 0; i < 6;
             ++i) { // all of them are seen by the server, so that none begins when the client has gone
            callers.emplace_back([&] {
                const Result<HttpAnswer> answer = client->send(request(HttpMethod::Get), {});
                if (!answer && answer.error().kind == ErrorKind::Cancelled)
                    ++cancelled;
            });
        }
        QVERIFY(QTest::qWaitFor([&] { return server.count() == 6; }, 5'000));
        client.reset();
        for (std::thread &caller : callers)
            caller.join();
        QCOMPARE(cancelled.load(), 6);
        QCOMPARE(server.count(), 6);
    }

    void aServerThatIsNotThereIsTold()
    {
        quint16 port = 0;
        {
            ScriptedServer server([](Peer &, const SeenRequest &) {});
            port = server.port();
        }
        HttpClient client(optionsFor(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port))));
        const Result<HttpAnswer> answer = client.send(request(HttpMethod::Post), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
        QVERIFY(!mayHaveArrived(answer.error()));
        QVERIFY(QByteArray(answer.error().reason.source).contains("refuses"));
    }
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
