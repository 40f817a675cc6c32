// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/httpbench.h"

#include <QScopeGuard>

using namespace tokendesk;
using namespace std::chrono_literals;
using test::optionsFor;
using test::Peer;
using test::requestFor;
using test::ScriptedServer;
using test::SeenRequest;

namespace {

constexpr HttpMethod everyMethod[] = {HttpMethod::Get, HttpMethod::Head,  HttpMethod::Post,
                                      HttpMethod::Put, HttpMethod::Patch, HttpMethod::Delete};
constexpr HttpRequest::Kind everyKind[] = {HttpRequest::Kind::Ordinary, HttpRequest::Kind::SignIn,
                                           HttpRequest::Kind::Once, HttpRequest::Kind::Reading};

ScriptedServer::Script sayYes()
{
    return [](Peer &peer, const SeenRequest &seen) {
        peer.answer(seen.method() == "HEAD" ? QByteArray() : QByteArray("{}"));
    };
}

} // namespace

/// What leaves, how often, how fast and where to.
class TestHttpLaws final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readOnlyLetsNothingButReadsAndSignInsLeave()
    {
        ScriptedServer server(sayYes());
        HttpOptions options = optionsFor(server.url());
        options.readOnly = true;
        HttpClient client(std::move(options));
        int refused = 0;
        for (const HttpMethod method : everyMethod) {
            for (const HttpRequest::Kind kind : everyKind) {
                const bool isHarmless = method == HttpMethod::Get || method == HttpMethod::Head ||
                                        kind == HttpRequest::Kind::SignIn || kind == HttpRequest::Kind::Reading;
                if (isHarmless)
                    continue;
                const auto answer = client.send(test::secretRequest(method).setKind(kind), {});
                QVERIFY(!answer);
                QCOMPARE(answer.error().kind, ErrorKind::PermissionDenied);
                QVERIFY(!mayHaveArrived(answer.error()));
                ++refused;
            }
        }
        QCOMPARE(refused, 8);
        QCOMPARE(server.connections(), 0);
        QCOMPARE(server.bytes(), 0);
        // The guard is no dead end: what is harmless does leave.
        for (const HttpMethod method : everyMethod)
            QVERIFY(client.send(requestFor(method).setKind(HttpRequest::Kind::Reading), {}));
        QVERIFY(client.send(requestFor(HttpMethod::Post).setKind(HttpRequest::Kind::SignIn), {}));
        QVERIFY(client.send(requestFor(HttpMethod::Get), {}));
        QCOMPARE(server.count(), 8);
    }

    void repeats_data()
    {
        QTest::addColumn<HttpMethod>("method");
        QTest::addColumn<HttpRequest::Kind>("kind");
        QTest::addColumn<int>("afterTooMany"); ///< requests that arrive at a server that answers 429 or 503
        QTest::addColumn<int>("afterLoss");    ///< that breaks off; Qt's own repeats of a plain GET come on top
        using Kind = HttpRequest::Kind;
        QTest::newRow("POST") << HttpMethod::Post << Kind::Ordinary << 1 << 1;
        QTest::newRow("PATCH") << HttpMethod::Patch << Kind::Ordinary << 1 << 1;
        QTest::newRow("PUT") << HttpMethod::Put << Kind::Ordinary << 3 << 1;
        QTest::newRow("DELETE") << HttpMethod::Delete << Kind::Ordinary << 3 << 1;
        QTest::newRow("POST that reads") << HttpMethod::Post << Kind::Reading << 3 << 3;
        QTest::newRow("POST that signs in") << HttpMethod::Post << Kind::SignIn << 1 << 1;
        QTest::newRow("GET that signs in") << HttpMethod::Get << Kind::SignIn << 1 << 1;
        QTest::newRow("DELETE, once") << HttpMethod::Delete << Kind::Once << 1 << 1;
        QTest::newRow("GET") << HttpMethod::Get << Kind::Ordinary << 3 << -1;
        QTest::newRow("HEAD") << HttpMethod::Head << Kind::Ordinary << 3 << -1;
    }

    void repeats()
    {
        QFETCH(HttpMethod, method);
        QFETCH(HttpRequest::Kind, kind);
        QFETCH(int, afterTooMany);
        QFETCH(int, afterLoss);
        for (const QByteArray &status : {QByteArray("429 Too Many"), QByteArray("503 Busy")}) {
            ScriptedServer server(
                [&](Peer &peer, const SeenRequest &) { peer.answer({}, status, "Retry-After: 0\r\n"); });
            HttpOptions options = optionsFor(server.url());
            options.limits.attempts = 3;
            HttpClient client(std::move(options));
            const auto answer = client.send(test::secretRequest(method).setKind(kind), {});
            QCOMPARE(server.count(), afterTooMany);
            QCOMPARE(answer.has_value(), afterTooMany == 1); // what is not repeated is the caller's to judge
            if (!answer) {
                QCOMPARE(answer.error().kind, ErrorKind::RateLimited);
                QCOMPARE(answer.error().httpStatus.value_or(0), status.left(3).toInt());
            }
        }
        if (afterLoss < 0)
            return;
        ScriptedServer server([](Peer &peer, const SeenRequest &) { peer.reset(); });
        HttpOptions options = optionsFor(server.url());
        options.limits.attempts = 3;
        HttpClient client(std::move(options));
        const auto answer = client.send(test::secretRequest(method).setKind(kind), {});
        QVERIFY(!answer);
        QVERIFY(mayHaveArrived(answer.error()));
        QCOMPARE(server.count(), afterLoss);
    }

    /// Where a system asks for it: reads alone, and three times.
    void readsThroughTrouble()
    {
        ScriptedServer server([&](Peer &peer, const SeenRequest &) { peer.answer({}, "502 Bad Gateway"); });
        for (const bool through : {false, true}) {
            HttpOptions options = optionsFor(server.url());
            options.limits.attempts = 4;
            options.limits.readsThroughTrouble = through;
            HttpClient client(std::move(options));
            for (const HttpMethod method : everyMethod) {
                const bool isRead = method == HttpMethod::Get || method == HttpMethod::Head;
                const qsizetype before = server.count();
                const auto answer = client.send(requestFor(method), {});
                QVERIFY(answer);
                QCOMPARE(answer->status, 502);
                QCOMPARE(server.count() - before, through && isRead ? 3 : 1);
            }
        }
    }

    void whatMayHaveChangedSomethingIsNoted_data()
    {
        QTest::addColumn<HttpMethod>("method");
        QTest::addColumn<HttpRequest::Kind>("kind");
        QTest::addColumn<QByteArray>("status"); // empty: no answer
        QTest::addColumn<bool>("noted");
        using Kind = HttpRequest::Kind;
        QTest::newRow("POST, done") << HttpMethod::Post << Kind::Ordinary << QByteArray("201 Created") << true;
        QTest::newRow("POST, not let in") << HttpMethod::Post << Kind::Ordinary << QByteArray("401 No") << false;
        QTest::newRow("DELETE, not let in") << HttpMethod::Delete << Kind::Once << QByteArray("401 No") << false;
        QTest::newRow("PUT, refused") << HttpMethod::Put << Kind::Ordinary << QByteArray("422 No") << true;
        QTest::newRow("POST, trouble") << HttpMethod::Post << Kind::Ordinary << QByteArray("500 Oh") << true;
        QTest::newRow("POST, lost") << HttpMethod::Post << Kind::Once << QByteArray() << true;
        QTest::newRow("GET") << HttpMethod::Get << Kind::Ordinary << QByteArray("200 OK") << false;
        QTest::newRow("GET, lost") << HttpMethod::Get << Kind::Ordinary << QByteArray() << false;
        QTest::newRow("signing in") << HttpMethod::Post << Kind::SignIn << QByteArray("200 OK") << false;
        QTest::newRow("reading by POST") << HttpMethod::Post << Kind::Reading << QByteArray("200 OK") << false;
    }

    /// An act is done again after a new sign-in only when nothing of it was noted.
    void whatMayHaveChangedSomethingIsNoted()
    {
        QFETCH(HttpMethod, method);
        QFETCH(HttpRequest::Kind, kind);
        QFETCH(QByteArray, status);
        QFETCH(bool, noted);
        ScriptedServer server([&](Peer &peer, const SeenRequest &) {
            if (status.isEmpty())
                peer.reset();
            else
                peer.answer({}, status);
        });
        HttpClient client(optionsFor(server.url()));
        const CancelToken closing;
        const CancelToken cancel = closing.joinedWith({});
        const auto answer = client.send(test::secretRequest(method).setKind(kind), cancel);
        QCOMPARE(answer.has_value(), !status.isEmpty());
        QCOMPARE(cancel.mayHaveChanged(), noted);
        QVERIFY(!closing.mayHaveChanged()); // of others that are joined with the same
    }

    /// The first of two tries was turned away with 503, and what it did is not known.
    void aRefusalAfterARepeatProvesNothing()
    {
        std::atomic_int count = 0;
        ScriptedServer server([&](Peer &peer, const SeenRequest &) {
            if (++count == 1)
                peer.answer({}, "503 Busy", "Retry-After: 0\r\n");
            else
                peer.answer({}, "401 No");
        });
        HttpOptions options = optionsFor(server.url());
        options.limits.attempts = 3;
        HttpClient client(std::move(options));
        const CancelToken cancel;
        const auto answer = client.send(test::secretRequest(HttpMethod::Put), cancel);
        QVERIFY(answer && answer->status == 401);
        QCOMPARE(server.count(), 2);
        QVERIFY(cancel.mayHaveChanged());
    }

    void aRepeatThatSucceedsIsTheAnswer()
    {
        std::atomic_int count = 0;
        ScriptedServer server([&](Peer &peer, const SeenRequest &) {
            if (++count < 3)
                peer.answer({}, "429 Too Many", "Retry-After: 1\r\n");
            else
                peer.answer("{}");
        });
        HttpOptions options = optionsFor(server.url());
        options.limits.attempts = 4;
        HttpClient client(std::move(options));
        QElapsedTimer clock;
        clock.start();
        const auto answer = client.send(requestFor(HttpMethod::Get), {});
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(server.count(), 3);
        QVERIFY2(clock.elapsed() >= 2'000, "Retry-After was not waited for");
    }

    void aLongRetryAfterIsToldInsteadOfWaitedFor()
    {
        ScriptedServer server(
            [](Peer &peer, const SeenRequest &) { peer.answer({}, "429 Too Many", "Retry-After: 3600\r\n"); });
        HttpOptions options = optionsFor(server.url());
        options.limits.attempts = 4;
        HttpClient client(std::move(options));
        QElapsedTimer clock;
        clock.start();
        const auto answer = client.send(requestFor(HttpMethod::Get), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::RateLimited);
        QCOMPARE(answer.error().retryAfter.value_or(0s), std::chrono::seconds(3600));
        QCOMPARE(server.count(), 1);
        QVERIFY(clock.elapsed() < 3'000);
    }

    void waitingForARepeatCanBeCancelled()
    {
        ScriptedServer server(
            [](Peer &peer, const SeenRequest &) { peer.answer({}, "503 Busy", "Retry-After: 50\r\n"); });
        HttpOptions options = optionsFor(server.url());
        options.limits.attempts = 4;
        HttpClient client(std::move(options));
        const CancelToken cancel;
        std::thread later([&] {
            std::this_thread::sleep_for(300ms);
            cancel.cancel();
        });
        QElapsedTimer clock;
        clock.start();
        const auto answer = client.send(requestFor(HttpMethod::Get), cancel);
        later.join();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QVERIFY(clock.elapsed() < 3'000);
    }

    void readsAndWritesAreSpaced()
    {
        ScriptedServer server(sayYes());
        HttpOptions options = optionsFor(server.url());
        options.limits.readsPerSecond = 20;
        options.limits.writesPerSecond = 5;
        HttpClient client(std::move(options));
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 11; ++i)
            QVERIFY(client.send(requestFor(HttpMethod::Get), {}));
        QVERIFY2(clock.elapsed() >= 500, "11 reads at 20 a second");
        clock.start();
        for (int i = 0; i < 4; ++i)
            QVERIFY(client.send(requestFor(HttpMethod::Post), {}));
        QVERIFY2(clock.elapsed() >= 600, "4 writes at 5 a second");
    }

    void notMoreAtOnceThanAllowed()
    {
        std::atomic_int now = 0;
        std::atomic_int most = 0;
        ScriptedServer server([&](Peer &peer, const SeenRequest &) {
            most = std::max(most.load(), ++now);
            std::this_thread::sleep_for(100ms);
            --now;
            peer.answer("{}");
        });
        HttpOptions options = optionsFor(server.url());
        options.limits.parallel = 2;
        options.network.totalTimeout = 30s;
        HttpClient client(std::move(options));
        std::atomic_int sound = 0;
        std::vector<std::thread> callers;
        for (int i = 0; i < 8; ++i)
            callers.emplace_back([&] { sound += client.send(requestFor(HttpMethod::Get), {}) ? 1 : 0; });
        for (std::thread &caller : callers)
            caller.join();
        QCOMPARE(sound.load(), 8);
        QCOMPARE(most.load(), 2);
    }

    void cookiesAreNeitherKeptNorSent()
    {
        ScriptedServer server([](Peer &peer, const SeenRequest &) {
            peer.answer("{}", "200 OK", "Content-Type: application/json\r\nSet-Cookie: a=b; Path=/\r\n");
        });
        HttpClient client(optionsFor(server.url()));
        QVERIFY(client.send(requestFor(HttpMethod::Get), {}));
        QVERIFY(client.send(requestFor(HttpMethod::Post), {}));
        for (const SeenRequest &seen : server.requests())
            QVERIFY(!seen.head.toLower().contains("cookie"));
    }

    void nothingIsCached()
    {
        ScriptedServer server([](Peer &peer, const SeenRequest &) {
            peer.answer("{}", "200 OK", "Content-Type: application/json\r\nCache-Control: max-age=3600\r\nETag: x\r\n");
        });
        HttpClient client(optionsFor(server.url()));
        QVERIFY(client.send(requestFor(HttpMethod::Get), {}));
        QVERIFY(client.send(requestFor(HttpMethod::Get), {}));
        QCOMPARE(server.count(), 2);
        QVERIFY(!server.requests().last().head.toLower().contains("if-none-match"));
    }

    void redirectsWithinAreFollowed()
    {
        ScriptedServer server([&](Peer &peer, const SeenRequest &seen) {
            if (seen.target().startsWith("/base/things"))
                peer.answer({}, "308 Moved", "Location: /new?x=1#there\r\n");
            else
                peer.answer("{}");
        });
        HttpClient client(optionsFor(server.url(QStringLiteral("127.0.0.1"), QStringLiteral("/base"))));
        for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Put}) {
            const auto answer = client.send(test::secretRequest(method), {});
            QVERIFY2(answer, answer ? "" : qPrintable(test::everythingOf(answer.error())));
            QCOMPARE(answer->status, 200);
            const SeenRequest last = server.requests().last();
            QCOMPARE(last.target(), QByteArray("/new?x=1"));
            QCOMPARE(last.method(), method == HttpMethod::Get ? QByteArray("GET") : QByteArray("PUT"));
            QVERIFY(last.header("authorization").contains("SENTINEL"));
            QCOMPARE(last.body.isEmpty(), method == HttpMethod::Get);
        }
        QCOMPARE(server.count(), 4);
    }

    void aChangeThatIsAnsweredByAnotherPageIsNotKnown()
    {
        ScriptedServer server(
            [&](Peer &peer, const SeenRequest &) { peer.answer({}, "303 See", "Location: /new\r\n"); });
        HttpClient client(optionsFor(server.url()));
        const auto answer = client.send(requestFor(HttpMethod::Post), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
        QVERIFY(mayHaveArrived(answer.error()));
        QCOMPARE(server.count(), 1);
    }

    void addressesThatAreRefused_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::newRow("plain HTTP") << "http://example.org"
                                    << "/x";
        QTest::newRow("plain HTTP to an address") << "http://10.1.2.3:1"
                                                  << "/x";
        QTest::newRow("a name that begins like loopback") << "http://localhost.example.org"
                                                          << "/x";
        QTest::newRow("a number that begins like loopback") << "http://127.0.0.1.example.org"
                                                            << "/x";
        QTest::newRow("a second host without TLS") << "https://example.org"
                                                   << "http://example.net/x";
        QTest::newRow("user and password") << "https://user:pass@example.org"
                                           << "/x";
        QTest::newRow("ftp") << "ftp://example.org"
                             << "/x";
        QTest::newRow("file") << "file:///etc"
                              << "/passwd";
        QTest::newRow("no host") << "https://"
                                 << "/x";
        QTest::newRow("nothing") << ""
                                 << "/x";
        QTest::newRow("no scheme") << "example.org"
                                   << "/x";
        QTest::newRow("dots") << "https://127.0.0.1:1"
                              << "/a/../b";
        QTest::newRow("encoded dots") << "https://127.0.0.1:1"
                                      << "/a/%2E%2e/b";
        QTest::newRow("one dot") << "https://127.0.0.1:1"
                                 << "/a/./b";
        QTest::newRow("fragment") << "https://127.0.0.1:1"
                                  << "/a#b";
        QTest::newRow("a blank") << "https://127.0.0.1:1"
                                 << "/a b";
        QTest::newRow("a broken escape") << "https://127.0.0.1:1"
                                         << "/a%2";
    }

    void addressesThatAreRefused()
    {
        QFETCH(QString, base);
        QFETCH(QString, path);
        HttpClient client(optionsFor(QUrl(base)));
        const auto answer = client.send(test::secretRequest(HttpMethod::Get, path), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(answer.error().object, QStringLiteral("url"));
        QVERIFY(!answer.error().reason.isEmpty());
        QVERIFY(!mayHaveArrived(answer.error()));
        QVERIFY(!test::everythingOf(answer.error()).contains(test::sentinel));
    }

    void headersThatCannotBeSentAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("line feed") << QByteArray("X-Key") << QByteArray("a\nHost: b");
        QTest::newRow("carriage return") << QByteArray("X-Key") << QByteArray("a\r\nX: b");
        QTest::newRow("NUL") << QByteArray("X-Key") << QByteArray("a\0b", 3);
        QTest::newRow("no name") << QByteArray() << QByteArray("a");
        QTest::newRow("a blank in the name") << QByteArray("X Key") << QByteArray("a");
        QTest::newRow("a colon in the name") << QByteArray("X:") << QByteArray("a");
    }

    void headersThatCannotBeSentAreRefused()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        ScriptedServer server(sayYes());
        HttpClient client(optionsFor(server.url()));
        HttpRequest request = requestFor(HttpMethod::Get);
        request.addHeader(name, Secret(value));
        const auto answer = client.send(request, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(server.connections(), 0);
    }

    void theLogHasNoSecret()
    {
        ScriptedServer server(sayYes());
        HttpClient client(optionsFor(server.url()));
        const test::LogTrap trap;
        for (const HttpMethod method : everyMethod)
            QVERIFY(client.send(test::secretRequest(method), {}));
        const QString log = test::LogTrap::taken().join(QLatin1Char('\n'));
        QVERIFY(log.contains(QLatin1String("127.0.0.1 /things 200"))); // it does log
        QVERIFY(!log.contains(test::sentinel));
        QVERIFY(!log.contains(QLatin1String("token=")));
    }

    /// Another host's name goes to the proxy that the environment names; this computer's never does.
    void theSystemsProxyIsAsked()
    {
        ScriptedServer proxy(sayYes());
        ScriptedServer here(sayYes());
        const QByteArray before = qgetenv("http_proxy");
        const auto restore =
            qScopeGuard([&] { before.isNull() ? qunsetenv("http_proxy") : qputenv("http_proxy", before); });
        qputenv("http_proxy", proxy.url().toEncoded());
        for (const QUrl &url : {QUrl(QStringLiteral("http://shop.example")), here.url()}) {
            HttpOptions options = optionsFor(url);
            options.network.proxy = NetworkSettings::Proxy::System;
            options.network.allowPlainHttp = true;
            HttpClient client(std::move(options));
            QVERIFY(client.send(requestFor(HttpMethod::Get), {}));
        }
        QCOMPARE(proxy.count(), 1);
        QCOMPARE(proxy.requests().first().target(), QByteArray("http://shop.example/things"));
        QCOMPARE(here.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHttpLaws)
#include "tst_httplaws.moc"
