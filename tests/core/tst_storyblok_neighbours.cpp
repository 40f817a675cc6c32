// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/storyblokfixture.h"

using namespace tokendesk;
using doubles::HttpReply;
using doubles::Mishap;
using doubles::storyblok::State;

namespace {

TokenDraft draftOf(const QString &kind, const QMap<FieldName, QVariant> &fields)
{
    return {.kind = kind, .fields = fields, .seen = {}};
}

} // namespace

/// What else holds secrets: webhooks of a space, and of the account OAuth grants, SCIM tokens and apps.
class TestStoryblokNeighbours final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursAreListedAndRevoked();
    void whatIsNotDocumentedIsShownAsItComes();
    void unreadableNeighboursAreTold();
    void appsCannotBeRevoked();
    void nothingIsRevokedThatIsStillListed_data();
    void nothingIsRevokedThatIsStillListed();
};

void TestStoryblokNeighbours::neighboursAreListedAndRevoked()
{
    StoryblokSite site(fullToken, 0);
    site.server.with([](State &state) {
        state.grants.append(
            QJsonObject{{QStringLiteral("id"), 77},
                        {QStringLiteral("app"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Token Manager")}}},
                        {QStringLiteral("status"), QStringLiteral("active")}});
    });
    const auto grants = site.list(QStringLiteral("oauth-grant"));
    QVERIFY(grants.has_value());
    QCOMPARE(grants->first().name, QStringLiteral("Token Manager"));
    QVERIFY(waitFor(site.backend->revoke(grants->first().id, {})).has_value());
    QCOMPARE(site.list(QStringLiteral("oauth-grant"))->size(), 0);
    const auto clients = site.list(QStringLiteral("oauth-client"));
    QVERIFY(clients.has_value());
    auto secret = waitFor(site.backend->secrets(clients->first().id, {}));
    QVERIFY(secret.has_value());
    QCOMPARE(secret->front().value.reveal(), QStringLiteral("FAKE-client-secret"));
    QCOMPARE(waitFor(site.backend->revoke(clients->first().id, {})).error().kind, ErrorKind::Unsupported);
    const auto scim = waitFor(
        site.backend->create(draftOf(QStringLiteral("scim"), {{QStringLiteral("name"), QStringLiteral("Okta")}}), {}));
    QVERIFY(scim.has_value());
    QVERIFY(scim->secrets.front().value.bytes().startsWith("sb_scim_"));
    QVERIFY(!scim->token.expiresAt); // never, unlike a personal one, and its form says so
    const Capabilities capabilities = site.backend->capabilities();
    QVERIFY(QByteArray(capabilities.kind(QStringLiteral("scim"))->fields.last().help.source).contains("never"));
    QVERIFY(waitFor(site.backend->revoke(scim->token.id, {})).has_value());
    // Who does not manage the organisation sees the rest all the same.
    site.server.with([](State &state) { state.organisationManager = false; });
    QCOMPARE(site.list()->size(), 5);
    QVERIFY(site.backend->capabilities().kind(QStringLiteral("scim")) == nullptr);
    StoryblokSite space;
    QVERIFY(waitFor(space.backend->revoke({QStringLiteral("webhook"), QStringLiteral("5001")}, {})).has_value());
    QCOMPARE(space.list(QStringLiteral("webhook"))->size(), 0);
}

/// Nobody has published what these lists look like.
void TestStoryblokNeighbours::whatIsNotDocumentedIsShownAsItComes()
{
    StoryblokSite site(fullToken, 0);
    site.server.with([](State &state) {
        state.grants.append(QJsonObject{{QStringLiteral("uuid"), QStringLiteral("b8997523")},
                                        {QStringLiteral("access_token"), QStringLiteral("sb_oat_FAKE")}});
        state.grants.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("grant/1")},
                                        {QStringLiteral("status"), QStringLiteral("active")}});
        state.registered.append(QJsonObject{{QStringLiteral("client_id"), QStringLiteral("FAKE-dyn/1")},
                                            {QStringLiteral("client_name"), QStringLiteral("Editor plugin")}});
    });
    const auto grants = site.list(QStringLiteral("oauth-grant"));
    QVERIFY(grants.has_value());
    QCOMPARE(grants->size(), 2);
    QCOMPARE(grants->first().state, TokenState::Broken);
    for (const Attribute &attribute : grants->first().attributes)
        QVERIFY(!attribute.stored.contains(QLatin1String("sb_oat")));
    QCOMPARE(grants->at(1).id.value, QStringLiteral("grant/1"));
    const auto apps = site.list(QStringLiteral("registered-app"));
    QVERIFY(apps.has_value());
    QCOMPARE(apps->first().name, QStringLiteral("Editor plugin"));
    QVERIFY(!apps->first().hasSecret);
    QVERIFY2(waitFor(site.backend->revoke(apps->first().id, {})).has_value(), "an id with a slash");
    site.server.with([](const State &state) { QVERIFY(state.registered.isEmpty()); });
    // The name of the list is not known either.
    site.server.plan(
        {.kind = Mishap::Kind::Reply,
         .path = "/v1/oauth_grants",
         .reply = HttpReply::json(
             200, QJsonObject{{QStringLiteral("total"), 1},
                              {QStringLiteral("grants"), QJsonArray{QJsonObject{{QStringLiteral("id"), 78}}}}})});
    QCOMPARE(site.list(QStringLiteral("oauth-grant"))->first().id.value, QStringLiteral("78"));
}

void TestStoryblokNeighbours::unreadableNeighboursAreTold()
{
    StoryblokSite site(fullToken, 0);
    const auto remarks = [&] {
        QStringList all;
        const Capabilities capabilities = site.backend->capabilities();
        for (const Phrase &remark : capabilities.remarks)
            all.append(remark.args);
        return all;
    };
    site.server.plan({.kind = Mishap::Kind::Reply,
                      .path = "/v1/oauth_grants",
                      .reply = HttpReply::json(200, QJsonObject{{QStringLiteral("grants"), 3}})});
    const auto tokens = site.list();
    QVERIFY(tokens.has_value()); // the rest is not lost for that
    QVERIFY(tokens->size() > 5);
    QCOMPARE(remarks(), QStringList{QStringLiteral("oauth-grant")});
    QVERIFY(site.list().has_value()); // it is asked for again, and is well
    QVERIFY(remarks().isEmpty());
}

void TestStoryblokNeighbours::appsCannotBeRevoked()
{
    StoryblokSite site(fullToken, 0);
    const Capabilities capabilities = site.backend->capabilities();
    QVERIFY(!capabilities.kind(QStringLiteral("oauth-client"))->canRevoke);
    QVERIFY(capabilities.kind(QStringLiteral("personal"))->canRevoke);
    QVERIFY(capabilities.kind(QStringLiteral("oauth-grant"))->canRevoke);
}

void TestStoryblokNeighbours::nothingIsRevokedThatIsStillListed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("id");
    QTest::newRow("space") << "public"
                           << "72751299246027";
    QTest::newRow("personal") << "personal"
                              << "210000000000001";
    QTest::newRow("legacy") << "personal"
                            << "12345";
    QTest::newRow("webhook") << "webhook"
                             << "5001";
}

/// An address that is wrong answers like a token that is gone.
void TestStoryblokNeighbours::nothingIsRevokedThatIsStillListed()
{
    QFETCH(QString, kind);
    QFETCH(QString, id);
    StoryblokSite site;
    const QJsonArray nothing{QStringLiteral("This record could not be found")};
    site.server.plan(
        {.kind = Mishap::Kind::Reply, .method = "DELETE", .times = -1, .reply = HttpReply::json(404, nothing)});
    const auto kept = waitFor(site.backend->revoke({kind, id}, {}));
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::Protocol);
    QVERIFY(QByteArray(kept.error().reason.source).contains("not revoked"));
    // Deleted by another person at the same moment: that was wanted.
    site.server.forgetMishaps();
    site.server.plan(
        {.kind = Mishap::Kind::ReplyAfter, .method = "DELETE", .times = -1, .reply = HttpReply::json(404, nothing)});
    QVERIFY(waitFor(site.backend->revoke({kind, id}, {})));
}

QTEST_GUILESS_MAIN(TestStoryblokNeighbours)
#include "tst_storyblok_neighbours.moc"
