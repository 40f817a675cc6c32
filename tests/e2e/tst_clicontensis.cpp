// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "clibench.h"
#include "tests/doubles/contensis/contensisdouble.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tokendesk;
using doubles::ContensisDouble;
using doubles::ContensisDoubleOptions;

namespace {

QByteArray key(const QString &secret = ContensisDouble::adminSecret())
{
    return QJsonDocument(QJsonObject{{QStringLiteral("client_id"), ContensisDouble::adminId()},
                                     {QStringLiteral("client_secret"), secret}})
        .toJson();
}

} // namespace

/// An instance of Contensis from the command line: connecting, all acts in both shapes of a key, and no secret where
/// none belongs.
class TestCliContensis final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connects();
    void connectsWithAPassword();
    void saysWhyNot();
    void allActs_data();
    void allActs();

private:
    static CliRun run(const CliBench &bench, QStringList arguments, const QByteArray &credentials = key())
    {
        return bench.json(arguments << QStringLiteral("--credentials") << QStringLiteral("-"), credentials);
    }
    static CliRun run(const CliBench &bench, const QString &line) { return run(bench, line.split(QLatin1Char(' '))); }
    static QStringList connection(const ContensisDouble &server, const QString &scopes = {})
    {
        QStringList words = QStringLiteral("connect contensis --name cms --url").split(QLatin1Char(' '));
        words.append(server.url().toString());
        if (!scopes.isEmpty())
            words += {QStringLiteral("--set"), QStringLiteral("scopes=") + scopes};
        return words;
    }
    static QString remarks(const CliRun &run)
    {
        return run.json().value(QStringLiteral("remarks")).toVariant().toStringList().join(QLatin1Char('\n'));
    }
};

void TestCliContensis::connects()
{
    const ContensisDouble server;
    const CliBench bench;
    const CliRun connected =
        run(bench, connection(server, QStringLiteral("Security_Administrator Project_Read Entry_Read")),
            key(ContensisDouble::adminSecret() + QLatin1String("\n ")));
    QVERIFY2(connected.status == 0, connected.all().constData());
    const QString said = remarks(connected);
    QVERIFY2(said.contains(QLatin1String("Security_Administrator, Project_Read, Entry_Read")) ||
                 said.contains(QLatin1String("Security_Administrator, Entry_Read, Project_Read")),
             qPrintable(said));
    QVERIFY2(said.contains(QLatin1String("it may make, change and delete keys")), qPrintable(said));
    QVERIFY2(said.contains(QLatin1String("line breaks")), qPrintable(said));
    const QByteArray file = bench.read(bench.configPath() + QStringLiteral("/connections.json"));
    QVERIFY(file.contains("/api/management/security/apiKeys"));
    QVERIFY(!file.contains(ContensisDouble::adminSecret().left(32).toLatin1()));

    const CliRun tested = run(bench, QStringLiteral("test cms"));
    QCOMPARE(tested.status, 0);
    QVERIFY(remarks(tested).contains(QLatin1String("it may make, change and delete keys")));
    QVERIFY(remarks(tested).contains(QLatin1String("Entry_Read")));
}

void TestCliContensis::connectsWithAPassword()
{
    const ContensisDouble server;
    const CliBench bench;
    const QByteArray word = QJsonDocument(QJsonObject{{QStringLiteral("username"), ContensisDouble::userName()},
                                                      {QStringLiteral("password"), ContensisDouble::password()}})
                                .toJson();
    const CliRun connected = run(bench, connection(server), word);
    QVERIFY2(connected.status == 0, connected.all().constData());
    QVERIFY(!connected.all().contains(ContensisDouble::password().toLatin1()));
    const CliRun listed = run(bench, {QStringLiteral("list"), QStringLiteral("cms")}, word);
    QCOMPARE(listed.json().value(QStringLiteral("tokens")).toArray().size(), 1);
}

void TestCliContensis::saysWhyNot()
{
    const ContensisDouble server;
    const CliBench bench;
    const CliRun unknown = run(bench, connection(server, QStringLiteral("Everything")));
    QCOMPARE(unknown.status, 1);
    QCOMPARE(unknown.error().value(QStringLiteral("object")).toString(), QStringLiteral("scopes"));
    const CliRun wrong = run(bench, connection(server), key(QStringLiteral("SENTINEL-secret")));
    QCOMPARE(wrong.status, 1);
    QCOMPARE(wrong.error().value(QStringLiteral("kind")).toString(), QStringLiteral("auth_failed"));
    QVERIFY(!wrong.all().contains("SENTINEL"));
    const ContensisDouble elsewhere({.keyPath = QStringLiteral("/api/elsewhere")});
    const CliRun lost = run(bench, connection(elsewhere));
    QCOMPARE(lost.error().value(QStringLiteral("kind")).toString(), QStringLiteral("not_found"));
    QVERIFY(lost.error().value(QStringLiteral("message")).toString().contains(QLatin1String("API key path")));
    const CliRun found =
        run(bench, connection(elsewhere) << QStringLiteral("--set") << QStringLiteral("key_path=/api/elsewhere"));
    QVERIFY2(found.status == 0, found.all().constData());
}

void TestCliContensis::allActs_data()
{
    QTest::addColumn<bool>("flows");
    QTest::newRow("flat") << false;
    QTest::newRow("with flows") << true;
}

void TestCliContensis::allActs()
{
    QFETCH(bool, flows);
    const ContensisDouble server(
        {.shape = flows ? ContensisDoubleOptions::Shape::WithFlows : ContensisDoubleOptions::Shape::Flat});
    const CliBench bench;
    QCOMPARE(run(bench, connection(server)).status, 0);
    const QString role = QStringLiteral("website/") + server.firstRole();

    const CliRun fields = run(bench, QStringLiteral("fields cms --choices"));
    QVERIFY2(fields.status == 0, fields.all().constData());
    QVERIFY(fields.out.contains(role.toUtf8()) && fields.out.contains("Website: Test role"));

    const QString env = bench.path(QStringLiteral("site.env"));
    const CliRun created =
        run(bench, QStringLiteral("create cms --name Site --set roles=%1 --env-file %2").arg(role, env));
    QVERIFY2(created.status == 0, created.all().constData());
    const QJsonObject secrets = created.json().value(QStringLiteral("secrets")).toObject();
    const QString secret = secrets.value(QStringLiteral("client_secret")).toString();
    const QJsonObject token = created.json().value(QStringLiteral("token")).toObject();
    const QString id = token.value(QStringLiteral("id")).toString();
    QVERIFY(secrets.value(QStringLiteral("token_request")).toString().contains(secret));
    // Then what else belongs to it, but never the request that repeats the secret.
    const QString lines = QString::fromUtf8(bench.read(env));
    QVERIFY(lines.startsWith(QStringLiteral("CONTENSIS_CLIENT_SECRET=%1\nCONTENSIS_CLIENT_ID=%2\n").arg(secret, id)));
    QCOMPARE(lines.count(QLatin1Char('\n')), flows ? 3 : 2);
    QCOMPARE(token.value(QStringLiteral("state")).isNull(), !flows); // unknown where the instance does not tell
    QCOMPARE(token.value(QStringLiteral("scopes")).toVariant().toStringList(),
             QStringList{QStringLiteral("Website: Test role")});

    const CliRun tried = run(bench, QStringLiteral("verify cms ") + id);
    QVERIFY2(tried.status == 0, tried.all().constData());
    QCOMPARE(tried.json().value(QStringLiteral("result")).toString(), QStringLiteral("works"));
    QCOMPARE(tried.json().value(QStringLiteral("expires_in")).toInt(), 3600);
    QVERIFY(tried.json().value(QStringLiteral("scopes")).toArray().contains(QStringLiteral("Entry_Read")));

    const CliRun listed = run(bench, QStringLiteral("list cms"));
    const CliRun shown = run(bench, QStringLiteral("show cms ") + id);
    for (const CliRun &each : {tried, listed, shown})
        QVERIFY(!each.all().contains(secret.left(32).toLatin1()));
    QVERIFY(run(bench, QStringLiteral("show cms %1 --reveal").arg(id)).out.contains(secret.toLatin1()));

    const CliRun dry = run(bench, QStringLiteral("update cms %1 --set name=Web --dry-run").arg(id));
    QVERIFY2(dry.status == 0, dry.all().constData());
    const QJsonArray follows = dry.json().value(QStringLiteral("consequences")).toArray();
    QCOMPARE(follows.size(), 1);
    QVERIFY(follows.first().toString().contains(QLatin1String("Website: Test role")));
    QVERIFY(server.keyNames().contains(QStringLiteral("Site")));
    const CliRun renamed = run(bench, QStringLiteral("update cms %1 --set name=Web").arg(id));
    QVERIFY2(renamed.status == 0, renamed.all().constData());
    QCOMPARE(renamed.json().value(QStringLiteral("consequences")).toArray(), follows);
    QVERIFY(server.keysOfRole(server.firstRole()).contains(QStringLiteral("Web")));
    QCOMPARE(run(bench, QStringLiteral("disable cms ") + id).status, flows ? 0 : 1);

    QVERIFY(run(bench, QStringLiteral("revoke cms %1 --dry-run").arg(id)).out.contains("Website: Test role"));
    QVERIFY(server.keyNames().contains(QStringLiteral("Web")));
    const CliRun revoked = run(bench, QStringLiteral("revoke cms %1 --yes").arg(id));
    QVERIFY2(revoked.status == 0, revoked.all().constData());
    QCOMPARE(revoked.json().value(QStringLiteral("consequences")).toArray().size(), 1);
    QVERIFY(!server.keysOfRole(server.firstRole()).contains(QStringLiteral("Web")));
    const CliRun gone = run(bench, QStringLiteral("revoke cms %1 --yes").arg(id));
    QCOMPARE(gone.error().value(QStringLiteral("kind")).toString(), QStringLiteral("not_found"));
}

QTEST_GUILESS_MAIN(TestCliContensis)
#include "tst_clicontensis.moc"
