// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/tokenrow.h"
#include "tests/doubles/contentstack/contentstackbench.h"

#include <QTest>

using namespace tokendesk;
using doubles::HttpReply;
using doubles::Mishap;
using doubles::contentstack::BeyondLimit;
using doubles::contentstack::State;

namespace {

const QString delivery = QStringLiteral("delivery");
const QString management = QStringLiteral("management");

QString sentence(const Error &error)
{
    return QString::fromUtf8(error.reason.source);
}

HttpReply trouble(int status)
{
    return HttpReply::json(status, QJsonObject{{QStringLiteral("error_message"), QStringLiteral("trouble")}});
}

} // namespace

/// The acts of a stack against the stand-in: what is made, changed and deleted, and what happens when something goes
/// wrong in between.
class TestContentstackStack final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliveryFromCreationToDeletion();
    void managementFromCreationToDeletion();
    void previewTokens();
    void aChangeOfSomethingElse();
    void choices();
    void lostCreations_data();
    void lostCreations();
    void beyondTheLimit();
    void whatTheServerRefuses();
    void tooManyRequests();
    void sessionRevokedInTheMiddle();
    void sessionEndedAtAnyRequest_data();
    void sessionEndedAtAnyRequest();
    void deletedBySomebodyElse();
    void stackThatVanishes();
    void developersSeeDeliveryTokens();
    void longLists();
    void readOnly();
    void nothingSecretIsSeen();
};

void TestContentstackStack::deliveryFromCreationToDeletion()
{
    ContentstackBench bench;
    TokenDraft draft = ContentstackBench::delivery(QStringLiteral("web 🚀"));
    draft.fields.insert(QStringLiteral("branch_aliases"), QStringList{QStringLiteral("deploy")});
    const Result<CreatedToken> created = bench.create(draft);
    QVERIFY2(created, qPrintable(created ? QString() : created.error().detail));
    QCOMPARE(created->secrets.size(), size_t(1));
    QVERIFY(created->token.notices.isEmpty());
    const TokenId id = created->token.id;

    const Result<QList<Token>> all = bench.list();
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().name, QStringLiteral("web 🚀"));
    QCOMPARE(attributeOf(all->first(), QStringLiteral("environment")).toArray(), QJsonArray{QStringLiteral("staging")});

    const Result<SecretList> shown = waitFor(bench.backend().secrets(id, {}));
    QVERIFY(shown->front().value.equals(created->secrets.front().value));
    QCOMPARE(waitFor(bench.backend().verify(id, created->secrets.front().value.clone(), {})).value(), Verified::Works);
    QCOMPARE(waitFor(bench.backend().verify(id, Secret::fromText(u"csfacade0000000000000000ee"), {})).value(),
             Verified::WrongSecret);

    const TokenDraft change{.kind = delivery,
                            .fields = {{QStringLiteral("name"), QStringLiteral("web 2")},
                                       {QStringLiteral("branch_aliases"), QStringList()}},
                            .seen = {{QStringLiteral("name"), QStringLiteral("web 🚀")}}};
    const Result<Changed<Token>> changed = waitFor(bench.backend().update(id, change, {}));
    QVERIFY(changed);
    QCOMPARE(changed->value.name, QStringLiteral("web 2"));
    QVERIFY(attributeOf(changed->value, QStringLiteral("branch_aliases")).toArray().isEmpty());
    // A value never travels back, and the environment goes as its name.
    const QList<doubles::HttpCall> calls = bench.server.calls();
    for (const doubles::HttpCall &call : calls) {
        if (call.method == "PUT")
            QVERIFY(!call.body.contains("csfacade") && call.body.contains(R"("environments":["staging"])"));
    }

    const Result<Changed<Revoked>> revoked = waitFor(bench.backend().revoke({{}, id.value}, {}));
    QVERIFY(revoked);
    QCOMPARE(revoked->value.name, QStringLiteral("web 2"));
    QVERIFY(revoked->value.restoreKey.isEmpty());
    QCOMPARE(waitFor(bench.backend().get(id, {})).error().kind, ErrorKind::NotFound);
}

void TestContentstackStack::managementFromCreationToDeletion()
{
    ContentstackBench bench;
    const Result<CreatedToken> created = bench.create(ContentstackBench::management(QStringLiteral("ci")));
    QVERIFY2(created, qPrintable(created ? QString() : created.error().detail));
    QCOMPARE(created->secrets.size(), size_t(1));
    const TokenId id = created->token.id;
    QCOMPARE(created->token.expiresAt->date(), QDate::currentDate().addDays(30));
    QCOMPARE(waitFor(bench.backend().verify(id, created->secrets.front().value.clone(), {})).value(), Verified::Works);
    QCOMPARE(waitFor(bench.backend().verify(id, Secret::fromText(u"csfacade0000000000000000ee"), {})).value(),
             Verified::WrongSecret);
    QCOMPARE(waitFor(bench.backend().secrets(id, {})).error().kind, ErrorKind::NotFound);
    QCOMPARE(waitFor(bench.backend().renewSecret(id, {})).error().kind, ErrorKind::Unsupported);

    const TokenDraft change{.kind = management,
                            .fields = {{QStringLiteral("expires_on"), QVariant()},
                                       {QStringLiteral("scope"), QStringList{QStringLiteral("content_type:read")}}},
                            .seen = {}};
    const Result<Changed<Token>> changed = waitFor(bench.backend().update(id, change, {}));
    QVERIFY(changed && !changed->value.expiresAt);
    QCOMPARE(attributeOf(changed->value, QStringLiteral("scope")).toArray(),
             QJsonArray{QStringLiteral("content_type:read")});
    QVERIFY(waitFor(bench.backend().revoke(id, {})));
    QVERIFY(bench.list()->isEmpty());
}

void TestContentstackStack::previewTokens()
{
    State state = doubles::contentstack::demoState();
    state.previewInCreate = false; // then it is read back
    ContentstackBench bench(state);
    TokenDraft draft = ContentstackBench::delivery(QStringLiteral("with preview"));
    draft.fields.insert(QStringLiteral("preview_token"), true);
    const Result<CreatedToken> created = bench.create(draft);
    QVERIFY(created);
    QCOMPARE(created->secrets.size(), size_t(2));
    const TokenId id = created->token.id;

    const Result<Changed<CreatedToken>> renewed = waitFor(bench.backend().renewSecret(id, {}));
    QVERIFY(renewed);
    QVERIFY(renewed->value.secrets[0].value.equals(created->secrets[0].value));
    QVERIFY(!renewed->value.secrets[1].value.equals(created->secrets[1].value));

    const auto set = [&](bool on) {
        const TokenDraft change{.kind = delivery, .fields = {{QStringLiteral("preview_token"), on}}, .seen = {}};
        const Result<Changed<Token>> changed = waitFor(bench.backend().update(id, change, {}));
        return changed ? attributeOf(changed->value, QStringLiteral("preview_token")) : QJsonValue();
    };
    bench.server.forgetCalls();
    QCOMPARE(set(false), QJsonValue(false));
    QCOMPARE(set(false), QJsonValue(false));
    QCOMPARE(set(true), QJsonValue(true));
    QCOMPARE(bench.server.count("PUT", {}), 0);
    QCOMPARE(bench.server.count("DELETE", {}), 1);
    QCOMPARE(bench.server.count("POST", {}), 1);
}

void TestContentstackStack::aChangeOfSomethingElse()
{
    ContentstackBench bench;
    const TokenId id = bench.create(ContentstackBench::delivery(QStringLiteral("web")))->token.id;
    bench.server.with([](State &state) {
        QJsonObject &token = state.stacks.first().delivery.first();
        token.insert(QStringLiteral("description"), QStringLiteral("by a colleague"));
        token.insert(QStringLiteral("x_unknown"), 7);
    });
    TokenDraft change{.kind = delivery,
                      .fields = {{QStringLiteral("description"), QStringLiteral("mine")}},
                      .seen = {{QStringLiteral("description"), QString()}}};
    QCOMPARE(waitFor(bench.backend().update(id, change, {})).error().kind, ErrorKind::Conflict);
    change.seen = {{QStringLiteral("description"), QStringLiteral("by a colleague")}};
    QVERIFY(waitFor(bench.backend().update(id, change, {})));
    QCOMPARE(bench.server.with([](State &state) { return state.stacks.first().delivery.first(); })
                 .value(QStringLiteral("x_unknown")),
             QJsonValue(7));
}

void TestContentstackStack::choices()
{
    ContentstackBench bench;
    const auto values = [&](const char *field) {
        QStringList all;
        const QList<Choice> choices = waitFor(bench.backend().choices(QLatin1String(field), {})).value();
        for (const Choice &each : choices)
            all.append(each.label.isEmpty() ? each.value : each.label);
        return all.join(QLatin1Char(' '));
    };
    QCOMPARE(values("environment"), QStringLiteral("production staging"));
    QCOMPARE(values("branches"), QStringLiteral("development main"));
    QCOMPARE(values("branch_aliases"), QStringLiteral("deploy → development"));
    bench.server.with([](State &state) {
        for (int i = 0; i < 230; ++i)
            state.stacks.first().environments.append(QStringLiteral("env%1").arg(i));
    });
    QCOMPARE(waitFor(bench.backend().choices(QStringLiteral("environment"), {}))->size(), 232);
}

void TestContentstackStack::lostCreations_data()
{
    QTest::addColumn<int>("mishap");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("made");
    for (const QString &kind : {delivery, management}) {
        const auto row = [&](const char *name, Mishap::Kind mishap, int status, bool made) {
            QTest::newRow(qPrintable(kind + QLatin1Char(' ') + QLatin1String(name)))
                << static_cast<int>(mishap) << status << kind << made;
        };
        row("cut before", Mishap::Kind::DropBefore, 0, false);
        row("cut after", Mishap::Kind::DropAfter, 0, true);
        row("500 before", Mishap::Kind::Reply, 500, false);
        row("500 after", Mishap::Kind::ReplyAfter, 500, true);
        row("503 after", Mishap::Kind::ReplyAfter, 503, true);
        row("another form of answer", Mishap::Kind::ReplyAfter, 201, true);
    }
}

/// Whatever becomes of the answer, a creation is sent once, and what came of it is told.
void TestContentstackStack::lostCreations()
{
    QFETCH(int, mishap);
    QFETCH(int, status);
    QFETCH(QString, kind);
    QFETCH(bool, made);
    ContentstackBench bench;
    bench.server.plan({.kind = static_cast<Mishap::Kind>(mishap),
                       .method = "POST",
                       .path = "/v3/stacks/",
                       .times = -1,
                       .reply = trouble(status)});
    const Result<CreatedToken> created =
        bench.create(kind == delivery ? ContentstackBench::delivery(QStringLiteral("t"))
                                      : ContentstackBench::management(QStringLiteral("t")));
    QCOMPARE(bench.server.count("POST", "/v3/stacks/"), 1);
    QCOMPARE(bench.list()->size(), made ? 1 : 0);
    if (made && kind == delivery) {
        QVERIFY(created);
        QCOMPARE(created->secrets.size(), size_t(1));
        QCOMPARE(noticesOf(created->token), QStringList{QStringLiteral("answer-lost")});
        return;
    }
    QVERIFY(!created);
    const char *const expected = made ? "its value was in the answer" : "no token was made";
    QVERIFY2(sentence(created.error()).contains(QLatin1String(expected)), created.error().reason.source);
}

void TestContentstackStack::beyondTheLimit()
{
    State state = doubles::contentstack::demoState();
    state.managementTokens = 3;
    state.organizations.first().deliveryTokens = 1;
    state.writesPerSecond = 100;
    state.beyond = BeyondLimit::EndTheOldest;
    ContentstackBench bench(state);
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.create(ContentstackBench::management(QStringLiteral("m%1").arg(i))));
    const Result<CreatedToken> fourth = bench.create(ContentstackBench::management(QStringLiteral("m3")));
    QVERIFY(fourth);
    QCOMPARE(noticesOf(fourth->token), QStringList{QStringLiteral("vanished")});
    QCOMPARE(fourth->token.notices.first().text.args.first(), QStringLiteral("m0"));

    bench.server.with([](State &now) { now.beyond = BeyondLimit::Refuse; });
    QCOMPARE(bench.create(ContentstackBench::management(QStringLiteral("m4"))).error().kind, ErrorKind::LimitReached);

    QVERIFY(waitFor(bench.backend().test({})));
    QVERIFY(bench.backend().capabilities().kind(delivery)->createWarning.isEmpty());
    QVERIFY(bench.create(ContentstackBench::delivery(QStringLiteral("d0"))));
    QVERIFY(!bench.backend().capabilities().kind(delivery)->createWarning.isEmpty());
    QCOMPARE(bench.create(ContentstackBench::delivery(QStringLiteral("d1"))).error().kind, ErrorKind::LimitReached);
}

void TestContentstackStack::whatTheServerRefuses()
{
    ContentstackBench bench;
    const auto refused = [&](const TokenDraft &draft) {
        const Result<CreatedToken> created = bench.create(draft);
        return created ? QStringLiteral("made")
                       : QLatin1String(errorKindName(created.error().kind)) + QLatin1Char(' ') + created.error().object;
    };
    QVERIFY(bench.create(ContentstackBench::delivery(QStringLiteral("taken"))));
    QCOMPARE(refused(ContentstackBench::delivery(QStringLiteral("taken"))), QStringLiteral("invalid_input name"));
    QCOMPARE(refused(ContentstackBench::delivery(QString(300, QLatin1Char('n')))),
             QStringLiteral("invalid_input name"));
    TokenDraft draft = ContentstackBench::delivery(QStringLiteral("x"));
    draft.fields.insert(QStringLiteral("environment"), QStringList{QStringLiteral("nowhere")});
    QCOMPARE(refused(draft), QStringLiteral("invalid_input environment"));
    draft = ContentstackBench::delivery(QStringLiteral("x"));
    draft.fields.remove(QStringLiteral("branches"));
    bench.server.forgetCalls();
    QCOMPARE(refused(draft), QStringLiteral("invalid_input branches"));
    QCOMPARE(bench.server.count("POST", {}), 0);
    draft = ContentstackBench::management(QStringLiteral("x"));
    draft.fields.insert(QStringLiteral("expires_on"), QDate(2020, 1, 1));
    QCOMPARE(refused(draft), QStringLiteral("invalid_input expires_on"));
    QCOMPARE(bench.list()->size(), 1);
}

void TestContentstackStack::tooManyRequests()
{
    ContentstackBench bench;
    QVERIFY(bench.create(ContentstackBench::delivery(QStringLiteral("web"))));
    bench.server.plan({.kind = Mishap::Kind::Reply, .method = "GET", .times = 3, .reply = trouble(429)});
    QCOMPARE(bench.list(delivery)->size(), 1);
    bench.server.plan({.kind = Mishap::Kind::Reply, .method = "POST", .times = -1, .reply = trouble(429)});
    bench.server.forgetCalls();
    const Result<CreatedToken> created = bench.create(ContentstackBench::delivery(QStringLiteral("web 2")));
    QCOMPARE(created.error().kind, ErrorKind::RateLimited);
    QCOMPARE(bench.server.count("POST", {}), 1);
    bench.server.forgetMishaps();
    // Trouble of a gateway: a read is tried again.
    bench.server.plan(
        {.kind = Mishap::Kind::Reply, .method = "GET", .times = 2, .reply = HttpReply::html(502, "<p>502</p>")});
    QCOMPARE(bench.list(delivery)->size(), 1);
}

/// What was done before the sign-in ended is done, and the rest says why it is not.
void TestContentstackStack::sessionRevokedInTheMiddle()
{
    ContentstackBench bench;
    QList<TokenId> ids;
    for (int i = 0; i < 3; ++i)
        ids.append(bench.create(ContentstackBench::delivery(QStringLiteral("t%1").arg(i)))->token.id);
    QVERIFY(waitFor(bench.backend().revoke(ids.at(0), {})));
    bench.server.with([](State &state) { state.users.first().authtokens.clear(); });
    for (int i = 1; i < 3; ++i) {
        const Result<Changed<Revoked>> revoked = waitFor(bench.backend().revoke(ids.at(i), {}));
        QCOMPARE(revoked.error().kind, ErrorKind::AuthFailed);
        QVERIFY(sentence(revoked.error()).contains(QLatin1String("Sign in again")));
    }
    bench.server.with([](State &state) { state.users.first().authtokens = {QStringLiteral("blt6c00000000000new")}; });
    bench.keep("authtoken", QStringLiteral("blt6c00000000000new"));
    bench.reopen();
    QCOMPARE(bench.list()->size(), 2);
    QVERIFY(waitFor(bench.backend().revoke(ids.at(1), {})));
    QCOMPARE(bench.list()->size(), 1);
}

void TestContentstackStack::sessionEndedAtAnyRequest_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<int>("requests"); // that are let through
    const QList<std::pair<const char *, int>> acts{{"create", 3},     {"create with preview", 4},
                                                   {"management", 3}, {"change", 3},
                                                   {"preview", 3},    {"both", 4},
                                                   {"renew", 4},      {"revoke", 3}};
    for (int act = 0; act < acts.size(); ++act) {
        for (int requests = 0; requests < acts.at(act).second; ++requests)
            QTest::addRow("%s, after %d", acts.at(act).first, requests) << act << requests;
    }
}

/// Whatever request of an act the sign-in ends at: an error says that nothing was done exactly when that is so, and
/// then the act, done again after the next sign-in, does what it would have done.
void TestContentstackStack::sessionEndedAtAnyRequest()
{
    QFETCH(int, act);
    QFETCH(int, requests);
    State state = doubles::contentstack::demoState();
    state.writesPerSecond = state.readsPerSecond = 1'000;
    state.previewInCreate = false;
    doubles::contentstack::addTokens(state, 1);
    QJsonObject &there = state.stacks.first().delivery.first();
    there.insert(QStringLiteral("preview_token"), state.newValue());
    const TokenId id{delivery, there.value(QStringLiteral("uid")).toString()};
    ContentstackBench bench(state);
    TokenDraft withPreview = ContentstackBench::delivery(QStringLiteral("newer"));
    withPreview.fields.insert(QStringLiteral("preview_token"), true);
    const auto change = [&](const QMap<FieldName, QVariant> &fields) -> Result<> {
        const Result<Changed<Token>> changed =
            waitFor(bench.backend().update(id, {.kind = delivery, .fields = fields, .seen = {}}, {}));
        return changed ? Result<>() : fail(changed.error());
    };
    const QVariant name = QStringLiteral("changed");
    const auto plain = [](const auto &result) {
        return result ? Result<>() : Result<>(fail(result.error()));
    };
    const QList<std::function<Result<>()>> acts{
        [&] { return plain(bench.create(ContentstackBench::delivery(QStringLiteral("newer")))); },
        [&] { return plain(bench.create(withPreview)); },
        [&] { return plain(bench.create(ContentstackBench::management(QStringLiteral("newer")))); },
        [&] {
            return change({{QStringLiteral("name"), name}});
        },
        [&] {
            return change({{QStringLiteral("preview_token"), false}});
        },
        [&] {
            return change({{QStringLiteral("name"), name}, {QStringLiteral("preview_token"), false}});
        },
        [&] { return plain(waitFor(bench.backend().renewSecret(id, {}))); },
        [&] { return plain(waitFor(bench.backend().revoke(id, {}))); },
    };
    const auto stored = [&] {
        return bench.server.with(
            [](State &now) { return std::pair(now.stacks.first().delivery, now.stacks.first().management); });
    };
    const auto before = stored();
    bench.server.with([&](State &now) { now.requestsUntilEnd = requests; });
    const Result<> first = acts.at(act)();
    if (first) { // what a creation only asks afterwards does not undo it
        QVERIFY(act < 3 && requests >= 2);
        return;
    }
    QCOMPARE(first.error().kind, ErrorKind::AuthFailed);
    QCOMPARE(first.error().nothingDone, stored() == before);
    QVERIFY(requests > 0 || first.error().nothingDone);
    if (!first.error().nothingDone)
        return;
    bench.server.with([](State &now) {
        now.requestsUntilEnd = -1;
        now.users.first().authtokens = {QStringLiteral("blt6c00000000000new")};
    });
    bench.keep("authtoken", QStringLiteral("blt6c00000000000new"));
    bench.reopen();
    const Result<> second = acts.at(act)();
    QVERIFY2(second, qPrintable(second ? QString() : sentence(second.error())));
    const qsizetype added = act < 3 ? 1 : act == 7 ? -1 : 0;
    QCOMPARE(stored().first.size() + stored().second.size() - before.first.size() - before.second.size(), added);
}

void TestContentstackStack::deletedBySomebodyElse()
{
    ContentstackBench bench;
    const TokenId id = bench.create(ContentstackBench::delivery(QStringLiteral("web")))->token.id;
    bench.server.with([](State &state) { state.stacks.first().delivery.clear(); });
    const TokenDraft change{.kind = delivery, .fields = {{QStringLiteral("name"), QStringLiteral("n")}}, .seen = {}};
    const Result<Changed<Token>> changed = waitFor(bench.backend().update(id, change, {}));
    QCOMPARE(changed.error().kind, ErrorKind::NotFound);
    QVERIFY(sentence(changed.error()).contains(QLatin1String("somebody may have deleted it")));
    QVERIFY(waitFor(bench.backend().revoke(id, {}))); // gone is what was wanted
    // A lost answer to a deletion is proved by the list.
    const TokenId other = bench.create(ContentstackBench::delivery(QStringLiteral("other")))->token.id;
    bench.server.plan({.kind = Mishap::Kind::DropAfter, .method = "DELETE"});
    QVERIFY(waitFor(bench.backend().revoke(other, {})));
    QVERIFY(bench.list()->isEmpty());
}

void TestContentstackStack::stackThatVanishes()
{
    ContentstackBench bench;
    QVERIFY(bench.list());
    bench.server.with([](State &state) { state.stacks.clear(); });
    const Result<QList<Token>> all = bench.list();
    QCOMPARE(all.error().kind, ErrorKind::NotFound);
    QVERIFY(sentence(all.error()).contains(QLatin1String("Check the API key and the region")));
    QCOMPARE(all.error().object, QStringLiteral("Website"));
}

void TestContentstackStack::developersSeeDeliveryTokens()
{
    State state = doubles::contentstack::demoState();
    state.users.first().mayManage = false;
    ContentstackBench bench(state);
    QVERIFY(bench.create(ContentstackBench::delivery(QStringLiteral("web"))));
    QCOMPARE(bench.list()->size(), 1);
    bool said = false;
    const QList<Phrase> remarks = bench.backend().capabilities().remarks;
    for (const Phrase &remark : remarks)
        said = said || QString::fromUtf8(remark.source).contains(QLatin1String("owner and the administrators"));
    QVERIFY(said);
    QCOMPARE(bench.create(ContentstackBench::management(QStringLiteral("m"))).error().kind,
             ErrorKind::PermissionDenied);
}

void TestContentstackStack::longLists()
{
    ContentstackBench bench;
    bench.server.with([](State &state) {
        for (int i = 0; i < 250; ++i)
            state.stacks.first().delivery.append(
                {{QStringLiteral("uid"), state.newUid()}, {QStringLiteral("name"), QStringLiteral("t%1").arg(i)}});
    });
    QCOMPARE(bench.list()->size(), 250);
}

void TestContentstackStack::readOnly()
{
    ContentstackBench bench;
    const TokenId id = bench.create(ContentstackBench::delivery(QStringLiteral("web")))->token.id;
    bench.connection.guard = Guard::ReadOnly;
    bench.reopen();
    bench.server.forgetCalls();
    QCOMPARE(bench.create(ContentstackBench::delivery(QStringLiteral("no"))).error().kind, ErrorKind::PermissionDenied);
    QCOMPARE(waitFor(bench.backend().revoke(id, {})).error().kind, ErrorKind::PermissionDenied);
    QCOMPARE(bench.list()->size(), 1);
    for (const doubles::HttpCall &call : bench.server.calls())
        QCOMPARE(call.method, QByteArray("GET"));
}

void TestContentstackStack::nothingSecretIsSeen()
{
    ContentstackBench bench;
    TokenDraft draft = ContentstackBench::delivery(QStringLiteral("web"));
    draft.fields.insert(QStringLiteral("preview_token"), true);
    const Result<CreatedToken> created = bench.create(draft);
    QVERIFY(created);
    QList<QByteArray> secrets{"blt6c000000000000aa"};
    for (const NamedSecret &each : created->secrets)
        secrets.append(each.value.bytes().toByteArray());
    QByteArray seen;
    const QList<Token> listed = bench.list().value();
    for (const Token &token : listed) {
        seen += foldedSearchText(token, bench.connection.name);
        for (const Attribute &each : token.attributes)
            seen += each.stored.toUtf8();
    }
    // A server that repeats what it was sent.
    bench.server.plan(
        {.kind = Mishap::Kind::Reply,
         .method = "GET",
         .path = "/v3/stacks/delivery_tokens",
         .reply = HttpReply::json(422, QJsonObject{{QStringLiteral("error_message"),
                                                    QStringLiteral("authtoken blt6c000000000000aa is strange")}})});
    const Error error = bench.list(delivery).error();
    QVERIFY(error.detail.contains(QLatin1String("is strange")));
    seen += error.detail.toUtf8() + error.object.toUtf8() + error.reason.args.join(QLatin1Char(' ')).toUtf8();
    for (const QByteArray &secret : std::as_const(secrets))
        QVERIFY(!seen.contains(secret));
}

QTEST_GUILESS_MAIN(TestContentstackStack)
#include "tst_contentstack_stack.moc"
