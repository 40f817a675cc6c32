// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contentstack/contentstackbench.h"

#include <QTest>

using namespace tokendesk;
using doubles::Mishap;
using doubles::contentstack::State;

namespace {

QByteArray logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged += text.toUtf8() + '\n';
}

SignInRequest password(const QString &word = QStringLiteral("FAKE-password"), const QString &code = {})
{
    SignInRequest request;
    request.method = QStringLiteral("password");
    request.entered.set(QStringLiteral("email"), Secret::fromText(u"dev@example.com"));
    request.entered.set(QStringLiteral("password"), Secret::fromText(word));
    request.entered.set(QStringLiteral("tfa_token"), Secret::fromText(code));
    return request;
}

SignInRequest authtoken(const QString &value)
{
    SignInRequest request;
    request.method = QStringLiteral("authtoken");
    request.entered.set(QStringLiteral("authtoken"), Secret::fromText(value));
    return request;
}

} // namespace

/// Signing in and out, with all that limits it: second factor, lockout, twenty sign-ins a user, single sign-on.
class TestContentstackSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { logged.clear(); }
    void passwordBecomesAnAuthtoken();
    void secondFactor();
    void codeBySms();
    void lockout();
    void failedSignInLeavesNothing();
    void pastedAuthtoken();
    void organizationsAndStacks();
    void signOut();
    void noCredential();

private:
    Result<SignedIn> signIn(ContentstackBench &bench, SignInRequest request)
    {
        return contentstack::stackType().signIn(bench.connection, std::move(request), {bench.clock, {}, {}});
    }
    Result<QList<Choice>> choices(ContentstackBench &bench, SignInRequest request, const char *field)
    {
        return contentstack::stackType().choices(bench.connection, std::move(request), QLatin1String(field),
                                                 {bench.clock, {}, {}});
    }
};

void TestContentstackSignIn::passwordBecomesAnAuthtoken()
{
    const QtMessageHandler before = qInstallMessageHandler(keepLog);
    ContentstackBench bench;
    const Result<SignedIn> signedIn = signIn(bench, password());
    qInstallMessageHandler(before);
    QVERIFY(signedIn);
    QCOMPARE(signedIn->credential.names(), QStringList{QStringLiteral("authtoken")});
    QCOMPARE(signedIn->suggestedName, QStringLiteral("Website"));
    QCOMPARE(signedIn->location.value(QStringLiteral("organization")).toString(),
             QStringLiteral("blt60000000000000aa"));
    QCOMPARE(bench.server.count("POST", "/v3/user-session"), 1);
    const QByteArray value = signedIn->credential.value(QStringLiteral("authtoken")).bytes().toByteArray();
    QVERIFY(!value.isEmpty());
    QVERIFY(!logged.contains("FAKE-password") && !logged.contains(value));
    for (const doubles::HttpCall &call : bench.server.calls())
        QVERIFY(!call.query.contains(value) && !call.path.contains(value));
}

void TestContentstackSignIn::secondFactor()
{
    State state = doubles::contentstack::demoState();
    state.users.first().secondFactor = QStringLiteral("123456");
    ContentstackBench bench(state);
    const auto refused = [&](const QString &code) {
        const Result<SignedIn> signedIn = signIn(bench, password(QStringLiteral("FAKE-password"), code));
        return signedIn ? QStringLiteral("signed in")
                        : signedIn.error().object + QLatin1Char(' ') +
                              QString::fromUtf8(signedIn.error().reason.source).left(20);
    };
    QCOMPARE(refused({}), QStringLiteral("tfa_token Enter the code that "));
    QCOMPARE(refused(QStringLiteral("000000")), QStringLiteral("tfa_token The code was not acc"));
    QCOMPARE(refused(QStringLiteral("123456")), QStringLiteral("signed in"));
    QCOMPARE(refused(QStringLiteral("123456")), QStringLiteral("tfa_token Each code works once"));
    QCOMPARE(bench.server.count("POST", "/v3/user-session"), 4); // one for each try of a person
    QCOMPARE(bench.server.count("POST", "/v3/user/request_token_sms"), 0);
}

void TestContentstackSignIn::codeBySms()
{
    State state = doubles::contentstack::demoState();
    state.users.first().secondFactor = QStringLiteral("123456");
    state.users.first().factorType = QStringLiteral("sms");
    ContentstackBench bench(state);
    QCOMPARE(signIn(bench, password()).error().kind, ErrorKind::SecondFactorNeeded);
    QCOMPARE(bench.server.count("POST", "/v3/user/request_token_sms"), 1);
    QVERIFY(signIn(bench, password(QStringLiteral("FAKE-password"), QStringLiteral("123456"))));
    QCOMPARE(bench.server.count("POST", "/v3/user/request_token_sms"), 1);
}

void TestContentstackSignIn::lockout()
{
    ContentstackBench bench;
    QStringList said;
    for (int i = 0; i < 5; ++i) {
        const Result<SignedIn> signedIn = signIn(bench, password(QStringLiteral("SENTINEL-wrong")));
        QCOMPARE(signedIn.error().kind, ErrorKind::AuthFailed);
        QVERIFY(!signedIn.error().detail.contains(QLatin1String("SENTINEL")));
        said.append(QString::fromUtf8(signedIn.error().reason.source));
    }
    QCOMPARE(bench.server.count("POST", "/v3/user-session"), 5);
    QVERIFY(said.at(2).contains(QLatin1String("is wrong, or the account is of another region")));
    QVERIFY(said.at(3).contains(QLatin1String("One more failure locks the account")));
    QVERIFY(said.at(4).contains(QLatin1String("locked after too many failures")));
}

/// An authtoken that nobody will use is one of twenty: it is ended.
void TestContentstackSignIn::failedSignInLeavesNothing()
{
    ContentstackBench bench;
    bench.connection.location.insert(QStringLiteral("api_key"), QStringLiteral("blt6b000000000000zz"));
    const Result<SignedIn> signedIn = signIn(bench, password());
    QCOMPARE(signedIn.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(signedIn.error().object, QStringLiteral("api_key"));
    QCOMPARE(bench.server.with([](State &state) { return state.users.first().authtokens; }),
             QStringList{QStringLiteral("blt6c000000000000aa")});
    // Trouble of the server's is told, and the password is not sent again.
    bench.server.forgetCalls();
    bench.server.plan({.kind = Mishap::Kind::DropAfter, .method = "POST", .times = -1});
    QVERIFY(!signIn(bench, password()));
    QCOMPARE(bench.server.count("POST", "/v3/user-session"), 1);
}

void TestContentstackSignIn::pastedAuthtoken()
{
    ContentstackBench bench;
    QVERIFY(signIn(bench, authtoken(QStringLiteral("blt6c000000000000aa"))));
    const Error dead = signIn(bench, authtoken(QStringLiteral("blt6c000000000000zz"))).error();
    QCOMPARE(dead.kind, ErrorKind::AuthFailed);
    QVERIFY(QString::fromUtf8(dead.reason.source).contains(QLatin1String("another region")));
    const Error wrong = signIn(bench, authtoken(QStringLiteral("csfacade000000000000000001"))).error();
    QVERIFY(QString::fromUtf8(wrong.reason.source).contains(QLatin1String("such a token cannot manage tokens")));
    QVERIFY(!wrong.detail.contains(QLatin1String("csfacade")));
    // Nineteen others sign in: this one is the oldest, and ends without a word.
    for (int i = 0; i < 20; ++i)
        bench.server.with([i](State &state) {
            QStringList &all = state.users.first().authtokens;
            all.append(QStringLiteral("blt%1").arg(i));
            if (all.size() > 20)
                all.removeFirst();
        });
    QCOMPARE(signIn(bench, authtoken(QStringLiteral("blt6c000000000000aa"))).error().kind, ErrorKind::AuthFailed);
}

void TestContentstackSignIn::organizationsAndStacks()
{
    ContentstackBench bench;
    const auto own = [] {
        return authtoken(QStringLiteral("blt6c000000000000aa"));
    };
    bench.connection.location.remove(QStringLiteral("api_key"));
    QCOMPARE(choices(bench, own(), "organization")->first().label, QStringLiteral("Example Org"));
    QCOMPARE(choices(bench, own(), "api_key")->first().value, QStringLiteral("blt6b000000000000aa"));
    const Result<SignedIn> withoutStack = signIn(bench, own());
    QVERIFY(withoutStack && !withoutStack->remarks.isEmpty());

    bench.server.with([](State &state) { state.organizations.first().singleSignOn = true; });
    const Error none = choices(bench, own(), "api_key").error();
    QCOMPARE(none.object, QStringLiteral("organization"));
    bench.connection.location.insert(QStringLiteral("organization"), QStringLiteral("blt60000000000000aa"));
    QCOMPARE(choices(bench, own(), "api_key")->size(), 1);

    bench.server.with([](State &state) { state.organizations.first().strictSignOn = true; });
    const Error strict = choices(bench, own(), "organization").error();
    QCOMPARE(strict.kind, ErrorKind::PermissionDenied);
    QVERIFY(QString::fromUtf8(strict.reason.source).contains(QLatin1String("strict single sign-on")));

    // With a password the choices are shown too, and the authtoken for it is ended again.
    bench.server.with([](State &state) { state.organizations.first().strictSignOn = false; });
    QVERIFY(choices(bench, password(), "organization"));
    QCOMPARE(bench.server.with([](State &state) { return state.users.first().authtokens.size(); }), 1);
}

void TestContentstackSignIn::signOut()
{
    ContentstackBench bench;
    QVERIFY(bench.list());
    QVERIFY(waitFor(bench.backend().signOut({})));
    QVERIFY(bench.server.with([](State &state) { return state.users.first().authtokens.isEmpty(); }));
    QVERIFY(waitFor(bench.backend().signOut({}))); // dead already
    QCOMPARE(bench.list().error().kind, ErrorKind::AuthFailed);
}

void TestContentstackSignIn::noCredential()
{
    ContentstackBench bench;
    const std::unique_ptr<TokenBackend> backend =
        contentstack::stackType().open(bench.connection, {bench.pool, bench.clock, bench.vault}).value();
    const Result<> tested = waitFor(backend->test({}));
    QCOMPARE(tested.error().kind, ErrorKind::AuthFailed);
    QVERIFY(QString::fromUtf8(tested.error().reason.source).contains(QLatin1String("Sign in")));
    QVERIFY(bench.server.calls().isEmpty());
}

QTEST_GUILESS_MAIN(TestContentstackSignIn)
#include "tst_contentstack_signin.moc"
