// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/loopbacksignin.h"
#include "core/signin/tokenendpoint.h"

#include <QTest>

using namespace tokendesk;

namespace {

template <class T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(errorKindName(result.error().kind));
}

/// JSON is easier to read here with ' for ".
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

class SetClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::fromMSecsSinceEpoch(1'795'000'000'000, Qt::UTC); }
};

TokenEndpoint endpoint(const Clock &clock, int status, const QByteArray &body,
                       std::shared_ptr<QByteArray> sent = std::make_shared<QByteArray>(),
                       const QByteArray &type = "application/json")
{
    const auto send = [=](const HttpRequest &request, const CancelToken &) -> Result<HttpAnswer> {
        *sent = request.body.bytes().toByteArray();
        HttpAnswer answer;
        answer.status = status;
        answer.headers = {{"content-type", type}};
        answer.body = body;
        answer.about = request.about;
        return request.kind == HttpRequest::Kind::SignIn && request.method == HttpMethod::Post
                   ? Result<HttpAnswer>(answer)
                   : fail(ErrorKind::Internal, {});
    };
    return {QStringLiteral("https://login.example.test/token"), send, clock};
}

} // namespace

class TokenEndpointTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("life");    // s; -1: not said
        QTest::addColumn<qint64>("renewal"); // s from receipt
        QTest::newRow("an hour") << quoted("{'access_token':'a','token_type':'Bearer','expires_in':3600}")
                                 << qint64{3600} << qint64{3540};
        QTest::newRow("short") << quoted("{'access_token':'a','token_type':'bearer','expires_in':300}") << qint64{300}
                               << qint64{270};
        QTest::newRow("very short") << quoted("{'access_token':'a','token_type':'BEARER','expires_in':'10'}")
                                    << qint64{10} << qint64{0};
        QTest::newRow("not said") << quoted("{'access_token':'a'}") << qint64{-1} << qint64{-1};
        QTest::newRow("nonsense") << quoted("{'access_token':'a','expires_in':'soon'}") << qint64{-1} << qint64{-1};
    }

    void tokens()
    {
        QFETCH(QByteArray, body);
        QFETCH(qint64, life);
        QFETCH(qint64, renewal);
        const SetClock clock;
        const auto sent = std::make_shared<QByteArray>();
        const Result<TokenSet> tokens =
            endpoint(clock, 200, body, sent).refresh(Secret("r+1"), {.id = QStringLiteral("id"), .secret = {}}, {});
        QVERIFY2(tokens, qPrintable(kindOf(tokens)));
        QCOMPARE(*sent, QByteArray("grant_type=refresh_token&refresh_token=r%2B1&client_id=id"));
        QCOMPARE(tokens->accessToken.reveal(), QStringLiteral("a"));
        QVERIFY(tokens->refreshToken.isEmpty());
        QVERIFY(!tokens->scopes.has_value());
        QCOMPARE(tokens->expiresAt, life < 0 ? QDateTime() : clock.nowUtc().addSecs(life));
        QCOMPARE(tokens->renewAt, renewal < 0 ? QDateTime() : clock.nowUtc().addSecs(renewal));
    }

    void tokenErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        const QByteArray json = "application/json";
        const auto row = [](const char *name, int status, const QByteArray &type, const QByteArray &body,
                            const char *kind) {
            QTest::newRow(name) << status << type << quoted(body) << QString::fromLatin1(kind);
        };
        row("used up", 400, json, "{'error':'invalid_grant','error_description':'grant request is invalid'}",
            "auth_failed");
        row("client", 401, json, "{'error':'invalid_client'}", "auth_failed");
        row("scope", 400, json, "{'error':'invalid_scope'}", "invalid_input");
        row("web page", 502, "text/html", "<html>Bad gateway</html>", "network");
        row("web page with 200", 200, "text/html", "<html>Log in</html>", "protocol");
        row("no token", 200, json, "{}", "protocol");
        row("another type of token", 200, json, "{'access_token':'a','token_type':'mac'}", "protocol");
        row("token is no text", 200, json, "{'access_token':5}", "protocol");
        row("rubbish", 200, json, "{", "parse");
    }

    void tokenErrors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        const SetClock clock;
        const auto sent = std::make_shared<QByteArray>();
        BrowserCode code;
        code.code = Secret("SENTINEL-code");
        code.verifier = Secret("SENTINEL-verifier");
        code.redirectUri = QStringLiteral("http://127.0.0.1:1/callback");
        const Result<TokenSet> tokens =
            endpoint(clock, status, body, sent, type)
                .exchange(code, {.id = QStringLiteral("id"), .secret = Secret("SENTINEL-secret")}, {});
        QCOMPARE(kindOf(tokens), kind);
        QVERIFY(sent->contains("&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fcallback&code_verifier=SENTINEL-verifier&"));
        const Error &error = tokens.error();
        QVERIFY(!(error.detail + error.object + error.reason.args.join(QString())).contains(QLatin1String("SENTINEL")));
    }
};

QTEST_GUILESS_MAIN(TokenEndpointTest)
#include "tst_tokenendpoint.moc"
