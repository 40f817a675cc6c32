// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "clibench.h"
#include "tests/doubles/contentstack/contentstackdouble.h"

#include <QJsonArray>
#include <QTest>

using namespace tokendesk;
using doubles::contentstack::State;

/// A stack of Contentstack from the command line: connecting, all acts, and no secret where none belongs.
class TestCliContentstack final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectsWithAPassword();
    void allActs();
    void sessionRevokedAmongMany();

private:
    static QStringList words(const QString &line) { return line.split(QLatin1Char(' '), Qt::SkipEmptyParts); }
    CliRun run(const CliBench &bench, const QString &line, const QByteArray &credentials = authtoken)
    {
        return bench.json(words(line) + QStringList{QStringLiteral("--credentials"), QStringLiteral("-")}, credentials);
    }
    static QString connection(const doubles::ContentstackDouble &server)
    {
        return QStringLiteral("connect contentstack --name web --url %1 --set api_key=blt6b000000000000aa")
            .arg(server.url().toString());
    }

    static constexpr char authtoken[] = R"({"authtoken": "blt6c000000000000aa"})";
};

void TestCliContentstack::connectsWithAPassword()
{
    State state = doubles::contentstack::demoState();
    state.users.first().secondFactor = QStringLiteral("123456");
    doubles::ContentstackDouble server(state);
    const CliBench bench;
    const QByteArray word = R"({"email": "dev@example.com", "password": "FAKE-password"})";
    const CliRun asked = run(bench, connection(server), word);
    QCOMPARE(asked.status, 1);
    QCOMPARE(asked.error().value(QStringLiteral("kind")).toString(), QStringLiteral("second_factor_needed"));
    const CliRun connected = run(bench, connection(server),
                                 R"({"email": "dev@example.com", "password": "FAKE-password", "tfa_token": "123456"})");
    QVERIFY2(connected.status == 0, connected.all().constData());
    const QByteArray file = bench.read(bench.configPath() + QStringLiteral("/connections.json"));
    QVERIFY(file.contains("blt6b000000000000aa"));
    for (const QByteArray &seen : {asked.all(), connected.all(), file})
        QVERIFY(!seen.contains("FAKE-password") && !seen.contains("123456"));
}

void TestCliContentstack::allActs()
{
    doubles::ContentstackDouble server;
    const CliBench bench;
    const CliRun connected = run(bench, connection(server));
    QVERIFY2(connected.status == 0, connected.all().constData());

    const CliRun created = run(
        bench,
        QStringLiteral("create web --kind delivery --name live --set environment=staging --set preview_token=true"));
    QVERIFY2(created.status == 0, created.all().constData());
    const QJsonObject secrets = created.json().value(QStringLiteral("secrets")).toObject();
    QCOMPARE(secrets.keys(), (QStringList{QStringLiteral("preview_token"), QStringLiteral("token")}));
    const QString value = secrets.value(QStringLiteral("token")).toString();
    const QString id = created.json().value(QStringLiteral("token")).toObject().value(QStringLiteral("id")).toString();
    const CliRun management = run(bench, QStringLiteral("create web --kind management --name ci"));
    QVERIFY2(management.status == 0, management.all().constData());
    const QString managementId =
        management.json().value(QStringLiteral("token")).toObject().value(QStringLiteral("id")).toString();
    const CliRun noSecret =
        run(bench, QStringLiteral("update web %1 --kind management --new-secret --set name=x").arg(managementId));
    QCOMPARE(noSecret.status, 1);
    QCOMPARE(noSecret.error().value(QStringLiteral("kind")).toString(), QStringLiteral("unsupported"));
    const CliRun renewed = run(bench, QStringLiteral("update web %1 --new-secret").arg(id));
    QVERIFY2(renewed.status == 0, renewed.all().constData());
    const QJsonObject now = renewed.json().value(QStringLiteral("secrets")).toObject();
    QVERIFY(!now.isEmpty());
    QVERIFY(now.value(QStringLiteral("preview_token")) != secrets.value(QStringLiteral("preview_token")));

    const CliRun listed = run(bench, QStringLiteral("list web"));
    QCOMPARE(listed.json().value(QStringLiteral("tokens")).toArray().size(), 2);
    QVERIFY(!listed.all().contains(value.toLatin1()));
    QVERIFY(!run(bench, QStringLiteral("show web ") + id).all().contains(value.toLatin1()));
    QVERIFY(run(bench, QStringLiteral("show web %1 --reveal").arg(id)).out.contains(value.toLatin1()));

    const CliRun updated =
        run(bench, QStringLiteral("update web %1 --set name=live2 --set preview_token=false").arg(id));
    QVERIFY2(updated.status == 0, updated.all().constData());
    QVERIFY(server.with(
        [](State &state) { return !state.stacks.first().delivery.first().contains(QStringLiteral("preview_token")); }));
    const CliRun refused =
        run(bench, QStringLiteral("create web --kind delivery --name live2 --set environment=staging"));
    QCOMPARE(refused.error().value(QStringLiteral("object")).toString(), QStringLiteral("name"));
    QCOMPARE(run(bench, QStringLiteral("revoke web %1 --yes").arg(id)).status, 0);
    QCOMPARE(run(bench, QStringLiteral("list web")).json().value(QStringLiteral("tokens")).toArray().size(), 1);
}

/// What was done and what was not, each with its id; nothing is asked for, and nothing is done by itself afterwards.
void TestCliContentstack::sessionRevokedAmongMany()
{
    State state = doubles::contentstack::demoState();
    state.readsPerSecond = state.writesPerSecond = 1'000;
    doubles::contentstack::addTokens(state, 12);
    doubles::ContentstackDouble server(state);
    const CliBench bench;
    QCOMPARE(run(bench, connection(server)).status, 0);
    const auto left = [&server] {
        return server.with([](State &now) {
            QStringList ids;
            for (const QJsonObject &each : std::as_const(now.stacks.first().delivery))
                ids.append(each.value(QStringLiteral("uid")).toString());
            return ids;
        });
    };
    const QStringList all = left();
    const QString line = QStringLiteral("revoke web --kind delivery --yes ") + all.join(QLatin1Char(' '));
    server.with([](State &now) { now.requestsUntilEnd = 12; }); // three for each
    const CliRun some = run(bench, line);
    QCOMPARE(some.status, 4);
    QStringList revoked;
    QStringList failed;
    for (const QJsonValue &each : some.json().value(QStringLiteral("revoked")).toArray())
        revoked.append(each.toObject().value(QStringLiteral("id")).toString());
    for (const QJsonValue &each : some.json().value(QStringLiteral("errors")).toArray()) {
        failed.append(each.toObject().value(QStringLiteral("id")).toString());
        const QJsonObject error = each.toObject().value(QStringLiteral("error")).toObject();
        QCOMPARE(error.value(QStringLiteral("kind")).toString(), QStringLiteral("auth_failed"));
        QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty());
    }
    QVERIFY(!revoked.isEmpty() && !failed.isEmpty());
    QCOMPARE(revoked.size() + failed.size(), all.size());
    for (const QString &id : all)
        QVERIFY2(revoked.contains(id) != failed.contains(id), qPrintable(id));
    const QStringList rest = left();
    for (const QString &id : std::as_const(revoked))
        QVERIFY(!rest.contains(id));

    // In words too it is said which ones are not done, and what to do next.
    const CliRun none = bench.run(
        words(QStringLiteral("revoke web --kind delivery --yes %1 --credentials -").arg(rest.join(QLatin1Char(' ')))),
        authtoken);
    QCOMPARE(none.status, 1);
    for (const QString &id : rest)
        QVERIFY2(none.err.contains(id.toUtf8()), none.err.constData());
    QVERIFY(none.err.contains("Sign in again"));
    QCOMPARE(left(), rest);
}

QTEST_GUILESS_MAIN(TestCliContentstack)
#include "tst_clicontentstack.moc"
