// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/storyblokfixture.h"

using namespace tokendesk;
using doubles::HttpReply;
using doubles::Mishap;
using doubles::storyblok::State;

namespace {

/// One sign-in with what was entered. It blocks, so the double serves on a thread of its own.
Result<SignedIn> signInAt(const doubles::StoryblokDouble &server, const char *method,
                          const QMap<QString, QByteArray> &entered, const QString &space = {})
{
    Connection connection;
    connection.location = {{QStringLiteral("region"), QStringLiteral("eu")},
                           {QStringLiteral("url"), server.url().toString()},
                           {QStringLiteral("space_id"), space}};
    SignInRequest request;
    request.method = QLatin1String(method);
    for (auto entry = entered.begin(); entry != entered.end(); ++entry)
        request.entered.set(entry.key(), Secret(entry.value()));
    const FixedClock clock;
    return storyblok::signIn(connection, std::move(request), {.clock = clock, .cancel = {}, .openBrowser = {}});
}

const QString tokenName = QStringLiteral("personal_access_token");
const QMap<QString, QByteArray> account = {{QStringLiteral("email"), "dev@example.test"},
                                           {QStringLiteral("password"), "FAKE-password"}};

QString remarksOf(const SignedIn &signedIn)
{
    QString all;
    for (const Phrase &remark : signedIn.remarks)
        all += QString::fromUtf8(remark.source) + remark.args.join(QLatin1Char(' ')) + QLatin1Char('\n');
    return all;
}

} // namespace

class TestStoryblokSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void personalTokenTellsWhatItIs();
    void scopedTokenIsToldTheRemedy();
    void legacyTokenIsMarked();
    void deadTokenIsRefused();
    void spaceMustBeThere();
    void passwordAlone();
    void secondFactorIsAskedFor();
    void wrongPassword_data();
    void wrongPassword();
    void singleSignOnIsSentElsewhere();
    void spacesToChooseFrom();
    void otherServerIsNoticed();
};

void TestStoryblokSignIn::personalTokenTellsWhatItIs()
{
    doubles::StoryblokDouble server;
    server.listen();
    const auto signedIn = signInAt(server, "personal-access-token", {{tokenName, QByteArray(" ") + fullToken + "\n"}},
                                   QString::number(firstSpace));
    QVERIFY2(signedIn.has_value(), qPrintable(signedIn ? QString() : signedIn.error().detail));
    QCOMPARE(signedIn->suggestedName, QStringLiteral("Example Website"));
    QCOMPARE(signedIn->credential.names(), QStringList{tokenName});
    QCOMPARE(signedIn->credential.value(tokenName).bytes(), QByteArrayView(fullToken));
    QVERIFY(signedIn->description.args.contains(QStringLiteral("Dev Example")));
    QVERIFY(remarksOf(*signedIn).contains(QLatin1String("2027-02-10")));
    QVERIFY(!remarksOf(*signedIn).contains(QLatin1String("cannot be listed")));
    QCOMPARE(signedIn->location.value(QStringLiteral("space_id")).toString(), QString::number(firstSpace));
}

void TestStoryblokSignIn::scopedTokenIsToldTheRemedy()
{
    doubles::StoryblokDouble server;
    server.listen();
    const auto signedIn =
        signInAt(server, "personal-access-token", {{tokenName, scopedToken}}, QString::number(firstSpace));
    QVERIFY(signedIn.has_value());
    const QString remarks = remarksOf(*signedIn);
    QVERIFY(remarks.contains(QLatin1String("stories:read, assets:read, spaces:read")));
    QVERIFY(remarks.contains(QLatin1String("access tokens of the space cannot be listed")));
    QVERIFY(remarks.contains(QLatin1String("e-mail and password")));
}

void TestStoryblokSignIn::legacyTokenIsMarked()
{
    doubles::StoryblokDouble server;
    server.listen();
    const auto signedIn = signInAt(server, "", {{tokenName, legacyToken}});
    QVERIFY(signedIn.has_value());
    QVERIFY(remarksOf(*signedIn).contains(QLatin1String("2026-11-30")));
}

void TestStoryblokSignIn::deadTokenIsRefused()
{
    doubles::StoryblokDouble server;
    server.listen();
    const auto dead = signInAt(server, "personal-access-token", {{tokenName, "sb_pat_nothing"}});
    QVERIFY(!dead);
    QCOMPARE(dead.error().kind, ErrorKind::AuthFailed);
    QVERIFY(!dead.error().detail.contains(QLatin1String("sb_pat_nothing")));
    QCOMPARE(signInAt(server, "personal-access-token", {}).error().object, tokenName);
    // What a site reads with cannot manage tokens, and the message says so.
    const auto value = signInAt(server, "personal-access-token", {{tokenName, "FAKEpublic000000000027tt"}});
    QVERIFY(!value);
    QVERIFY(QByteArray(value.error().reason.source).contains("access token of a space"));
}

void TestStoryblokSignIn::spaceMustBeThere()
{
    doubles::StoryblokDouble server;
    server.listen();
    const auto missing =
        signInAt(server, "personal-access-token", {{tokenName, fullToken}}, QStringLiteral("286021932913000"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(missing.error().object, QStringLiteral("space_id"));
}

void TestStoryblokSignIn::passwordAlone()
{
    doubles::StoryblokDouble server;
    server.listen();
    const auto signedIn = signInAt(server, "password", account);
    QVERIFY2(signedIn.has_value(), qPrintable(signedIn ? QString() : signedIn.error().detail));
    QCOMPARE(signedIn->credential.names(), QStringList{QStringLiteral("session_token")}); // and no password
    for (const doubles::HttpCall &call : server.calls()) {
        if (call.path == "/v1/users/login")
            QVERIFY(call.header("authorization").isEmpty());
        else if (call.path != "/v1/sso_checks")
            QCOMPARE(call.header("authorization"), QByteArray("FAKE-session-token-100001-abcde")); // without Bearer
    }
}

void TestStoryblokSignIn::secondFactorIsAskedFor()
{
    doubles::StoryblokDouble server;
    server.with([](State &state) { state.otp = QStringLiteral("123456"); });
    server.listen();
    const auto first = signInAt(server, "password", account);
    QVERIFY(!first);
    QCOMPARE(first.error().kind, ErrorKind::SecondFactorNeeded);
    QCOMPARE(first.error().object, QStringLiteral("otp"));
    QVERIFY(QByteArray(first.error().reason.source).contains("e-mail"));
    QMap<QString, QByteArray> withCode = account;
    withCode.insert(QStringLiteral("otp"), "123456");
    QVERIFY(signInAt(server, "password", withCode).has_value());
    withCode.insert(QStringLiteral("otp"), "000000");
    QCOMPARE(signInAt(server, "password", withCode).error().kind, ErrorKind::AuthFailed);
    QCOMPARE(server.count("POST", "/v1/users/login"), 3); // none by itself
}

void TestStoryblokSignIn::wrongPassword_data()
{
    QTest::addColumn<bool>("is422");
    QTest::newRow("422") << true;
    QTest::newRow("401") << false;
}

void TestStoryblokSignIn::wrongPassword()
{
    QFETCH(bool, is422);
    doubles::StoryblokDouble server;
    server.with([&](State &state) { state.variants.wrongPasswordIs422 = is422; });
    server.listen();
    QMap<QString, QByteArray> wrong = account;
    wrong.insert(QStringLiteral("password"), "SENTINEL\"quoted\\password");
    const auto refused = signInAt(server, "password", wrong);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::AuthFailed);
    QVERIFY(!(refused.error().detail + refused.error().object).contains(QLatin1String("SENTINEL")));
    QCOMPARE(server.count("POST", "/v1/users/login"), 1);
    // Written by hand into JSON, it arrives as it was entered.
    QCOMPARE(server.calls().last().json().value(QLatin1String("password")).toString().toUtf8(),
             QByteArray("SENTINEL\"quoted\\password"));
}

void TestStoryblokSignIn::singleSignOnIsSentElsewhere()
{
    doubles::StoryblokDouble server;
    server.listen();
    QMap<QString, QByteArray> sso = account;
    sso.insert(QStringLiteral("email"), "sso@example.test");
    const auto refused = signInAt(server, "password", sso);
    QVERIFY(!refused);
    QVERIFY(QByteArray(refused.error().reason.source).contains("single sign-on"));
    QCOMPARE(server.count("POST", "/v1/users/login"), 0); // no password leaves for nothing
}

void TestStoryblokSignIn::spacesToChooseFrom()
{
    doubles::StoryblokDouble server;
    server.listen();
    Connection connection;
    connection.location = {{QStringLiteral("url"), server.url().toString()}};
    SignInRequest request;
    request.entered.set(tokenName, Secret(fullToken));
    const FixedClock clock;
    const auto choices = storyblok::choicesBeforehand(connection, std::move(request), QStringLiteral("space_id"),
                                                      {.clock = clock, .cancel = {}, .openBrowser = {}});
    QVERIFY(choices.has_value());
    QCOMPARE(choices->size(), 2);
    QCOMPARE(choices->first().label, QStringLiteral("Example Website"));
}

void TestStoryblokSignIn::otherServerIsNoticed()
{
    doubles::StoryblokDouble server;
    server.listen();
    server.plan({.kind = Mishap::Kind::Reply, .times = -1, .reply = HttpReply::html(200, "<html>Hello</html>")});
    const auto page = signInAt(server, "personal-access-token", {{tokenName, fullToken}});
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Protocol);
    server.forgetMishaps();
    server.plan({.kind = Mishap::Kind::Reply,
                 .times = -1,
                 .reply = HttpReply::json(200, QJsonObject{{QStringLiteral("ok"), true}})});
    QCOMPARE(signInAt(server, "personal-access-token", {{tokenName, fullToken}}).error().kind, ErrorKind::Protocol);
}

QTEST_GUILESS_MAIN(TestStoryblokSignIn)
#include "tst_storyblok_signin.moc"
