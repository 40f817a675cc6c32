// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Storyblok's two official npm clients against the stand-in, beside our own backend. tests/data/storyblok/
// official-client-requests.json holds what they were seen to send.
#include "tests/core/storyblokfixture.h"

#include <QProcess>
#include <QRegularExpression>

using namespace tokendesk;
using doubles::HttpCall;
using doubles::storyblok::State;

namespace {

const QString managementClient = QStringLiteral("@storyblok/management-api-client");
const QString scriptClient = QStringLiteral("storyblok-js-client");
constexpr char oauthToken[] = "sb_oat_FAKEfakeFAKEfakeFAKE0001";

/// What the client's acts came to; empty when it failed.
QJsonArray runClient(const doubles::StoryblokDouble &server, const QString &client, const QString &kind,
                     const char *token)
{
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("STORYBLOK_TOKEN"), QString::fromLatin1(token));
    node.setProcessEnvironment(environment);
    node.setWorkingDirectory(QStringLiteral(TOKENDESK_CLIENTS));
    node.start(QStringLiteral("node"),
               {QStringLiteral("acts.mjs"),
                client == managementClient ? QStringLiteral("management") : QStringLiteral("js"),
                server.url().toString(), QString::number(firstSpace), kind});
    if (!node.waitForFinished(60'000) || node.exitCode() != 0) {
        qWarning() << node.readAllStandardError();
        return {};
    }
    return QJsonDocument::fromJson(node.readAllStandardOutput()).array();
}

QString actsIn(const QJsonArray &results)
{
    QStringList acts;
    for (const QJsonValue &item : results)
        acts.append(item.toObject().value(QLatin1String("act")).toString() + QLatin1Char(' ') +
                    QString::number(item.toObject().value(QLatin1String("status")).toInt()));
    return acts.join(QStringLiteral(", "));
}

QList<QJsonObject> recorded(const QString &client, const QString &kindOfToken)
{
    QList<QJsonObject> requests;
    const QJsonArray all =
        storyblokExchange(QStringLiteral("official-client-requests.json")).value(QLatin1String("requests")).toArray();
    for (const QJsonValue &item : all) {
        const QJsonObject entry = item.toObject();
        if (entry.value(QLatin1String("client")).toString() == client &&
            entry.value(QLatin1String("label")).toString().endsWith(kindOfToken))
            requests.append(entry.value(QLatin1String("request")).toObject());
    }
    return requests;
}

/// Ids were other ones when the requests were recorded.
QString withoutId(QString path)
{
    static const QRegularExpression id(QStringLiteral("(/api_keys/)\\d+$"));
    return path.replace(id, QStringLiteral("\\1ID"));
}

/// Names of the fields in which a request differs from a recorded one.
QStringList differences(const HttpCall &call, const QJsonObject &wanted)
{
    QStringList fields;
    const auto compare = [&fields](const QString &field, const QString &got, const QString &expected) {
        if (got != expected)
            fields.append(field);
    };
    compare(QStringLiteral("method"), QString::fromLatin1(call.method),
            wanted.value(QLatin1String("method")).toString());
    compare(QStringLiteral("path"), withoutId(QString::fromLatin1(call.path)),
            withoutId(wanted.value(QLatin1String("path")).toString()));
    compare(QStringLiteral("query"), QString::fromLatin1(call.query), QString());
    QMap<QString, QString> headers;
    for (const auto &[name, value] : call.headers)
        headers.insert(QString::fromLatin1(name).toLower(), QString::fromLatin1(value));
    const QJsonObject expected = wanted.value(QLatin1String("headers")).toObject();
    QMap<QString, QString> wantedHeaders;
    for (auto header = expected.begin(); header != expected.end(); ++header)
        wantedHeaders.insert(header.key().toLower(), header.value().toString());
    QStringList names = headers.keys() + wantedHeaders.keys();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names))
        compare(name, headers.value(name), wantedHeaders.value(name));
    if (QJsonDocument::fromJson(call.body).object() != wanted.value(QLatin1String("body")).toObject())
        fields.append(QStringLiteral("body"));
    return fields;
}

QStringList writesIn(const doubles::StoryblokDouble &server)
{
    QStringList writes;
    for (const HttpCall &call : server.calls()) {
        if (call.method != "GET")
            writes.append(QString::fromLatin1(call.method) + QLatin1Char(' ') +
                          withoutId(QString::fromLatin1(call.path)));
    }
    return writes;
}

QJsonArray keysAfterUpdate(const QJsonArray &results)
{
    bool updated = false;
    for (const QJsonValue &item : results) {
        const QJsonObject result = item.toObject();
        updated = updated || result.value(QLatin1String("act")).toString() == QLatin1String("update");
        if (updated && result.value(QLatin1String("act")).toString() == QLatin1String("list"))
            return result.value(QLatin1String("data")).toObject().value(QLatin1String("api_keys")).toArray();
    }
    return {};
}

QJsonArray keysIn(doubles::StoryblokDouble &server)
{
    QJsonArray keys;
    server.with([&keys](State &state) { keys = state.spaces[firstSpace].apiKeys; });
    return keys;
}

QStringList activitiesIn(doubles::StoryblokDouble &server)
{
    QStringList all;
    server.with([&all](State &state) {
        for (const QJsonValue &item : std::as_const(state.spaces[firstSpace].activities)) {
            const QJsonObject activity = item.toObject().value(QLatin1String("activity")).toObject();
            all.append(activity.value(QLatin1String("key")).toString() + QLatin1Char(' ') +
                       QString::number(activity.value(QLatin1String("trackable_id")).toInteger()));
        }
    });
    return all;
}

} // namespace

class TestStoryblokClients final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsDoTheirActs_data();
    void clientsDoTheirActs();
    void clientsSendWhatWasRecorded_data();
    void clientsSendWhatWasRecorded();
    void oauthTokensAreSentAsBearerAndRefused();
    void backendLeavesTheSameState_data();
    void backendLeavesTheSameState();
    void backendSendsTheSame();
};

void TestStoryblokClients::clientsDoTheirActs_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<bool>("wrapped");
    QTest::newRow("management client, wrapped answers") << managementClient << true;
    QTest::newRow("management client, bare answers") << managementClient << false;
    QTest::newRow("script client, wrapped answers") << scriptClient << true;
    QTest::newRow("script client, bare answers") << scriptClient << false;
}

void TestStoryblokClients::clientsDoTheirActs()
{
    QFETCH(QString, client);
    QFETCH(bool, wrapped);
    doubles::StoryblokDouble server;
    server.with([wrapped](State &state) {
        state.variants.wrapped = wrapped;
        if (!wrapped)
            state.variants.deleted = doubles::storyblok::Variants::Deleted::Bare;
    });
    server.listen();
    const QJsonArray before = keysIn(server);
    const QJsonArray results = runClient(server, client, QStringLiteral("personal"), fullToken);
    const QString acts = QStringLiteral("list 200, create 200, update 204, list 200, delete 200, list 200");
    QCOMPARE(actsIn(results), client == managementClient
                                  ? QStringLiteral("me 200, spaces 200, ") + acts + QStringLiteral(", missing 404")
                                  : acts);
    QCOMPARE(keysIn(server), before);
    QCOMPARE(keysAfterUpdate(results).size(), before.size() + 1);
}

void TestStoryblokClients::clientsSendWhatWasRecorded_data()
{
    QTest::addColumn<QString>("client");
    QTest::newRow("management client") << managementClient;
    QTest::newRow("script client") << scriptClient;
}

void TestStoryblokClients::clientsSendWhatWasRecorded()
{
    QFETCH(QString, client);
    doubles::StoryblokDouble server;
    server.listen();
    QVERIFY(!runClient(server, client, QStringLiteral("personal"), fullToken).isEmpty());
    const QList<HttpCall> calls = server.calls();
    const QList<QJsonObject> wanted = recorded(client, QStringLiteral("personal token"));
    QCOMPARE(calls.size(), wanted.size());
    // The port is another one; the recording leaves lengths out; the rest is said by Node's own fetch, by its version.
    static const QStringList explained = {QStringLiteral("host"),           QStringLiteral("content-length"),
                                          QStringLiteral("connection"),     QStringLiteral("accept-language"),
                                          QStringLiteral("sec-fetch-mode"), QStringLiteral("user-agent"),
                                          QStringLiteral("accept-encoding")};
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const QStringList found = differences(calls.at(i), wanted.at(i));
        for (const QString &field : found)
            QVERIFY2(explained.contains(field), qPrintable(QStringLiteral("request %1: %2").arg(i).arg(field)));
    }
}

/// The clients were recorded with such tokens too, against a server that took everything. This one refuses them where
/// the real one very likely does.
void TestStoryblokClients::oauthTokensAreSentAsBearerAndRefused()
{
    for (const QString &client : {managementClient, scriptClient}) {
        doubles::StoryblokDouble server;
        server.listen();
        const QString acts = actsIn(runClient(server, client, QStringLiteral("oauth"), oauthToken));
        QCOMPARE(acts, client == managementClient ? QStringLiteral("me 200, spaces 200, list 403")
                                                  : QStringLiteral("list 403"));
        for (const HttpCall &call : server.calls())
            QCOMPARE(call.header("authorization"), QByteArray("Bearer ") + oauthToken);
    }
}

void TestStoryblokClients::backendLeavesTheSameState_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("minCache");
    QTest::newRow("management client") << managementClient << "public"
                                       << "example mapi" << 60;
    QTest::newRow("script client") << scriptClient << "private"
                                   << "example js" << 0;
}

void TestStoryblokClients::backendLeavesTheSameState()
{
    QFETCH(QString, client);
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(int, minCache);
    doubles::StoryblokDouble theirs;
    theirs.listen();
    const QJsonArray results = runClient(theirs, client, QStringLiteral("personal"), fullToken);

    StoryblokSite ours;
    const QString nameField = QStringLiteral("name");
    const auto created = waitFor(ours.backend->create(
        {.kind = kind, .fields = {{nameField, name}, {QStringLiteral("min_cache"), minCache}}, .seen = {}}, {}));
    QVERIFY(created.has_value());
    const TokenId id = created->token.id;
    const auto changed = waitFor(ours.backend->update(
        id, {.kind = kind, .fields = {{nameField, name + QStringLiteral(" renamed")}}, .seen = {}}, {}));
    QVERIFY(changed.has_value());
    QCOMPARE(keysIn(ours.server), keysAfterUpdate(results));
    QVERIFY(waitFor(ours.backend->revoke(id, {})).has_value());
    QCOMPARE(keysIn(ours.server), keysIn(theirs));
    QCOMPARE(activitiesIn(ours.server), activitiesIn(theirs));
    if (client == managementClient)
        QCOMPARE(writesIn(ours.server), writesIn(theirs));
}

/// The same acts, request by request: what differs is listed here, with the reason, and nothing else may.
void TestStoryblokClients::backendSendsTheSame()
{
    StoryblokSite site;
    const auto created = waitFor(site.backend->create(
        {.kind = QStringLiteral("public"),
         .fields = {{QStringLiteral("name"), QStringLiteral("example mapi")}, {QStringLiteral("min_cache"), 60}},
         .seen = {}},
        {}));
    QVERIFY(created.has_value());
    QVERIFY(waitFor(site.backend->update(created->token.id,
                                         {.kind = QStringLiteral("public"),
                                          .fields = {{QStringLiteral("name"), QStringLiteral("example mapi renamed")}},
                                          .seen = {}},
                                         {}))
                .has_value());
    QVERIFY(waitFor(site.backend->revoke(created->token.id, {})).has_value());
    const QList<QJsonObject> wanted = recorded(managementClient, QStringLiteral("personal token"));
    const QMap<QByteArray, QJsonObject> byMethod = {
        {"GET", wanted.at(2)}, {"POST", wanted.at(3)}, {"PUT", wanted.at(4)}, {"DELETE", wanted.at(6)}};
    QStringList explained = {
        QStringLiteral("host"),            // the port
        QStringLiteral("content-length"),  // left out of the recording
        QStringLiteral("accept"),          // application/json, as the documents have it: an error page is of no use
        QStringLiteral("accept-language"), // of Node's fetch
        QStringLiteral("sec-fetch-mode"),  // of Node's fetch
        QStringLiteral("user-agent"),      // our own name
        QStringLiteral("accept-encoding"), // what Qt, or Node, can unpack
        QStringLiteral("connection"),      // "Keep-Alive" in other letters
        QStringLiteral("cache-control"),   // no-cache, of our own: an old list is of no use
        QStringLiteral("pragma"),          // the same, as Qt writes it for old caches
    };
    int compared = 0;
    for (const HttpCall &call : site.server.calls()) {
        QStringList fields = differences(call, byMethod.value(call.method));
        // All fields of the token, not only the changed ones: PUT replaces, by its documents.
        if (call.method == "PUT" || call.method == "POST")
            fields.removeAll(QStringLiteral("body"));
        for (const QString &field : std::as_const(fields))
            QVERIFY2(explained.contains(field),
                     qPrintable(QString::fromLatin1(call.method) + QLatin1Char(' ') + field));
        ++compared;
        const QJsonObject mine = call.json().value(QLatin1String("api_key")).toObject();
        const QJsonObject their = byMethod.value(call.method)
                                      .value(QLatin1String("body"))
                                      .toObject()
                                      .value(QLatin1String("api_key"))
                                      .toObject();
        for (auto field = their.begin(); field != their.end(); ++field)
            QCOMPARE(mine.value(field.key()), field.value());
    }
    QCOMPARE(compared, 7); // three writes, each after a look at the list; the change also before one
}

QTEST_GUILESS_MAIN(TestStoryblokClients)
#include "tst_storyblok_clients.moc"
