// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "contentstackfixture.h"
#include "core/backends/contentstack/requests.h"
#include "core/backends/contentstack/scope.h"
#include "core/backends/contentstack/session.h"
#include "core/backends/contentstack/tokenbody.h"

#include <QTest>

using namespace tokendesk;
using namespace tokendesk::contentstack;

namespace {

Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}

Requests requests()
{
    return Requests(Place::fromLocation({{QStringLiteral("region"), QStringLiteral("na")},
                                         {QStringLiteral("api_key"), QStringLiteral("blt6b000000000000aa")}})
                        .value());
}

const QString deliveryUid = QStringLiteral("blt6d00000000000003");
const QString managementUid = QStringLiteral("blt6d00000000000011");
const QString organization = QStringLiteral("blt60000000000000aa");

/// The draft of a form that comes to the body of a request.
TokenDraft draftOf(const QString &kind, const QJsonObject &body)
{
    const QJsonObject token = body.value(QStringLiteral("token")).toObject();
    TokenDraft draft{.kind = kind, .fields = {}, .seen = {}};
    for (const auto *name : {"name", "description"}) {
        if (token.contains(QLatin1String(name)))
            draft.fields.insert(QLatin1String(name), token.value(QLatin1String(name)).toString());
    }
    const Scope scope = Scope::read(token.value(QStringLiteral("scope")).toArray());
    if (kind == deliveryKind)
        draft.fields.insert(field::environment, scope.environments);
    else
        draft.fields.insert(field::scope, scope.rights);
    draft.fields.insert(field::branches, scope.branches);
    draft.fields.insert(field::aliases, scope.aliases);
    if (token.contains(QStringLiteral("expires_on")))
        draft.fields.insert(field::expiresOn,
                            QDate::fromString(token.value(QStringLiteral("expires_on")).toString(), Qt::ISODate));
    if (token.contains(QStringLiteral("is_email_notification_enabled")))
        draft.fields.insert(field::mail, token.value(QStringLiteral("is_email_notification_enabled")).toBool());
    return draft;
}

using Build = std::function<HttpRequest(const QJsonObject &theirBody)>;

struct Case
{
    QString name;
    Build build;                    ///< null: we never send such a request; `reasons` says why
    QMap<QString, QString> reasons; ///< of each field that differs
};

const QString paged = QStringLiteral("one page after the other: a list may be longer than one answer");
const QString undocumented = QStringLiteral("paging of token lists is not documented; the plain list is");
const QString noForce = QStringLiteral("what force means is not documented, so it is never sent");
const QString secretBack = QStringLiteral("a secret never travels back in an update");
const QString serverOwn = QStringLiteral("the server alone sets it");
const QString namesOnly = QStringLiteral("the API wants names of environments");
const QString looked = QStringLiteral("a token is always asked for together with its preview token");

QMap<QString, QString> pageReasons()
{
    return {{QStringLiteral("query.limit"), paged}, {QStringLiteral("query.skip"), paged}};
}

Build createOf(const QString &kind, bool preview)
{
    return [=](const QJsonObject &body) {
        return requests().create(kind, createBody(draftOf(kind, body)), preview);
    };
}

/// A PUT of what the answer of a fixture has stored, with what the other client's body has changed.
Build updateOf(const QString &kind, const QString &storedIn, const QString &uid)
{
    return [=](const QJsonObject &body) {
        QJsonObject stored = ContentstackFixture::load(storedIn).body().value(QStringLiteral("token")).toObject();
        stored.insert(QStringLiteral("preview_token"), QStringLiteral("csfacade000000000000000006"));
        return requests().update(kind, uid, updateBody(kind, stored, draftOf(kind, body)));
    };
}

QList<Case> fixtureCases()
{
    return {
        {QStringLiteral("branch_aliases.list"), [](auto) { return requests().aliases(0); }, {}},
        {QStringLiteral("branches.list"), [](auto) { return requests().branches(0); }, {}},
        {QStringLiteral("delivery_tokens.create"), createOf(deliveryKind, false), {}},
        {QStringLiteral("delivery_tokens.create_minimal"), createOf(deliveryKind, false), {}},
        {QStringLiteral("delivery_tokens.create_with_preview_token"), createOf(deliveryKind, true), {}},
        {QStringLiteral("delivery_tokens.create_with_preview_token_absent"), createOf(deliveryKind, true), {}},
        {QStringLiteral("delivery_tokens.delete"),
         [](auto) { return requests().remove(deliveryKind, deliveryUid); },
         {{QStringLiteral("query.force"), noForce}}},
        {QStringLiteral("delivery_tokens.get"),
         [](auto) { return requests().token(deliveryKind, QStringLiteral("blt6d00000000000002")); },
         {}},
        {QStringLiteral("delivery_tokens.get_with_preview_token"),
         [](auto) { return requests().token(deliveryKind, QStringLiteral("blt6d00000000000004")); },
         {}},
        {QStringLiteral("delivery_tokens.get_docs_sample_shape"),
         [](auto) { return requests().token(deliveryKind, QStringLiteral("blt6d00000000000002")); },
         {{QStringLiteral("query.include_preview_token"), looked}}},
        {QStringLiteral("delivery_tokens.list"), [](auto) { return requests().tokens(deliveryKind, 0); }, {}},
        {QStringLiteral("delivery_tokens.update"),
         updateOf(deliveryKind, QStringLiteral("delivery_tokens.create"), deliveryUid),
         {}},
        {QStringLiteral("delivery_tokens.update_docs_sample_shape"),
         updateOf(deliveryKind, QStringLiteral("delivery_tokens.create"), deliveryUid),
         {}},
        {QStringLiteral("environments.list"), [](auto) { return requests().environments(0); }, pageReasons()},
        {QStringLiteral("management_tokens.create"), createOf(managementKind, false), {}},
        {QStringLiteral("management_tokens.create_never_expires"), createOf(managementKind, false), {}},
        {QStringLiteral("management_tokens.delete"),
         [](auto) { return requests().remove(managementKind, managementUid); },
         {}},
        {QStringLiteral("management_tokens.get"),
         [](auto) { return requests().token(managementKind, managementUid); },
         {}},
        {QStringLiteral("management_tokens.list"), [](auto) { return requests().tokens(managementKind, 0); }, {}},
        {QStringLiteral("management_tokens.list_variants"),
         [](auto) { return requests().tokens(managementKind, 0); },
         {}},
        {QStringLiteral("management_tokens.update"),
         updateOf(managementKind, QStringLiteral("management_tokens.create"), managementUid),
         {}},
        {QStringLiteral("organizations.get_plan"), [](auto) { return requests().plan(organization); }, {}},
        {QStringLiteral("organizations.list"), [](auto) { return requests().organizations(0); }, pageReasons()},
        {QStringLiteral("preview_token.create"), [](auto) { return requests().createPreviewToken(deliveryUid); }, {}},
        {QStringLiteral("preview_token.delete"), [](auto) { return requests().removePreviewToken(deliveryUid); }, {}},
        {QStringLiteral("stacks.get"), [](auto) { return requests().stack(); }, {}},
        {QStringLiteral("stacks.list"), [](auto) { return requests().stacks(organization, 0); }, pageReasons()},
        {QStringLiteral("stacks.list_sso_empty"), [](auto) { return requests().stacks({}, 0); }, pageReasons()},
        {QStringLiteral("user.get"), [](auto) { return requests().user(); }, {}},
        {QStringLiteral("user.request_token_sms"),
         [](auto) { return requests().sendCodeBySms(secret("dev@example.com"), secret("FAKE-password")); },
         {}},
        {QStringLiteral("user_session.login"),
         [](auto) { return requests().logIn(secret("dev@example.com"), secret("FAKE-password"), {}); },
         {}},
        {QStringLiteral("user_session.login_2fa"),
         [](auto) { return requests().logIn(secret("dev@example.com"), secret("FAKE-password"), secret("123456")); },
         {}},
        {QStringLiteral("user_session.logout"), [](auto) { return requests().logOut(); }, {}},
    };
}

QList<Case> clientCases()
{
    const QMap<QString, QString> tokenList{{QStringLiteral("query.include_count"), undocumented},
                                           {QStringLiteral("query.limit"), undocumented},
                                           {QStringLiteral("query.skip"), undocumented},
                                           {QStringLiteral("query.desc"), undocumented}};
    const QMap<QString, QString> puts{{QStringLiteral("body.token.token"), secretBack},
                                      {QStringLiteral("body.token.preview_token"), secretBack},
                                      {QStringLiteral("body.token.type"), serverOwn}};
    const QString refusedHere =
        QStringLiteral("refused before it is sent: Contentstack makes no token without a branch");
    const auto gone = [](const QString &kind, const QString &uid) {
        return [=](const QJsonObject &) {
            return requests().token(kind, uid);
        };
    };
    QMap<QString, QString> sdkPut = puts;
    for (const auto *part : {"", ".urls[0].url", ".urls[0].locale", ".name", "._version", ".app_user_object_uid",
                             ".uid", ".created_by", ".updated_by", ".created_at", ".updated_at"})
        sdkPut.insert(QLatin1String("body.token.scope[0].environments[0]") + QLatin1String(part), namesOnly);
    for (const auto *entry : {"[0]", "[1]"})
        sdkPut.insert(QStringLiteral("body.token.scope%1._metadata.uid").arg(QLatin1String(entry)), serverOwn);
    return {
        {QStringLiteral("organizations.list"), [](auto) { return requests().organizations(0); }, pageReasons()},
        {QStringLiteral("stacks.list"), [](auto) { return requests().stacks({}, 0); }, pageReasons()},
        {QStringLiteral("stacks.get (api_key header)"), [](auto) { return requests().stack(); }, {}},
        {QStringLiteral("environments.list"), [](auto) { return requests().environments(0); }, pageReasons()},
        {QStringLiteral("branches.list"), [](auto) { return requests().branches(0); }, pageReasons()},
        {QStringLiteral("branch_aliases.list"), [](auto) { return requests().aliases(0); }, pageReasons()},
        {QStringLiteral("delivery.create + preview token"), createOf(deliveryKind, true), {}},
        {QStringLiteral("delivery.list"), [](auto) { return requests().tokens(deliveryKind, 0); }, tokenList},
        {QStringLiteral("delivery.list by name"),
         {},
         {{QString(), QStringLiteral("the whole list is read and searched")}}},
        {QStringLiteral("delivery.get"), [](auto) { return requests().token(deliveryKind, deliveryUid); }, {}},
        {QStringLiteral("delivery.update"),
         updateOf(deliveryKind, QStringLiteral("delivery_tokens.create_minimal"), deliveryUid), puts},
        {QStringLiteral("preview.delete"), [](auto) { return requests().removePreviewToken(deliveryUid); }, {}},
        {QStringLiteral("preview.create"),
         [](auto) { return requests().createPreviewToken(deliveryUid); },
         {{QStringLiteral("header.content-type"), QStringLiteral("the API documents JSON for every POST")}}},
        {QStringLiteral("delivery.delete"),
         [](auto) { return requests().remove(deliveryKind, deliveryUid); },
         {{QStringLiteral("query.force"), noForce}}},
        {QStringLiteral("delivery.get after delete"),
         gone(deliveryKind, deliveryUid),
         {{QStringLiteral("query.include_preview_token"), looked}}},
        {QStringLiteral("delivery.create without branch scope"), {}, {{QString(), refusedHere}}},
        {QStringLiteral("management.create"), createOf(managementKind, false), {}},
        {QStringLiteral("management.list"),
         [](auto) { return requests().tokens(managementKind, 0); },
         {{QStringLiteral("query.include_count"), undocumented}}},
        {QStringLiteral("management.get"), gone(managementKind, managementUid), {}},
        {QStringLiteral("management.update"),
         updateOf(managementKind, QStringLiteral("management_tokens.create"), managementUid),
         {}},
        {QStringLiteral("management.delete"),
         [](auto) { return requests().remove(managementKind, managementUid); },
         {}},
        {QStringLiteral("management.get after delete"), gone(managementKind, managementUid), {}},
        {QStringLiteral("management.create without branch scope"), {}, {{QString(), refusedHere}}},
        {QStringLiteral("user_session.login"),
         [](auto) { return requests().logIn(secret("dev@example.com"), secret("FAKE-password"), {}); },
         {}},
        {QStringLiteral("user_session.logout"), [](auto) { return requests().logOut(); }, {}},
        {QStringLiteral("user_session.login with tfa_token"),
         [](auto) { return requests().logIn(secret("tfdev@example.com"), secret("FAKE-password"), secret("123456")); },
         {}},
        {QStringLiteral("delivery.list with client({authorization})"),
         [](auto) { return requests().tokens(deliveryKind, 0); }, tokenList},
        {QStringLiteral("delivery.update exactly as the SDK does it without help"),
         updateOf(deliveryKind, QStringLiteral("delivery_tokens.create_minimal"), deliveryUid), sdkPut},
        {QStringLiteral("management.create that never expires (is_never_expires)"),
         createOf(managementKind, false),
         {}},
    };
}

/// Headers of the transport: they name the client and how it reads, not what it asks for.
const QStringList transport{QStringLiteral("header.accept"),        QStringLiteral("header.x-user-agent"),
                            QStringLiteral("header.user-agent"),    QStringLiteral("header.accept-encoding"),
                            QStringLiteral("header.host"),          QStringLiteral("header.connection"),
                            QStringLiteral("header.content-length")};

/// Signs in with what the other request signs in with.
void signInLike(HttpRequest &ours, const QMap<QString, QString> &theirs)
{
    Credential credential;
    if (theirs.contains(QStringLiteral("header.authtoken")))
        credential.set(QStringLiteral("authtoken"), Secret::fromText(theirs.value(QStringLiteral("header.authtoken"))));
    const QString bearer = theirs.value(QStringLiteral("header.authorization"));
    if (bearer.startsWith(QLatin1String("Bearer ")))
        credential.set(QStringLiteral("access_token"), Secret::fromText(bearer.mid(7)));
    if (!credential.isEmpty())
        QVERIFY(addSignIn(ours, credential, {}));
}

void compareRequests(const Case &which, const QJsonObject &theirRequest)
{
    QMap<QString, QString> theirs = flattened(theirRequest);
    for (const QString &name : transport)
        theirs.remove(name);
    HttpRequest ours = which.build(theirRequest.value(QStringLiteral("body")).toObject());
    signInLike(ours, theirs);
    const QMap<QString, QString> differing = differences(flattened(ours), theirs);
    QStringList unexplained;
    for (auto each = differing.begin(); each != differing.end(); ++each) {
        if (!which.reasons.contains(each.key()))
            unexplained.append(each.value());
    }
    QVERIFY2(unexplained.isEmpty(), qPrintable(unexplained.join(QLatin1Char('\n'))));
    for (const QString &name : which.reasons.keys())
        QVERIFY2(differing.contains(name), qPrintable(name + QStringLiteral(" does not differ any more")));
}

} // namespace

/// What we send, against the recorded requests and against those of the vendor's own client, field by field. Each
/// difference is intended and stands in the tables above with its reason.
class TestContentstackRequests final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likeTheFixtures_data();
    void likeTheFixtures();
    void likeTheOfficialClient_data();
    void likeTheOfficialClient();
    void noClientRequestIsForgotten();
    void neverBothHeaders();
};

void TestContentstackRequests::likeTheFixtures_data()
{
    QTest::addColumn<int>("index");
    const QList<Case> cases = fixtureCases();
    for (int i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases.at(i).name)) << i;
}

void TestContentstackRequests::likeTheFixtures()
{
    QFETCH(int, index);
    const Case which = fixtureCases().at(index);
    const ContentstackFixture fixture = ContentstackFixture::load(which.name);
    QVERIFY(!fixture.request.isEmpty());
    compareRequests(which, fixture.request);
}

void TestContentstackRequests::likeTheOfficialClient_data()
{
    QTest::addColumn<int>("index");
    const QList<Case> cases = clientCases();
    for (int i = 0; i < cases.size(); ++i) {
        if (cases.at(i).build)
            QTest::newRow(qPrintable(cases.at(i).name)) << i;
    }
}

void TestContentstackRequests::likeTheOfficialClient()
{
    QFETCH(int, index);
    const Case which = clientCases().at(index);
    const QJsonArray recorded = ContentstackFixture::read(QStringLiteral("official-client-requests.json"))
                                    .value(QStringLiteral("requests"))
                                    .toArray();
    const auto found = std::find_if(recorded.begin(), recorded.end(), [&](const QJsonValue &each) {
        return each.toObject().value(QStringLiteral("label")).toString() == which.name;
    });
    QVERIFY(found != recorded.end());
    compareRequests(which, (*found).toObject().value(QStringLiteral("request")).toObject());
}

void TestContentstackRequests::noClientRequestIsForgotten()
{
    QSet<QString> known;
    for (const Case &each : clientCases()) {
        known.insert(each.name);
        QVERIFY(each.build || !each.reasons.value(QString()).isEmpty());
    }
    const QJsonArray recorded = ContentstackFixture::read(QStringLiteral("official-client-requests.json"))
                                    .value(QStringLiteral("requests"))
                                    .toArray();
    QCOMPARE(recorded.size(), known.size());
    for (const QJsonValue &each : recorded)
        QVERIFY(known.contains(each.toObject().value(QStringLiteral("label")).toString()));
}

void TestContentstackRequests::neverBothHeaders()
{
    Credential both;
    both.set(QStringLiteral("authtoken"), secret("blt0"));
    both.set(QStringLiteral("access_token"), secret("access"));
    HttpRequest request = requests().stack();
    QVERIFY(addSignIn(request, both, {}));
    const QMap<QString, QString> sent = flattened(request);
    QCOMPARE(sent.value(QStringLiteral("header.authorization")), QStringLiteral("Bearer access"));
    QVERIFY(!sent.contains(QStringLiteral("header.authtoken")));

    HttpRequest unsigned_ = requests().stack();
    const Result<> none = addSignIn(unsigned_, Credential(), QStringLiteral("Website"));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::AuthFailed);
}

QTEST_GUILESS_MAIN(TestContentstackRequests)
#include "tst_contentstack_requests.moc"
