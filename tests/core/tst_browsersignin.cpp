// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Signing in with a browser: proof key, redirect, listener. The browser is a few lines
// here that knock as a browser does, as a stranger does, and as nobody should.
#include "core/signin/loopbacksignin.h"
#include "core/signin/pkce.h"

#include "waiting.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

using namespace tokendesk;

namespace {

template <class T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(errorKindName(result.error().kind));
}

/// Sends these bytes, a pause between the pieces, and reads to the end. Empty: nobody listens, or it was cut off.
QByteArray knock(const QHostAddress &address, quint16 port, const QList<QByteArray> &pieces, int pause = 0)
{
    QTcpSocket socket;
    socket.connectToHost(address, port);
    if (!socket.waitForConnected(3'000))
        return {};
    for (const QByteArray &piece : pieces) {
        socket.write(piece);
        socket.waitForBytesWritten(1'000);
        if (pause > 0)
            QThread::msleep(static_cast<unsigned long>(pause));
    }
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

QByteArray get(const QByteArray &target, const QByteArray &host)
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

/// What the address that a browser is to open says.
struct Opened
{
    QUrl address;
    QUrl redirect;
    QByteArray state;
    quint16 port = 0;

    explicit Opened(const QUrl &url)
        : address(url)
    {
        const QUrlQuery query(url);
        redirect = QUrl(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        state = query.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded).toLatin1();
        port = static_cast<quint16>(redirect.port());
    }
    QByteArray host() const { return redirect.authority().toLatin1(); }
    QByteArray callback(const QByteArray &query) const { return get("/callback?" + query, host()); }
};

} // namespace

class BrowserSignInTest final : public QObject
{
    Q_OBJECT

private:
    QThreadPool m_pool;

    static BrowserProvider provider()
    {
        BrowserProvider provider;
        provider.authorizeUrl = QUrl(QStringLiteral("https://login.example.test/authorize?tenant=a%2Bb"));
        provider.clientId = QStringLiteral("desk+top");
        provider.scopes = {QStringLiteral("one"), QStringLiteral("two")};
        provider.issuer = QStringLiteral("https://login.example.test");
        provider.patience = std::chrono::seconds(20);
        return provider;
    }

    /// Signs in on a worker; `browser` is called on another with what was opened.
    Result<BrowserCode> signIn(const BrowserProvider &provider, std::function<void(Opened)> browser,
                               const CancelToken &cancel = {})
    {
        QThreadPool browsers;
        const auto open = [&browsers, browser = std::move(browser)](const QUrl &address) {
            browsers.start([browser, address] { browser(Opened(address)); });
        };
        Result<BrowserCode> result =
            waitFor(runOn(m_pool, [provider, open, cancel] { return signInWithBrowser(provider, {}, open, cancel); }));
        browsers.waitForDone();
        return result;
    }

private Q_SLOTS:
    void proofKey()
    {
        // RFC 7636, appendix B.
        QCOMPARE(Pkce::challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        const Pkce one = Pkce::make();
        QCOMPARE(one.verifier.size(), qsizetype(43));
        QCOMPARE(one.challenge.size(), qsizetype(43));
        QCOMPARE(one.challenge, Pkce::challengeOf(one.verifier.bytes()));
        QVERIFY(!one.verifier.equals(Pkce::make().verifier));
        QVERIFY(!one.verifier.bytes().contains('='));
    }

    void goodSignIn_data()
    {
        QTest::addColumn<LoopbackListener::Host>("host");
        QTest::addColumn<QHostAddress>("address");
        QTest::newRow("127.0.0.1") << LoopbackListener::Host::IPv4 << QHostAddress(QHostAddress::LocalHost);
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHostIPv6))
            return; // a machine without IPv6
        QTest::newRow("::1") << LoopbackListener::Host::IPv6 << QHostAddress(QHostAddress::LocalHostIPv6);
        QTest::newRow("localhost on ::1")
            << LoopbackListener::Host::Localhost << QHostAddress(QHostAddress::LocalHostIPv6);
    }

    void goodSignIn()
    {
        QFETCH(LoopbackListener::Host, host);
        QFETCH(QHostAddress, address);
        BrowserProvider with = provider();
        with.host = host;
        with.extra = {{QStringLiteral("location"), QStringLiteral("a b&c")}};
        QByteArray page;
        QByteArray challenge;
        const Result<BrowserCode> code = signIn(with, [&](const Opened &opened) {
            const QUrlQuery query(opened.address);
            challenge = query.queryItemValue(QStringLiteral("code_challenge"), QUrl::FullyDecoded).toLatin1();
            QCOMPARE(query.queryItemValue(QStringLiteral("code_challenge_method")), QStringLiteral("S256"));
            QCOMPARE(query.queryItemValue(QStringLiteral("response_type")), QStringLiteral("code"));
            QCOMPARE(query.queryItemValue(QStringLiteral("location"), QUrl::FullyDecoded), QStringLiteral("a b&c"));
            QCOMPARE(query.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded), QStringLiteral("one two"));
            QVERIFY(opened.address.toEncoded().contains("client_id=desk%2Btop"));
            QVERIFY(opened.address.toEncoded().contains("?tenant=a%2Bb&"));
            page = knock(address, opened.port,
                         {opened.callback("code=SENTINEL-code&state=" + opened.state +
                                          "&iss=https%3A%2F%2Flogin.example.test")});
        });
        QVERIFY2(code, qPrintable(kindOf(code)));
        QCOMPARE(code->code.reveal(), QStringLiteral("SENTINEL-code"));
        QCOMPARE(Pkce::challengeOf(code->verifier.bytes()), challenge);
        QVERIFY(code->redirectUri.startsWith(QLatin1String("http://") + LoopbackListener::hostName(host)));
        QVERIFY2(page.startsWith("HTTP/1.1 200 OK\r\n"), page.constData());
        for (const char *header : {"Cache-Control: no-store", "Referrer-Policy: no-referrer", "Connection: close",
                                   "Content-Security-Policy: default-src 'none'"})
            QVERIFY2(page.contains(header), header);
        QVERIFY(!page.contains("SENTINEL"));
    }

    void theWaitSurvivesStrangers()
    {
        QList<QByteArray> answers;
        const Result<BrowserCode> code = signIn(provider(), [&](const Opened &opened) {
            const QByteArray good = "code=right&state=" + opened.state;
            const auto ask = [&](const QByteArray &request) {
                answers.append(knock(QHostAddress::LocalHost, opened.port, {request}).left(12));
            };
            ask(get("/favicon.ico", opened.host()));
            ask(get("/callback/?" + good, opened.host()));
            ask("HEAD /callback?" + good + " HTTP/1.1\r\nHost: " + opened.host() + "\r\n\r\n");
            ask("POST /callback?" + good + " HTTP/1.1\r\nHost: " + opened.host() + "\r\n\r\n");
            ask(get("/callback?" + good, "evil.example.test"));
            ask(get("/callback?" + good, "127.0.0.1"));
            ask("GET /callback?" + good + " HTTP/1.1\r\n\r\n");
            ask("GET /callback?" + good + " HTTP/1.1\r\nHost: " + opened.host() + "\r\nHost: " + opened.host() +
                "\r\n\r\n");
            ask("rubbish\r\n\r\n");
            ask(opened.callback("code=wrong&state=another"));
            ask(opened.callback("code=wrong"));
            ask(opened.callback("code=wrong&state=" + opened.state + "&state=" + opened.state));
            ask(opened.callback("code=1&code=2&state=" + opened.state));
            ask(opened.callback("state=" + opened.state));
            ask("GET /callback?" + QByteArray(9 * 1024, 'x')); // cut off
            answers.append(knock(QHostAddress::LocalHost, opened.port,
                                 {"GET /callback?", QByteArray(good), " HTTP/1.1\r\nHost: ", opened.host(), "\r\n\r\n"},
                                 50)
                               .left(12));
        });
        QVERIFY2(code, qPrintable(kindOf(code)));
        QCOMPARE(code->code.reveal(), QStringLiteral("right"));
        QList<QByteArray> expected(9, "HTTP/1.1 404");
        expected += QList<QByteArray>(5, "HTTP/1.1 400");
        expected += {QByteArray(), "HTTP/1.1 200"};
        QCOMPARE(answers, expected);
    }

    void slowSenderHoldsNobodyUp()
    {
        const Result<BrowserCode> code = signIn(provider(), [](const Opened &opened) {
            QTcpSocket slow;
            slow.connectToHost(QHostAddress::LocalHost, opened.port);
            QVERIFY(slow.waitForConnected(3'000));
            slow.write("GET /");
            slow.waitForBytesWritten(1'000);
            // It is cut off after 5 s; who comes meanwhile is answered at once.
            QElapsedTimer timer;
            timer.start();
            knock(QHostAddress::LocalHost, opened.port, {get("/", opened.host())});
            QVERIFY(timer.elapsed() < 3'000);
            QVERIFY(slow.waitForDisconnected(10'000));
            knock(QHostAddress::LocalHost, opened.port, {opened.callback("code=c&state=" + opened.state)});
        });
        QVERIFY2(code, qPrintable(kindOf(code)));
    }

    void answersOfTheServer_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &query, const char *kind, const QString &detail = {}) {
            QTest::newRow(name) << query << QString::fromLatin1(kind) << detail;
        };
        row("refused", "error=access_denied&error_description=End-User+aborted+interaction", "auth_failed",
            QStringLiteral("access_denied: End-User aborted interaction"));
        row("long and in lines", "error=invalid_scope&error_description=" + QByteArray("a%0A%1Bb").repeated(400),
            "auth_failed");
        row("not now", "error=temporarily_unavailable", "network", QStringLiteral("temporarily_unavailable"));
        row("wrong issuer", "code=c&iss=https://evil.example.test", "auth_failed");
        row("wrong issuer of an error", "error=access_denied&iss=https://evil.example.test", "auth_failed", QString());
        row("issuer twice", "code=c&iss=https://login.example.test&iss=https://login.example.test", "auth_failed");
    }

    void answersOfTheServer()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, kind);
        QFETCH(QString, detail);
        QByteArray page;
        const Result<BrowserCode> code = signIn(provider(), [&](const Opened &opened) {
            page = knock(QHostAddress::LocalHost, opened.port, {opened.callback(query + "&state=" + opened.state)});
        });
        QCOMPARE(kindOf(code), kind);
        QVERIFY(!code.error().reason.isEmpty());
        QVERIFY(page.startsWith("HTTP/1.1 400"));
        QVERIFY(code.error().detail.size() <= 300);
        QVERIFY(!code.error().detail.contains(QLatin1Char('\n')));
        if (!detail.isEmpty())
            QCOMPARE(code.error().detail, detail);
    }

    void announcedIssuerMustCome()
    {
        BrowserProvider strict = provider();
        strict.announcesIssuer = true;
        const Result<BrowserCode> code = signIn(strict, [](const Opened &opened) {
            knock(QHostAddress::LocalHost, opened.port, {opened.callback("code=c&state=" + opened.state)});
        });
        QCOMPARE(kindOf(code), QStringLiteral("auth_failed"));
    }

    void serversWithoutState()
    {
        BrowserProvider without = provider();
        without.echoesState = false;
        const Result<BrowserCode> code = signIn(without, [](const Opened &opened) {
            knock(QHostAddress::LocalHost, opened.port, {opened.callback("code=wrong&state=another")});
            knock(QHostAddress::LocalHost, opened.port, {opened.callback("code=right")});
        });
        QVERIFY(code);
        QCOMPARE(code->code.reveal(), QStringLiteral("right"));
    }

    void nobodyComes()
    {
        BrowserProvider brief = provider();
        brief.patience = std::chrono::milliseconds(200);
        quint16 port = 0;
        const Result<BrowserCode> code = signIn(brief, [&port](const Opened &opened) { port = opened.port; });
        QCOMPARE(kindOf(code), QStringLiteral("timeout"));
        QVERIFY(code.error().reason.args.value(1).contains(QString::number(port)));
        QVERIFY(knock(QHostAddress::LocalHost, port, {get("/", "x")}).isEmpty()); // and the port is closed
    }

    void cancelled()
    {
        const CancelToken cancel;
        const Result<BrowserCode> code = signIn(
            provider(), [cancel](const Opened &) { cancel.cancel(); }, cancel);
        QCOMPARE(kindOf(code), QStringLiteral("cancelled"));
        QCOMPARE(kindOf(signInWithBrowser(provider(), {}, {}, {})), QStringLiteral("unsupported"));
    }

    void portTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        BrowserProvider fixed = provider();
        fixed.port = other.serverPort();
        bool opened = false;
        const Result<BrowserCode> code = signIn(fixed, [&opened](const Opened &) { opened = true; });
        QCOMPARE(kindOf(code), QStringLiteral("io"));
        QCOMPARE(code.error().reason.args.value(0), QString::number(other.serverPort()));
        QVERIFY(!opened);
        // Half of "localhost" in other hands is no port to use.
        fixed.host = LoopbackListener::Host::Localhost;
        QCOMPARE(kindOf(signIn(fixed, [](const Opened &) {})), QStringLiteral("io"));
    }
};

QTEST_GUILESS_MAIN(BrowserSignInTest)
#include "tst_browsersignin.moc"
