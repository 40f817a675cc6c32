// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverfields.h"
#include "core/backends/flextype/serverlogin.h"
#include "tests/core/flextypeserverfixture.h"

using namespace tokendesk;
using namespace tokendesk::test;
using namespace tokendesk::flextype;
using yaml::Literal;

// Whoever can write one of these has found a way to send what destroys tokens.
static_assert(!std::is_default_constructible_v<ServerId>);
static_assert(!std::is_constructible_v<ServerId, QString>);
static_assert(!std::is_constructible_v<ServerId, const char *>);
static_assert(!std::is_default_constructible_v<ServerSecret>);
static_assert(!std::is_constructible_v<ServerSecret, Secret>);
static_assert(!std::is_constructible_v<ServerFields, QJsonObject>);

class TestFlextypeServerIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesNoOddId_data();
    void makesNoOddId();
    void sendsNoOddId_data() { makesNoOddId_data(); }
    void sendsNoOddId();
    void makesNoEmptySecret();
    void makesNoOddField_data();
    void makesNoOddField();
    void sendsNoOddField_data();
    void sendsNoOddField();
};

void TestFlextypeServerIds::makesNoOddId_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << "";
    QTest::newRow("null") << QString();
    QTest::newRow("dot") << ".";
    QTest::newRow("dots") << "..";
    QTest::newRow("slash") << "/";
    QTest::newRow("path") << "../blog";
    QTest::newRow("nested") << "a/b";
    QTest::newRow("backslash") << "a\\b";
    QTest::newRow("blank") << " ";
    QTest::newRow("blank after it") << "abc ";
    QTest::newRow("newline") << "abc\n";
    QTest::newRow("NUL") << QStringLiteral("abc").append(QChar(0));
    QTest::newRow("dot in it") << "a.b";
    QTest::newRow("letters of others") << QStringLiteral("ä");
    QTest::newRow("long") << QString(256, QLatin1Char('a'));
    QTest::newRow("bracket") << "a[]";
}

void TestFlextypeServerIds::makesNoOddId()
{
    QFETCH(QString, id);
    const Result<ServerId> made = ServerId::of(id);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::InvalidInput);
}

void TestFlextypeServerIds::sendsNoOddId()
{
    QFETCH(QString, id);
    static Server server;
    const TokenId odd{QStringLiteral("token"), id};
    TokenBackend &backend = server.backend();
    QVERIFY(!settle(backend.get(odd, {})));
    QVERIFY(!settle(backend.update(odd, setting(QStringLiteral("state"), QStringLiteral("disabled")), {})));
    QVERIFY(!settle(backend.renewSecret(odd, {})));
    QVERIFY(!settle(backend.revoke(odd, {})));
    QVERIFY(!settle(backend.verify(odd, Secret::fromText(u"x"), {})));
    QVERIFY(server.site.calls().isEmpty());
    QCOMPARE(server.site.tokenIds().size(), 1);
}

void TestFlextypeServerIds::makesNoEmptySecret()
{
    QVERIFY(!ServerSecret::of(Secret()));
    QVERIFY(!ServerSecret::of(Secret::fromText(u"")));
    QVERIFY(!ServerSecret::of(Secret(QByteArrayView("a\0b", 3))));
    QVERIFY(ServerSecret::of(Secret::fromText(u"x")));
    Credential credential;
    QCOMPARE(ServerLogin::of(credential).error().object, QStringLiteral("token"));
    credential.set(QStringLiteral("token"), Secret::fromText(u"abc"));
    QCOMPARE(ServerLogin::of(credential).error().object, QStringLiteral("access_token"));

    Server server;
    QVERIFY(!settle(server.backend().verify({{}, server.site.admin().token}, Secret(), {})));
    QVERIFY(server.site.calls().isEmpty());
    QVERIFY(!server.signIn(Server::credential(server.site.admin().token, {})));
    QVERIFY(server.site.calls().isEmpty());
}

void TestFlextypeServerIds::makesNoOddField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    enum { NullValue, TextNumber, Negative, Huge, AList, AMap, AText, OddState, Number };
    QTest::newRow("null") << "title" << int(NullValue);
    QTest::newRow("limit as text") << "limit_calls" << int(TextNumber);
    QTest::newRow("counter as text") << "calls" << int(TextNumber);
    QTest::newRow("negative limit") << "limit_calls" << int(Negative);
    QTest::newRow("inexact limit") << "limit_calls" << int(Huge);
    QTest::newRow("list") << "title" << int(AList);
    QTest::newRow("map") << "title" << int(AMap);
    QTest::newRow("template") << "title" << int(AText);
    QTest::newRow("state") << "state" << int(OddState);
    QTest::newRow("state as a number") << "state" << int(Number);
    QTest::newRow("a hash that is none") << "hashed_access_token" << int(OddState);
    QTest::newRow("without a name") << "" << int(OddState);
}

void TestFlextypeServerIds::makesNoOddField()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    const Literal values[] = {
        Literal::null(),
        Literal::text(QStringLiteral("7")),
        Literal::integer(-1),
        Literal::integer((Q_INT64_C(1) << 53) + 1),
        Literal::list({Literal::integer(1)}),
        Literal::map({{QStringLiteral("a"), Literal::integer(1)}}),
        Literal::text(QStringLiteral("App [[ 1 + 1 ]]")),
        Literal::text(QStringLiteral("Disabled")),
        Literal::integer(1),
    };
    QVERIFY(!ServerFields::of({{name, values[kind]}}));
}

void TestFlextypeServerIds::sendsNoOddField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("expression") << "name" << QVariant(QStringLiteral("App [[beta]]"));
    QTest::newRow("block") << "name" << QVariant(QStringLiteral("[% x %]"));
    QTest::newRow("shortcode") << "name" << QVariant(QStringLiteral("Key (date)"));
    QTest::newRow("directive") << "icon" << QVariant(QStringLiteral("a@markdown.org"));
    QTest::newRow("infinite") << "name" << QVariant(QStringLiteral(".inf"));
    QTest::newRow("long") << "name" << QVariant(QString(256, QLatin1Char('x')));
    QTest::newRow("no name") << "name" << QVariant(QString());
    QTest::newRow("negative") << "limit_calls" << QVariant(-1);
    QTest::newRow("word for a number") << "limit_calls" << QVariant(QStringLiteral("many"));
    QTest::newRow("another state") << "state" << QVariant(QStringLiteral("paused"));
    QTest::newRow("a map") << "note" << QVariant(QVariantMap{{QStringLiteral("a"), 1}});
    QTest::newRow("a field to remove") << "note" << QVariant();
    QTest::newRow("hidden") << "_note" << QVariant(QStringLiteral("x"));
    QTest::newRow("dotted") << "a.b" << QVariant(QStringLiteral("x"));
    QTest::newRow("the hash") << "hashed_access_token" << QVariant(QStringLiteral("x"));
}

void TestFlextypeServerIds::sendsNoOddField()
{
    QFETCH(QString, name);
    QFETCH(QVariant, value);
    static Server server;
    TokenDraft draft = named(QStringLiteral("New"));
    draft.fields.insert(name, value);
    QVERIFY(!settle(server.backend().create(draft, {})));
    TokenDraft change;
    change.fields.insert(name, value);
    QVERIFY(!settle(server.backend().update({{}, server.site.admin().token}, change, {})));
    QCOMPARE(server.writes(), 0);
    QCOMPARE(server.dangers(), QStringList());
}

QTEST_GUILESS_MAIN(TestFlextypeServerIds)
#include "tst_flextype_server_ids.moc"
