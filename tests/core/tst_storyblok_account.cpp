// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/storyblokfixture.h"

#include <QRegularExpression>

using namespace tokendesk;
using doubles::HttpReply;
using doubles::Mishap;
using doubles::storyblok::State;

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

} // namespace

class TestStoryblokAccount final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void personalTokensAreMadeRenamedAndRevoked();
    void personalTokenNeedsRightsOrAllOfThem();
    void lostPersonalTokenIsTold();
    void keepsTheTokenItSignsInWith();
    void legacyTokenHasASuccessor();
    void successorHasTheSameRights();
    void scopedTokensAreToldTheRemedy();
    void tokenOfOtherSpaces();
    void deadCredential();
    void readOnlySendsNothingThatChanges();
    void vanishedSpace();
    void webPageInsteadOfData();
    void hugeIds();
    void neverAsksForTheSpaceItself();
    void throttlesItself();
};

void TestStoryblokAccount::personalTokensAreMadeRenamedAndRevoked()
{
    StoryblokSite site(fullToken, 0);
    site.clock.now = QDateTime::currentDateTimeUtc();
    const QDate day = site.clock.now.date().addDays(30);
    const auto created = waitFor(site.backend->create(
        draftOf(QStringLiteral("personal"), {{QStringLiteral("name"), QStringLiteral("CI")},
                                             {QStringLiteral("scopes"), QStringList{QStringLiteral("stories:read"),
                                                                                    QStringLiteral("assets:write")}},
                                             {QStringLiteral("space_ids"), QStringList{QString::number(firstSpace)}},
                                             {QStringLiteral("expires_at"), day}}),
        {}));
    QVERIFY2(created.has_value(), qPrintable(created ? QString() : created.error().detail));
    QVERIFY(created->secrets.front().value.bytes().startsWith("sb_pat_"));
    QCOMPARE(created->token.expiresAt.value().date(), day);
    QCOMPARE(created->token.scopes.size(), 2);
    const TokenId id = created->token.id;
    const auto renamed =
        waitFor(site.backend->update(id, draftOf(id.kind, {{QStringLiteral("name"), QStringLiteral("CI 2")}}), {}));
    QVERIFY(renamed.has_value());
    QCOMPARE(renamed->value.name, QStringLiteral("CI 2"));
    const auto fixed = waitFor(site.backend->update(
        id, draftOf(id.kind, {{QStringLiteral("scopes"), QStringList{QStringLiteral("stories:read")}}}), {}));
    QVERIFY(!fixed);
    QCOMPARE(fixed.error().object, QStringLiteral("scopes"));
    QVERIFY(waitFor(site.backend->revoke(id, {})).has_value());
    const auto after = site.get(id.kind, id.value);
    QVERIFY(after.has_value()); // it stays in the list
    QCOMPARE(after->state, TokenState::Disabled);
    // A legacy one is known under another path.
    QVERIFY(waitFor(site.backend->revoke({QStringLiteral("personal"), QStringLiteral("12345")}, {})).has_value());
    // That list would delete expired ones.
    QCOMPARE(site.server.count("GET", "/v1/tokens"), site.server.count("GET", "/v1/tokens/validate"));
}

void TestStoryblokAccount::personalTokenNeedsRightsOrAllOfThem()
{
    StoryblokSite site(fullToken, 0);
    const auto refusedField = [&](const QMap<FieldName, QVariant> &fields) {
        const auto created = waitFor(site.backend->create(draftOf(QStringLiteral("personal"), fields), {}));
        return created ? QString() : created.error().object;
    };
    const QVariant name = QStringLiteral("x");
    QCOMPARE(refusedField({{QStringLiteral("name"), name}}), QStringLiteral("scopes"));
    QCOMPARE(refusedField({{QStringLiteral("name"), name},
                           {QStringLiteral("user_permission"), true},
                           {QStringLiteral("scopes"), QStringList{QStringLiteral("stories:read")}}}),
             QStringLiteral("scopes"));
    QCOMPARE(refusedField({{QStringLiteral("name"), name}, {QStringLiteral("user_permission"), true}}), QString());
    const Capabilities capabilities = site.backend->capabilities();
    for (const FieldSpec &field : capabilities.kind(QStringLiteral("personal"))->fields) {
        if (field.type != FieldType::Date)
            continue;
        const QDate today = site.clock.now.date();
        QVERIFY(refusal(field, today));
        QVERIFY(refusal(field, today.addYears(1).addDays(1)));
        QVERIFY(!refusal(field, today.addYears(1)));
    }
}

void TestStoryblokAccount::lostPersonalTokenIsTold()
{
    StoryblokSite site(fullToken, 0);
    site.server.plan({.kind = Mishap::Kind::DropAfter, .method = "POST"});
    const auto created = waitFor(
        site.backend->create(draftOf(QStringLiteral("personal"), {{QStringLiteral("name"), QStringLiteral("Lost")},
                                                                  {QStringLiteral("user_permission"), true}}),
                             {}));
    QVERIFY(!created);
    QCOMPARE(created.error().reason.args, QStringList{QStringLiteral("Lost")});
    QCOMPARE(site.server.count("POST", "/v1/personal_access_tokens"), 1);
}

void TestStoryblokAccount::keepsTheTokenItSignsInWith()
{
    StoryblokSite site(fullToken, 0);
    const auto revoked =
        waitFor(site.backend->revoke({QStringLiteral("personal"), QStringLiteral("210000000000002")}, {}));
    QVERIFY(!revoked);
    QCOMPARE(revoked.error().kind, ErrorKind::Conflict);
    QCOMPARE(site.server.count("DELETE", "/v1/"), 0);
}

void TestStoryblokAccount::legacyTokenHasASuccessor()
{
    StoryblokSite site(fullToken, 0);
    const TokenId id{QStringLiteral("personal"), QStringLiteral("12345")};
    const Result<Token> old = site.get(id.kind, id.value);
    QVERIFY(old.has_value());
    QCOMPARE(old->notices.size(), 1);
    QCOMPARE(old->notices.first().code, QStringLiteral("legacy-token"));
    QVERIFY(old->notices.first().text.args.contains(QStringLiteral("2026-11-30")));
    QVERIFY(!old->notices.first().successorLabel.isEmpty());
    const Result<TokenDraft> draft = waitFor(site.backend->successor(id, {}));
    QVERIFY(draft.has_value());
    QVERIFY(draft->fields.value(QStringLiteral("user_permission")).toBool());
    const Result<CreatedToken> made = waitFor(site.backend->create(*draft, {}));
    QVERIFY2(made.has_value(), qPrintable(made ? QString() : made.error().detail));
    QVERIFY(made->secrets.front().value.reveal().startsWith(QLatin1String("sb_pat_")));
    QVERIFY(made->token.notices.isEmpty());
    QVERIFY(site.get(id.kind, id.value).has_value()); // still there until it is revoked
    QVERIFY(waitFor(site.backend->revoke(id, {})).has_value());
    QCOMPARE(site.get(id.kind, id.value).error().kind, ErrorKind::NotFound);
}

void TestStoryblokAccount::successorHasTheSameRights()
{
    StoryblokSite site(fullToken, 0);
    const Result<TokenDraft> draft =
        waitFor(site.backend->successor({QStringLiteral("personal"), QStringLiteral("210000000000003")}, {}));
    QVERIFY(draft.has_value());
    QCOMPARE(draft->fields.value(QStringLiteral("scopes")).toStringList(),
             (QStringList{QStringLiteral("stories:read"), QStringLiteral("assets:read")}));
    QCOMPARE(draft->fields.value(QStringLiteral("space_ids")).toStringList(), QStringList{QString::number(firstSpace)});
    QVERIFY(!draft->fields.value(QStringLiteral("user_permission")).toBool());
    QCOMPARE(waitFor(site.backend->successor({QStringLiteral("scim"), QStringLiteral("1")}, {})).error().kind,
             ErrorKind::Unsupported);
}

void TestStoryblokAccount::scopedTokensAreToldTheRemedy()
{
    StoryblokSite site(scopedToken);
    const auto tokens = site.list();
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().kind, ErrorKind::PermissionDenied);
    QVERIFY(QByteArray(tokens.error().reason.source).contains("all rights"));
    QVERIFY(waitFor(site.backend->test({})).has_value()); // the sign-in is good, and what it lacks is told
    const Capabilities capabilities = site.backend->capabilities();
    QVERIFY(capabilities.remarks.size() >= 4);
    QVERIFY(std::any_of(capabilities.remarks.begin(), capabilities.remarks.end(), [](const Phrase &remark) {
        return remark.args.value(0) == QLatin1String("stories:read, assets:read, spaces:read");
    }));
}

void TestStoryblokAccount::tokenOfOtherSpaces()
{
    StoryblokSite site(oneSpaceToken, emptySpace);
    const auto tokens = site.list();
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().kind, ErrorKind::PermissionDenied);
    QVERIFY(QByteArray(tokens.error().reason.source).contains("limited to other spaces"));
}

void TestStoryblokAccount::deadCredential()
{
    StoryblokSite site("sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00004");
    const auto dead = site.list();
    QVERIFY(!dead);
    QCOMPARE(dead.error().kind, ErrorKind::AuthFailed);
    // So that it may be done again after the next sign-in.
    const auto revoked = waitFor(site.backend->revoke({QStringLiteral("personal"), QStringLiteral("1")}, {}));
    QVERIFY(!revoked && revoked.error().kind == ErrorKind::AuthFailed && revoked.error().nothingDone);
    QVERIFY(waitFor(site.vault.remove(site.connection.id)).has_value());
    site.open();
    const auto none = site.list();
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::AuthFailed);
    QVERIFY(QByteArray(none.error().reason.source).contains("Sign in"));
}

void TestStoryblokAccount::readOnlySendsNothingThatChanges()
{
    StoryblokSite site;
    site.connection.guard = Guard::ReadOnly;
    site.open();
    QVERIFY(site.list().has_value());
    const auto revoked =
        waitFor(site.backend->revoke({QStringLiteral("public"), QStringLiteral("72751299246027")}, {}));
    QVERIFY(!revoked);
    QCOMPARE(revoked.error().kind, ErrorKind::PermissionDenied);
    QCOMPARE(site.server.count("DELETE", "/"), 0);
    QCOMPARE(keysIn(site), 6);
}

void TestStoryblokAccount::vanishedSpace()
{
    StoryblokSite site;
    QVERIFY(site.list().has_value());
    site.server.with([](State &state) { state.spaces.remove(firstSpace); });
    const auto tokens = site.list();
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().kind, ErrorKind::NotFound);
    QCOMPARE(tokens.error().reason.args, QStringList{QString::number(firstSpace)});
    QCOMPARE(waitFor(site.backend->test({})).error().object, QStringLiteral("space_id"));
}

void TestStoryblokAccount::webPageInsteadOfData()
{
    StoryblokSite site;
    site.server.plan({.kind = Mishap::Kind::Reply,
                      .path = "/v1/spaces/286021932913226/api_keys",
                      .reply = HttpReply::html(200, "<html>FAKEprivate00000000026tt</html>")});
    const auto page = site.list();
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Protocol);
    QVERIFY(!page.error().detail.contains(QLatin1String("FAKE")));
    // 502 is tried three times, then told; once it is gone all is well again.
    site.server.plan({.kind = Mishap::Kind::Reply,
                      .path = "/v1/spaces/286021932913226/api_keys",
                      .times = 2,
                      .reply = HttpReply::html(502, "<html><body>502 Bad Gateway</body></html>")});
    QVERIFY(site.list().has_value());
}

void TestStoryblokAccount::hugeIds()
{
    StoryblokSite site;
    const qint64 id = (Q_INT64_C(1) << 53) + 1; // the first whole number that a double cannot hold
    site.server.with([&](State &state) {
        QJsonObject key = state.spaces[firstSpace].apiKeys.at(1).toObject();
        key.insert(QStringLiteral("id"), id);
        key.insert(QStringLiteral("story_ids"), QJsonArray{id, std::numeric_limits<qint64>::max()});
        state.spaces[firstSpace].apiKeys.append(key);
        key.insert(QStringLiteral("id"), 1.5);
        state.spaces[firstSpace].apiKeys.append(key);
    });
    const auto token = site.get(QStringLiteral("public"), QString::number(id));
    QVERIFY(token.has_value());
    const auto renamed = waitFor(site.backend->update(
        token->id, draftOf(token->id.kind, {{QStringLiteral("name"), QStringLiteral("Huge")}}), {}));
    QVERIFY(renamed.has_value());
    site.server.with([&](State &state) {
        const QJsonArray keys = state.spaces[firstSpace].apiKeys;
        const QJsonObject kept = keys.at(doubles::storyblok::indexOf(keys, id)).toObject();
        QCOMPARE(kept.value(QLatin1String("name")).toString(), QStringLiteral("Huge"));
        QCOMPARE(kept.value(QLatin1String("story_ids")).toArray().at(1).toInteger(),
                 std::numeric_limits<qint64>::max());
    });
    const QList<Token> tokens = site.list(QStringLiteral("public")).value();
    QVERIFY(std::any_of(tokens.begin(), tokens.end(),
                        [](const Token &each) { return each.state == TokenState::Broken && !each.editable; }));
    QVERIFY(waitFor(site.backend->revoke(token->id, {})).has_value());
    QCOMPARE(keysIn(site), 7);
}

/// GET /v1/spaces/ID shows first_token, webhook_token and more to whoever asks.
void TestStoryblokAccount::neverAsksForTheSpaceItself()
{
    StoryblokSite site;
    QVERIFY(site.list().has_value());
    QVERIFY(waitFor(site.backend->test({})).has_value());
    const QList<doubles::HttpCall> calls = site.server.calls();
    QVERIFY(calls.size() > 8);
    static const QRegularExpression record(QStringLiteral("^/v1/spaces/\\d+/?$"));
    for (const doubles::HttpCall &call : calls) {
        QVERIFY(!record.match(QString::fromLatin1(call.path)).hasMatch());
        QVERIFY(!call.header("authorization").startsWith("Bearer"));
    }
}

/// A server that allows three requests a second never has to say 429.
void TestStoryblokAccount::throttlesItself()
{
    StoryblokSite site;
    site.server.with([](State &state) { state.perSecond = 3; });
    site.backend = std::make_unique<storyblok::StoryblokBackend>(
        site.connection, *storyblok::placeOf(site.connection.location), storyblok::usualLimits(),
        BackendContext{site.pool, site.clock, site.vault});
    QVERIFY(site.list().has_value());
    const auto calls = site.server.calls().size();
    QCOMPARE(site.server.count("GET", "/v1/spaces/286021932913226/api_keys"), 1); // none was repeated
    QCOMPARE(calls, 6);
}

QTEST_GUILESS_MAIN(TestStoryblokAccount)
#include "tst_storyblok_account.moc"
