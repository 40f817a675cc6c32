// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/httpbench.h"
#include "tests/core/peakmemory.h"

#include <QFile>
#include <QHostInfo>
#include <QJsonArray>
#include <QProcess>
#include <QScopeGuard>

#include <thread>

using namespace tokendesk;
using namespace std::chrono_literals;
using test::Peer;
using test::ScriptedServer;
using test::SeenRequest;

namespace {

/// What a bad server does, and what must come of it.
struct Case
{
    ScriptedServer::Script script;
    QByteArray outcome; ///< kind of the error, or "json" or "answer" where it is to be read
    QByteArray says;    ///< part of the reason; empty: anything, but something
    int requests = 1;   ///< that the server sees; -1: not counted
    HttpMethod method = HttpMethod::Get;
    int attempts = 1;
};

ScriptedServer::Script raw(const QByteArray &bytes)
{
    return [bytes](Peer &peer, const SeenRequest &) {
        peer.write(bytes);
        peer.close();
    };
}

ScriptedServer::Script answering(const QByteArray &body, const QByteArray &status = "200 OK",
                                 const QByteArray &headers = "Content-Type: application/json\r\n")
{
    return [=](Peer &peer, const SeenRequest &) {
        peer.answer(body, status, headers);
    };
}

/// The same again and again, until the client goes.
ScriptedServer::Script endless(const QByteArray &first, const QByteArray &again, std::chrono::milliseconds every = 0ms)
{
    return [=](Peer &peer, const SeenRequest &) {
        peer.write(first);
        while (peer.write(again)) {
            if (every > 0ms)
                peer.hold(every);
        }
    };
}

/// What a shell command prints, compressed.
QByteArray gzip(const char *command)
{
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("(%1) | gzip -1").arg(QLatin1String(command))});
    return shell.waitForFinished() ? shell.readAllStandardOutput() : QByteArray();
}

QByteArray manyItems(int count)
{
    QByteArray json = "[1";
    for (int i = 1; i < count; ++i)
        json += ",1";
    return json + ']';
}

const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

} // namespace

Q_DECLARE_METATYPE(Case)

/// Bad input and servers that mean harm: a clear error within the limits, memory bounded, no secret anywhere.
class TestHttpHostile final : public QObject
{
    Q_OBJECT

private:
    QStringList m_table;

    /// Sends with the sentinel in every place, reads JSON, and says what came of it.
    Result<QJsonValue> ask(HttpOptions options, HttpMethod method, std::optional<HttpAnswer> *taken = nullptr)
    {
        HttpClient client(std::move(options));
        const auto answer = client.send(test::secretRequest(method), {});
        if (!answer)
            return fail(answer.error());
        if (taken)
            *taken = *answer;
        return answer->isSuccess() ? answer->json() : Result<QJsonValue>(fail(answer->error()));
    }

    void note(const QByteArray &outcome, qint64 kib, qint64 ms)
    {
        m_table.append(QStringLiteral("%1 %2 %3 KiB %4 ms")
                           .arg(QString::fromUtf8(QTest::currentDataTag() ? QTest::currentDataTag()
                                                                          : QTest::currentTestFunction()),
                                -44)
                           .arg(QString::fromLatin1(outcome), -18)
                           .arg(kib, 6)
                           .arg(ms, 5));
    }

private Q_SLOTS:
    void cleanupTestCase()
    {
        qInfo().noquote() << QLatin1String("\n") + m_table.join(QLatin1Char('\n'));
        qInfo() << m_table.size() << "hostile cases";
        QVERIFY(m_table.size() >= 40);
    }

    void oneServer_data()
    {
        QTest::addColumn<Case>("c");
        const auto row = [](const char *name, Case c) {
            QTest::newRow(name) << c;
        };
        const QByteArray chunk(64 * 1024, 'x');
        // Too much
        row("10 GiB body, announced",
            {endless(head + "Content-Length: 10737418240\r\n\r\n", chunk), "protocol", "larger"});
        row("10 GiB body, not announced", {endless(head + "\r\n", chunk), "protocol", "larger"});
        row("10 GiB body in chunks",
            {endless(head + "Transfer-Encoding: chunked\r\n\r\n", "10000\r\n" + chunk + "\r\n"), "protocol", "larger"});
        const QByteArray zipped = "Content-Type: application/json\r\nContent-Encoding: gzip\r\n";
        row("gzip bomb, 256 MiB",
            {answering(gzip("head -c 268435456 /dev/zero"), "200 OK", zipped), "protocol", "larger"});
        row("5 MB of JSON in gzip",
            {answering(gzip("printf '[\"'; yes abc | tr -d '\\n' | head -c 5000000; printf '\"]'"), "200 OK", zipped),
             "json",
             {}});
        row("broken gzip", {answering("not gzip at all", "200 OK", zipped), "protocol", "compressed"});
        row("endless header line", {endless("HTTP/1.1 200 OK\r\nX-A: ", chunk), {}, {}, -1});
        row("endless headers", {endless("HTTP/1.1 200 OK\r\n", "X-A: bbbb\r\n"), {}, {}, -1});
        row("99 headers of 1 KiB",
            {raw("HTTP/1.1 200 OK\r\n" + QByteArray("X-A: " + QByteArray(1000, 'a') + "\r\n").repeated(99) +
                 "Content-Length: 2\r\n\r\n{}"),
             "protocol", "larger"});
        // Qt keeps these to itself until they have ended
        row("endless status line", {endless("HTTP/1.1 200 O", chunk), {}, {}, -1});
        row("401 with a body of 10 GiB, announced",
            {endless("HTTP/1.1 401 No\r\nContent-Length: 10737418240\r\n\r\n", chunk), "protocol", "larger"});
        row("401 with a body of 10 GiB, not announced",
            {endless("HTTP/1.1 401 No\r\n\r\n", chunk), "protocol", "larger"});
        row("401 with a body of 10 GiB in chunks",
            {endless("HTTP/1.1 401 No\r\nTransfer-Encoding: chunked\r\n\r\n", "10000\r\n" + chunk + "\r\n"), "protocol",
             "larger"});
        row("407 with a body of 10 GiB, to a POST",
            {endless("HTTP/1.1 407 Who\r\n\r\n", chunk), "protocol", "larger", 1, HttpMethod::Post});
        row("endless interim answers", {endless({}, "HTTP/1.1 100 Continue\r\n\r\n", 1ms), "timeout", {}, -1});
        // Too slow
        row("1 byte a second",
            {endless(head + "Content-Length: 9999\r\n\r\n", "x", 1s), "timeout", "had not finished"});
        row("nothing at all", {[](Peer &peer, const SeenRequest &) { peer.hold(); }, "timeout", "has sent nothing"});
        row("nothing after the header", {[](Peer &peer, const SeenRequest &) {
                                             peer.write(head + "Content-Length: 9\r\n\r\n");
                                             peer.hold();
                                         },
                                         "timeout", "has sent nothing"});
        row("nothing at all, to a POST",
            {[](Peer &peer, const SeenRequest &) { peer.hold(); }, "timeout", "has sent nothing", 1, HttpMethod::Post});
        // Storms
        row("401 storm", {answering({}, "401 No", "WWW-Authenticate: Basic realm=\"x\"\r\n"), "auth_failed", "*", 1,
                          HttpMethod::Get, 4});
        row("429 storm",
            {answering({}, "429 No", "Retry-After: 0\r\n"), "rate_limited", "busy", 4, HttpMethod::Get, 4});
        row("503 storm",
            {answering({}, "503 No", "Retry-After: 0\r\n"), "rate_limited", "busy", 4, HttpMethod::Get, 4});
        row("429 storm against a POST",
            {answering({}, "429 No", "Retry-After: 0\r\n"), "rate_limited", "*", 1, HttpMethod::Post, 4});
        row("503 storm against a POST",
            {answering({}, "503 No", "Retry-After: 0\r\n"), "network", "*", 1, HttpMethod::Post, 4});
        row("429 for a year",
            {answering({}, "429 No", "Retry-After: 31536000\r\n"), "rate_limited", "busy", 1, HttpMethod::Get, 4});
        row("429 until a date far away", {answering({}, "429 No", "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT\r\n"),
                                          "rate_limited", "busy", 1, HttpMethod::Get, 4});
        row("429 until a date long ago", {answering({}, "429 No", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n"),
                                          "rate_limited", "busy", 2, HttpMethod::Get, 2});
        row("429 with a Retry-After that is none",
            {answering({}, "429 No", "Retry-After: soon\r\n"), "rate_limited", "busy", 2, HttpMethod::Get, 2});
        row("429 with a negative Retry-After",
            {answering({}, "429 No", "Retry-After: -5\r\n"), "rate_limited", "busy", 2, HttpMethod::Get, 2});
        row("429 with a Retry-After beyond 64 bits",
            {answering({}, "429 No", "Retry-After: 99999999999999999999999\r\n"), "rate_limited", "busy", 2,
             HttpMethod::Get, 2});
        // Not what was asked for
        row("invalid JSON", {answering("{\"a\":"), "parse", "not JSON"});
        row("JSON with something behind it", {answering("{} {}"), "parse", "not JSON"});
        row("two JSON documents in disguise", {answering("1],[2"), "parse", "not JSON"});
        row("invalid UTF-8", {answering("{\"a\":\"\xff\xfe\"}"), "parse", "not JSON"});
        row("100,000 levels of JSON", {answering(QByteArray(100'000, '[')), "parse", "not JSON"});
        row("a million items", {answering(manyItems(1'000'000)), "json", {}});
        row("HTML with status 200",
            {answering("<html><body>Sign in</body></html>", "200 OK", "Content-Type: text/html\r\n"), "protocol",
             "web page"});
        row("HTML that is called JSON", {answering("<html>"), "parse", "not JSON"});
        row("empty body", {answering({}), "parse", "not JSON"});
        row("empty body without a type", {answering({}, "200 OK", {}), "protocol", "nothing at all"});
        row("text", {answering("fine", "200 OK", "Content-Type: text/plain\r\n"), "protocol", "other than JSON"});
        row("PHP error with status 200",
            {answering("<br />\n<b>Fatal error</b>: x", "200 OK", "Content-Type: text/html\r\n"), "protocol",
             "web page"});
        row("not HTTP", {raw("220 mail.example.org ESMTP ready\r\n"), "network", "without an answer in HTTP", -1});
        row("binary rubbish", {raw(QByteArray(2'000, '\x07')), "network", "without an answer in HTTP", -1});
        row("a status that is no number", {raw("HTTP/1.1 abc OK\r\n\r\n{}"), {}, {}, -1});
        row("status 99", {raw("HTTP/1.1 99 X\r\nContent-Length: 0\r\n\r\n"), {}, {}, -1});
        row("status 999", {raw("HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n"), "network", "*", -1});
        row("a body shorter than announced", {raw(head + "Content-Length: 100\r\n\r\n{}"), {}, "broke off", -1});
        row("a negative length", {raw(head + "Content-Length: -1\r\n\r\n{}"), "json", {}, -1});
        row("broken chunks", {raw(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"), {}, {}, -1});
        row("closed without a word", {raw({}), "network", "without an answer", -1});
        // Around in circles
        row("redirect loop", {answering({}, "302 Found", "Location: /things\r\n"), "protocol", "again and again", 6});
        row("redirect to nowhere", {answering({}, "302 Found", {}), "protocol", "does not say which"});
        row("redirect to a file", {answering({}, "302 Found", "Location: file:///etc/passwd\r\n"), "protocol", {}});
        row("redirect with a password",
            {answering({}, "302 Found", "Location: http://a:b@127.0.0.1/\r\n"), "protocol", "sends on to"});
    }

    void oneServer()
    {
        QFETCH(Case, c);
        ScriptedServer server(c.script);
        HttpOptions options = test::optionsFor(server.url());
        options.limits.attempts = c.attempts;
        options.network.idleTimeout = 2s;
        options.network.totalTimeout = 3s;
        const test::LogTrap trap;
        QVERIFY(test::resetPeak());
        const qint64 idle = test::peakKiB();
        QElapsedTimer clock;
        clock.start();
        const auto result = ask(std::move(options), c.method);
        const qint64 ms = clock.elapsed();
        const qint64 kib = test::peakKiB() - idle;
        const QByteArray outcome = result ? QByteArray("json") : QByteArray(errorKindName(result.error().kind).data());
        note(outcome, kib, ms);
        if (c.outcome == "json") {
            QVERIFY(result);
        } else {
            QVERIFY(!result);
            const QByteArray text = result.error().reason.source ? result.error().reason.source : "";
            if (!c.outcome.isEmpty())
                QCOMPARE(outcome, c.outcome);
            // A status says its own reason in the sentence for the kind.
            QVERIFY2(c.says == "*" || (!text.isEmpty() && text.contains(c.says)), text.constData());
            const QString everything = test::everythingOf(result.error());
            QVERIFY2(!everything.contains(test::sentinel), qPrintable(everything));
        }
        if (c.requests >= 0)
            QCOMPARE(server.count(), c.requests);
        QVERIFY2(!test::LogTrap::taken().join(QLatin1Char('\n')).contains(test::sentinel), "a secret in the log");
        QVERIFY2(kib <= test::mostAboveIdle, qPrintable(QStringLiteral("%1 KiB").arg(kib)));
        QVERIFY2(ms < 10'000, "not within the limits");
    }

    /// Never taken for an answer, never sent twice, and told as what may have been done.
    void resetAtEachByte()
    {
        const QByteArray whole = head + "Content-Length: 7\r\n\r\n{\"a\":1}";
        std::atomic<qsizetype> cut = 0;
        ScriptedServer server([&](Peer &peer, const SeenRequest &) {
            peer.write(whole.left(cut));
            if (cut < whole.size())
                peer.reset();
        });
        const test::LogTrap trap;
        QElapsedTimer clock;
        clock.start();
        int lost = 0;
        for (cut = 0; cut < whole.size(); ++cut) {
            const int before = server.count();
            const auto result = ask(test::optionsFor(server.url()), HttpMethod::Post);
            QVERIFY2(!result, qPrintable(QStringLiteral("cut at byte %1 passes for an answer").arg(cut)));
            QVERIFY2(result.error().kind == ErrorKind::Network || result.error().kind == ErrorKind::Protocol,
                     errorKindName(result.error().kind).data());
            QVERIFY(mayHaveArrived(result.error()));
            QVERIFY(!test::everythingOf(result.error()).contains(test::sentinel));
            QCOMPARE(server.count(), before + 1);
            ++lost;
        }
        QVERIFY(ask(test::optionsFor(server.url()), HttpMethod::Post));
        QVERIFY(!test::LogTrap::taken().join(QLatin1Char('\n')).contains(test::sentinel));
        QCOMPARE(lost, whole.size());
        note("network", 0, clock.elapsed());
    }

    /// What bounds an answer that Qt does not tell of sees all connections of the process.
    void othersMayReceiveMuchMeanwhile()
    {
        std::atomic_bool mayAnswer = false;
        ScriptedServer slow([&](Peer &peer, const SeenRequest &) {
            while (!mayAnswer && peer.isAlive())
                peer.hold(20ms);
            peer.answer("{}");
        });
        ScriptedServer large(answering('"' + QByteArray(12 * 1024 * 1024, 'x') + '"'));
        Result<HttpAnswer> waited = fail(ErrorKind::Internal, {});
        std::thread waiting([&] {
            HttpClient client(test::optionsFor(slow.url()));
            waited = client.send(test::requestFor(HttpMethod::Get), {});
        });
        auto enough = qScopeGuard([&] {
            mayAnswer = true;
            waiting.join();
        });
        QTRY_COMPARE(slow.count(), 1);
        HttpClient client(test::optionsFor(large.url()));
        for (int i = 0; i < 3; ++i)
            QVERIFY(client.send(test::requestFor(HttpMethod::Get), {}));
        QTest::qWait(100); // some looks at what came
        QVERIFY(client.send(test::requestFor(HttpMethod::Get), {}));
        QCOMPARE(large.connections(), 1);
        enough.dismiss();
        mayAnswer = true;
        waiting.join();
        QVERIFY(waited);
    }

    void hostThatDoesNotExist()
    {
        QElapsedTimer clock;
        clock.start();
        const auto result =
            ask(test::optionsFor(QUrl(QStringLiteral("https://no-such-host.invalid"))), HttpMethod::Post);
        note(result ? "json" : errorKindName(result.error().kind).data(), 0, clock.elapsed());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Network);
        QVERIFY(QByteArray(result.error().reason.source).contains("no server with the name"));
        QCOMPARE(result.error().reason.args, QStringList(QStringLiteral("no-such-host.invalid")));
        QVERIFY(!mayHaveArrived(result.error()));
    }

    void portThatIsClosed()
    {
        QElapsedTimer clock;
        clock.start();
        const auto result = ask(test::optionsFor(QUrl(QStringLiteral("https://127.0.0.1:1"))), HttpMethod::Post);
        note(result ? "json" : errorKindName(result.error().kind).data(), 0, clock.elapsed());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Network);
        QVERIFY(QByteArray(result.error().reason.source).contains("refuses"));
        QVERIFY(!mayHaveArrived(result.error()));
    }

    void proxyThatWantsSignIn()
    {
        ScriptedServer proxy(answering({}, "407 Who", "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
        HttpOptions options = test::optionsFor(QUrl(QStringLiteral("https://example.org")));
        options.network.proxy = NetworkSettings::Proxy::Own;
        options.network.proxyHost = QStringLiteral("127.0.0.1");
        options.network.proxyPort = proxy.port();
        const test::LogTrap trap;
        QElapsedTimer clock;
        clock.start();
        const auto result = ask(std::move(options), HttpMethod::Post);
        note(result ? "json" : errorKindName(result.error().kind).data(), 0, clock.elapsed());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Network);
        QVERIFY(QByteArray(result.error().reason.source).contains("proxy wants a user name"));
        QVERIFY(!mayHaveArrived(result.error()));
        for (const SeenRequest &seen : proxy.requests())
            QVERIFY(!(seen.head + seen.body).contains("SENTINEL"));
    }

    void literalOfIpv6()
    {
        ScriptedServer server(answering("{}"), std::nullopt, QHostAddress::LocalHostIPv6);
        QUrl url = server.url();
        url.setHost(QStringLiteral("::1"));
        QElapsedTimer clock;
        clock.start();
        const auto result = ask(test::optionsFor(url), HttpMethod::Get);
        note(result ? "json" : errorKindName(result.error().kind).data(), 0, clock.elapsed());
        QVERIFY(result);
        QVERIFY(server.requests().first().header("host").startsWith("[::1]"));
    }

    void hostInOtherLetters()
    {
        ScriptedServer proxy(answering("{}"));
        HttpOptions options = test::optionsFor(QUrl(QStringLiteral("http://bücher.example/base")));
        options.network.allowPlainHttp = true;
        options.network.proxy = NetworkSettings::Proxy::Own;
        options.network.proxyHost = QStringLiteral("127.0.0.1");
        options.network.proxyPort = proxy.port();
        QElapsedTimer clock;
        clock.start();
        const auto result = ask(std::move(options), HttpMethod::Get);
        note(result ? "json" : errorKindName(result.error().kind).data(), 0, clock.elapsed());
        QVERIFY(result);
        const SeenRequest seen = proxy.requests().first();
        QCOMPARE(seen.header("host"), QByteArray("xn--bcher-kva.example"));
        QVERIFY(seen.target().startsWith("http://xn--bcher-kva.example/base/things?"));
    }
};

QTEST_GUILESS_MAIN(TestHttpHostile)
#include "tst_httphostile.moc"
