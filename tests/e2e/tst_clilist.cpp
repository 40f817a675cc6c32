// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "clibench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tokendesk;

namespace {

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

/// What list, fields and show say, and in which shape.
class TestCliList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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

private:
    CliBench m_bench;
};

void TestCliList::initTestCase()
{
    QVERIFY(m_bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("shop"),
                            words("--environment production --guard confirm --set group=Shops --colour #112233")));
    QVERIFY(m_bench.addSite(QStringLiteral("site-0.9"), QStringLiteral("blog")));
}

void TestCliList::listHasTheShape()
{
    const CliRun run = m_bench.json(words("list"));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json().keys(), words("errors tokens"));
    QCOMPARE(run.json().value(QLatin1String("errors")).toArray().size(), 0);
    QCOMPARE(tokens(run).size(), 15 + 9);
    for (const QJsonValue &value : tokens(run)) {
        const QJsonObject token = value.toObject();
        QCOMPARE(token.keys(), tokenKeys());
        QVERIFY(token.value(QLatin1String("scopes")).isArray());
        QVERIFY(token.value(QLatin1String("attributes")).isObject());
        QVERIFY(token.value(QLatin1String("last_used_at")).isNull()); // Flextype keeps none
        const QString time = token.value(QLatin1String("modified_at")).toString();
        QVERIFY2(time.endsWith(QLatin1Char('Z')) && QDateTime::fromString(time, Qt::ISODateWithMs).isValid(),
                 qPrintable(time));
    }
}

void TestCliList::listIsJsonForOthers()
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

void TestCliList::listNarrowsDown_data()
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

void TestCliList::listNarrowsDown()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, expected);
    const CliRun run = m_bench.json(arguments);
    QCOMPARE(run.status, 0);
    QCOMPARE(ids(run), expected);
}

void TestCliList::listForPeopleMasksIds()
{
    const CliRun masked = m_bench.run(words("list shop"));
    QCOMPARE(masked.status, 0);
    QVERIFY(!masked.out.contains("f3acf199a9ac120d3bfd604e1e382456"));
    QVERIFY2(masked.out.contains("f3ac…2456") && masked.out.contains("Admin"), masked.out.constData());
    QVERIFY(masked.out.contains("15 tokens"));
    QVERIFY(m_bench.run(words("list shop --ids")).out.contains("f3acf199a9ac120d3bfd604e1e382456"));
    QVERIFY(m_bench.run(words("list blog --kind images")).out.contains("1 token\n"));
}

void TestCliList::oldSitesHaveKinds()
{
    QSet<QString> kinds;
    for (const QJsonValue &token : tokens(m_bench.json(words("list blog"))))
        kinds.insert(token.toObject().value(QLatin1String("kind")).toString());
    QVERIFY(kinds.contains(QStringLiteral("entries")) && kinds.contains(QStringLiteral("access")));
}

void TestCliList::brokenTokensAreRows()
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

void TestCliList::titlesCannotActOnTheTerminal()
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

void TestCliList::vanishedFolder()
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
    QCOMPARE(error.keys(), words("detail http_status kind message object"));
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

void TestCliList::fieldsTellWhatCanBeSet()
{
    const CliRun run = m_bench.json(words("fields shop"));
    QCOMPARE(run.status, 0);
    const QJsonArray kinds = run.json().value(QLatin1String("kinds")).toArray();
    QCOMPARE(kinds.size(), 1);
    QCOMPARE(kinds.at(0).toObject().value(QLatin1String("kind")).toString(), QStringLiteral("token"));
    QStringList names;
    for (const QJsonValue &field : kinds.at(0).toObject().value(QLatin1String("fields")).toArray()) {
        names.append(field.toObject().value(QLatin1String("name")).toString());
        QCOMPARE(field.toObject().keys(),
                 words("changeable choices creatable default help label maximum minimum name required type"));
    }
    QVERIFY(names.contains(QStringLiteral("name")) && names.contains(QStringLiteral("limit_calls")));
    QVERIFY(m_bench.run(words("fields blog --kind images")).out.startsWith("images"));
    QCOMPARE(m_bench.run(words("fields blog --kind moon")).status, 1);
}

void TestCliList::showTellsOneTokenWhole()
{
    const CliRun run = m_bench.json(words("show shop 75a15772ffc21374fd6cbf4d3074d824"));
    QCOMPARE(run.status, 0);
    const QJsonObject token = tokenOf(run);
    QCOMPARE(token.keys(), tokenKeys());
    QCOMPARE(token.value(QLatin1String("id")).toString(), QStringLiteral("75a15772ffc21374fd6cbf4d3074d824"));
    QVERIFY(!run.json().contains(QLatin1String("secrets")));
    QVERIFY(!token.value(QLatin1String("attributes")).toObject().isEmpty());
    const CliRun numeric = m_bench.json(words("show shop 980c941f869923b74816e47c10557604"));
    QCOMPARE(tokenOf(numeric).value(QLatin1String("name")).toString(), QStringLiteral("0123"));
    const CliRun told = m_bench.run(words("show shop 75a15772ffc21374fd6cbf4d3074d824"));
    QCOMPARE(told.status, 0);
    QVERIFY2(!told.out.contains("75a15772ffc21374fd6cbf4d3074d824/"), told.out.constData());
}

void TestCliList::showFindsNothing_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"0000", "..", "../../../etc", "a/b", ".", "token.yaml", "%00", "Ключ", "-"})
        QTest::newRow(id) << QString::fromUtf8(id);
}

void TestCliList::showFindsNothing()
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

void TestCliList::revealWhatTheSystemShows()
{
    const CliRun old = m_bench.json(words("show blog 20000000000000000000000000000001 --reveal"));
    QCOMPARE(old.status, 0);
    QCOMPARE(old.json().value(QLatin1String("secrets")).toObject().value(QLatin1String("access_token")).toString(),
             QStringLiteral("20000000000000000000000000000001"));
    const CliRun hashed = m_bench.json(words("show shop mobile-app_2 --reveal"));
    QCOMPARE(hashed.status, 1);
    QCOMPARE(hashed.error().value(QLatin1String("kind")).toString(), QStringLiteral("not_found"));
}

QTEST_GUILESS_MAIN(TestCliList)
#include "tst_clilist.moc"
