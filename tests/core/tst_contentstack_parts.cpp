// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "contentstackfixture.h"
#include "core/backends/contentstack/knowledge.h"
#include "core/backends/contentstack/listing.h"
#include "core/backends/contentstack/problems.h"
#include "core/backends/contentstack/requests.h"
#include "core/backends/contentstack/schema.h"
#include "core/backends/contentstack/scope.h"
#include "core/backends/contentstack/tokenbody.h"
#include "core/backends/contentstack/tokencreator.h"
#include "core/backends/contentstack/tokenmapping.h"
#include "core/domain/tokenrow.h"

#include <QRegularExpression>
#include <QTest>

using namespace tokendesk;
using namespace tokendesk::contentstack;

namespace {

using What = Asked::What;

const QDateTime now(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);

QString kindOf(const QString &path)
{
    return path.contains(QLatin1String("management_tokens")) ? QString(managementKind) : QString(deliveryKind);
}

QJsonObject storedIn(const QString &fixture)
{
    return tokenIn(ContentstackFixture::load(fixture).body(), fixture).value();
}

Token tokenOf(const QString &fixture, const QString &kind, Detail detail = Detail::Whole)
{
    return tokenFrom(storedIn(fixture), kind, detail, now);
}

QJsonValue attribute(const Token &token, const QString &name)
{
    for (const Attribute &each : token.attributes) {
        if (each.name == name)
            return each.value;
    }
    return QJsonValue::Undefined;
}

/// Every value of a fixture's answer that authenticates.
QStringList secretsOf(const QByteArray &body)
{
    static const QRegularExpression form(
        QStringLiteral("csfacade[0-9a-f]{18}|blt6c000000000000aa|FAKE-(access|refresh)-token[^\"]*"));
    QStringList found;
    for (auto match = form.globalMatch(QString::fromUtf8(body)); match.hasNext();)
        found.append(match.next().captured());
    return found;
}

/// Every text of a token that may be shown, searched or written to a file.
QByteArray everythingIn(const Token &token)
{
    QByteArray all = foldedSearchText(token, QStringLiteral("stack"));
    all += token.name.toUtf8() + token.location.toUtf8() + token.scopes.join(QLatin1Char(' ')).toUtf8();
    for (const Attribute &each : token.attributes)
        all += each.stored.toUtf8() + QJsonDocument(QJsonArray{each.value}).toJson();
    for (const Notice &each : token.notices)
        all += each.text.args.join(QLatin1Char(' ')).toUtf8();
    return all;
}

class FixedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return now; }
};

const FieldSpec *fieldOf(const KindSpec &kind, const QString &name)
{
    for (const FieldSpec &field : kind.fields) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}

} // namespace

/// What the API says, in each of its shapes, and what this program makes of it.
class TestContentstackParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFixtureIsUnderstood_data();
    void everyFixtureIsUnderstood();
    void deliveryToken();
    void previewTokenKnownAndUnknown();
    void managementTokenVariants();
    void expiry_data();
    void expiry();
    void unknownFieldsSurviveAnEdit();
    void scopeChanges_data();
    void scopeChanges();
    void bodies();
    void plan();
    void warnings();
    void forms();
};

void TestContentstackParts::everyFixtureIsUnderstood_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : ContentstackFixture::names())
        QTest::newRow(qPrintable(name)) << name;
    QCOMPARE(ContentstackFixture::names().size(), 59);
}

/// Each answer is read as what it is, or said to be what it is; no value gets where it could be seen.
void TestContentstackParts::everyFixtureIsUnderstood()
{
    QFETCH(QString, name);
    const ContentstackFixture fixture = ContentstackFixture::load(name);
    const HttpAnswer answer = fixture.answer();
    const QString path = fixture.request.value(QStringLiteral("path")).toString();
    const QString method = fixture.request.value(QStringLiteral("method")).toString();
    const QStringList secrets = secretsOf(answer.body);
    if (!answer.isSuccess()) {
        const Error problem =
            problemOf(answer, {.what = path.contains(QLatin1String("user-session")) ? What::Login : What::Create,
                               .kind = deliveryKind});
        QVERIFY(!problem.reason.isEmpty());
        QCOMPARE(problem.httpStatus, answer.status);
        QVERIFY(problem.kind != ErrorKind::Internal);
        const QString message = fixture.body().value(QStringLiteral("error_message")).toString();
        QVERIFY2(problem.detail.contains(message), qPrintable(problem.detail));
        return;
    }
    const QJsonObject body = answer.json().value().toObject();
    const bool one = path.contains(QLatin1String("_tokens")) && method != QLatin1String("DELETE") &&
                     !path.endsWith(QLatin1String("_tokens"));
    const bool created = path.endsWith(QLatin1String("_tokens")) && method == QLatin1String("POST");
    QList<QJsonObject> tokens;
    if (one || created)
        tokens.append(tokenIn(body, name).value());
    else if (path.endsWith(QLatin1String("_tokens")))
        for (const QJsonValue &each : body.value(QStringLiteral("tokens")).toArray())
            tokens.append(each.toObject());
    for (const QJsonObject &stored : std::as_const(tokens)) {
        const Token token = tokenFrom(stored, kindOf(path), Detail::InList, now);
        QCOMPARE(token.id.value, stored.value(QStringLiteral("uid")).toString());
        QCOMPARE(token.name, stored.value(QStringLiteral("name")).toString());
        QVERIFY(token.createdAt && token.modifiedAt && !token.scopes.isEmpty() && token.notices.isEmpty());
        QVERIFY(!attribute(token, QStringLiteral("branches")).toArray().isEmpty());
        for (const QString &secret : secrets)
            QVERIFY(!everythingIn(token).contains(secret.toUtf8()));
    }
    if (name.startsWith(QLatin1String("delivery_tokens.")) && !name.contains(QLatin1String("delete")))
        QVERIFY(!tokens.isEmpty());
    const QByteArray cleaned = QJsonDocument(withoutSecrets(body).toObject()).toJson();
    for (const QString &secret : secrets)
        QVERIFY2(!cleaned.contains(secret.toUtf8()), qPrintable(name));
}

void TestContentstackParts::deliveryToken()
{
    const Token token = tokenOf(QStringLiteral("delivery_tokens.create"), deliveryKind);
    QCOMPARE(token.id, (TokenId{deliveryKind, QStringLiteral("blt6d00000000000003")}));
    QCOMPARE(token.state, TokenState::Enabled);
    QCOMPARE(token.secretAvailability, SecretAvailability::Always);
    QVERIFY(token.hasSecret && !token.expiresAt && !token.lastUsedAt);
    QCOMPARE(*token.createdAt, QDateTime(QDate(2026, 3, 1), QTime(7, 14, 49, 953), Qt::UTC));
    QCOMPARE(token.createdBy, QStringLiteral("blt6a00000000000001"));
    QCOMPARE(token.scopes, (QStringList{QStringLiteral("environment:staging"), QStringLiteral("branch:main"),
                                        QStringLiteral("branch:development"), QStringLiteral("branch_alias:deploy")}));
    QCOMPARE(attribute(token, QStringLiteral("environment")).toArray(), QJsonArray{QStringLiteral("staging")});
    const SecretList secrets = secretsIn(storedIn(QStringLiteral("delivery_tokens.create_with_preview_token")));
    QCOMPARE(secrets.size(), size_t(2));
    QCOMPARE(secrets[0].name, QStringLiteral("token"));
    QCOMPARE(secrets[0].value.reveal(), QStringLiteral("csfacade000000000000000007"));
    QCOMPARE(secrets[1].name, QStringLiteral("preview_token"));
    QCOMPARE(secrets[1].value.reveal(), QStringLiteral("csfacade000000000000000008"));
}

void TestContentstackParts::previewTokenKnownAndUnknown()
{
    const QString with = QStringLiteral("delivery_tokens.get");
    const QString without = QStringLiteral("delivery_tokens.create");
    const QString name = QStringLiteral("preview_token");
    QCOMPARE(attribute(tokenOf(with, deliveryKind, Detail::InList), name), QJsonValue(true));
    QCOMPARE(attribute(tokenOf(with, deliveryKind), name), QJsonValue(true));
    QCOMPARE(attribute(tokenOf(without, deliveryKind), name), QJsonValue(false));
    // A list may leave it out: nothing is said then.
    QVERIFY(attribute(tokenOf(without, deliveryKind, Detail::InList), name).isUndefined());
}

void TestContentstackParts::managementTokenVariants()
{
    const QJsonArray stored = ContentstackFixture::load(QStringLiteral("management_tokens.list_variants"))
                                  .body()
                                  .value(QStringLiteral("tokens"))
                                  .toArray();
    QList<Token> tokens;
    for (const QJsonValue &each : stored)
        tokens.append(tokenFrom(each.toObject(), managementKind, Detail::InList, now));
    QCOMPARE(tokens.size(), 5);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!tokens.at(i).expiresAt);
        QCOMPARE(tokens.at(i).state, TokenState::Enabled);
    }
    QCOMPARE(tokens.at(3).state, TokenState::Expired);
    QCOMPARE(*tokens.at(3).expiresAt, QDateTime(QDate(2026, 3, 15), QTime(0, 0), Qt::UTC));
    QCOMPARE(tokens.at(4).secretAvailability, SecretAvailability::Once);
    QVERIFY(tokens.at(4).scopes.contains(QStringLiteral("x_unknown_module:write")));
    QCOMPARE(attribute(tokens.at(4), QStringLiteral("x_unknown_limit")).toObject().value(QStringLiteral("read")),
             QJsonValue(5));
}

void TestContentstackParts::expiry_data()
{
    QTest::addColumn<QJsonObject>("stored");
    QTest::addColumn<QDateTime>("end");
    QTest::addColumn<bool>("unreadable");
    const auto row = [](const char *name, const QJsonValue &value, const QDateTime &end, bool unreadable = false) {
        QTest::newRow(name) << QJsonObject{{QStringLiteral("expires_on"), value}} << end << unreadable;
    };
    const QDateTime end(QDate(2026, 12, 10), QTime(0, 0), Qt::UTC);
    row("day", QStringLiteral("2026-12-10"), end);
    row("time", QStringLiteral("2026-12-10T13:30:00.000Z"), end);
    row("time without zone", QStringLiteral("2026-12-10T13:30:00"), end);
    row("time of another zone", QStringLiteral("2026-12-10T23:30:00-02:00"), end.addDays(1));
    row("null", QJsonValue::Null, {});
    row("empty", QString(), {});
    row("nonsense", QStringLiteral("soon"), {}, true);
    row("number", 20261210, {}, true);
    QTest::newRow("flag beside a day") << QJsonObject{{QStringLiteral("expires_on"), QStringLiteral("2026-12-10")},
                                                      {QStringLiteral("is_never_expires"), true}}
                                       << QDateTime() << false;
}

void TestContentstackParts::expiry()
{
    QFETCH(QJsonObject, stored);
    QFETCH(QDateTime, end);
    QFETCH(bool, unreadable);
    QCOMPARE(expiryOf(stored).value_or(QDateTime()), end);
    QCOMPARE(hasUnreadableExpiry(stored), unreadable);
    const Token token = tokenFrom(stored, managementKind, Detail::Whole, now);
    QCOMPARE(!token.notices.isEmpty(), unreadable);
    // Dead from the first moment of that day on, not a moment before.
    if (end.isValid()) {
        QCOMPARE(tokenFrom(stored, managementKind, Detail::Whole, end.addMSecs(-1)).state, TokenState::Enabled);
        QCOMPARE(tokenFrom(stored, managementKind, Detail::Whole, end).state, TokenState::Expired);
    }
}

void TestContentstackParts::unknownFieldsSurviveAnEdit()
{
    const QJsonObject stored = ContentstackFixture::load(QStringLiteral("management_tokens.list_variants"))
                                   .body()
                                   .value(QStringLiteral("tokens"))
                                   .toArray()
                                   .at(4)
                                   .toObject();
    const TokenDraft draft{.kind = managementKind, .fields = {{field::name, QStringLiteral("new")}}, .seen = {}};
    const QJsonObject sent = updateBody(managementKind, stored, draft).value(QStringLiteral("token")).toObject();
    QJsonObject expected = stored;
    for (const auto *key : {"uid", "created_by", "updated_by", "created_at", "updated_at"})
        expected.remove(QLatin1String(key));
    expected.insert(QStringLiteral("name"), QStringLiteral("new"));
    QCOMPARE(sent, expected);
}

void TestContentstackParts::scopeChanges_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QStringList>("rights");
    QTest::addColumn<QStringList>("branches");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *stored, const QStringList &rights, const QStringList &branches,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(stored) << rights << branches << QByteArray(expected);
    };
    const QStringList main{QStringLiteral("main")};
    const QStringList read{QStringLiteral("content_type:read")};
    row("new", "[]", read, main,
        R"([{"module":"content_type","acl":{"read":true,"write":false}},{"module":"branch","branches":["main"],"acl":{"read":true}}])");
    row("the same stays as it was spelled", R"([{"module":"content_type","acl":{"read":"true"}}])", read, {},
        R"([{"module":"content_type","acl":{"read":"true"}}])");
    row("taken away",
        R"([{"module":"content_type","acl":{"read":true,"write":true}},{"module":"entry","acl":{"read":true}}])", read,
        {}, R"([{"module":"content_type","acl":{"read":true,"write":false}}])");
    row("an entry with more in it is left alone",
        R"([{"module":"content_type","acl":{"read":true},"content_types":["page"]},{"module":"x","acl":"all"}])",
        {QStringLiteral("entry:read")}, {},
        R"([{"module":"content_type","acl":{"read":true},"content_types":["page"]},{"module":"x","acl":"all"},{"module":"entry","acl":{"read":true,"write":false}}])");
    row("branches of a form that is not known", R"([{"module":"branch","branches":"all","acl":{"read":true}}])", read,
        {},
        R"([{"module":"content_type","acl":{"read":true,"write":false}},{"module":"branch","branches":"all","acl":{"read":true}}])");
    row("other branches", R"([{"module":"branch","branches":["dev"],"acl":{"read":true},"_metadata":{"uid":"cs0a"}}])",
        read, main,
        R"([{"module":"content_type","acl":{"read":true,"write":false}},{"module":"branch","branches":["main"],"acl":{"read":true}}])");
}

void TestContentstackParts::scopeChanges()
{
    QFETCH(QByteArray, stored);
    QFETCH(QStringList, rights);
    QFETCH(QStringList, branches);
    QFETCH(QByteArray, expected);
    ScopeChange change{.rights = rights};
    if (!branches.isEmpty())
        change.branches = branches;
    QCOMPARE(scopeForRequest(QJsonDocument::fromJson(stored).array(), change),
             QJsonDocument::fromJson(expected).array());
}

void TestContentstackParts::bodies()
{
    // Emoji and markup are a name like any other.
    const QString name = QStringLiteral("🚀 <script>alert(1)</script> \u202e");
    TokenDraft draft{.kind = managementKind, .fields = {{field::name, name}}, .seen = {}};
    QJsonObject token = createBody(draft).value(QStringLiteral("token")).toObject();
    QCOMPARE(token.value(QStringLiteral("name")).toString(), name);
    QCOMPARE(token.value(QStringLiteral("is_never_expires")), QJsonValue(true));
    QVERIFY(!token.contains(QStringLiteral("expires_on")));
    draft.fields.insert(field::expiresOn, QDate(2026, 12, 31));
    draft.fields.insert(field::mail, false);
    token = createBody(draft).value(QStringLiteral("token")).toObject();
    QCOMPARE(token.value(QStringLiteral("expires_on")).toString(), QStringLiteral("2026-12-31"));
    QVERIFY(!token.contains(QStringLiteral("is_never_expires")));
    QCOMPARE(token.value(QStringLiteral("is_email_notification_enabled")), QJsonValue(false));

    // From a day to never and back.
    const QJsonObject dated = storedIn(QStringLiteral("management_tokens.create"));
    TokenDraft never{.kind = managementKind, .fields = {{field::expiresOn, QVariant()}}, .seen = {}};
    token = updateBody(managementKind, dated, never).value(QStringLiteral("token")).toObject();
    QVERIFY(!token.contains(QStringLiteral("expires_on")));
    QCOMPARE(token.value(QStringLiteral("is_never_expires")), QJsonValue(true));
    QVERIFY(!token.contains(QStringLiteral("token")));
    const QJsonObject forever = storedIn(QStringLiteral("management_tokens.create_never_expires"));
    token = updateBody(managementKind, forever, draft).value(QStringLiteral("token")).toObject();
    QCOMPARE(token.value(QStringLiteral("expires_on")).toString(), QStringLiteral("2026-12-31"));
    QVERIFY(!token.contains(QStringLiteral("is_never_expires")));
}

void TestContentstackParts::plan()
{
    const QJsonObject answer = ContentstackFixture::load(QStringLiteral("organizations.get_plan")).body();
    QCOMPARE(plannedDeliveryTokens(answer), std::optional(20));
    const QJsonObject wrapped{
        {QStringLiteral("organizations"), QJsonArray{answer.value(QStringLiteral("organization"))}}};
    QCOMPARE(plannedDeliveryTokens(wrapped), std::optional(20));
    QCOMPARE(plannedDeliveryTokens({}), std::nullopt);
}

void TestContentstackParts::warnings()
{
    Knowledge knowledge;
    QVERIFY(knowledge.createWarning(deliveryKind).isEmpty());
    QVERIFY(knowledge.createWarning(managementKind).isEmpty());
    knowledge.setPlannedDeliveryTokens(20);
    knowledge.setCount(deliveryKind, 19);
    QVERIFY(knowledge.createWarning(deliveryKind).isEmpty());
    knowledge.setCount(deliveryKind, 20);
    QCOMPARE(knowledge.createWarning(deliveryKind).args, (QStringList{QStringLiteral("20"), QStringLiteral("20")}));
    knowledge.setCount(managementKind, 9);
    QVERIFY(knowledge.createWarning(managementKind).isEmpty());
    knowledge.setCount(managementKind, 10);
    const Phrase older = knowledge.createWarning(managementKind);
    knowledge.setCount(managementKind, 30);
    const Phrase newer = knowledge.createWarning(managementKind);
    QVERIFY(QString::fromUtf8(older.source).contains(QLatin1String("older document")));
    QVERIFY(QString::fromUtf8(newer.source).contains(QLatin1String("may be refused")));
    QCOMPARE(knowledge.remarks().size(), 2);
}

void TestContentstackParts::forms()
{
    const FixedClock clock;
    const Capabilities capabilities = capabilitiesOf(Knowledge(), clock);
    QVERIFY(!capabilities.canRestore && !capabilities.canDisable && capabilities.canVerify);
    const KindSpec &delivery = *capabilities.kind(deliveryKind);
    const KindSpec &management = *capabilities.kind(managementKind);
    QVERIFY(delivery.revokedByName && management.revokedByName);
    QVERIFY(refusal(*fieldOf(delivery, field::name), QString(51, QLatin1Char('n'))));
    QVERIFY(!refusal(*fieldOf(delivery, field::name), QString(50, QLatin1Char('n'))));
    QVERIFY(refusal(*fieldOf(delivery, field::environment), QStringList()));
    const FieldSpec &ends = *fieldOf(management, field::expiresOn);
    QVERIFY(refusal(ends, QDate(2026, 11, 26)));
    QCOMPARE(refusal(ends, QDate(2026, 11, 27))->args, QStringList{QStringLiteral("2026-11-28")});
    QVERIFY(!refusal(ends, QDate(2026, 11, 28)));
    QVERIFY(!refusal(ends, QVariant()));
    const FieldSpec &scope = *fieldOf(management, field::scope);
    QVERIFY(!refusal(scope, QStringList{QStringLiteral("$all:read"), QStringLiteral("entry:read")}));
    QVERIFY(refusal(scope, QStringList{QStringLiteral("content_type:write")}));
    QVERIFY(refusal(scope, QStringList{QStringLiteral("content_type")}));
    QVERIFY(refusal(scope, QStringList()));
}

QTEST_GUILESS_MAIN(TestContentstackParts)
#include "tst_contentstack_parts.moc"
