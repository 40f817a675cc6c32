// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypeserverfixture.h"

#include "core/crypto/bcrypt.h"

#include <QElapsedTimer>

using namespace tokendesk;
using namespace tokendesk::test;

namespace {

QString text(const PhpValue &value)
{
    return value.isText() ? value.asText() : QString();
}

QString secretOf(const CreatedToken &created, const char *name)
{
    for (const NamedSecret &secret : created.secrets) {
        if (secret.name == QLatin1String(name))
            return secret.value.reveal();
    }
    return {};
}

bool works(Server &server, const QString &token, const QString &secret)
{
    return server.signIn(Server::credential(token, secret)).has_value();
}

} // namespace

class TestFlextypeServerWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creates_data();
    void creates();
    void findsALostCreate_data();
    void findsALostCreate();
    void doesNotCreateTwice();
    void saysThatTheServerMayNotWrite();
    void updates_data();
    void updates();
    void sendsOnlyWhatChanges();
    void writesNoEvaluatedTextBack();
    void refusesWhatWasChangedMeanwhile();
    void waitsForALaterSecond();
    void provesAgainstOldCopies();
    void tellsWhenTheServerDoesNotKeepIt();
    void takesOverFromEarlierProofs();
    void findsALostUpdate_data();
    void findsALostUpdate();
    void renewsASecret();
    void revokes_data();
    void revokes();
    void tellsWhenItIsNotGone();
    void cannotBringBack();
    void verifies_data();
    void verifies();

private:
    std::unique_ptr<Server> m_server;
};

void TestFlextypeServerWrite::creates_data()
{
    QTest::addColumn<QStringList>("off");
    QTest::newRow("all APIs") << QStringList();
    QTest::newRow("no entries") << QStringList{QStringLiteral("entries")};
    QTest::newRow("no tokens") << QStringList{QStringLiteral("tokens")};
    QTest::newRow("no registry") << QStringList{QStringLiteral("registry")};
}

void TestFlextypeServerWrite::creates()
{
    QFETCH(QStringList, off);
    Server server;
    server.switchOff(off);
    TokenDraft draft = named(QStringLiteral("CI “deploy” 日本"));
    draft.fields.insert(QStringLiteral("limit_calls"), 25);
    draft.fields.insert(QStringLiteral("state"), QStringLiteral("enabled"));
    draft.fields.insert(QStringLiteral("note"), QStringLiteral("for the build"));
    Result<CreatedToken> created = settle(server.backend().create(draft, {}));
    QVERIFY2(created, created ? "" : qPrintable(reasonOf(created.error())));
    const QString id = secretOf(*created, "token");
    const QString secret = secretOf(*created, "access_token");
    QCOMPARE(created->token.id.value, id);
    QCOMPARE(created->token.name, QStringLiteral("CI “deploy” 日本"));
    QCOMPARE(created->token.limitCalls, 25);
    QCOMPARE(created->token.secretAvailability, SecretAvailability::Once);
    QCOMPARE(server.site.stored(id, QStringLiteral("limit_calls")), PhpValue::integer(25));
    QCOMPARE(text(server.site.stored(id, QStringLiteral("note"))), QStringLiteral("for the build"));
    const QByteArray hash = text(server.site.stored(id, QStringLiteral("hashed_access_token"))).toUtf8();
    QVERIFY(crypto::bcryptMatches(Secret::fromText(secret), hash));
    QVERIFY(works(server, id, secret));
    QCOMPARE(server.site.tokenIds().size(), 2);
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerWrite::findsALostCreate_data()
{
    QTest::addColumn<QStringList>("off");
    QTest::addColumn<int>("mishap");
    QTest::addColumn<bool>("made");
    QTest::addColumn<bool>("handedOver");
    QTest::addColumn<QString>("says");
    const QStringList none;
    const QStringList entries{QStringLiteral("entries")};
    const int before = int(Mishap::Kind::DropBefore);
    const int after = int(Mishap::Kind::DropAfter);
    QTest::newRow("lost before") << none << before << false << false << "it has made no token";
    QTest::newRow("lost after") << none << after << true << true << "";
    QTest::newRow("500 after") << none << int(Mishap::Kind::Error500) << true << true << "";
    QTest::newRow("a page before") << none << int(Mishap::Kind::Html) << false << false << "it has made no token";
    QTest::newRow("no entries, lost before") << entries << before << false << false << "it has made no token";
    QTest::newRow("no entries, lost after") << entries << after << true << false << "The server has made the token";
    QTest::newRow("no entries, 500 after")
        << entries << int(Mishap::Kind::Error500) << true << false << "The server has made the token";
}

void TestFlextypeServerWrite::findsALostCreate()
{
    QFETCH(QStringList, off);
    QFETCH(int, mishap);
    QFETCH(bool, made);
    QFETCH(bool, handedOver);
    QFETCH(QString, says);
    Server server;
    server.connection.location.insert(QStringLiteral("apis"),
                                      off.isEmpty() ? QString() : QStringLiteral("registry tokens query"));
    server.switchOff(off);
    server.site.plan({.kind = static_cast<Mishap::Kind>(mishap),
                      .method = "POST",
                      .path = off.isEmpty() ? "/api/v1/entries" : "/api/v1/tokens"});
    Result<CreatedToken> created = settle(server.backend().create(named(QStringLiteral("Lost")), {}));
    QCOMPARE(server.site.tokenIds().size(), made ? 2 : 1);
    QCOMPARE(created.has_value(), handedOver);
    if (created) {
        QVERIFY(works(server, secretOf(*created, "token"), secretOf(*created, "access_token")));
    } else {
        QVERIFY2(reasonOf(created.error()).contains(says), qPrintable(reasonOf(created.error())));
        QCOMPARE(created.error().object, QStringLiteral("Lost"));
    }
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerWrite::doesNotCreateTwice()
{
    Server server;
    server.site.plan({.kind = Mishap::Kind::DropAfter, .method = "POST", .times = -1});
    (void)settle(server.backend().create(named(QStringLiteral("Once")), {}));
    QCOMPARE(server.writes(), 1);
    QCOMPARE(server.site.tokenIds().size(), 2);
    // Nothing at all can be asked any more: it says that it does not know.
    server.site.plan({.kind = Mishap::Kind::DropAfter, .method = "GET", .times = -1});
    const Result<CreatedToken> unknown = settle(server.backend().create(named(QStringLiteral("Twice")), {}));
    QVERIFY(!unknown);
    QVERIFY(reasonOf(unknown.error()).contains(QLatin1String("may have been made")));
    QCOMPARE(server.site.tokenIds().size(), 3);
}

void TestFlextypeServerWrite::saysThatTheServerMayNotWrite()
{
    Server server;
    server.site.store().setRight(QStringLiteral("tokens"), doubles::flextype::SiteFiles::Right::ReadOnly);
    const Result<CreatedToken> created = settle(server.backend().create(named(QStringLiteral("New")), {}));
    QVERIFY(!created);
    QVERIFY2(reasonOf(created.error()).contains(QLatin1String("made none")) ||
                 reasonOf(created.error()).contains(QLatin1String("made no token")),
             qPrintable(reasonOf(created.error())));
}

void TestFlextypeServerWrite::updates_data()
{
    creates_data();
}

void TestFlextypeServerWrite::updates()
{
    QFETCH(QStringList, off);
    Server server;
    server.switchOff(off);
    const QString id = server.site.addToken(QStringLiteral("Old")).token;
    TokenDraft draft = named(QStringLiteral("New"));
    draft.seen.insert(QStringLiteral("name"), QStringLiteral("Old"));
    draft.fields.insert(QStringLiteral("state"), QStringLiteral("disabled"));
    draft.fields.insert(QStringLiteral("limit_calls"), 7);
    Result<Changed<Token>> changed = settle(server.backend().update({{}, id}, draft, {}));
    QVERIFY2(changed, changed ? "" : qPrintable(reasonOf(changed.error())));
    QCOMPARE(changed->value.name, QStringLiteral("New"));
    QCOMPARE(changed->value.state, TokenState::Disabled);
    const Result<> inForce = settle(changed->inForce);
    QVERIFY2(inForce, inForce ? "" : qPrintable(reasonOf(inForce.error())));
    QCOMPARE(text(server.site.stored(id, QStringLiteral("title"))), QStringLiteral("New"));
    QCOMPARE(text(server.site.stored(id, QStringLiteral("state"))), QStringLiteral("disabled"));
    QCOMPARE(server.site.stored(id, QStringLiteral("limit_calls")), PhpValue::integer(7));
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerWrite::sendsOnlyWhatChanges()
{
    Server server;
    const QString id = server.site.addToken(QStringLiteral("Token")).token;
    TokenDraft draft = named(QStringLiteral("Token")); // as it is
    draft.fields.insert(QStringLiteral("limit_calls"), 5);
    QVERIFY(settle(server.backend().update({{}, id}, draft, {})));
    QCOMPARE(server.writes(), 1);
    const QList<HttpCall> calls = server.site.calls();
    const auto patch = std::find_if(calls.begin(), calls.end(), isWriting);
    const QJsonObject body = QJsonDocument::fromJson(patch->body).object();
    QCOMPARE(body.value(QLatin1String("data")).toObject().keys(), QStringList{QStringLiteral("limit_calls")});
}

void TestFlextypeServerWrite::writesNoEvaluatedTextBack()
{
    Server server;
    PhpValue fields;
    fields.set(QStringLiteral("note"), PhpValue::text(QStringLiteral("[[ 1 + 1 ]] keys")));
    const QString id = server.site.addToken(QStringLiteral("Token"), fields).token;
    const Result<Token> shown = server.get(id);
    QVERIFY(shown);
    QCOMPARE(attribute(*shown, QStringLiteral("note")), QStringLiteral("2 keys"));
    TokenDraft draft = setting(QStringLiteral("note"), QStringLiteral("2 keys")); // what was shown
    draft.fields.insert(QStringLiteral("limit_calls"), 5);
    Result<Changed<Token>> changed = settle(server.backend().update({{}, id}, draft, {}));
    QVERIFY(changed);
    QVERIFY(settle(changed->inForce));
    QCOMPARE(text(server.site.stored(id, QStringLiteral("note"))), QStringLiteral("[[ 1 + 1 ]] keys"));
    // Nobody can see here whether a text is the result of a template, so none is said to be what was stored.
    const QStringList certain{QStringLiteral("state"), QStringLiteral("limit_calls"), QStringLiteral("calls")};
    const Capabilities capabilities = server.backend().capabilities();
    for (const FieldSpec &field : capabilities.kinds.first().fields)
        QCOMPARE(field.shownAsStored, certain.contains(field.name));
}

void TestFlextypeServerWrite::refusesWhatWasChangedMeanwhile()
{
    Server server;
    const QString id = server.site.addToken(QStringLiteral("Theirs")).token;
    TokenDraft draft = named(QStringLiteral("Mine"));
    draft.seen.insert(QStringLiteral("name"), QStringLiteral("Before"));
    const Result<Changed<Token>> changed = settle(server.backend().update({{}, id}, draft, {}));
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Conflict);
    QCOMPARE(changed.error().object, QStringLiteral("name"));
    QCOMPARE(server.writes(), 0);
}

/// The double keeps copies by whole seconds, as the server does: two changes in one second would leave the second one
/// unseen.
void TestFlextypeServerWrite::waitsForALaterSecond()
{
    Server server;
    const QString id = server.site.addToken(QStringLiteral("Busy")).token;
    QElapsedTimer timer;
    timer.start();
    Result<Changed<Token>> off =
        settle(server.backend().update({{}, id}, setting(QStringLiteral("state"), QStringLiteral("disabled")), {}));
    QVERIFY(off);
    Result<Changed<Token>> on =
        settle(server.backend().update({{}, id}, setting(QStringLiteral("state"), QStringLiteral("enabled")), {}));
    QVERIFY(on);
    Result<Changed<Token>> offAgain =
        settle(server.backend().update({{}, id}, setting(QStringLiteral("state"), QStringLiteral("disabled")), {}));
    QVERIFY(offAgain);
    QVERIFY(!offAgain->inForce.isFinished()); // not said before it was seen
    QVERIFY(settle(off->inForce));
    QVERIFY(settle(on->inForce));
    QVERIFY(settle(offAgain->inForce));
    QVERIFY2(timer.elapsed() >= 3'000, "each change has a second of its own");
    QCOMPARE(text(server.site.stored(id, QStringLiteral("state"))), QStringLiteral("disabled"));
    QCOMPARE(server.get(id)->state, TokenState::Disabled);
}

void TestFlextypeServerWrite::provesAgainstOldCopies()
{
    Server server;
    const QString id = server.site.addToken(QStringLiteral("Undone")).token;
    const QString file = QStringLiteral("tokens/") + id + QStringLiteral("/token.yaml");
    const QByteArray old = server.site.store().read(file).value();
    Result<Changed<Token>> changed =
        settle(server.backend().update({{}, id}, setting(QStringLiteral("state"), QStringLiteral("disabled")), {}));
    QVERIFY(changed);
    server.site.store().put(file, old); // a request in flight writes back what it had read
    QVERIFY(settle(changed->inForce));
    QCOMPARE(text(server.site.stored(id, QStringLiteral("state"))), QStringLiteral("disabled"));
    QCOMPARE(server.writes(), 2);
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerWrite::tellsWhenTheServerDoesNotKeepIt()
{
    Server server;
    const QString id = server.site.addToken(QStringLiteral("Fixed")).token;
    server.site.store().setRight(QStringLiteral("tokens/") + id + QStringLiteral("/token.yaml"),
                                 doubles::flextype::SiteFiles::Right::ReadOnly);
    Result<Changed<Token>> changed =
        settle(server.backend().update({{}, id}, setting(QStringLiteral("state"), QStringLiteral("disabled")), {}));
    QVERIFY(changed); // the server says 200
    const Result<> inForce = settle(changed->inForce);
    QVERIFY(!inForce);
    QCOMPARE(inForce.error().kind, ErrorKind::Timeout);
    QCOMPARE(inForce.error().object, QStringLiteral("Fixed"));
    QVERIFY(server.writes() <= 3);
}

void TestFlextypeServerWrite::takesOverFromEarlierProofs()
{
    Server server;
    const QString id = server.site.addToken(QStringLiteral("Twice")).token;
    Result<Changed<Token>> first = settle(server.backend().update({{}, id}, named(QStringLiteral("First")), {}));
    Result<Changed<Token>> second = settle(server.backend().update({{}, id}, named(QStringLiteral("Second")), {}));
    QVERIFY(first && second);
    QVERIFY(settle(first->inForce)); // nothing of it is left to defend
    QVERIFY(settle(second->inForce));
    QCOMPARE(text(server.site.stored(id, QStringLiteral("title"))), QStringLiteral("Second"));
}

void TestFlextypeServerWrite::findsALostUpdate_data()
{
    QTest::addColumn<int>("mishap");
    QTest::addColumn<bool>("done");
    QTest::newRow("lost before") << int(Mishap::Kind::DropBefore) << false;
    QTest::newRow("lost after") << int(Mishap::Kind::DropAfter) << true;
}

void TestFlextypeServerWrite::findsALostUpdate()
{
    QFETCH(int, mishap);
    QFETCH(bool, done);
    Server server;
    const QString id = server.site.addToken(QStringLiteral("Token")).token;
    server.site.plan({.kind = static_cast<Mishap::Kind>(mishap), .method = "PATCH"});
    Result<Changed<Token>> changed = settle(server.backend().update({{}, id}, named(QStringLiteral("New")), {}));
    QCOMPARE(changed.has_value(), done);
    if (changed)
        QVERIFY(settle(changed->inForce));
    QCOMPARE(text(server.site.stored(id, QStringLiteral("title"))),
             done ? QStringLiteral("New") : QStringLiteral("Token"));
}

void TestFlextypeServerWrite::renewsASecret()
{
    Server server;
    const FlextypeKey key = server.site.addToken(QStringLiteral("Rotated"));
    Result<Changed<CreatedToken>> renewed = settle(server.backend().renewSecret({{}, key.token}, {}));
    QVERIFY2(renewed, renewed ? "" : qPrintable(reasonOf(renewed.error())));
    QVERIFY(settle(renewed->inForce));
    QCOMPARE(renewed->value.secrets.size(), 1U);
    QVERIFY(works(server, key.token, secretOf(renewed->value, "access_token")));
    QVERIFY(!works(server, key.token, key.accessToken));
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerWrite::revokes_data()
{
    QTest::addColumn<QStringList>("off");
    QTest::addColumn<int>("mishap");
    QTest::newRow("all APIs") << QStringList() << -1;
    QTest::newRow("no tokens") << QStringList{QStringLiteral("tokens")} << -1;
    QTest::newRow("no entries") << QStringList{QStringLiteral("entries")} << -1;
    QTest::newRow("lost after") << QStringList() << int(Mishap::Kind::DropAfter);
}

void TestFlextypeServerWrite::revokes()
{
    QFETCH(QStringList, off);
    QFETCH(int, mishap);
    Server server({.tokens = 3});
    server.switchOff(off);
    const QString id = server.site.addToken(QStringLiteral("Gone")).token;
    if (mishap >= 0)
        server.site.plan({.kind = static_cast<Mishap::Kind>(mishap), .method = "DELETE"});
    Result<Changed<Revoked>> revoked = settle(server.backend().revoke({{}, id}, {}));
    QVERIFY2(revoked, revoked ? "" : qPrintable(reasonOf(revoked.error())));
    QCOMPARE(revoked->value.name, QStringLiteral("Gone"));
    QVERIFY(revoked->value.restoreKey.isEmpty());
    QVERIFY(settle(revoked->inForce));
    QVERIFY(!server.site.tokenIds().contains(id));
    QCOMPARE(server.site.tokenIds().size(), 4);
    QVERIFY(!server.get(id));
    const Result<Changed<Revoked>> again = settle(server.backend().revoke({{}, id}, {}));
    QVERIFY(!again); // the server would say 204
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
    QCOMPARE(server.dangers(), QStringList());
}

void TestFlextypeServerWrite::tellsWhenItIsNotGone()
{
    Server server;
    const QString id = server.site.addToken(QStringLiteral("Stays")).token;
    server.site.store().setRight(QStringLiteral("tokens"), doubles::flextype::SiteFiles::Right::ReadOnly);
    server.site.store().setRight(QStringLiteral("tokens/") + id, doubles::flextype::SiteFiles::Right::ReadOnly);
    Result<Changed<Revoked>> revoked = settle(server.backend().revoke({{}, id}, {}));
    QVERIFY(revoked);
    const Result<> gone = settle(revoked->inForce);
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::PermissionDenied);
}

void TestFlextypeServerWrite::cannotBringBack()
{
    Server server;
    const Capabilities capabilities = server.backend().capabilities();
    QVERIFY(!capabilities.canRestore);
    QVERIFY(capabilities.canVerify && capabilities.canRevoke && capabilities.canDisable);
    QVERIFY(
        QString::fromUtf8(capabilities.revokeConsequences.last().source).contains(QLatin1String("cannot be undone")));
    QVERIFY(settle(server.backend().revoked({}))->isEmpty());
    QCOMPARE(settle(server.backend().restore(QStringLiteral("x"), {})).error().kind, ErrorKind::Unsupported);
    QCOMPARE(settle(server.backend().repair({}, QStringLiteral("x"), {})).error().kind, ErrorKind::Unsupported);
    QVERIFY(server.site.calls().isEmpty());
}

void TestFlextypeServerWrite::verifies_data()
{
    QTest::addColumn<QStringList>("off");
    QTest::newRow("tokens API") << QStringList();
    QTest::newRow("without it") << QStringList{QStringLiteral("tokens")};
}

void TestFlextypeServerWrite::verifies()
{
    QFETCH(QStringList, off);
    Server server;
    const FlextypeKey key = server.site.addToken(QStringLiteral("Asked"));
    PhpValue disabled;
    disabled.set(QStringLiteral("state"), PhpValue::text(QStringLiteral("disabled")));
    const FlextypeKey idle = server.site.addToken(QStringLiteral("Idle"), disabled);
    server.switchOff(off);
    const auto verify = [&](const QString &token, const QString &secret) {
        return settle(server.backend().verify({{}, token}, Secret::fromText(secret), {}));
    };
    QCOMPARE(verify(key.token, key.accessToken).value(), Verified::Works);
    QCOMPARE(verify(key.token, idle.accessToken).value(), Verified::WrongSecret);
    QCOMPARE(verify(idle.token, idle.accessToken).value(), Verified::NotUsable);
    QCOMPARE(verify(QStringLiteral("nobody"), QStringLiteral("x")).error().kind, ErrorKind::NotFound);
    QCOMPARE(server.site.stored(key.token, QStringLiteral("calls")), PhpValue::integer(0));
    QCOMPARE(server.dangers(), QStringList());
}

QTEST_GUILESS_MAIN(TestFlextypeServerWrite)
#include "tst_flextype_server_write.moc"
