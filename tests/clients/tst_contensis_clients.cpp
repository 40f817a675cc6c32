// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/sessionstore.h"
#include "tests/core/contensisfixture.h"

#include <QProcess>

using namespace tokendesk;
using doubles::ContensisDouble;
using test::ContensisDesk;

namespace {

/// Without what differs from one run to the next.
QJsonArray comparable(const QList<QJsonObject> &objects)
{
    QJsonArray all;
    for (QJsonObject object : objects) {
        for (const auto *name : {"id", "sharedSecret", "dateModified"})
            object.remove(QLatin1String(name));
        all.append(object);
    }
    return all;
}

} // namespace

/// The vendor's own client signs in and changes roles and keys at the stand-in, then our backend does the same: both
/// are served, and leave the same behind.
class TestContensisClients final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVendorsClient();
    void ourBackendLeavesTheSame();

private:
    QJsonArray m_keys;
    QJsonArray m_roles;
};

void TestContensisClients::theVendorsClient()
{
    const ContensisDouble server;
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CONTENSIS_CLIENT_SECRET"), ContensisDouble::adminSecret());
    node.setProcessEnvironment(environment);
    node.setWorkingDirectory(QStringLiteral(TOKENDESK_CLIENTS));
    node.start(QStringLiteral("node"),
               {QStringLiteral("acts.mjs"), server.url().toString(), ContensisDouble::adminId()});
    QVERIFY(node.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(node.state(), QProcess::NotRunning, 120'000);
    const QByteArray trouble = node.readAllStandardError();
    QVERIFY2(node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0, trouble.constData());
    const QJsonObject seen = QJsonDocument::fromJson(node.readAllStandardOutput()).object();

    const QByteArray expected = R"({
        "signed_in": 3, "wrong_secret": "invalid_client", "refreshable": "string", "me": "Content migration API",
        "administrator": true, "stranger": false, "projects": [["website", "Website"]], "project": "en-GB",
        "roles": [0, 25, 1, ["Test role"]], "role": ["Content migration API"],
        "no_role": {"status": 404, "data": "error"}, "made": ["Passing", "website", 9],
        "nameless": {"status": 422, "data": "Validation"}, "deleted": {}, "gone": {"status": 404, "data": "error"},
        "created": ["Site", "Old", true], "undescribed": {"status": 422, "data": "Validation"},
        "named": ["Content migration API", "Site", "Old"], "renamed": ["Content migration API", "Web site", "Old"],
        "removed": {}, "left": ["Content migration API", "Web site"], "keys": ["Content migration API", "Web site"],
        "narrow": "invalid_scope"})";
    const QJsonObject wanted = QJsonDocument::fromJson(expected).object();
    QVERIFY(!wanted.isEmpty());
    for (auto each = wanted.begin(); each != wanted.end(); ++each)
        QCOMPARE(QJsonArray{seen.value(each.key())}, QJsonArray{each.value()});
    QCOMPARE(seen.keys(), wanted.keys());

    m_keys = comparable(server.storedKeys());
    m_roles = comparable(server.storedRoles());
    QCOMPARE(m_keys.size(), 2);
    QCOMPARE(m_roles.size(), 1);
}

void TestContensisClients::ourBackendLeavesTheSame()
{
    ContensisDesk desk;
    const QStringList roles{desk.firstRole()};
    const Result<CreatedToken> site =
        desk.create(QStringLiteral("Site"),
                    {{QStringLiteral("description"), QStringLiteral("for tests")}, {QStringLiteral("roles"), roles}});
    QVERIFY(site);
    const Result<CreatedToken> old = desk.create(QStringLiteral("Old"), {{QStringLiteral("roles"), roles}});
    QVERIFY(old);
    QVERIFY(desk.update(site->token.id, {{QStringLiteral("name"), QStringLiteral("Web site")}}));
    QVERIFY(waitFor(desk.backend().revoke(old->token.id, {})));

    QCOMPARE(comparable(desk.server.storedKeys()), m_keys);
    QCOMPARE(comparable(desk.server.storedRoles()), m_roles);
    // The list of projects has no pages, and nobody asks it for one.
    const QList<doubles::HttpCall> calls = desk.server.calls();
    for (const doubles::HttpCall &call : calls) {
        if (call.path == "/api/management/projects")
            QVERIFY(call.query.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestContensisClients)
#include "tst_contensis_clients.moc"
