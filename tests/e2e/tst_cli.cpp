// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "clibench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tokendesk;

/// Arguments, exit statuses, and connections.
class TestCli final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUsage_data();
    void wrongUsage();
    void helpAndVersion();
    void connectTellsWhatItMade();
    void connectRefuses_data();
    void connectRefuses();
    void connectionsAreListed();
    void connectionsFileIsPrivate();
    void testSaysWhatItIs();
    void disconnectForgets();

private:
    CliBench m_bench;
};

void TestCli::initTestCase()
{
    QVERIFY(m_bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("shop"),
                            words("--environment production --guard confirm --set group=Shops --colour #112233")));
    QVERIFY(m_bench.addSite(QStringLiteral("site-0.9"), QStringLiteral("blog")));
}

void TestCli::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line :
         {"", "nonsense", "list --nonsense", "show shop", "connect", "connect flextype-folder",
          "connect nonsense --name x", "create", "update shop x", "revoke shop x", "rotate shop x --yes",
          "find-leak /x", "audit", "export", "list --state nonsense", "activity --limit 0", "activity --limit x",
          "create shop --env-file :KEY", "create shop --name x --env-file /tmp/x:1KEY"})
        QTest::newRow(line) << words(line);
}

void TestCli::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const CliRun plain = m_bench.run(arguments);
    QCOMPARE(plain.status, 2);
    QVERIFY2(plain.err.contains("Usage: tokendesk-cli"), plain.err.constData());
    QVERIFY(plain.out.isEmpty());
    const CliRun json = m_bench.json(arguments);
    QCOMPARE(json.status, 2);
    QVERIFY(json.out.isEmpty());
    QCOMPARE(json.error().value(QLatin1String("kind")).toString(), QStringLiteral("invalid_input"));
    QVERIFY(!json.error().value(QLatin1String("message")).toString().isEmpty());
}

void TestCli::helpAndVersion()
{
    const CliRun help = m_bench.run({QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains("find-leak") == false);
    for (const char *command : {"connect", "connections", "disconnect", "test", "list", "fields", "show", "create",
                                "update", "enable", "disable", "revoke", "restore", "verify", "activity"})
        QVERIFY2(help.out.contains(QByteArray("\n  ") + command), command);
    const CliRun one = m_bench.run(words("revoke --help"));
    QCOMPARE(one.status, 0);
    QVERIFY(one.out.contains("revoke N ID"));
    QVERIFY(m_bench.run({QStringLiteral("--version")}).out.startsWith("tokendesk-cli "));
}

void TestCli::connectTellsWhatItMade()
{
    const CliRun run = m_bench.json(words("connections"));
    QCOMPARE(run.status, 0);
    for (const QJsonValue &value : run.json().value(QLatin1String("connections")).toArray()) {
        const QJsonObject connection = value.toObject();
        if (connection.value(QLatin1String("name")) != QStringLiteral("shop"))
            continue;
        QCOMPARE(connection.keys(), words("colour environment group guard id kind location name"));
        QCOMPARE(connection.value(QLatin1String("kind")).toString(), QStringLiteral("flextype-folder"));
        QCOMPARE(connection.value(QLatin1String("environment")).toString(), QStringLiteral("production"));
        QCOMPARE(connection.value(QLatin1String("guard")).toString(), QStringLiteral("confirm"));
        QCOMPARE(connection.value(QLatin1String("group")).toString(), QStringLiteral("Shops"));
        QCOMPARE(connection.value(QLatin1String("colour")).toString(), QStringLiteral("#112233"));
        QCOMPARE(connection.value(QLatin1String("location")).toObject().value(QLatin1String("folder")).toString(),
                 m_bench.sitePath(QStringLiteral("shop")));
        return;
    }
    QFAIL("the connection is not listed");
}

void TestCli::connectRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("object"); // empty: any
    const auto row = [](const char *name, const char *arguments, const char *kind, const char *object) {
        QTest::newRow(name) << words(arguments) << QString::fromLatin1(kind) << QString::fromLatin1(object);
    };
    row("no folder", "--name x", "invalid_input", "folder");
    row("environment", "--name x --folder @shop --environment moon", "invalid_input", "environment");
    row("guard", "--name x --folder @shop --guard some", "invalid_input", "guard");
    row("colour", "--name x --folder @shop --colour red", "invalid_input", "colour");
    row("unknown setting", "--name x --folder @shop --set moon=1", "invalid_input", "moon");
    row("not there", "--name x --folder @nowhere", "not_found", "");
    row("name is taken", "--name SHOP --folder @other", "conflict", "");
    row("place is taken", "--name x --folder @shop", "conflict", "");
}

void TestCli::connectRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, kind);
    QFETCH(QString, object);
    for (QString &argument : arguments) {
        if (argument.startsWith(QLatin1Char('@')))
            argument = m_bench.sitePath(argument.mid(1));
    }
    QVERIFY(m_bench.write(m_bench.path(QStringLiteral("other/src/flextype/flextype.yaml")),
                          "name: Flextype\nversion: \"1.0.0-alpha.3\"\n"));
    const CliRun run = m_bench.json(words("connect flextype-folder") + arguments);
    QCOMPARE(run.status, 1);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(run.error().keys(), words("detail http_status kind message object"));
    QCOMPARE(run.error().value(QLatin1String("kind")).toString(), kind);
    if (!object.isEmpty())
        QCOMPARE(run.error().value(QLatin1String("object")).toString(), object);
}

void TestCli::connectionsAreListed()
{
    const CliRun run = m_bench.run(words("connections"));
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains("shop") && run.out.contains("blog") && run.out.contains("Production"),
             run.out.constData());
}

void TestCli::connectionsFileIsPrivate()
{
    const QFileInfo file(m_bench.configPath() + QStringLiteral("/connections.json"));
    QVERIFY(file.exists());
    QCOMPARE(file.permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
}

void TestCli::testSaysWhatItIs()
{
    const CliRun run = m_bench.json(words("test shop"));
    QCOMPARE(run.status, 0);
    QVERIFY(run.json().value(QLatin1String("ok")).toBool());
    QVERIFY(run.json().value(QLatin1String("system")).toString().contains(QStringLiteral("1.0.0-alpha.3")));
    QVERIFY(m_bench.run(words("test blog")).out.contains("0.9.16"));
    const CliRun nothing = m_bench.json(words("test moon"));
    QCOMPARE(nothing.status, 1);
    QCOMPARE(nothing.error().value(QLatin1String("kind")).toString(), QStringLiteral("not_found"));
}

void TestCli::disconnectForgets()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    const CliRun gone = bench.json(words("disconnect S"));
    QCOMPARE(gone.status, 0);
    QCOMPARE(gone.json().value(QLatin1String("disconnected")).toObject().value(QLatin1String("name")).toString(),
             QStringLiteral("s"));
    QCOMPARE(bench.json(words("connections")).json().value(QLatin1String("connections")).toArray().size(), 0);
    QCOMPARE(bench.json(words("disconnect s")).status, 1);
    QVERIFY(bench.run(words("list")).out.contains("no connections yet"));
    QVERIFY(QFileInfo::exists(bench.tokenPath(QStringLiteral("s"), QStringLiteral("mobile-app_2"))));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
