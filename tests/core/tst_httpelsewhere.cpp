// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/httpbench.h"

using namespace tokendesk;
using test::Peer;
using test::ScriptedServer;
using test::SeenRequest;

/// Servers that send on to another place.
class TestHttpElsewhere final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirectsElsewhere_data()
    {
        QTest::addColumn<QString>("place"); // %1: port of the trap, %2: port of the server
        QTest::addColumn<HttpMethod>("method");
        for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
            const QByteArray verb = method == HttpMethod::Get ? ", GET" : ", POST";
            const auto row = [&](const char *name, const char *place) {
                QTest::newRow((name + verb).constData()) << QString::fromLatin1(place) << method;
            };
            row("to another port", "http://127.0.0.1:%1/x");
            row("to another host", "http://localhost:%1/x");
            row("to another address", "http://127.0.0.2:%1/x");
            row("to another scheme", "https://127.0.0.1:%1/x");
            row("to the same port by TLS", "https://127.0.0.1:%2/x");
            row("to another host without a scheme", "//localhost:%1/x");
            row("to the default port", "http://127.0.0.1/x");
        }
    }

    /// Not one byte of Authorization, own header, query, cookie or body arrives there.
    void redirectsElsewhere()
    {
        QFETCH(QString, place);
        QFETCH(HttpMethod, method);
        ScriptedServer trap([](Peer &peer, const SeenRequest &) { peer.answer("{}"); }, std::nullopt,
                            QHostAddress::Any);
        std::atomic_int port = 0;
        ScriptedServer server([&](Peer &peer, const SeenRequest &) {
            const QByteArray location = QString(place)
                                            .replace(QLatin1String("%1"), QString::number(trap.port()))
                                            .replace(QLatin1String("%2"), QString::number(port))
                                            .toLatin1();
            peer.answer({}, "307 There", "Set-Cookie: a=b\r\nLocation: " + location + "\r\n");
        });
        port = server.port();
        const test::LogTrap log;
        HttpClient client(test::optionsFor(server.url()));
        const auto result = client.send(test::secretRequest(method), {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Protocol);
        QVERIFY(QByteArray(result.error().reason.source).contains("sends on to"));
        QVERIFY(!test::everythingOf(result.error()).contains(test::sentinel));
        QVERIFY(!test::LogTrap::taken().join(QLatin1Char('\n')).contains(test::sentinel));
        QTest::qWait(50);
        QCOMPARE(trap.connections(), 0);
        QCOMPARE(trap.bytes(), 0);
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHttpElsewhere)
#include "tst_httpelsewhere.moc"
