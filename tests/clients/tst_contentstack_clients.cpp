// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contentstack/contentstackbench.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace tokendesk;
using doubles::contentstack::State;

namespace {

/// What both must leave behind alike: all but what the server chose (uids, values, times).
QJsonArray comparable(const QList<QJsonObject> &tokens)
{
    QJsonArray all;
    for (QJsonObject token : tokens) {
        for (const auto *key : {"uid", "token", "created_at", "updated_at"})
            token.remove(QLatin1String(key));
        if (token.contains(QStringLiteral("preview_token")))
            token.insert(QStringLiteral("preview_token"), QStringLiteral("a value"));
        all.append(token);
    }
    return all;
}

State quickState()
{
    State state = doubles::contentstack::demoState();
    // The vendor's client has no brake: it would only measure how fast this machine is.
    state.readsPerSecond = state.writesPerSecond = 1000;
    return state;
}

} // namespace

/// The vendor's own client does the acts of a stack at the stand-in, then our backend does the same: both are served,
/// and leave the same behind.
class TestContentstackClients final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVendorsClient();
    void ourBackendLeavesTheSame();

private:
    QJsonArray m_delivery;
    QJsonArray m_management;
};

void TestContentstackClients::theVendorsClient()
{
    doubles::ContentstackDouble server(quickState());
    QProcess node;
    node.setWorkingDirectory(QStringLiteral(TOKENDESK_CLIENTS));
    node.start(QStringLiteral("node"),
               {QStringLiteral("acts.mjs"), server.url().toString(), QStringLiteral("blt6b000000000000aa"),
                QStringLiteral("dev@example.com"), QStringLiteral("FAKE-password")});
    QVERIFY(node.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(node.state(), QProcess::NotRunning, 120'000);
    const QByteArray trouble = node.readAllStandardError();
    QVERIFY2(node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0, trouble.constData());
    const QJsonObject seen = QJsonDocument::fromJson(node.readAllStandardOutput()).object();

    const QByteArray expected = R"({
        "login": "Login Successful.", "user": "dev@example.com", "organizations": ["Example Org"], "stacks": ["Website"],
        "stack": "Website", "environments": ["staging", "production"], "branches": ["development", "main", "gone"],
        "aliases": 1, "created": ["web", "old", true, "string", null],
        "duplicate": {"status": 422, "error_code": 141, "fields": []},
        "without_branch": {"status": 422, "error_code": 141, "fields": ["scope.branch_or_alias"]},
        "listed": ["web", "old"], "by_name": ["old"], "updated": "web 2", "renewed": true,
        "deleted": "Delivery Token deleted successfully.",
        "gone": {"status": 422, "error_code": 141, "fields": ["uid"]},
        "value_once": true, "management": [["ci", null]], "management_updated": "ci 2",
        "past": {"status": 422, "error_code": 141, "fields": ["expires_on"]},
        "management_deleted": "Management Token deleted successfully.",
        "logout": "You've logged out successfully!",
        "after_logout": {"status": 401, "error_code": 105, "fields": ["authtoken"]}})";
    const QJsonObject wanted = QJsonDocument::fromJson(expected).object();
    QVERIFY(!wanted.isEmpty());
    for (auto each = wanted.begin(); each != wanted.end(); ++each)
        QCOMPARE(QJsonArray{seen.value(each.key())}, QJsonArray{each.value()});
    QCOMPARE(seen.keys(), wanted.keys());

    server.with([this](State &state) {
        m_delivery = comparable(state.stacks.first().delivery);
        m_management = comparable(state.stacks.first().management);
    });
    QCOMPARE(m_delivery.size(), 1);
    QCOMPARE(m_management.size(), 1);
}

void TestContentstackClients::ourBackendLeavesTheSame()
{
    ContentstackBench bench(quickState());
    SignInRequest request;
    request.method = QStringLiteral("password");
    request.entered.set(QStringLiteral("email"), Secret::fromText(u"dev@example.com"));
    request.entered.set(QStringLiteral("password"), Secret::fromText(u"FAKE-password"));
    Result<SignedIn> signedIn =
        contentstack::stackType().signIn(bench.connection, std::move(request), {bench.clock, {}, {}});
    QVERIFY(signedIn);
    bench.keep("authtoken", signedIn->credential.value(QStringLiteral("authtoken")).reveal());

    TokenDraft web = ContentstackBench::delivery(QStringLiteral("web"));
    web.fields.insert(QStringLiteral("description"), QStringLiteral("site"));
    web.fields.insert(QStringLiteral("branch_aliases"), QStringList{QStringLiteral("deploy")});
    web.fields.insert(QStringLiteral("preview_token"), true);
    const Result<CreatedToken> created = bench.create(web);
    QVERIFY(created);
    const Result<CreatedToken> old = bench.create(ContentstackBench::delivery(QStringLiteral("old")));
    QVERIFY(old);
    const auto rename = [&](const TokenId &id, const char *name) {
        const TokenDraft change{
            .kind = id.kind, .fields = {{QStringLiteral("name"), QString(QLatin1String(name))}}, .seen = {}};
        QVERIFY(waitFor(bench.backend().update(id, change, {})));
    };
    rename(created->token.id, "web 2");
    QVERIFY(waitFor(bench.backend().renewSecret(created->token.id, {})));
    QVERIFY(waitFor(bench.backend().revoke(old->token.id, {})));

    TokenDraft ci = ContentstackBench::management(QStringLiteral("ci"));
    ci.fields.insert(QStringLiteral("description"), QStringLiteral("nightly"));
    ci.fields.insert(QStringLiteral("expires_on"), QDateTime::currentDateTimeUtc().date().addDays(30));
    const Result<CreatedToken> made = bench.create(ci);
    QVERIFY(made);
    TokenDraft lasting = ContentstackBench::management(QStringLiteral("forever"));
    lasting.fields.remove(QStringLiteral("expires_on"));
    const Result<CreatedToken> endless = bench.create(lasting);
    QVERIFY(endless);
    rename(made->token.id, "ci 2");
    QVERIFY(waitFor(bench.backend().revoke(endless->token.id, {})));
    QVERIFY(waitFor(bench.backend().signOut({})));

    bench.server.with([this](State &state) {
        QCOMPARE(comparable(state.stacks.first().delivery), m_delivery);
        QCOMPARE(comparable(state.stacks.first().management), m_management);
    });
}

QTEST_GUILESS_MAIN(TestContentstackClients)
#include "tst_contentstack_clients.moc"
