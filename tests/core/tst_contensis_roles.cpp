// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/contensisfixture.h"

using namespace tokendesk;
using doubles::HttpReply;
using doubles::Mishap;
using test::ContensisDesk;

namespace {

constexpr QLatin1String keyPath("/api/management/security/apiKeys");

} // namespace

/// Roles name keys, and other people write them too.
class TestContensisRoles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesADuplicateName();
    void takesRolesAlongWhenRenaming();
    void takesTheNameOutOfRoles();
    void keepsRolesWhole();
    void worksWithoutRoles();
    void mergesIntoWhatOthersWrote_data();
    void mergesIntoWhatOthersWrote();
    void tellsWhatElseChangedInARole();
    void writesNoRoleThatItDidNotRead();
    void givesUpAgainstSomebodyWhoNeverStops();
    void readsWhatBecameOfALostWrite_data();
    void readsWhatBecameOfALostWrite();
    void saysWhatFollows();
    void leavesANamesakeItsRoles();
    void refusesToRenameIntoANamesake();
};

void TestContensisRoles::refusesADuplicateName()
{
    ContensisDesk desk;
    const Result<CreatedToken> again = desk.create(QStringLiteral("content MIGRATION api"));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(again.error().object, QStringLiteral("name"));
    QCOMPARE(desk.server.count("POST", keyPath.data()), 0);
}

void TestContensisRoles::takesRolesAlongWhenRenaming()
{
    ContensisDesk desk;
    const TokenId id = desk.list().first().id;
    const Result<Changed<Token>> renamed = desk.update(id, {{QStringLiteral("name"), QStringLiteral("Renamed")}});
    QVERIFY(renamed);
    QCOMPARE(desk.server.keysOfRole(desk.server.firstRole()), QStringList{QStringLiteral("Renamed")});
    QCOMPARE(renamed->value.scopes, QStringList{QStringLiteral("Website: Test role")});
}

void TestContensisRoles::takesTheNameOutOfRoles()
{
    ContensisDesk desk;
    const Result<CreatedToken> made =
        desk.create(QStringLiteral("Short"), {{QStringLiteral("roles"), QStringList{desk.firstRole()}}});
    QVERIFY(made);
    desk.server.plan({.kind = Mishap::Kind::Reply,
                      .method = "PUT",
                      .path = "/api/management/projects/website/security/roles",
                      .times = -1,
                      .reply = HttpReply::json(403, QJsonObject{{QStringLiteral("message"), QStringLiteral("no")}})});
    const Result<Changed<Revoked>> revoked = waitFor(desk.backend().revoke(made->token.id, {}));
    QVERIFY(revoked); // the key is gone …
    QVERIFY(!desk.server.keyNames().contains(QStringLiteral("Short")));
    const Result<> inForce = waitFor(revoked->inForce); // … but not from the role, and that is said
    QVERIFY(!inForce);
    QVERIFY(inForce.error().reason.args.contains(QStringLiteral("Short")));
}

void TestContensisRoles::keepsRolesWhole()
{
    ContensisDesk desk({.localisedRoles = true});
    const QString role = desk.server.firstRole();
    desk.server.changeRole(role, [](QJsonObject &object) {
        object.insert(QStringLiteral("somethingNew"), QJsonObject{{QStringLiteral("a"), 1}});
    });
    const QJsonObject before = desk.server.role(role);
    QVERIFY(desk.create(QStringLiteral("Second"), {{QStringLiteral("roles"), QStringList{desk.firstRole()}}}));
    QJsonObject after = desk.server.role(role);
    QCOMPARE(after.value(QLatin1String("name")), before.value(QLatin1String("name"))); // in its form, by language
    QCOMPARE(after.value(QLatin1String("permissions")), before.value(QLatin1String("permissions")));
    QCOMPARE(after.value(QLatin1String("somethingNew")), before.value(QLatin1String("somethingNew")));
    QCOMPARE(desk.server.keysOfRole(role),
             QStringList({QStringLiteral("Content migration API"), QStringLiteral("Second")}));
}

void TestContensisRoles::worksWithoutRoles()
{
    ContensisDesk desk({.rolesReadable = false});
    const QMap<QString, Token> tokens = desk.list();
    QCOMPARE(tokens.size(), 1);
    QVERIFY(std::any_of(tokens.first().notices.begin(), tokens.first().notices.end(),
                        [](const Notice &notice) { return notice.code == QLatin1String("roles-unknown"); }));
}

void TestContensisRoles::mergesIntoWhatOthersWrote_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::newRow("after it was read with the others") << QByteArray("LIST");
    QTest::newRow("over what was just written") << QByteArray("PUT");
}

void TestContensisRoles::mergesIntoWhatOthersWrote()
{
    QFETCH(QByteArray, when);
    ContensisDesk desk;
    desk.list();
    const auto theirs = [](QJsonObject &role) {
        QJsonObject assignments = role.value(QLatin1String("assignments")).toObject();
        assignments.insert(QStringLiteral("apiKeys"),
                           QJsonArray{QStringLiteral("Content migration API"), QStringLiteral("Theirs")});
        role.insert(QStringLiteral("assignments"), assignments);
        role.insert(QStringLiteral("description"), QStringLiteral("changed by them"));
    };
    const QString role = desk.server.firstRole();
    desk.server.meddle([theirs, when, done = false](const QByteArray &method, QJsonObject &stored) mutable {
        if (method == when && !std::exchange(done, true))
            theirs(stored);
    });
    const Result<CreatedToken> made =
        desk.create(QStringLiteral("Ours"), {{QStringLiteral("roles"), QStringList{desk.firstRole()}}});
    QVERIFY(made);
    QCOMPARE(desk.server.keysOfRole(role),
             QStringList({QStringLiteral("Content migration API"), QStringLiteral("Theirs"), QStringLiteral("Ours")}));
    QCOMPARE(desk.server.role(role).value(QLatin1String("description")).toString(), QStringLiteral("changed by them"));
    QVERIFY(!made->token.scopes.isEmpty());
}

void TestContensisRoles::tellsWhatElseChangedInARole()
{
    ContensisDesk desk;
    desk.list();
    desk.server.meddle([](const QByteArray &method, QJsonObject &stored) {
        if (method == "PUT") // the server drops what it does not know, or another person is at it
            stored.insert(QStringLiteral("permissions"), QJsonObject());
    });
    const Result<CreatedToken> made =
        desk.create(QStringLiteral("Ours"), {{QStringLiteral("roles"), QStringList{desk.firstRole()}}});
    QVERIFY(made); // its secret must not be lost for that
    const auto why = std::find_if(made->token.notices.begin(), made->token.notices.end(), [](const Notice &notice) {
        return notice.code == QLatin1String("roles-not-given-because");
    });
    QVERIFY(why != made->token.notices.end());
    QCOMPARE(why->text.args, QStringList{QStringLiteral("permissions")});
    const Result<Changed<Token>> taken = desk.update(made->token.id, {{QStringLiteral("roles"), QStringList()}});
    QVERIFY(taken); // nothing is lost any more
}

/// An answer that is no role would be written over the role.
void TestContensisRoles::writesNoRoleThatItDidNotRead()
{
    ContensisDesk desk;
    const TokenId id = desk.list().first().id;
    desk.server.plan({.kind = Mishap::Kind::Reply,
                      .method = "GET",
                      .path = "/api/management/projects/website/security/roles/1",
                      .reply = HttpReply::json(200, QJsonObject())});
    const Result<Changed<Token>> taken = desk.update(id, {{QStringLiteral("roles"), QStringList()}});
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Protocol);
    QCOMPARE(desk.server.count("PUT", "/api/"), 0);
}

void TestContensisRoles::givesUpAgainstSomebodyWhoNeverStops()
{
    ContensisDesk desk;
    const TokenId id = desk.list().first().id;
    desk.server.meddle([](const QByteArray &method, QJsonObject &stored) {
        if (method == "PUT")
            stored.insert(QStringLiteral("assignments"), QJsonObject{{QStringLiteral("apiKeys"), QJsonArray()}});
    });
    desk.server.changeRole(desk.server.firstRole(), [](QJsonObject &stored) {
        stored.insert(QStringLiteral("assignments"), QJsonObject{{QStringLiteral("apiKeys"), QJsonArray()}});
    });
    desk.server.forgetCalls();
    const Result<Changed<Token>> given = desk.update(id, {{QStringLiteral("roles"), QStringList{desk.firstRole()}}});
    QVERIFY(!given);
    QCOMPARE(given.error().kind, ErrorKind::Conflict);
    QVERIFY(QByteArray(given.error().reason.source).contains("somebody else"));
    QCOMPARE(desk.server.count("PUT", "/api/management/projects"), 3);
}

void TestContensisRoles::readsWhatBecameOfALostWrite_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("it arrived") << true;
    QTest::newRow("it did not") << false;
}

void TestContensisRoles::readsWhatBecameOfALostWrite()
{
    QFETCH(bool, arrived);
    ContensisDesk desk;
    const TokenId id = desk.list().first().id;
    desk.server.plan({.kind = arrived ? Mishap::Kind::DropAfter : Mishap::Kind::DropBefore,
                      .method = "PUT",
                      .path = "/api/management/projects"});
    const Result<Changed<Token>> taken = desk.update(id, {{QStringLiteral("roles"), QStringList()}});
    QCOMPARE(taken.has_value(), arrived);
    QCOMPARE(desk.server.keysOfRole(desk.server.firstRole()).isEmpty(), arrived);
    QCOMPARE(desk.server.count("PUT", "/api/management/projects"), 1);
}

void TestContensisRoles::saysWhatFollows()
{
    ContensisDesk desk;
    const TokenId id = desk.list().first().id;
    const auto follows = [&](const std::optional<TokenDraft> &draft) {
        return waitFor(desk.backend().consequences({id}, draft, {})).value_or(QList<Phrase>());
    };
    const QList<Phrase> deleted = follows({});
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first().args,
             QStringList({QStringLiteral("Website: Test role"), QStringLiteral("Content migration API")}));
    TokenDraft draft;
    draft.fields.insert(QStringLiteral("name"), QStringLiteral("New"));
    const QList<Phrase> renamed = follows(draft);
    QCOMPARE(renamed.size(), 1);
    QVERIFY(renamed.first().args.contains(QStringLiteral("New")));
    draft.fields = {{QStringLiteral("description"), QStringLiteral("x")}};
    QVERIFY(follows(draft).isEmpty());
    QCOMPARE(desk.server.count("PUT", "/api/") + desk.server.count("DELETE", "/api/"), 0);
}

/// Two keys of one name, made in the console: what roles say of one, they say of both.
void TestContensisRoles::leavesANamesakeItsRoles()
{
    ContensisDesk desk;
    const TokenId twin{QStringLiteral("api-key"), desk.server.addKey(QStringLiteral("Content migration API"))};
    QList<Token> both;
    std::mutex mutex;
    QVERIFY(waitFor(desk.backend().list({},
                                        [&](const QList<Token> &page) {
                                            const std::lock_guard lock(mutex);
                                            both += page;
                                        },
                                        {})));
    QCOMPARE(both.size(), 2);
    for (const Token &token : std::as_const(both))
        QVERIFY(std::any_of(token.notices.begin(), token.notices.end(),
                            [](const Notice &notice) { return notice.code == QLatin1String("duplicate-name"); }));
    const QString role = desk.server.firstRole();
    QVERIFY(desk.update(twin, {{QStringLiteral("name"), QStringLiteral("Twin")}}));
    QCOMPARE(desk.server.keysOfRole(role),
             QStringList({QStringLiteral("Content migration API"), QStringLiteral("Twin")}));
    const TokenId other{QStringLiteral("api-key"), desk.server.addKey(QStringLiteral("twin"))};
    QVERIFY(waitFor(desk.backend().revoke(other, {})));
    QVERIFY(desk.server.keysOfRole(role).contains(QStringLiteral("Twin")));
    QVERIFY(waitFor(desk.backend().revoke(twin, {})));
    QCOMPARE(desk.server.keysOfRole(role), QStringList{QStringLiteral("Content migration API")});
}

void TestContensisRoles::refusesToRenameIntoANamesake()
{
    ContensisDesk desk;
    const TokenId id{QStringLiteral("api-key"), desk.server.addKey(QStringLiteral("Second"))};
    const Result<Changed<Token>> renamed =
        desk.update(id, {{QStringLiteral("name"), QStringLiteral("CONTENT migration API")}});
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().kind, ErrorKind::Conflict);
    QCOMPARE(renamed.error().object, QStringLiteral("name"));
    QCOMPARE(desk.server.count("PUT", "/api/"), 0);
}

QTEST_GUILESS_MAIN(TestContensisRoles)
#include "tst_contensis_roles.moc"
