// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "clibench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tokendesk;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList sortedKeys(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

/// The shape that scripts rely on.
QStringList tokenKeys()
{
    QStringList keys = words("connection id kind name state created_at created_by modified_at expires_at last_used_at "
                             "calls limit_calls scopes secret_availability attributes");
    keys.sort();
    return keys;
}

QJsonArray tokens(const CliRun &run)
{
    return run.json().value(QLatin1String("tokens")).toArray();
}

QStringList ids(const CliRun &run)
{
    QStringList all;
    for (const QJsonValue &token : tokens(run))
        all.append(token.toObject().value(QLatin1String("id")).toString());
    all.sort();
    return all;
}

QJsonObject tokenOf(const CliRun &run)
{
    return run.json().value(QLatin1String("token")).toObject();
}

} // namespace

/// Reading commands, arguments, exit statuses and shapes.
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
    void listHasTheShape();
    void listIsJsonForOthers();
    void listNarrowsDown_data();
    void listNarrowsDown();
    void listForPeopleMasksIds();
    void oldSitesHaveKinds();
    void brokenTokensAreRows();
    void titlesCannotActOnTheTerminal();
    void vanishedFolder();
    void fieldsTellWhatCanBeSet();
    void showTellsOneTokenWhole();
    void showFindsNothing_data();
    void showFindsNothing();
    void revealWhatTheSystemShows();
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
        QCOMPARE(sortedKeys(connection), words("colour environment group guard id kind location name"));
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
    QCOMPARE(sortedKeys(run.error()), words("detail http_status kind message object"));
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

void TestCli::listHasTheShape()
{
    const CliRun run = m_bench.json(words("list"));
    QCOMPARE(run.status, 0);
    QCOMPARE(sortedKeys(run.json()), words("errors tokens"));
    QCOMPARE(run.json().value(QLatin1String("errors")).toArray().size(), 0);
    QCOMPARE(tokens(run).size(), 15 + 9);
    for (const QJsonValue &value : tokens(run)) {
        const QJsonObject token = value.toObject();
        QCOMPARE(sortedKeys(token), tokenKeys());
        QVERIFY(token.value(QLatin1String("scopes")).isArray());
        QVERIFY(token.value(QLatin1String("attributes")).isObject());
        QVERIFY(token.value(QLatin1String("last_used_at")).isNull()); // Flextype keeps none
        const QString time = token.value(QLatin1String("modified_at")).toString();
        QVERIFY2(time.endsWith(QLatin1Char('Z')) && QDateTime::fromString(time, Qt::ISODateWithMs).isValid(),
                 qPrintable(time));
    }
}

void TestCli::listIsJsonForOthers()
{
    QProcess python;
    python.start(
        QStringLiteral("python3"),
        {QStringLiteral("-c"), QStringLiteral("import json,sys; d=json.load(sys.stdin); "
                                              "print(len(d['tokens']), sorted(t['name'] for t in d['tokens'])[0])")});
    const CliRun judged = CliBench::finish(python, m_bench.json(words("list shop")).out);
    QCOMPARE(judged.status, 0);
    QVERIFY2(judged.out.startsWith("15 "), judged.all().constData());
}

void TestCli::listNarrowsDown_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("disabled") << words("list shop --state disabled") << words("00000000000000000000000000000001");
    QTest::newRow("exhausted") << words("list shop --state exhausted") << words("00000000000000000000000000000003");
    QTest::newRow("term") << words("list shop --filter state:disabled") << words("00000000000000000000000000000001");
    QTest::newRow("text") << words("list --filter mobile-app_2") << words("mobile-app_2");
    QTest::newRow("kind") << words("list --kind images") << words("40000000000000000000000000000001");
    QTest::newRow("kind there") << words("list shop --kind images") << QStringList();
    QTest::newRow("nothing") << words("list --filter thereisnosuchthing") << QStringList();
}

void TestCli::listNarrowsDown()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, expected);
    const CliRun run = m_bench.json(arguments);
    QCOMPARE(run.status, 0);
    QCOMPARE(ids(run), expected);
}

void TestCli::listForPeopleMasksIds()
{
    const CliRun masked = m_bench.run(words("list shop"));
    QCOMPARE(masked.status, 0);
    QVERIFY(!masked.out.contains("f3acf199a9ac120d3bfd604e1e382456"));
    QVERIFY2(masked.out.contains("f3ac…2456") && masked.out.contains("Admin"), masked.out.constData());
    QVERIFY(masked.out.contains("15 tokens"));
    QVERIFY(m_bench.run(words("list shop --ids")).out.contains("f3acf199a9ac120d3bfd604e1e382456"));
    QVERIFY(m_bench.run(words("list blog --kind images")).out.contains("1 token\n"));
}

void TestCli::oldSitesHaveKinds()
{
    QSet<QString> kinds;
    for (const QJsonValue &token : tokens(m_bench.json(words("list blog"))))
        kinds.insert(token.toObject().value(QLatin1String("kind")).toString());
    QVERIFY(kinds.contains(QStringLiteral("entries")) && kinds.contains(QStringLiteral("access")));
}

void TestCli::brokenTokensAreRows()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    QVERIFY(
        bench.write(bench.tokenPath(QStringLiteral("s"), QStringLiteral("broken1")), "title: 'open\nstate: enabled\n"));
    const CliRun run = bench.json(words("list s --state broken"));
    QCOMPARE(run.status, 0);
    QVERIFY2(ids(run).contains(QStringLiteral("broken1")), run.all().constData());
    const CliRun shown = bench.json(words("show s broken1"));
    QCOMPARE(shown.status, 0);
    QVERIFY(!shown.json().value(QLatin1String("notices")).toArray().isEmpty());
}

void TestCli::titlesCannotActOnTheTerminal()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    QVERIFY(bench.write(
        bench.tokenPath(QStringLiteral("s"), QStringLiteral("evil")),
        "title: \"a\\e]0;owned\\a\\u202Eb\"\nicon: \"\\e[2J\"\nlimit_calls: 0\ncalls: 0\nstate: enabled\n"));
    for (const char *line : {"list s", "show s evil", "--json list s", "--json show s evil"}) {
        const CliRun run = bench.run(words(line));
        QCOMPARE(run.status, 0);
        QVERIFY2(run.out.contains("\\u001b]0;owned\\u0007\\u202eb"), run.out.constData());
        QVERIFY(!run.out.contains('\x1b') && !run.out.contains("\u202e"));
    }
}

void TestCli::vanishedFolder()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("here")));
    QVERIFY(bench.addSite(QStringLiteral("site-0.9"), QStringLiteral("gone")));
    QVERIFY(QDir().rename(bench.sitePath(QStringLiteral("gone")), bench.path(QStringLiteral("elsewhere"))));
    const CliRun partly = bench.json(words("list"));
    QCOMPARE(partly.status, 4);
    QCOMPARE(tokens(partly).size(), 15);
    const QJsonArray errors = partly.json().value(QLatin1String("errors")).toArray();
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.at(0).toObject().value(QLatin1String("connection")).toString(), QStringLiteral("gone"));
    const QJsonObject error = errors.at(0).toObject().value(QLatin1String("error")).toObject();
    QCOMPARE(sortedKeys(error), words("detail http_status kind message object"));
    QCOMPARE(error.value(QLatin1String("kind")).toString(), QStringLiteral("not_found"));

    const CliRun told = bench.run(words("list"));
    QCOMPARE(told.status, 4);
    QVERIFY(told.out.contains("15 tokens") && told.err.startsWith("tokendesk-cli: "));

    const CliRun none = bench.json(words("list gone"));
    QCOMPARE(none.status, 1);
    QCOMPARE(tokens(none).size(), 0);
    QCOMPARE(none.error().value(QLatin1String("kind")).toString(), QStringLiteral("not_found"));
    QCOMPARE(bench.json(words("test gone")).status, 1);
    QCOMPARE(bench.json(words("show gone x")).status, 1);
    QCOMPARE(bench.json(words("create gone --name x")).status, 1);
    QCOMPARE(bench.json(words("disconnect gone")).status, 0);
}

void TestCli::fieldsTellWhatCanBeSet()
{
    const CliRun run = m_bench.json(words("fields shop"));
    QCOMPARE(run.status, 0);
    const QJsonArray kinds = run.json().value(QLatin1String("kinds")).toArray();
    QCOMPARE(kinds.size(), 1);
    QCOMPARE(kinds.at(0).toObject().value(QLatin1String("kind")).toString(), QStringLiteral("token"));
    QStringList names;
    for (const QJsonValue &field : kinds.at(0).toObject().value(QLatin1String("fields")).toArray()) {
        names.append(field.toObject().value(QLatin1String("name")).toString());
        QCOMPARE(sortedKeys(field.toObject()),
                 words("changeable choices creatable default help label maximum minimum name required type"));
    }
    QVERIFY(names.contains(QStringLiteral("name")) && names.contains(QStringLiteral("limit_calls")));
    QVERIFY(m_bench.run(words("fields blog --kind images")).out.startsWith("images"));
    QCOMPARE(m_bench.run(words("fields blog --kind moon")).status, 1);
}

void TestCli::showTellsOneTokenWhole()
{
    const CliRun run = m_bench.json(words("show shop 75a15772ffc21374fd6cbf4d3074d824"));
    QCOMPARE(run.status, 0);
    const QJsonObject token = tokenOf(run);
    QCOMPARE(sortedKeys(token), tokenKeys());
    QCOMPARE(token.value(QLatin1String("id")).toString(), QStringLiteral("75a15772ffc21374fd6cbf4d3074d824"));
    QVERIFY(!run.json().contains(QLatin1String("secrets")));
    QVERIFY(!token.value(QLatin1String("attributes")).toObject().isEmpty());
    const CliRun numeric = m_bench.json(words("show shop 980c941f869923b74816e47c10557604"));
    QCOMPARE(tokenOf(numeric).value(QLatin1String("name")).toString(), QStringLiteral("0123"));
    const CliRun told = m_bench.run(words("show shop 75a15772ffc21374fd6cbf4d3074d824"));
    QCOMPARE(told.status, 0);
    QVERIFY2(!told.out.contains("75a15772ffc21374fd6cbf4d3074d824/"), told.out.constData());
}

void TestCli::showFindsNothing_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"0000", "..", "../../../etc", "a/b", ".", "token.yaml", "%00", "Ключ", "-"})
        QTest::newRow(id) << QString::fromUtf8(id);
}

void TestCli::showFindsNothing()
{
    QFETCH(QString, id);
    for (const char *command : {"show", "enable", "disable"}) {
        const CliRun run =
            m_bench.json({QString::fromLatin1(command), QStringLiteral("shop"), QStringLiteral("--"), id});
        QCOMPARE(run.status, 1);
        const QString kind = run.error().value(QLatin1String("kind")).toString();
        QVERIFY2(kind == QStringLiteral("not_found") || kind == QStringLiteral("invalid_input"), run.err.constData());
    }
}

void TestCli::revealWhatTheSystemShows()
{
    const CliRun old = m_bench.json(words("show blog 20000000000000000000000000000001 --reveal"));
    QCOMPARE(old.status, 0);
    QCOMPARE(old.json().value(QLatin1String("secrets")).toObject().value(QLatin1String("access_token")).toString(),
             QStringLiteral("20000000000000000000000000000001"));
    const CliRun hashed = m_bench.json(words("show shop mobile-app_2 --reveal"));
    QCOMPARE(hashed.status, 1);
    QCOMPARE(hashed.error().value(QLatin1String("kind")).toString(), QStringLiteral("not_found"));
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
