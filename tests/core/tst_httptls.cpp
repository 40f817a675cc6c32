// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/certificates.h"
#include "tests/core/httpbench.h"

#include "core/base/certificateproblem.h"

using namespace tokendesk;
using test::optionsFor;
using test::Peer;
using test::requestFor;
using test::ScriptedServer;
using test::SeenRequest;
using test::ServerTls;

namespace {

void sayYes(Peer &peer, const SeenRequest &)
{
    peer.answer("{}");
}

QStringList codesOf(const CertificateProblem &problem)
{
    QStringList codes;
    for (const CertificateProblem::Fault &fault : problem.faults)
        codes.append(fault.code);
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

} // namespace

/// Whom a client trusts, what it shows of itself, and which way it goes.
class TestHttpTls final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::Certificates> m_certificates;

    ServerTls tls(const QString &name) const
    {
        return ServerTls::of(m_certificates->certificate(name), m_certificates->key(name));
    }
    HttpOptions trusting(const ScriptedServer &server, const QString &host = QStringLiteral("127.0.0.1")) const
    {
        HttpOptions options = optionsFor(server.url(host));
        options.network.caFile = m_certificates->certificate(QStringLiteral("ca"));
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificates = std::make_unique<test::Certificates>();
        const QString here = QStringLiteral("DNS:localhost,IP:127.0.0.1");
        m_certificates->authority(QStringLiteral("other-ca"));
        m_certificates->issue(QStringLiteral("good"), here);
        m_certificates->issue(QStringLiteral("good2"), here);
        m_certificates->issue(QStringLiteral("elsewhere"), QStringLiteral("DNS:example.org"));
        m_certificates->issue(QStringLiteral("expired"), here, -1);
        m_certificates->issue(QStringLiteral("stranger"), here, 30, QStringLiteral("other-ca"));
        m_certificates->issue(QStringLiteral("person"), QStringLiteral("DNS:person"));
        QVERIFY(m_certificates->isSound());
    }

    void theConnectionsAuthorityIsTrusted()
    {
        ScriptedServer server(sayYes, tls(QStringLiteral("good")));
        HttpClient client(trusting(server));
        const auto answer = client.send(requestFor(HttpMethod::Post), {});
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QVERIFY(client.send(requestFor(HttpMethod::Get), {}));
        HttpClient byName(trusting(server, QStringLiteral("localhost")));
        QVERIFY(byName.send(requestFor(HttpMethod::Get), {}));
    }

    void whatIsNotTrustedGetsNothing_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("isAuthorityKnown");
        QTest::addColumn<QString>("fault");
        QTest::newRow("expired") << "expired" << true << "CertificateExpired";
        QTest::newRow("for another host") << "elsewhere" << true << "HostNameMismatch";
        QTest::newRow("self-signed") << "ca" << false << "SelfSignedCertificate";
        QTest::newRow("of an unknown authority") << "stranger" << true << "UnableToGetLocalIssuerCertificate";
        QTest::newRow("without the authority's file") << "good" << false << "UnableToGetLocalIssuerCertificate";
    }

    void whatIsNotTrustedGetsNothing()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, isAuthorityKnown);
        QFETCH(QString, fault);
        ScriptedServer server(sayYes, tls(certificate));
        HttpOptions options = trusting(server);
        if (!isAuthorityKnown)
            options.network.caFile.clear();
        const QSslCertificate expected = QSslCertificate::fromPath(m_certificates->certificate(certificate)).first();
        NetworkSettings network = options.network;
        {
            HttpClient client(std::move(options));
            const auto answer = client.send(test::secretRequest(HttpMethod::Post), {});
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Tls);
            QVERIFY(!mayHaveArrived(answer.error()));
            QVERIFY(answer.error().certificate);
            const CertificateProblem &problem = *answer.error().certificate;
            QVERIFY2(codesOf(problem).contains(fault), qPrintable(codesOf(problem).join(QLatin1Char(' '))));
            QCOMPARE(problem.host, QStringLiteral("127.0.0.1"));
            QCOMPARE(problem.port, server.port());
            QCOMPARE(problem.sha256, QString::fromLatin1(expected.digest(QCryptographicHash::Sha256).toHex(':')));
            QCOMPARE(problem.validTo, expected.expiryDate().toUTC());
            QVERIFY(!problem.subject.isEmpty());
            QVERIFY(!problem.issuer.isEmpty());
            network.pins = {{problem.host, problem.port, problem.sha256, codesOf(problem)}};
        }
        QCOMPARE(server.bytes(), 0);

        // Accepted by hand, exactly this one is let through, and nothing that differs in one thing.
        const auto bytesWith = [&](const std::function<void(CertificatePin &)> &differ) {
            HttpOptions pinned = optionsFor(server.url());
            pinned.network = network;
            differ(pinned.network.pins.first());
            const qint64 before = server.bytes();
            HttpClient client(std::move(pinned));
            (void)client.send(test::secretRequest(HttpMethod::Post), {});
            return server.bytes() - before;
        };
        QVERIFY(bytesWith([](CertificatePin &) {}) > 0);
        QCOMPARE(bytesWith([](CertificatePin &pin) { pin.port ^= 1; }), 0);
        QCOMPARE(bytesWith([](CertificatePin &pin) { pin.host = QStringLiteral("localhost"); }), 0);
        QCOMPARE(bytesWith([](CertificatePin &pin) { pin.sha256.replace(0, 2, QStringLiteral("zz")); }), 0);
        QCOMPARE(bytesWith([](CertificatePin &pin) { pin.faults.removeLast(); }), 0);
        QCOMPARE(bytesWith([](CertificatePin &pin) {
                     pin.faults.append(QStringLiteral("InvalidCaCertificate"));
                     pin.faults.sort();
                 }),
                 0);
    }

    void namesAndSubjectAreReadable()
    {
        ScriptedServer server(sayYes, tls(QStringLiteral("elsewhere")));
        HttpClient client(trusting(server));
        const auto answer = client.send(requestFor(HttpMethod::Get), {});
        QVERIFY(!answer && answer.error().certificate);
        QCOMPARE(answer.error().certificate->subject, QStringLiteral("CN=elsewhere,O=Things\\, Inc"));
        QCOMPARE(answer.error().certificate->issuer, QStringLiteral("CN=Authority ca"));
        QCOMPARE(answer.error().certificate->names, QStringList(QStringLiteral("example.org")));
    }

    void newTlsIsSpoken_data()
    {
        QTest::addColumn<QSsl::SslProtocol>("protocol");
        QTest::newRow("TLS 1.2") << QSsl::TlsV1_2;
        QTest::newRow("TLS 1.3") << QSsl::TlsV1_3;
    }

    void newTlsIsSpoken()
    {
        QFETCH(QSsl::SslProtocol, protocol);
        ServerTls good = tls(QStringLiteral("good"));
        good.configuration.setProtocol(protocol);
        ScriptedServer server(sayYes, good);
        HttpClient client(trusting(server));
        QVERIFY(client.send(requestFor(HttpMethod::Get), {}));
    }

    void oldTlsIsRefused_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("TLS 1.0") << "-tls1";
        QTest::newRow("TLS 1.1") << "-tls1_1";
    }

    /// Qt would not serve these, so the openssl program does; it takes a client of its own kind.
    void oldTlsIsRefused()
    {
        QFETCH(QString, version);
        quint16 port = 0;
        {
            QTcpServer free;
            QVERIFY(free.listen(QHostAddress::LocalHost));
            port = free.serverPort();
        }
        const QString place = QStringLiteral("127.0.0.1:%1").arg(port);
        const QString weak = QStringLiteral("DEFAULT@SECLEVEL=0");
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("s_server"), version, QStringLiteral("-cipher"), weak, QStringLiteral("-cert"),
                       m_certificates->certificate(QStringLiteral("good")), QStringLiteral("-key"),
                       m_certificates->key(QStringLiteral("good")), QStringLiteral("-accept"), place});
        QVERIFY(openssl.waitForStarted());
        QVERIFY(QTest::qWaitFor([&] {
            QProcess old;
            old.start(QStringLiteral("openssl"), {QStringLiteral("s_client"), version, QStringLiteral("-cipher"), weak,
                                                  QStringLiteral("-connect"), place});
            old.closeWriteChannel();
            return old.waitForFinished() && old.readAllStandardOutput().contains("Cipher is ECDHE");
        }));
        HttpOptions options = optionsFor(QUrl(QStringLiteral("https://") + place));
        options.network.caFile = m_certificates->certificate(QStringLiteral("ca"));
        HttpClient client(std::move(options));
        const auto answer = client.send(test::secretRequest(HttpMethod::Post), {});
        openssl.kill();
        openssl.waitForFinished();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Tls);
        QVERIFY(!answer.error().certificate);
        QVERIFY(!mayHaveArrived(answer.error()));
        QVERIFY(!answer.error().detail.isEmpty());
    }

    void aServerWithoutTlsIsTold()
    {
        ScriptedServer server(sayYes);
        QUrl url = server.url();
        url.setScheme(QStringLiteral("https"));
        HttpClient client(optionsFor(url));
        const auto answer = client.send(test::secretRequest(HttpMethod::Post), {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().kind == ErrorKind::Tls || answer.error().kind == ErrorKind::Timeout,
                 qPrintable(answer.error().detail));
        QVERIFY(!mayHaveArrived(answer.error()));
        QCOMPARE(server.bytes(), 0);
    }

    void theClientShowsItsCertificate()
    {
        ServerTls asking = tls(QStringLiteral("good"));
        asking.configuration.setCaCertificates(
            QSslCertificate::fromPath(m_certificates->certificate(QStringLiteral("ca"))));
        asking.configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        ScriptedServer server(sayYes, asking);
        HttpOptions options = trusting(server);
        options.network.clientCertificate = m_certificates->certificate(QStringLiteral("person"));
        options.network.clientKey = m_certificates->lockedKey(QStringLiteral("person"), QStringLiteral("open sesame"));
        options.clientKeyPassword = Secret::fromText(QStringLiteral("open sesame"));
        const NetworkSettings network = options.network;
        {
            HttpClient client(std::move(options));
            const auto answer = client.send(requestFor(HttpMethod::Get), {});
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        }
        {
            HttpClient without(trusting(server));
            const auto answer = without.send(requestFor(HttpMethod::Get), {});
            QVERIFY(!answer);
        }
        HttpOptions wrong = trusting(server);
        wrong.network = network;
        wrong.clientKeyPassword = Secret::fromText(QStringLiteral("wrong"));
        HttpClient client(std::move(wrong));
        const auto answer = client.send(requestFor(HttpMethod::Get), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(answer.error().object, QStringLiteral("client_key"));
    }

    void filesThatCannotBeUsedAreNamed_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("file");
        QTest::newRow("missing CA file") << "ca_file"
                                         << "/nonexistent/ca.pem";
        QTest::newRow("CA file that is none") << "ca_file"
                                              << "/etc/passwd";
        QTest::newRow("missing certificate") << "client_certificate"
                                             << "/nonexistent/me.pem";
        QTest::newRow("missing key") << "client_key"
                                     << "/nonexistent/me.key";
    }

    void filesThatCannotBeUsedAreNamed()
    {
        QFETCH(QString, setting);
        QFETCH(QString, file);
        HttpOptions options = optionsFor(QUrl(QStringLiteral("https://127.0.0.1:1")));
        if (setting == QLatin1String("ca_file"))
            options.network.caFile = file;
        else
            options.network.clientCertificate = m_certificates->certificate(QStringLiteral("person"));
        if (setting == QLatin1String("client_certificate"))
            options.network.clientCertificate = file;
        if (setting == QLatin1String("client_key"))
            options.network.clientKey = file;
        HttpClient client(std::move(options));
        const auto answer = client.send(requestFor(HttpMethod::Get), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(answer.error().object, setting);
        QCOMPARE(answer.error().reason.args, QStringList(file));
    }

    /// The proxy sees the name of the host, in the letters of DNS, and a sign-in of its own; never the request.
    void theOwnProxyIsAsked()
    {
        ScriptedServer proxy([](Peer &peer, const SeenRequest &seen) {
            if (seen.header("proxy-authorization") == "Basic " + QByteArray("me:pass word").toBase64())
                peer.answer({}, "502 No Way", {});
            else
                peer.answer({}, "407 Who", "Proxy-Authenticate: Basic realm=\"x\"\r\nConnection: close\r\n");
            peer.close();
        });
        HttpOptions options = optionsFor(QUrl(QStringLiteral("https://bücher.example/base")));
        options.network.proxy = NetworkSettings::Proxy::Own;
        options.network.proxyHost = QStringLiteral("127.0.0.1");
        options.network.proxyPort = proxy.port();
        options.network.proxyUser = QStringLiteral("me");
        options.proxyPassword = Secret::fromText(QStringLiteral("pass word"));
        HttpClient client(std::move(options));
        const auto answer = client.send(test::secretRequest(HttpMethod::Post), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
        QVERIFY(!mayHaveArrived(answer.error()));
        const QList<SeenRequest> seen = proxy.requests();
        QVERIFY(!seen.isEmpty());
        for (const SeenRequest &request : seen) {
            QCOMPARE(request.method(), QByteArray("CONNECT"));
            QCOMPARE(request.target(), QByteArray("xn--bcher-kva.example:443"));
            QVERIFY(!request.head.contains("SENTINEL"));
            QVERIFY(request.body.isEmpty());
        }
        QCOMPARE(seen.last().header("proxy-authorization"), "Basic " + QByteArray("me:pass word").toBase64());
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
