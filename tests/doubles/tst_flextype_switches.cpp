// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// What the recordings do not show of the Flextype double: time, texts that a site evaluates, and its own switches.
#include "rawhttp.h"

#include "tests/doubles/flextype/flextypedouble.h"
#include "tests/doubles/flextype/manualclock.h"
#include "tests/doubles/flextype/phpjson.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <botan/data_src.h>
#include <botan/pkcs8.h>
#include <botan/rsa.h>
#include <botan/system_rng.h>
#include <botan/x509self.h>

#include <map>

using namespace tokendesk;
using namespace tokendesk::doubles;
namespace flextype = tokendesk::doubles::flextype;
using doubles::flextype::HttpCall;
using doubles::flextype::PhpValue;
using doubles::flextype::Settings;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

quint16 portOf(const FlextypeDouble &server)
{
    return static_cast<quint16>(server.url().port());
}

RawAnswer get(const FlextypeDouble &server, const QByteArray &target)
{
    return exchange(portOf(server), {"GET", target, {}, {}});
}

/// A request with the body's token and access token put in.
RawAnswer send(const FlextypeDouble &server, const QByteArray &method, const QByteArray &path, QJsonObject body,
               const FlextypeKey &key)
{
    body[QStringLiteral("token")] = key.token;
    body[QStringLiteral("access_token")] = key.accessToken;
    return exchange(
        portOf(server),
        {method, path, {{"Content-Type", "application/json"}}, QJsonDocument(body).toJson(QJsonDocument::Compact)});
}

RawAnswer send(const FlextypeDouble &server, const QByteArray &method, const QByteArray &path,
               const QJsonObject &body = {})
{
    return send(server, method, path, body, server.admin());
}

QJsonObject objectOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QByteArray listPath(const FlextypeDouble &server)
{
    return "/api/v1/entries?token=" + server.admin().token.toLatin1() + "&id=tokens&options[collection]=true";
}

QByteArray tokenPath(const FlextypeDouble &server, const QString &id)
{
    return "/api/v1/tokens?token=" + server.admin().token.toLatin1() + "&id=" + id.toLatin1();
}

qint64 callsOf(const FlextypeDouble &server)
{
    return server.stored(server.admin().token, QStringLiteral("calls")).asInteger();
}

/// Not with QJsonDocument: it knows no difference between 1 and 1.0.
PhpValue titles()
{
    QFile file(QStringLiteral(TOKENDESK_TEST_DATA "/flextype/titles.json"));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return flextype::decodeJson(bytes).value_or(PhpValue()).value(QStringLiteral("cases"));
}

/// What a case says to send; one long text is told as a letter and how often.
PhpValue sentTitle(const PhpValue &title)
{
    const PhpValue repeat = title.value(QStringLiteral("sent_repeat"));
    if (!repeat.isArray())
        return title.value(QStringLiteral("sent"));
    return PhpValue::text(
        repeat.value(QStringLiteral("text")).asText().repeated(repeat.value(QStringLiteral("times")).asInteger()));
}

/// Titles that the double need not read as the real server, and why.
const std::map<QString, const char *> titleExceptions{
    {QStringLiteral("[[ const(\"PHP_VERSION\") ]]"), "calls a function of the server"},
    {QStringLiteral("[[ filesystem().file(\"/srv/other.txt\").get() ]]"), "reads a file of the server"},
    {QStringLiteral("[[ registry().get(\"flextype.settings.charset\") ]]"), "reads a setting of the server"},
    {QStringLiteral("[[ strings(\"a\").upper() ]]"), "calls a function of the server"},
    {QStringLiteral("(filesystem get file:'/srv/other.txt')"), "reads a file of the server"},
    {QStringLiteral("\ufeffbom"), "our YAML reader refuses the mark; the server tries a second one"}};

/// Where the double differs from what was measured with this title; empty: nowhere.
QString titleProblem(const PhpValue &title, const RawAnswer &made, const RawAnswer &read, const QByteArray &stored)
{
    QString problem;
    if (made.status != title.value(QStringLiteral("create_status")).asInteger() ||
        read.status != title.value(QStringLiteral("get_status")).asInteger())
        problem = QStringLiteral(" create %1, read %2").arg(made.status).arg(read.status);
    const bool isLong = title.isSet(QStringLiteral("sent_repeat"));
    const QByteArray recorded = title.value(QStringLiteral("stored_yaml")).asText().toUtf8();
    if (!isLong && !stored.startsWith(recorded + '\n'))
        problem += QStringLiteral(" stored ") + QString::fromUtf8(stored.left(80).toPercentEncoding(" :"));
    if (read.status != 200)
        return problem;
    // What differs by nature: <a new UUID>, <the current year>, <the token id>, the name of the site.
    static const QRegularExpression changing(QStringLiteral("<a new |<the |http://site\\.example"));
    const PhpValue wanted = isLong ? sentTitle(title) : title.value(QStringLiteral("got"));
    const PhpValue got = flextype::decodeJson(read.body)->value(QStringLiteral("title"));
    if (got != wanted && !(wanted.isText() && wanted.asText().contains(changing)))
        problem += QStringLiteral(" read as ") + QString::fromUtf8(flextype::encodeJson(got).left(80));
    return problem;
}

struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
};

Identity selfSigned()
{
    const Botan::RSA_PrivateKey key(Botan::system_rng(), 2048);
    Botan::X509_Cert_Options options("127.0.0.1");
    options.dns = "localhost";
    const Botan::X509_Certificate certificate =
        Botan::X509::create_self_signed_cert(options, key, "SHA-256", Botan::system_rng());
    return {QSslCertificate(QByteArray::fromStdString(certificate.PEM_encode())),
            QSslKey(QByteArray::fromStdString(Botan::PKCS8::PEM_encode(key)), QSsl::Rsa)};
}

} // namespace

class FlextypeSwitchesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countersCountSecondsOfUse();
    void limitsHoldBySecondsOnly();
    void countersAreExactWithoutCache();
    void anEditWithTheOldFileTimeIsSeenAfterAQuarterOfAnHour();
    void titlesComeBackAsMeasured();
    void oneBrokenTokenBreaksTheList();
    void deleteWithoutIdDeletesAll();
    void cutBeforeTheWork();
    void cutAfterTheWork();
    void otherMishaps();
    void switchedOffApi();
    void basePath();
    void readsASiteFolder();
    void servesHttps();
    void theProgramSaysWhereItIs();
};

void FlextypeSwitchesTest::countersCountSecondsOfUse()
{
    ManualClock clock;
    const FlextypeDouble server({.clock = &clock});
    const auto use = [&](int times) {
        for (int call = 0; call < times; ++call)
            QCOMPARE(send(server, "POST", "/api/v1/tokens/generate").status, 200);
    };
    clock.advance(seconds(2));
    use(40); // 40 within a second were measured: +2
    QCOMPARE(callsOf(server), 2);
    clock.advance(seconds(60));
    use(1);
    clock.advance(seconds(1));
    const qint64 before = callsOf(server);
    for (int second = 0; second < 4; ++second) { // 40 in 3.1 s: +5
        use(10);
        clock.advance(seconds(1));
    }
    QCOMPARE(callsOf(server) - before, 5);
}

void FlextypeSwitchesTest::limitsHoldBySecondsOnly()
{
    ManualClock clock;
    FlextypeDouble server({.clock = &clock});
    const FlextypeKey limited = server.addToken(
        QStringLiteral("Limited"), PhpValue::array({{QStringLiteral("limit_calls"), PhpValue::integer(3)}}));
    clock.advance(seconds(2));
    for (int call = 0; call < 40; ++call)
        QCOMPARE(send(server, "POST", "/api/v1/tokens/generate", {}, limited).status, 200);
    int passed = 0;
    for (int second = 0; second < 5; ++second) {
        clock.advance(seconds(1));
        passed += send(server, "POST", "/api/v1/tokens/generate", {}, limited).status == 200 ? 1 : 0;
    }
    QVERIFY(passed < 3);
    QCOMPARE(send(server, "POST", "/api/v1/tokens/generate", {}, limited).status, 400);
}

void FlextypeSwitchesTest::countersAreExactWithoutCache()
{
    ManualClock clock;
    FlextypeDouble server({.clock = &clock});
    server.change([](Settings &settings) { settings.cacheEnabled = false; });
    for (int call = 0; call < 40; ++call)
        QCOMPARE(send(server, "POST", "/api/v1/tokens/generate").status, 200);
    QCOMPARE(callsOf(server), 40);
}

void FlextypeSwitchesTest::anEditWithTheOldFileTimeIsSeenAfterAQuarterOfAnHour()
{
    ManualClock clock;
    FlextypeDouble server({.clock = &clock});
    const QString id = server.addToken(QStringLiteral("Old title")).token;
    const QString file = QStringLiteral("tokens/%1/token.yaml").arg(id);
    const auto shownTitle = [&] {
        return objectOf(get(server, tokenPath(server, id)))[QStringLiteral("title")].toString();
    };
    clock.advance(seconds(2));
    QCOMPARE(shownTitle(), QStringLiteral("Old title"));
    server.store().putAt(file, server.store().read(file)->replace("Old title", "New title"),
                         *server.store().seconds(file));
    clock.advance(seconds(890));
    QCOMPARE(shownTitle(), QStringLiteral("Old title"));
    clock.advance(seconds(11));
    QCOMPARE(shownTitle(), QStringLiteral("New title"));
}

void FlextypeSwitchesTest::titlesComeBackAsMeasured()
{
    FlextypeDouble server;
    server.change([](Settings &settings) { settings.cacheEnabled = false; });
    const QString titleKey = QStringLiteral("title");
    const PhpValue cases = titles();
    QStringList different;
    std::size_t same = 0;
    for (const auto &[index, title] : cases.entries()) {
        const PhpValue sent = sentTitle(title);
        if (sent.isText() && titleExceptions.contains(sent.asText()))
            continue;
        const QStringList before = server.tokenIds();
        PhpValue body = PhpValue::array({{QStringLiteral("token"), PhpValue::text(server.admin().token)},
                                         {QStringLiteral("access_token"), PhpValue::text(server.admin().accessToken)}});
        body.set(QStringLiteral("data"), PhpValue::array({{titleKey, sent}}));
        const RawAnswer made =
            exchange(portOf(server),
                     {"POST", "/api/v1/tokens", {{"Content-Type", "application/json"}}, flextype::encodeJson(body)});
        QStringList after = server.tokenIds();
        after.removeIf([&](const QString &id) { return before.contains(id); });
        QCOMPARE(after.size(), 1);
        const RawAnswer read = get(server, tokenPath(server, after.first()));
        const QByteArray stored = *server.store().read(QStringLiteral("tokens/%1/token.yaml").arg(after.first()));
        const QString problem = titleProblem(title, made, read, stored);
        if (problem.isEmpty())
            ++same;
        else
            different.append(QString::fromUtf8(flextype::encodeJson(title)) + problem);
    }
    qInfo("%zu of %zu titles come back as from the real server, %zu are excepted", same, cases.entries().size(),
          titleExceptions.size());
    for (const QString &title : different)
        qWarning("%s", qPrintable(title));
    QCOMPARE(different, QStringList());
    QCOMPARE(same + titleExceptions.size(), cases.entries().size());
}

void FlextypeSwitchesTest::oneBrokenTokenBreaksTheList()
{
    FlextypeDouble server({.tokens = 20});
    QCOMPARE(objectOf(get(server, listPath(server))).size(), 21);
    const QString broken = server.addBrokenToken();
    QCOMPARE(get(server, listPath(server)).status, 500);
    QCOMPARE(get(server, tokenPath(server, broken)).status, 500);
    const RawAnswer rest = get(server, listPath(server) + "&options[find][exclude]=" + broken.toLatin1());
    QCOMPARE(objectOf(rest).size(), 21);
    QCOMPARE(send(server, "DELETE", "/api/v1/tokens", {{QStringLiteral("id"), broken}}).status, 204);
    QCOMPARE(get(server, listPath(server)).status, 200);
}

void FlextypeSwitchesTest::deleteWithoutIdDeletesAll()
{
    for (const QJsonValue &id : {QJsonValue(), QJsonValue(QString()), QJsonValue(QStringLiteral("."))}) {
        FlextypeDouble server({.tokens = 3});
        QCOMPARE(send(server, "DELETE", "/api/v1/tokens", {{QStringLiteral("id"), id}}).status, 204);
        QCOMPARE(server.tokenIds(), QStringList());
        QCOMPARE(send(server, "POST", "/api/v1/tokens/generate").status, 401);
    }
}

void FlextypeSwitchesTest::cutBeforeTheWork()
{
    FlextypeDouble server;
    server.plan({.kind = FlextypeDouble::Mishap::Kind::DropBefore, .method = "POST", .path = "/api/v1/tokens"});
    QCOMPARE(get(server, listPath(server)).status, 200); // another method
    QCOMPARE(send(server, "POST", "/api/v1/tokens").status, 0);
    QCOMPARE(server.tokenIds().size(), 1);
    QCOMPARE(send(server, "POST", "/api/v1/tokens").status, 200); // once only
    QCOMPARE(server.tokenIds().size(), 2);
}

void FlextypeSwitchesTest::cutAfterTheWork()
{
    FlextypeDouble server;
    server.plan({.kind = FlextypeDouble::Mishap::Kind::DropAfter, .times = -1});
    for (int made = 2; made < 4; ++made) {
        QCOMPARE(send(server, "POST", "/api/v1/tokens").status, 0);
        QCOMPARE(server.tokenIds().size(), made);
    }
    const QList<HttpCall> calls = server.calls();
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls.first().method, "POST");
    QCOMPARE(calls.first().path, "/api/v1/tokens");
    QVERIFY(calls.first().body.contains(server.admin().accessToken.toLatin1()));
    QCOMPARE(calls.first().header("content-type"), "application/json");
    server.forgetMishaps();
    server.forgetCalls();
    QCOMPARE(get(server, listPath(server)).status, 200);
    QCOMPARE(server.calls().size(), 1);
    QVERIFY(server.calls().first().query.endsWith("&id=tokens&options[collection]=true"));
}

void FlextypeSwitchesTest::otherMishaps()
{
    FlextypeDouble server;
    server.plan({.kind = FlextypeDouble::Mishap::Kind::Html});
    const RawAnswer page = send(server, "POST", "/api/v1/tokens");
    QCOMPARE(page.status, 200);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    QCOMPARE(server.tokenIds().size(), 1);
    server.plan({.kind = FlextypeDouble::Mishap::Kind::Error500});
    const RawAnswer error = send(server, "POST", "/api/v1/tokens");
    QCOMPARE(error.status, 500);
    QVERIFY(error.body.isEmpty());
    QCOMPARE(server.tokenIds().size(), 2);
    server.plan({.kind = FlextypeDouble::Mishap::Kind::Delay, .delay = milliseconds(300)});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(get(server, listPath(server)).status, 200);
    QVERIFY(timer.elapsed() >= 300);
}

void FlextypeSwitchesTest::switchedOffApi()
{
    FlextypeDouble server;
    const QByteArray registry =
        "/api/v1/registry?token=" + server.admin().token.toLatin1() + "&id=flextype.settings.api";
    server.change([](Settings &settings) { settings.apis[QStringLiteral("entries")] = false; });
    QCOMPARE(get(server, listPath(server)).status, 400);
    const QJsonObject switches = objectOf(get(server, registry))[QStringLiteral("value")].toObject();
    QCOMPARE(switches[QStringLiteral("entries")].toObject()[QStringLiteral("enabled")].toBool(true), false);
    QCOMPARE(switches[QStringLiteral("tokens")].toObject()[QStringLiteral("enabled")].toBool(), true);
}

void FlextypeSwitchesTest::basePath()
{
    FlextypeDouble server;
    server.change([](Settings &settings) { settings.basePath = QStringLiteral("/site"); });
    QVERIFY(server.url().toString().endsWith(QStringLiteral("/site")));
    QCOMPARE(get(server, listPath(server)).status, 500);
    QCOMPARE(get(server, "/site" + listPath(server)).status, 200);
}

void FlextypeSwitchesTest::readsASiteFolder()
{
    const FlextypeDouble server({.siteFolder = QStringLiteral(TOKENDESK_TEST_DATA "/flextype/site-1.0")});
    QCOMPARE(server.tokenIds().size(), 16); // with the one of admin()
    QVERIFY(server.tokenIds().contains(QStringLiteral("mobile-app_2")));
    const FlextypeKey readable{QStringLiteral("mobile-app_2"), QStringLiteral("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa5")};
    QCOMPARE(send(server, "POST", "/api/v1/tokens/generate", {}, readable).status, 200);
}

void FlextypeSwitchesTest::servesHttps()
{
    const Identity identity = selfSigned();
    QVERIFY(!identity.certificate.isNull());
    QVERIFY(!identity.key.isNull());
    const FlextypeDouble server({.certificate = identity.certificate, .privateKey = identity.key});
    QCOMPARE(server.url().scheme(), QStringLiteral("https"));
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), portOf(server));
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    QCOMPARE(socket.peerCertificate(), identity.certificate);
    socket.write("GET " + listPath(server) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QByteArray received;
    while (!received.contains("\"tokens/") && socket.waitForReadyRead(10'000))
        received += socket.readAll();
    QVERIFY(received.startsWith("HTTP/1.1 200 "));
}

void FlextypeSwitchesTest::theProgramSaysWhereItIs()
{
    QProcess program;
    program.start(QStringLiteral(FLEXTYPE_DOUBLE_PROGRAM), {QStringLiteral("--tokens"), QStringLiteral("5")});
    QVERIFY(program.waitForReadyRead(30'000));
    const QJsonObject ready = QJsonDocument::fromJson(program.readLine()).object();
    const QUrl url(ready[QStringLiteral("url")].toString());
    const RawAnswer list =
        exchange(static_cast<quint16>(url.port()),
                 {"GET",
                  "/api/v1/entries?token=" + ready[QStringLiteral("token")].toString().toLatin1() +
                      "&access_token=" + ready[QStringLiteral("access_token")].toString().toLatin1() +
                      "&id=tokens&options[collection]=true",
                  {},
                  {}});
    QCOMPARE(objectOf(list).size(), 6);
    program.terminate();
    QVERIFY(program.waitForFinished(10'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

QTEST_GUILESS_MAIN(FlextypeSwitchesTest)
#include "tst_flextype_switches.moc"
