// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/tokenrow.h"
#include "tests/core/storyblokfixture.h"

using namespace tokendesk;
using doubles::HttpReply;
using doubles::Mishap;
using doubles::storyblok::State;
using doubles::storyblok::Variants;

namespace {

TokenDraft draftOf(const QString &kind, const QMap<FieldName, QVariant> &fields)
{
    return {.kind = kind, .fields = fields, .seen = {}};
}

qsizetype keysIn(StoryblokSite &site)
{
    qsizetype count = 0;
    site.server.with([&](State &state) { count = state.spaces[firstSpace].apiKeys.size(); });
    return count;
}

QString codes(const Token &token)
{
    QStringList all;
    for (const Notice &notice : token.notices)
        all.append(notice.code);
    return all.join(QLatin1Char(' '));
}

} // namespace

class TestStoryblok final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSpaceAndAccount();
    void tellsWhoMadeATokenWhereTheFeedDoes();
    void warnsOfWhatDependsOnAToken();
    void showsValuesOnDemandOnly();
    void makesATokenInEveryVariant_data();
    void makesATokenInEveryVariant();
    void refusedCreationsSayWhy_data();
    void refusedCreationsSayWhy();
    void lostCreationsAreLookedUp_data();
    void lostCreationsAreLookedUp();
    void changesAndReadsAgain_data();
    void changesAndReadsAgain();
    void conflictsAreSeen();
    void revokes_data();
    void revokes();
    void verifiesAtTheDeliveryApi();
    void pickersComeFromTheServer();
    void fieldsOfAbsentAppsAreNotOffered();
};

void TestStoryblok::listsSpaceAndAccount()
{
    StoryblokSite site;
    const auto tokens = site.list();
    QVERIFY2(tokens.has_value(), qPrintable(tokens ? QString() : tokens.error().detail));
    QMap<QString, int> kinds;
    for (const Token &token : *tokens)
        ++kinds[token.id.kind];
    const QMap<QString, int> expected = {{QStringLiteral("private"), 1}, {QStringLiteral("public"), 2},
                                         {QStringLiteral("release"), 1}, {QStringLiteral("asset"), 1},
                                         {QStringLiteral("theme"), 1},   {QStringLiteral("personal"), 5},
                                         {QStringLiteral("webhook"), 1}};
    QCOMPARE(kinds, expected);
    QCOMPARE(site.list(QStringLiteral("public"))->size(), 2);
    const Capabilities capabilities = site.backend->capabilities();
    QCOMPARE(capabilities.kinds.first().id, QStringLiteral("public"));
    QVERIFY(!capabilities.canDisable && !capabilities.canRestore);
    for (const Token &token : *tokens)
        QVERIFY2(capabilities.kind(token.id.kind) != nullptr, qPrintable(token.id.kind));
}

void TestStoryblok::tellsWhoMadeATokenWhereTheFeedDoes()
{
    StoryblokSite site;
    const auto known = site.get(QStringLiteral("public"), QStringLiteral("72751299246027"));
    QVERIFY(known.has_value());
    QCOMPARE(known->createdBy, QStringLiteral("Dev Example"));
    QCOMPARE(known->createdAt.value(), QDateTime(QDate(2026, 8, 1), QTime(9, 0), Qt::UTC));
    const auto unknown = site.get(QStringLiteral("asset"), QStringLiteral("72751299246030"));
    QVERIFY(unknown.has_value());
    QVERIFY(!unknown->createdAt && unknown->createdBy.isEmpty());
    site.server.plan(
        {.kind = Mishap::Kind::Reply,
         .path = "/v1/spaces/286021932913226/activities",
         .reply = HttpReply::json(403, QJsonObject{{QStringLiteral("error"), QStringLiteral("Forbidden")}})});
    const auto withoutFeed = site.list(QStringLiteral("public"));
    QVERIFY(withoutFeed.has_value());
    QVERIFY(!withoutFeed->first().createdAt);
}

void TestStoryblok::warnsOfWhatDependsOnAToken()
{
    StoryblokSite site;
    QCOMPARE(codes(*site.get(QStringLiteral("private"), QStringLiteral("72751299246026"))),
             QStringLiteral("oldest-preview-token"));
    const Token release = *site.get(QStringLiteral("release"), QStringLiteral("72751299246029"));
    QCOMPARE(codes(release), QStringLiteral("release-allows-token"));
    QCOMPARE(release.notices.first().text.args, QStringList{QStringLiteral("Winter campaign")});
    QCOMPARE(codes(*site.get(QStringLiteral("theme"), QStringLiteral("72751299246031"))),
             QStringLiteral("deprecated-kind"));
    QVERIFY(!site.backend->capabilities().kind(QStringLiteral("private"))->revokeConsequences.isEmpty());
}

void TestStoryblok::showsValuesOnDemandOnly()
{
    StoryblokSite site;
    const auto tokens = site.list();
    QVERIFY(tokens.has_value());
    for (const Token &token : *tokens) {
        QString all = token.name + token.location + QString::fromUtf8(foldedSearchText(token, {}));
        for (const Attribute &attribute : token.attributes)
            all += attribute.stored + attribute.value.toVariant().toString();
        for (const char *const sentinel :
             {"fakeprivate", "fakepublic", "fakerelease", "fakeasset", "faketheme", "whsec_fake", "sb_pat_fake"})
            QVERIFY2(!all.contains(QLatin1String(sentinel), Qt::CaseInsensitive), qPrintable(token.id.value));
    }
    auto secrets = waitFor(site.backend->secrets({QStringLiteral("public"), QStringLiteral("72751299246027")}, {}));
    QVERIFY(secrets.has_value());
    QCOMPARE(secrets->size(), size_t(1));
    QCOMPARE(secrets->front().name, site.backend->capabilities().kind(QStringLiteral("public"))->secretName);
    QCOMPARE(secrets->front().value.reveal(), QStringLiteral("FAKEpublic000000000027tt"));
    auto webhook = waitFor(site.backend->secrets({QStringLiteral("webhook"), QStringLiteral("5001")}, {}));
    QVERIFY(webhook.has_value());
    QCOMPARE(webhook->front().value.reveal(), QStringLiteral("whsec_FAKE"));
    const auto once =
        waitFor(site.backend->secrets({QStringLiteral("personal"), QStringLiteral("210000000000001")}, {}));
    QVERIFY(!once);
    QCOMPARE(once.error().kind, ErrorKind::Unsupported);
}

void TestStoryblok::makesATokenInEveryVariant_data()
{
    QTest::addColumn<bool>("wrapped");
    QTest::addColumn<bool>("is201");
    QTest::newRow("wrapped, 200") << true << false;
    QTest::newRow("wrapped, 201") << true << true;
    QTest::newRow("bare, 200") << false << false;
    QTest::newRow("bare, 201") << false << true;
}

void TestStoryblok::makesATokenInEveryVariant()
{
    QFETCH(bool, wrapped);
    QFETCH(bool, is201);
    StoryblokSite site;
    site.server.with([&](State &state) {
        state.variants.wrapped = wrapped;
        state.variants.createdIs201 = is201;
    });
    const auto created = waitFor(site.backend->create(
        draftOf(QStringLiteral("public"), {{QStringLiteral("name"), QStringLiteral("New site")},
                                           {QStringLiteral("branch_id"), QStringLiteral("32198")},
                                           {QStringLiteral("story_ids"), QStringList{QStringLiteral("90000000000123")}},
                                           {QStringLiteral("min_cache"), 60}}),
        {}));
    QVERIFY2(created.has_value(), qPrintable(created ? QString() : created.error().detail));
    QCOMPARE(created->secrets.size(), size_t(1));
    QVERIFY(created->secrets.front().value.bytes().startsWith("FAKEpublic"));
    QJsonObject kept;
    site.server.with([&](State &state) { kept = state.spaces[firstSpace].apiKeys.last().toObject(); });
    QCOMPARE(QString::number(doubles::storyblok::idOf(kept)), created->token.id.value);
    QCOMPARE(kept.value(QLatin1String("branch_id")).toInteger(), 32198);
    QCOMPARE(kept.value(QLatin1String("story_ids")).toArray().first().toInteger(), Q_INT64_C(90000000000123));
    QCOMPARE(kept.value(QLatin1String("min_cache")).toInteger(), 60);
    QCOMPARE(site.server.count("POST", "/v1/spaces"), 1);
}

void TestStoryblok::refusedCreationsSayWhy_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("fields") << static_cast<int>(Variants::Refused::Fields);
    QTest::newRow("text") << static_cast<int>(Variants::Refused::Text);
    QTest::newRow("list") << static_cast<int>(Variants::Refused::List);
    QTest::newRow("base") << static_cast<int>(Variants::Refused::Base);
    QTest::newRow("errors") << static_cast<int>(Variants::Refused::Errors);
}

/// A release token may be one that the API does not make: its refusal is shown, and nothing is lost.
void TestStoryblok::refusedCreationsSayWhy()
{
    QFETCH(int, shape);
    StoryblokSite site;
    site.server.with([&](State &state) { state.variants.refused = static_cast<Variants::Refused>(shape); });
    const auto created = waitFor(
        site.backend->create(draftOf(QStringLiteral("release"),
                                     {{QStringLiteral("name"), QStringLiteral("Copy")},
                                      {QStringLiteral("release_ids"), QStringList{QStringLiteral("88000000000034")}}}),
                             {}));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::InvalidInput);
    QVERIFY(created.error().reason.args.first().contains(QLatin1String("is not included in the list")));
    QCOMPARE(keysIn(site), 6);
}

void TestStoryblok::lostCreationsAreLookedUp_data()
{
    QTest::addColumn<int>("mishap");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("made");
    QTest::newRow("answer lost") << static_cast<int>(Mishap::Kind::DropAfter) << 0 << true;
    QTest::newRow("request lost") << static_cast<int>(Mishap::Kind::DropBefore) << 0 << false;
    QTest::newRow("502 after it was made") << static_cast<int>(Mishap::Kind::ReplyAfter) << 502 << true;
    QTest::newRow("502 before") << static_cast<int>(Mishap::Kind::Reply) << 502 << false;
    QTest::newRow("web page after it was made") << static_cast<int>(Mishap::Kind::ReplyAfter) << 200 << true;
}

void TestStoryblok::lostCreationsAreLookedUp()
{
    QFETCH(int, mishap);
    QFETCH(int, status);
    QFETCH(bool, made);
    StoryblokSite site;
    // One with the same settings is there already: it must not be taken for the new one.
    const TokenDraft draft = draftOf(QStringLiteral("public"), {{QStringLiteral("name"), QStringLiteral("Twin")}});
    const auto twin = waitFor(site.backend->create(draft, {}));
    QVERIFY(twin.has_value());
    site.server.forgetCalls();
    site.server.plan({.kind = static_cast<Mishap::Kind>(mishap),
                      .method = "POST",
                      .reply = HttpReply::html(status, "<html>Bad gateway</html>")});
    const auto created = waitFor(site.backend->create(draft, {}));
    QCOMPARE(site.server.count("POST", "/v1/spaces"), 1);
    QCOMPARE(created.has_value(), made);
    QCOMPARE(keysIn(site), made ? 8 : 7);
    if (made) {
        QVERIFY(created->token.id != twin->token.id);
        QCOMPARE(created->secrets.size(), size_t(1));
    }
}

void TestStoryblok::changesAndReadsAgain_data()
{
    QTest::addColumn<bool>("putRefused");
    QTest::newRow("PUT") << false;
    QTest::newRow("PATCH") << true;
}

void TestStoryblok::changesAndReadsAgain()
{
    QFETCH(bool, putRefused);
    StoryblokSite site;
    site.server.with([&](State &state) { state.variants.putRefused = putRefused; });
    const TokenId id{QStringLiteral("public"), QStringLiteral("72751299246028")};
    const auto changed = waitFor(site.backend->update(
        id,
        draftOf(id.kind, {{QStringLiteral("name"), QStringLiteral("Members v2")}, {QStringLiteral("min_cache"), 120}}),
        {}));
    QVERIFY2(changed.has_value(), qPrintable(changed ? QString() : changed.error().detail));
    QCOMPARE(changed->value.name, QStringLiteral("Members v2"));
    QJsonObject kept;
    site.server.with([&](State &state) { kept = state.spaces[firstSpace].apiKeys.at(2).toObject(); });
    QCOMPARE(kept.value(QLatin1String("min_cache")).toInteger(), 120);
    QCOMPARE(kept.value(QLatin1String("story_ids")).toArray().size(), 2); // what was not changed stays
    QCOMPARE(kept.value(QLatin1String("branch_id")).toInteger(), 32198);
    QCOMPARE(site.server.count("PATCH", "/v1/"), putRefused ? 1 : 0);
}

void TestStoryblok::conflictsAreSeen()
{
    StoryblokSite site;
    const TokenId id{QStringLiteral("public"), QStringLiteral("72751299246027")};
    TokenDraft draft = draftOf(id.kind, {{QStringLiteral("name"), QStringLiteral("Mine")}});
    draft.seen.insert(QStringLiteral("name"), QStringLiteral("Production website"));
    site.server.with([&](State &state) {
        QJsonObject theirs = state.spaces[firstSpace].apiKeys.at(1).toObject();
        theirs.insert(QStringLiteral("name"), QStringLiteral("Theirs"));
        state.spaces[firstSpace].apiKeys.replace(1, theirs);
    });
    const auto changed = waitFor(site.backend->update(id, draft, {}));
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Conflict);
    QCOMPARE(site.server.count("PUT", "/v1/"), 0);
}

void TestStoryblok::revokes_data()
{
    QTest::addColumn<int>("answer");
    QTest::newRow("wrapped") << static_cast<int>(Variants::Deleted::Wrapped);
    QTest::newRow("bare") << static_cast<int>(Variants::Deleted::Bare);
    QTest::newRow("204") << static_cast<int>(Variants::Deleted::Empty);
    QTest::newRow("lost") << -1;
}

void TestStoryblok::revokes()
{
    QFETCH(int, answer);
    StoryblokSite site;
    if (answer < 0)
        site.server.plan({.kind = Mishap::Kind::DropAfter, .method = "DELETE"});
    else
        site.server.with([&](State &state) { state.variants.deleted = static_cast<Variants::Deleted>(answer); });
    const TokenId id{QStringLiteral("public"), QStringLiteral("72751299246027")};
    const auto revoked = waitFor(site.backend->revoke(id, {}));
    QVERIFY2(revoked.has_value(), qPrintable(revoked ? QString() : revoked.error().detail));
    QCOMPARE(revoked->value.name, QStringLiteral("Production website"));
    QVERIFY(revoked->value.restoreKey.isEmpty());
    QCOMPARE(keysIn(site), 5);
    const auto again = waitFor(site.backend->revoke(id, {}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
}

void TestStoryblok::verifiesAtTheDeliveryApi()
{
    StoryblokSite site;
    const TokenId id{QStringLiteral("public"), QStringLiteral("72751299246027")};
    const auto verify = [&](const char *value) {
        return waitFor(site.backend->verify(id, Secret(value), {}));
    };
    QCOMPARE(verify("FAKEpublic000000000027tt").value(), Verified::Works);
    QCOMPARE(site.server.count("GET", "/v2/cdn/spaces/me"), 1);
    QCOMPARE(verify("FAKEpublic000000000028tt").value(), Verified::WrongSecret); // another token's
    QCOMPARE(site.server.count("GET", "/v2/cdn/spaces/me"), 1);
    site.server.plan(
        {.kind = Mishap::Kind::Reply,
         .path = "/v2/cdn",
         .reply = HttpReply::json(401, QJsonObject{{QStringLiteral("error"), QStringLiteral("Unauthorized")}})});
    QCOMPARE(verify("FAKEpublic000000000027tt").value(), Verified::NotUsable);
    const TokenId personal{QStringLiteral("personal"), QStringLiteral("210000000000001")};
    QCOMPARE(waitFor(site.backend->verify(personal, Secret(scopedToken), {})).value(), Verified::Works);
    QCOMPARE(waitFor(site.backend->verify(personal, Secret(fullToken), {})).value(), Verified::WrongSecret);
    QCOMPARE(waitFor(site.backend->verify(personal, Secret("sb_pat_nonsense"), {})).value(), Verified::WrongSecret);
}

void TestStoryblok::pickersComeFromTheServer()
{
    StoryblokSite site;
    const auto values = [&](const char *field) {
        QStringList all;
        const auto choices = waitFor(site.backend->choices(QLatin1String(field), {}));
        for (const Choice &choice : choices.value_or(QList<Choice>()))
            all.append(choice.label.isEmpty() ? choice.value : choice.value + QLatin1Char('=') + choice.label);
        return all.join(QLatin1Char(' '));
    };
    QCOMPARE(values("branch_id"), QStringLiteral("32198=staging"));
    QCOMPARE(values("release_ids"), QStringLiteral("88000000000034=Winter campaign"));
    QCOMPARE(values("story_ids"), QStringLiteral("90000000000123=members 90000000000456=partners"));
    QCOMPARE(values("space_ids"), QStringLiteral("286021932913226=Example Website 286021932913999=Second space"));
    QVERIFY(values("scopes").startsWith(QStringLiteral("asset_folders:read asset_folders:write")));
    QCOMPARE(values("scopes").split(QLatin1Char(' ')).size(), 33);
    site.server.with([](State &state) {
        for (int i = 0; i < 250; ++i)
            state.spaces[firstSpace].folders.append(
                QJsonObject{{QStringLiteral("id"), 1'000 + i}, {QStringLiteral("full_slug"), QString::number(i)}});
    });
    QCOMPARE(values("story_ids").split(QLatin1Char(' ')).size(), 252);
}

void TestStoryblok::fieldsOfAbsentAppsAreNotOffered()
{
    StoryblokSite site;
    const auto names = [&] {
        QStringList all;
        const Capabilities capabilities = site.backend->capabilities();
        for (const FieldSpec &field : capabilities.kind(QStringLiteral("public"))->fields)
            all.append(field.name);
        return all.join(QLatin1Char(' '));
    };
    QVERIFY(waitFor(site.backend->test({})).has_value());
    QCOMPARE(names(), QStringLiteral("name branch_id story_ids release_ids min_cache"));
    site.server.with([](State &state) { state.spaces[firstSpace].apps = {}; });
    QVERIFY(waitFor(site.backend->test({})).has_value());
    QCOMPARE(names(), QStringLiteral("name min_cache"));
    // The window lists first and tests nothing.
    site.open();
    QCOMPARE(names(), QStringLiteral("name branch_id story_ids release_ids min_cache"));
    QVERIFY(site.list().has_value());
    QCOMPARE(names(), QStringLiteral("name min_cache"));
    site.server.forgetCalls();
    QVERIFY(site.list().has_value());
    QCOMPARE(site.server.count("GET", "/v1/spaces/286021932913226/app_provisions"), 0);
}

QTEST_GUILESS_MAIN(TestStoryblok)
#include "tst_storyblok.moc"
