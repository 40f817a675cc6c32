// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypeserverfixture.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace tokendesk;
using namespace tokendesk::test;

namespace {

/// Answers every request with the same bytes, on a thread of its own.
class Elsewhere final
{
public:
    explicit Elsewhere(QByteArray answer, QByteArray oldAnswer = {})
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_worker,
            [=, this] {
                auto *server = new QTcpServer(&m_worker);
                server->listen(QHostAddress::LocalHost);
                m_port = server->serverPort();
                QObject::connect(server, &QTcpServer::newConnection, server, [=] {
                    QTcpSocket *socket = server->nextPendingConnection();
                    QObject::connect(socket, &QTcpSocket::readyRead, socket, [=] {
                        const bool old = socket->readAll().contains("/api/registry");
                        socket->write(old && !oldAnswer.isEmpty() ? oldAnswer : answer);
                        socket->disconnectFromHost();
                    });
                });
            },
            Qt::BlockingQueuedConnection);
    }
    ~Elsewhere()
    {
        QMetaObject::invokeMethod(
            &m_worker, [this] { qDeleteAll(m_worker.children()); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Elsewhere)

    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }

    static QByteArray http(const QByteArray &status, const QByteArray &type, const QByteArray &body)
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type +
               "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }

private:
    QThread m_thread;
    QObject m_worker;
    quint16 m_port = 0;
};

QStringList remarksOf(const SignedIn &signedIn)
{
    QStringList remarks;
    for (const Phrase &remark : signedIn.remarks) {
        QString text = QString::fromUtf8(remark.source);
        for (qsizetype i = 0; i < remark.args.size(); ++i)
            text.replace(QStringLiteral("%%1").arg(i + 1), remark.args.at(i));
        remarks.append(text);
    }
    return remarks;
}

} // namespace

class TestFlextypeServerSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesOffline_data();
    void recognisesOffline();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void signsIn();
    void signsInBelowABasePath();
    void completesTheCredentialAlone();
    void tellsApart_data();
    void tellsApart();
    void tellsSitesApart_data();
    void tellsSitesApart();
    void findsOutWhichApisAreOn_data();
    void findsOutWhichApisAreOn();
    void warnsOfALimit();
    void testsAnOpenConnection();
    void refusedCreationHasDoneNothing();
    void needsACredential();
};

void TestFlextypeServerSignIn::recognisesOffline_data()
{
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "https://www.example.com"
                           << "https://www.example.com"
                           << "www.example.com";
    QTest::newRow("without a scheme") << " www.example.com "
                                      << "https://www.example.com"
                                      << "www.example.com";
    QTest::newRow("slashes") << "https://example.com/blog//"
                             << "https://example.com/blog"
                             << "example.com/blog";
    QTest::newRow("port") << "http://localhost:8080/"
                          << "http://localhost:8080"
                          << "localhost:8080";
    QTest::newRow("copied from the docs") << "https://example.com/cms/api/v1/tokens?id=1"
                                          << "https://example.com/cms"
                                          << "example.com/cms";
    QTest::newRow("IPv6") << "http://[::1]:80/x#y"
                          << "http://[::1]:80/x"
                          << "[::1]:80/x";
}

void TestFlextypeServerSignIn::recognisesOffline()
{
    QFETCH(QString, entered);
    QFETCH(QString, url);
    QFETCH(QString, name);
    const Result<Recognised> recognised = flextype::serverType().recognise({{QStringLiteral("url"), entered}});
    QVERIFY(recognised);
    QCOMPARE(recognised->location.value(QStringLiteral("url")).toString(), url);
    QCOMPARE(recognised->suggestedName, name);
}

void TestFlextypeServerSignIn::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("entered");
    QTest::newRow("nothing") << "  ";
    QTest::newRow("a folder") << "file:///srv/site";
    QTest::newRow("no host") << "https://";
    QTest::newRow("a password in it") << "https://me:secret@example.com";
    QTest::newRow("blanks") << "https://exa mple.com";
}

void TestFlextypeServerSignIn::refusesWhatIsNoAddress()
{
    QFETCH(QString, entered);
    const Result<Recognised> recognised = flextype::serverType().recognise({{QStringLiteral("url"), entered}});
    QVERIFY(!recognised);
    QCOMPARE(recognised.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(recognised.error().object, QStringLiteral("url"));
}

void TestFlextypeServerSignIn::signsIn()
{
    Server server;
    const FlextypeKey admin = server.site.admin();
    const Result<SignedIn> signedIn = server.signIn(Server::credential(admin.token, admin.accessToken));
    QVERIFY2(signedIn, signedIn ? "" : qPrintable(reasonOf(signedIn.error())));
    QCOMPARE(signedIn->location.value(QStringLiteral("version")).toString(), QStringLiteral("1.0.0-alpha.3"));
    QCOMPARE(signedIn->location.value(QStringLiteral("apis")).toString(),
             QStringLiteral("entries registry tokens query"));
    QCOMPARE(remarksOf(*signedIn), QStringList({QStringLiteral("Public token and access token are right."),
                                                QStringLiteral("Switched on: entries, registry, tokens, query.")}));
    QCOMPARE(server.writes(), 0);
    QVERIFY(server.site.calls().size() <= 4);
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerSignIn::signsInBelowABasePath()
{
    Server server;
    server.site.change([](doubles::flextype::Settings &settings) { settings.basePath = QStringLiteral("/blog"); });
    const FlextypeKey admin = server.site.admin();
    QVERIFY(server.signIn(Server::credential(admin.token, admin.accessToken)));
    QCOMPARE(server.list().size(), 1);
    Connection root = server.connection;
    root.location.insert(QStringLiteral("url"), server.site.url().adjusted(QUrl::RemovePath).toString());
    const Result<SignedIn> beside = server.signInAt(root, Server::credential(admin.token, admin.accessToken));
    QVERIFY(!beside);
}

void TestFlextypeServerSignIn::completesTheCredentialAlone()
{
    Server server;
    Credential entered = Server::credential(QLatin1Char(' ') + server.site.admin().token + QLatin1Char('\n'),
                                            server.site.admin().accessToken);
    entered.set(QStringLiteral("proxy_password"), Secret::fromText(u"hidden"));
    entered.set(QStringLiteral("something_else"), Secret::fromText(u"x"));
    const Result<SignedIn> signedIn = server.signIn(std::move(entered));
    QVERIFY(signedIn);
    QCOMPARE(signedIn->credential.names(),
             QStringList({QStringLiteral("access_token"), QStringLiteral("proxy_password"), QStringLiteral("token")}));
    QCOMPARE(signedIn->credential.value(QStringLiteral("token")).reveal(), server.site.admin().token);
}

void TestFlextypeServerSignIn::tellsApart_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QStringList>("off");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("says");
    const QStringList none;
    const QStringList registry{QStringLiteral("registry")};
    QTest::newRow("no token") << " "
                              << "admin" << none << ErrorKind::InvalidInput << "Enter the public token";
    QTest::newRow("no secret") << "admin"
                               << "" << none << ErrorKind::InvalidInput << "Enter the access token";
    QTest::newRow("a path for a token") << "../blog"
                                        << "admin" << none << ErrorKind::InvalidInput << "This is not a token id";
    QTest::newRow("wrong token") << "nobody"
                                 << "admin" << none << ErrorKind::AuthFailed << "does not know this public token";
    QTest::newRow("wrong secret") << "admin"
                                  << "wrong" << none << ErrorKind::AuthFailed
                                  << "The public token is right, the access token is not";
    QTest::newRow("disabled") << "disabled"
                              << "disabled" << none << ErrorKind::PermissionDenied << "knows this token and refuses it";
    QTest::newRow("exhausted") << "exhausted"
                               << "exhausted" << none << ErrorKind::PermissionDenied
                               << "knows this token and refuses it";
    QTest::newRow("wrong token, no registry")
        << "nobody"
        << "admin" << registry << ErrorKind::AuthFailed << "does not know this public token";
    QTest::newRow("wrong secret, no registry")
        << "admin"
        << "wrong" << registry << ErrorKind::AuthFailed << "The public token is right, the access token is not";
    QTest::newRow("disabled, no registry")
        << "disabled"
        << "disabled" << registry << ErrorKind::PermissionDenied << "knows this token and refuses it";
    QTest::newRow("wrong secret, no tokens API")
        << "admin"
        << "wrong" << QStringList{QStringLiteral("tokens")} << ErrorKind::AuthFailed
        << "The public token is right, the access token is not";
    const QStringList allButQuery{QStringLiteral("registry"), QStringLiteral("entries"), QStringLiteral("tokens")};
    QTest::newRow("wrong token, query alone")
        << "nobody"
        << "admin" << allButQuery << ErrorKind::AuthFailed << "Which of them is wrong cannot be found out";
    QTest::newRow("wrong secret, query alone")
        << "admin"
        << "wrong" << allButQuery << ErrorKind::AuthFailed << "Which of them is wrong cannot be found out";
    QTest::newRow("disabled, query alone")
        << "disabled"
        << "disabled" << allButQuery << ErrorKind::PermissionDenied << "knows this token and refuses it";
    const QStringList all = allButQuery + QStringList{QStringLiteral("query")};
    QTest::newRow("wrong token, nothing on")
        << "nobody"
        << "admin" << all << ErrorKind::PermissionDenied << "All APIs that Tokendesk uses are switched off";
    QTest::newRow("right, nothing on") << "admin"
                                       << "admin" << all << ErrorKind::PermissionDenied
                                       << "All APIs that Tokendesk uses are switched off";
}

void TestFlextypeServerSignIn::tellsApart()
{
    QFETCH(QString, token);
    QFETCH(QString, secret);
    QFETCH(QStringList, off);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, says);
    Server server;
    PhpValue disabled;
    disabled.set(QStringLiteral("state"), PhpValue::text(QStringLiteral("disabled")));
    PhpValue exhausted;
    exhausted.set(QStringLiteral("calls"), PhpValue::integer(3));
    exhausted.set(QStringLiteral("limit_calls"), PhpValue::integer(3));
    QMap<QString, FlextypeKey> keys{
        {QStringLiteral("admin"), server.site.admin()},
        {QStringLiteral("disabled"), server.site.addToken(QStringLiteral("Disabled"), disabled)},
        {QStringLiteral("exhausted"), server.site.addToken(QStringLiteral("Exhausted"), exhausted)}};
    server.switchOff(off);
    const QString sent = keys.contains(token) ? keys.value(token).token : token;
    const QString sentSecret = keys.contains(secret) ? keys.value(secret).accessToken : secret;
    const Result<SignedIn> signedIn = server.signIn(Server::credential(sent, sentSecret));
    QVERIFY(!signedIn);
    QVERIFY2(reasonOf(signedIn.error()).contains(says), qPrintable(reasonOf(signedIn.error())));
    QCOMPARE(signedIn.error().kind, kind);
    QCOMPARE(server.dangers(), QStringList());
    QCOMPARE(server.writes(), 0);
}

void TestFlextypeServerSignIn::tellsSitesApart_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("says");
    const QByteArray json("application/json;charset=UTF-8");
    const QByteArray page("<!DOCTYPE html><title>Sign in</title>");
    QTest::newRow("a web page") << Elsewhere::http("200 OK", "text/html", page) << QByteArray()
                                << ErrorKind::InvalidInput << "is not a Flextype site";
    QTest::newRow("404") << Elsewhere::http("404 Not Found", "text/html", page) << QByteArray()
                         << ErrorKind::InvalidInput << "There is no Flextype API at this address";
    QTest::newRow("another API") << Elsewhere::http("200 OK", json, "{\"stack\":{}}") << QByteArray()
                                 << ErrorKind::InvalidInput << "is not a Flextype site";
    QTest::newRow("another program's 401") << Elsewhere::http("401 Unauthorized", json, "{\"error\":\"no\"}")
                                           << QByteArray() << ErrorKind::InvalidInput << "is not a Flextype site";
    QTest::newRow("a failing server") << Elsewhere::http("500 Internal Server Error", "text/html", "") << QByteArray()
                                      << ErrorKind::Protocol << "The server failed";
    QTest::newRow("Flextype 0.9") << Elsewhere::http("404 Not Found", "text/html", page)
                                  << Elsewhere::http("400 Bad Request", json,
                                                     "{\"http_status_code\":400,\"message\":\"Wrong query params or "
                                                     "not defined\"}")
                                  << ErrorKind::Unsupported << "Flextype 0.9";
    QTest::newRow("Flextype 0.9, at once")
        << Elsewhere::http("401 Unauthorized", json, "{\"http_status_code\":401,\"message\":\"Unauthorized\"}")
        << QByteArray() << ErrorKind::Unsupported << "Flextype 0.9";
}

void TestFlextypeServerSignIn::tellsSitesApart()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, old);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, says);
    Elsewhere elsewhere(answer, old);
    Server server;
    Connection place = server.connection;
    place.location.insert(QStringLiteral("url"), elsewhere.url());
    const Result<SignedIn> signedIn =
        server.signInAt(place, Server::credential(QStringLiteral("token"), QStringLiteral("sentinel-secret")));
    QVERIFY(!signedIn);
    QVERIFY2(reasonOf(signedIn.error()).contains(says), qPrintable(reasonOf(signedIn.error())));
    QCOMPARE(signedIn.error().kind, kind);
    QVERIFY(!signedIn.error().detail.contains(QLatin1String("sentinel")));
}

void TestFlextypeServerSignIn::findsOutWhichApisAreOn_data()
{
    QTest::addColumn<QStringList>("off");
    QTest::addColumn<QString>("on");
    const QString registry = QStringLiteral("registry");
    const QString tokens = QStringLiteral("tokens");
    const QString entries = QStringLiteral("entries");
    const QString query = QStringLiteral("query");
    QTest::newRow("no registry") << QStringList{registry} << "entries tokens query";
    QTest::newRow("no tokens") << QStringList{tokens} << "entries registry query";
    QTest::newRow("no entries") << QStringList{entries} << "registry tokens query";
    QTest::newRow("no registry, no entries") << QStringList{registry, entries} << "tokens query";
    QTest::newRow("no tokens, no query") << QStringList{tokens, query} << "entries registry";
    QTest::newRow("query alone") << QStringList{registry, entries, tokens} << "query";
    QTest::newRow("registry alone") << QStringList{entries, tokens, query} << "registry";
}

void TestFlextypeServerSignIn::findsOutWhichApisAreOn()
{
    QFETCH(QStringList, off);
    QFETCH(QString, on);
    Server server;
    server.switchOff(off);
    const FlextypeKey admin = server.site.admin();
    const Result<SignedIn> signedIn = server.signIn(Server::credential(admin.token, admin.accessToken));
    QVERIFY2(signedIn, signedIn ? "" : qPrintable(reasonOf(signedIn.error())));
    QCOMPARE(signedIn->location.value(QStringLiteral("apis")).toString(), on);
    const QString remarks = remarksOf(*signedIn).join(QLatin1Char('\n'));
    QVERIFY(remarks.contains(QLatin1String("Switched on: ") + on.split(QLatin1Char(' ')).join(QLatin1String(", "))));
    QVERIFY(remarks.contains(QLatin1String("Switched off: ")));
    const bool tried = !off.contains(QStringLiteral("tokens")) || !off.contains(QStringLiteral("query"));
    QCOMPARE(remarks.contains(QLatin1String("access token are right")), tried);
    QCOMPARE(server.dangers(), QStringList());
    QCOMPARE(server.writes(), 0);
}

void TestFlextypeServerSignIn::warnsOfALimit()
{
    Server server;
    PhpValue limited;
    limited.set(QStringLiteral("limit_calls"), PhpValue::integer(50));
    const FlextypeKey key = server.site.addToken(QStringLiteral("Limited"), limited);
    const Result<SignedIn> signedIn = server.signIn(Server::credential(key.token, key.accessToken));
    QVERIFY(signedIn);
    QVERIFY(remarksOf(*signedIn).join(QLatin1Char('\n')).contains(QLatin1String("This token has a limit of 50 calls")));
}

void TestFlextypeServerSignIn::testsAnOpenConnection()
{
    Server server;
    QVERIFY(settle(server.backend().test({})));
    QCOMPARE(server.backend().capabilities().system.args, QStringList{QStringLiteral("1.0.0-alpha.3")});
    server.switchOff({QStringLiteral("entries")});
    QVERIFY(settle(server.backend().test({})));
    const FlextypeKey other = server.site.addToken(QStringLiteral("Other"));
    server.signInAs({other.token, QStringLiteral("wrong")});
    const Result<> tested = settle(server.backend().test({}));
    QVERIFY(!tested);
    QCOMPARE(tested.error().kind, ErrorKind::AuthFailed);
    QCOMPARE(server.dangers(), QStringList());
}

/// At its first request, which is the one that would make it: it may be done again after the next sign-in.
void TestFlextypeServerSignIn::refusedCreationHasDoneNothing()
{
    Server server;
    server.signInAs({server.site.addToken(QStringLiteral("Other")).token, QStringLiteral("wrong")});
    const TokenDraft draft{.kind = {}, .fields = {{QStringLiteral("name"), QStringLiteral("CI")}}, .seen = {}};
    const Result<CreatedToken> made = settle(server.backend().create(draft, {}));
    QVERIFY(!made && made.error().kind == ErrorKind::AuthFailed);
    QVERIFY(made.error().nothingDone);
}

void TestFlextypeServerSignIn::needsACredential()
{
    Server server;
    server.close();
    (void)settle(server.credentials.remove(server.connection.id));
    server.list();
    QVERIFY(!server.lastList);
    QCOMPARE(server.lastList.error().kind, ErrorKind::AuthFailed);
    QVERIFY(reasonOf(server.lastList.error()).contains(QLatin1String("Sign in")));
    QVERIFY(server.site.calls().isEmpty());
}

QTEST_GUILESS_MAIN(TestFlextypeServerSignIn)
#include "tst_flextype_server_signin.moc"
