// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypeserverfixture.h"

#include <thread>

using namespace tokendesk;
using namespace tokendesk::test;

class TestFlextypeServerOwn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingThatWritesWhereReadOnly();
    void renewsItsOwnSecret();
    void keepsBothWhileNotProved_data();
    void keepsBothWhileNotProved();
    void leavesAllAsItWasWhenRefused();
    void survivesThatTheBackendCloses();
    void findsTheSecretThatWorks_data();
    void findsTheSecretThatWorks();
    void warnsAboutItsOwnToken();
    void saysWhatLocksItOut_data();
    void saysWhatLocksItOut();
    void disablesAndRevokesItself();
};

void TestFlextypeServerOwn::sendsNothingThatWritesWhereReadOnly()
{
    Server server({.tokens = 3});
    server.connection.guard = Guard::ReadOnly;
    const FlextypeKey other = server.site.addToken(QStringLiteral("Other"));
    const std::map<QString, QByteArray> before = server.site.store().all();
    TokenBackend &backend = server.backend();
    QCOMPARE(settle(backend.create(named(QStringLiteral("New")), {})).error().kind, ErrorKind::PermissionDenied);
    for (const QString &id : {other.token, server.site.admin().token}) {
        const TokenId token{QStringLiteral("token"), id};
        QCOMPARE(settle(backend.update(token, setting(QStringLiteral("state"), QStringLiteral("disabled")), {}))
                     .error()
                     .kind,
                 ErrorKind::PermissionDenied);
        QCOMPARE(settle(backend.renewSecret(token, {})).error().kind, ErrorKind::PermissionDenied);
        QCOMPARE(settle(backend.revoke(token, {})).error().kind, ErrorKind::PermissionDenied);
    }
    QVERIFY(!settle(backend.restore({}, {})));
    QVERIFY(!settle(backend.repair({{}, other.token}, QStringLiteral("add-missing-fields"), {})));
    QCOMPARE(server.writes(), 0);
    // What only reads goes on.
    QCOMPARE(server.list().size(), 5);
    QVERIFY(settle(backend.test({})));
    QCOMPARE(settle(backend.verify({{}, other.token}, Secret::fromText(other.accessToken), {})).value(),
             Verified::Works);
    QCOMPARE(server.writes(), 0);
    for (const auto &[path, bytes] : server.site.store().all()) {
        if (!path.contains(server.site.admin().token)) // its counter
            QCOMPARE(bytes, before.at(path));
    }
    QCOMPARE(server.credentials.isForThisSession(server.connection.id), true);
    QCOMPARE(settle(server.credentials.read(server.connection.id))->value(QStringLiteral("access_token")).reveal(),
             server.site.admin().accessToken);
}

void TestFlextypeServerOwn::renewsItsOwnSecret()
{
    Server server;
    const FlextypeKey admin = server.site.admin();
    QList<qsizetype> writesAtRenewal; // how much was written to the server when the vault was
    QObject::connect(&server.credentials, &CredentialVault::renewed, &server.credentials,
                     [&] { writesAtRenewal.append(server.writes()); });
    Result<Changed<CreatedToken>> renewed = settle(server.backend().renewSecret({{}, admin.token}, {}));
    QVERIFY2(renewed, renewed ? "" : qPrintable(reasonOf(renewed.error())));
    QVERIFY(settle(renewed->inForce));
    QCOMPARE(writesAtRenewal.size(), 2);
    QCOMPARE(writesAtRenewal.first(), 0); // both secrets were kept before the server had the new one
    // Within the second of its last use a token's change is not seen, and is sent again.
    QVERIFY(writesAtRenewal.last() == 1 || writesAtRenewal.last() == 2);
    const Credential kept = std::move(*settle(server.credentials.read(server.connection.id)));
    QCOMPARE(kept.names(), QStringList({QStringLiteral("access_token"), QStringLiteral("token")}));
    QVERIFY(kept.value(QStringLiteral("access_token")).equals(renewed->value.secrets.front().value));
    QCOMPARE(server.list().size(), 1); // with the new one
    QVERIFY(settle(server.backend().test({})));
    QVERIFY(!server.signIn(Server::credential(admin.token, admin.accessToken)));
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerOwn::keepsBothWhileNotProved_data()
{
    using Kind = doubles::Mishap::Kind;
    QTest::addColumn<int>("kind");
    QTest::newRow("cut") << int(Kind::DropBefore);
    QTest::newRow("answered by something else") << int(Kind::Reply);
}

void TestFlextypeServerOwn::keepsBothWhileNotProved()
{
    QFETCH(int, kind);
    Server server;
    const FlextypeKey admin = server.site.admin();
    server.site.plan({.kind = Mishap::Kind::DropAfter, .method = "PATCH"});
    server.site.DoubleServer::plan({.kind = static_cast<doubles::Mishap::Kind>(kind),
                                    .method = "POST",
                                    .times = -1,
                                    .reply = {200, "application/json", R"({"error":"maintenance"})", {}}});
    const Result<Changed<CreatedToken>> renewed = settle(server.backend().renewSecret({{}, admin.token}, {}));
    QVERIFY(!renewed);
    QVERIFY(reasonOf(renewed.error()).contains(QLatin1String("both kept")));
    const Result<Credential> kept = settle(server.credentials.read(server.connection.id));
    QVERIFY(kept->has(QStringLiteral("next_access_token")));
    // The next start finds the one that works, and keeps it alone.
    server.site.forgetMishaps();
    server.close();
    QVERIFY(settle(server.backend().test({})));
    QTRY_VERIFY(!settle(server.credentials.read(server.connection.id))->has(QStringLiteral("next_access_token")));
    const Result<Credential> settled = settle(server.credentials.read(server.connection.id));
    QVERIFY(settled->value(QStringLiteral("access_token")).equals(kept->value(QStringLiteral("next_access_token"))));
}

void TestFlextypeServerOwn::leavesAllAsItWasWhenRefused()
{
    Server server;
    const FlextypeKey admin = server.site.admin();
    server.signInAs({admin.token, QStringLiteral("wrong")});
    const Result<Changed<CreatedToken>> renewed = settle(server.backend().renewSecret({{}, admin.token}, {}));
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().kind, ErrorKind::AuthFailed);
    const Result<Credential> kept = settle(server.credentials.read(server.connection.id));
    QVERIFY(!kept->has(QStringLiteral("next_access_token")));
    QCOMPARE(kept->value(QStringLiteral("access_token")).reveal(), QStringLiteral("wrong"));
}

/// A person may change the connection while its secret is renewed: the backend is closed then, on another thread.
void TestFlextypeServerOwn::survivesThatTheBackendCloses()
{
    Server server;
    const FlextypeKey admin = server.site.admin();
    const QFuture<Result<Changed<CreatedToken>>> renewing = server.backend().renewSecret({{}, admin.token}, {});
    std::thread closing;
    QObject::connect(&server.credentials, &CredentialVault::renewed, &server.credentials, [&] {
        if (std::unique_ptr<TokenBackend> backend = server.take())
            closing = std::thread([open = std::move(backend)]() mutable { open.reset(); });
    });
    const Result<Changed<CreatedToken>> renewed = settle(renewing);
    QVERIFY(closing.joinable());
    closing.join();
    QVERIFY2(renewed, renewed ? "" : qPrintable(reasonOf(renewed.error())));
    const Result<Credential> kept = settle(server.credentials.read(server.connection.id));
    QVERIFY(!kept->has(QStringLiteral("next_access_token")));
    QVERIFY(server.signIn(Server::credential(admin.token, kept->value(QStringLiteral("access_token")).reveal())));
}

void TestFlextypeServerOwn::findsTheSecretThatWorks_data()
{
    QTest::addColumn<bool>("newOne");
    QTest::newRow("the old one") << false;
    QTest::newRow("the new one") << true;
}

void TestFlextypeServerOwn::findsTheSecretThatWorks()
{
    QFETCH(bool, newOne);
    Server server;
    const FlextypeKey admin = server.site.admin();
    Credential both = Server::credential(admin.token, newOne ? QStringLiteral("stale") : admin.accessToken);
    both.set(QStringLiteral("next_access_token"),
             Secret::fromText(newOne ? admin.accessToken : QStringLiteral("never sent")));
    (void)settle(
        server.credentials.write(server.connection.id, std::move(both), CredentialVault::Keep::ForThisSession));
    QVERIFY(settle(server.backend().test({})));
    QTRY_COMPARE(settle(server.credentials.read(server.connection.id))->names(),
                 QStringList({QStringLiteral("access_token"), QStringLiteral("token")}));
    QCOMPARE(settle(server.credentials.read(server.connection.id))->value(QStringLiteral("access_token")).reveal(),
             admin.accessToken);
}

void TestFlextypeServerOwn::warnsAboutItsOwnToken()
{
    Server server;
    const QString other = server.site.addToken(QStringLiteral("Other")).token;
    QMap<QString, Token> tokens = server.list();
    QVERIFY(noticeCodes(tokens.value(server.site.admin().token)).contains(QStringLiteral("own-token")));
    QVERIFY(!noticeCodes(tokens.value(other)).contains(QStringLiteral("own-token")));
    PhpValue limited;
    limited.set(QStringLiteral("limit_calls"), PhpValue::integer(1000));
    const FlextypeKey key = server.site.addToken(QStringLiteral("Limited"), limited);
    server.signInAs(key);
    tokens = server.list();
    const Token own = tokens.value(key.token);
    QCOMPARE(own.notices.last().level, Notice::Level::Warning);
    QCOMPARE(own.notices.last().text.args.last(), QStringLiteral("1000"));
}

void TestFlextypeServerOwn::saysWhatLocksItOut_data()
{
    QTest::addColumn<int>("limit"); // of the token before
    QTest::addColumn<std::optional<TokenDraft>>("change");
    QTest::addColumn<QString>("said"); // empty: nothing
    const auto row = [](const char *name, int limit, const std::optional<TokenDraft> &change, const char *said) {
        QTest::newRow(name) << limit << change << QString::fromLatin1(said);
    };
    const QString state = QStringLiteral("state");
    const QString limit = QStringLiteral("limit_calls");
    row("revoke", 0, {}, "Without that token");
    row("disable", 0, setting(state, QStringLiteral("disabled")), "Without that token");
    row("enable", 0, setting(state, QStringLiteral("enabled")), "");
    row("limit", 0, setting(limit, 9), "After %2 calls");
    row("lower limit", 10, setting(limit, 9), "After %2 calls");
    row("higher limit", 8, setting(limit, 9), "");
    row("no limit", 8, setting(limit, 0), "");
    row("name", 0, named(QStringLiteral("New")), "");
}

void TestFlextypeServerOwn::saysWhatLocksItOut()
{
    QFETCH(int, limit);
    QFETCH(std::optional<TokenDraft>, change);
    QFETCH(QString, said);
    Server server;
    const QString other = server.site.addToken(QStringLiteral("Other")).token;
    PhpValue limited;
    limited.set(QStringLiteral("limit_calls"), PhpValue::integer(limit));
    const FlextypeKey own = server.site.addToken(QStringLiteral("Mine"), limited);
    server.signInAs(own);
    const auto follows = [&](const QList<TokenId> &ids) {
        return settle(server.backend().consequences(ids, change, {})).value();
    };
    QCOMPARE(follows({{{}, other}}), QList<Phrase>());
    QVERIFY(server.site.calls().isEmpty()); // which is nobody's business but the own token's
    const QList<Phrase> mine = follows({{{}, other}, {{}, own.token}});
    QCOMPARE(mine.size(), said.isEmpty() ? 0 : 1);
    if (!said.isEmpty()) {
        QVERIFY(QString::fromUtf8(mine.first().source).contains(said));
        QCOMPARE(mine.first().args.first(), QStringLiteral("Mine"));
        QCOMPARE(mine.first().args.size(), said.contains(QLatin1String("%2")) ? 2 : 1);
    }
    QCOMPARE(server.writes(), 0);
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerOwn::disablesAndRevokesItself()
{
    Server server;
    const FlextypeKey first = server.site.addToken(QStringLiteral("First"));
    server.signInAs(first);
    Result<Changed<Token>> disabled = settle(
        server.backend().update({{}, first.token}, setting(QStringLiteral("state"), QStringLiteral("disabled")), {}));
    QVERIFY(disabled);
    const Result<> lockedOut = settle(disabled->inForce); // which is the proof
    QVERIFY2(lockedOut, lockedOut ? "" : qPrintable(reasonOf(lockedOut.error())));
    const FlextypeKey second = server.site.addToken(QStringLiteral("Second"));
    server.signInAs(second);
    Result<Changed<Revoked>> revoked = settle(server.backend().revoke({{}, second.token}, {}));
    QVERIFY(revoked);
    QVERIFY(settle(revoked->inForce));
    QVERIFY(!server.site.tokenIds().contains(second.token));
    QCOMPARE(server.dangers(), QStringList());
}

QTEST_GUILESS_MAIN(TestFlextypeServerOwn)
#include "tst_flextype_server_own.moc"
