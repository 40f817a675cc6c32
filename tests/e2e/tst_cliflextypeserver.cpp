// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// The real tokendesk-cli against a stand-in of a Flextype server: once with the credential on standard input, once with
// it in the session's keyring.
#include "clibench.h"
#include "tests/doubles/flextype/flextypedouble.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace tokendesk;
using doubles::FlextypeDouble;
using doubles::FlextypeKey;

namespace {

QByteArray credentials(const FlextypeKey &key, const QString &secret = {})
{
    QJsonObject object{{QStringLiteral("token"), key.token}, {QStringLiteral("access_token"), key.accessToken}};
    if (!secret.isEmpty())
        object.insert(QStringLiteral("secret"), secret);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList words(const QString &line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonObject tokenOf(const CliRun &run)
{
    return run.json().value(QLatin1String("token")).toObject();
}

/// A server, and a place to call the program from.
struct Desk
{
    /// With `keychain` the credential is given once, else to every command.
    CliRun call(const QString &line, const QString &secret = {})
    {
        const bool given = bench.keychain == QLatin1String("none") || line.startsWith(QLatin1String("connect "));
        if (given)
            return bench.json(words(line + QLatin1String(" --credentials -")), credentials(key, secret));
        if (!secret.isEmpty())
            return bench.json(words(line + QLatin1String(" --credentials -")),
                              QJsonDocument(QJsonObject{{QStringLiteral("access_token"), secret}}).toJson());
        return bench.json(words(line));
    }
    CliRun connect(const QString &more = {})
    {
        return call(
            QStringLiteral("connect flextype-server --name Shop --url %1/ %2").arg(site.url().toString(), more));
    }
    QString stateOf(const QString &id) const { return site.stored(id, QStringLiteral("state")).asText(); }

    FlextypeDouble site;
    FlextypeKey key = site.admin();
    CliBench bench;
};

} // namespace

class TestCliFlextypeServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesItAll_data();
    void doesItAll();
    void setsNewSecrets_data();
    void setsNewSecrets();
    void saysWhatIsChangedAndWhatNot();
    void refusesToLockItselfOut();
    void tellsWhatIsWrong();
    void readOnlySendsNothing();
    void worksBelowABasePath();
    void startsFromTheKeyring();
};

void TestCliFlextypeServer::doesItAll_data()
{
    QTest::addColumn<QString>("keychain");
    QTest::newRow("credential on standard input") << "none";
    QTest::newRow("credential in the keyring") << "os";
}

void TestCliFlextypeServer::doesItAll()
{
    QFETCH(QString, keychain);
    Desk desk;
    desk.bench.keychain = keychain;
    QByteArray said;
    const auto call = [&](const QString &line, const QString &secret = {}) {
        const CliRun run = desk.call(line, secret);
        said += run.all();
        return run;
    };
    CliRun run = desk.connect(QStringLiteral("--environment production"));
    QVERIFY2(run.status == 0, run.all().constData());
    said += run.all();
    QCOMPARE(run.json().value(QLatin1String("connection")).toObject().value(QLatin1String("kind")).toString(),
             QStringLiteral("flextype-server"));

    run = call(QStringLiteral("list Shop"));
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(run.json().value(QLatin1String("tokens")).toArray().size(), 1);

    run = desk.call(QStringLiteral("create Shop --name Deploy --set limit_calls=50"));
    QVERIFY2(run.status == 0, run.all().constData());
    const QString id = tokenOf(run).value(QLatin1String("id")).toString();
    const QString secret =
        run.json().value(QLatin1String("secrets")).toObject().value(QLatin1String("access_token")).toString();
    QVERIFY(desk.site.tokenIds().contains(id));
    QCOMPARE(secret.size(), 32);

    run = call(QStringLiteral("verify Shop %1").arg(id), secret);
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(run.json().value(QLatin1String("result")).toString(), QStringLiteral("works"));

    run = call(QStringLiteral("update Shop %1 --set name=Renamed").arg(id));
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(desk.site.stored(id, QStringLiteral("title")).asText(), QStringLiteral("Renamed"));

    run = call(QStringLiteral("disable Shop %1").arg(id));
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(desk.stateOf(id), QStringLiteral("disabled"));
    run = call(QStringLiteral("verify Shop %1").arg(id), secret);
    QCOMPARE(run.json().value(QLatin1String("result")).toString(), QStringLiteral("not_usable"));

    run = call(QStringLiteral("enable Shop %1").arg(id));
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(desk.stateOf(id), QStringLiteral("enabled"));

    run = call(QStringLiteral("revoke Shop %1 --yes").arg(id));
    QVERIFY2(run.status == 0, run.all().constData());
    QVERIFY(!desk.site.tokenIds().contains(id));
    QCOMPARE(desk.site.tokenIds(), QStringList{desk.key.token});

    run = call(QStringLiteral("show Shop %1").arg(id));
    QCOMPARE(run.status, 1);
    QCOMPARE(run.error().value(QLatin1String("kind")).toString(), QStringLiteral("not_found"));
    run = call(QStringLiteral("disconnect Shop"));
    QVERIFY2(run.status == 0, run.all().constData());

    QVERIFY(!said.contains(desk.key.accessToken.toUtf8()));
    QVERIFY(!said.contains(secret.toUtf8()));
    const QByteArray kept = desk.bench.read(desk.bench.configPath() + QLatin1String("/connections.json"));
    QVERIFY(!kept.contains(desk.key.token.toUtf8()) && !kept.contains(desk.key.accessToken.toUtf8()));
}

void TestCliFlextypeServer::setsNewSecrets_data()
{
    doesItAll_data();
}

void TestCliFlextypeServer::setsNewSecrets()
{
    QFETCH(QString, keychain);
    Desk desk;
    desk.bench.keychain = keychain;
    QCOMPARE(desk.connect().status, 0);
    const auto secretOf = [](const CliRun &run) {
        return run.json().value(QLatin1String("secrets")).toObject().value(QLatin1String("access_token")).toString();
    };
    const FlextypeKey other = desk.site.addToken(QStringLiteral("Other"));
    CliRun run = desk.call(QStringLiteral("update Shop %1 --new-secret --set name=Renamed").arg(other.token));
    QVERIFY2(run.status == 0, run.all().constData());
    const QString secret = secretOf(run);
    QCOMPARE(desk.site.stored(other.token, QStringLiteral("title")).asText(), QStringLiteral("Renamed"));
    run = desk.call(QStringLiteral("verify Shop %1").arg(other.token), secret);
    QCOMPARE(run.json().value(QLatin1String("result")).toString(), QStringLiteral("works"));
    run = desk.call(QStringLiteral("verify Shop %1").arg(other.token), other.accessToken);
    QCOMPARE(run.json().value(QLatin1String("result")).toString(), QStringLiteral("wrong_secret"));

    // The one that the connection signs in with: the next command goes on with the new one.
    if (keychain == QLatin1String("none")) {
        run = desk.call(QStringLiteral("update Shop %1 --new-secret").arg(desk.key.token));
        QCOMPARE(run.status, 2);
        QVERIFY(run.error().value(QLatin1String("message")).toString().contains(QLatin1String("without a keychain")));
    }
    run = desk.call(QStringLiteral("update Shop %1 --new-secret%2")
                        .arg(desk.key.token, keychain == QLatin1String("none") ? QStringLiteral(" --yes") : QString()));
    QVERIFY2(run.status == 0, run.all().constData());
    const QString own = secretOf(run);
    QVERIFY(own.size() == 32 && own != desk.key.accessToken);
    const QString old = std::exchange(desk.key.accessToken, own);
    run = desk.call(QStringLiteral("update Shop %1 --set name=Again").arg(other.token));
    QVERIFY2(run.status == 0, run.all().constData());
    run = desk.call(QStringLiteral("verify Shop %1").arg(desk.key.token), old);
    QCOMPARE(run.json().value(QLatin1String("result")).toString(), QStringLiteral("wrong_secret"));
    QCOMPARE(desk.call(QStringLiteral("disconnect Shop")).status, 0);
}

void TestCliFlextypeServer::saysWhatIsChangedAndWhatNot()
{
    Desk desk;
    desk.bench.keychain = QStringLiteral("os");
    QCOMPARE(desk.connect().status, 0);
    desk.site.plan({.kind = doubles::flextype::Mishap::Kind::DropBefore, .method = "POST", .times = -1});
    CliRun run = desk.call(QStringLiteral("update Shop %1 --set name=Renamed --new-secret").arg(desk.key.token));
    QCOMPARE(run.status, 4);
    QCOMPARE(run.json().keys(), QStringList{QStringLiteral("token")});
    QCOMPARE(tokenOf(run).value(QLatin1String("name")).toString(), QStringLiteral("Renamed"));
    QCOMPARE(run.error().value(QLatin1String("kind")).toString(), QStringLiteral("timeout"));
    // The keychain has both secrets; the next start finds the one that works.
    desk.site.forgetMishaps();
    run = desk.call(QStringLiteral("list Shop"));
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(desk.call(QStringLiteral("disconnect Shop")).status, 0);
}

/// Its own token is stopped or limited only with --yes.
void TestCliFlextypeServer::refusesToLockItselfOut()
{
    Desk desk;
    desk.key = desk.site.addToken(QStringLiteral("Mine"));
    QCOMPARE(desk.connect().status, 0);
    const QString other = desk.site.addToken(QStringLiteral("Other")).token;
    const QString own = desk.key.token;
    for (const QString &act :
         {QStringLiteral("disable Shop ") + own, QStringLiteral("update Shop %1 --set state=disabled").arg(own),
          QStringLiteral("update Shop %1 --set limit_calls=5").arg(own)}) {
        const CliRun run = desk.call(act);
        QVERIFY2(run.status == 2, qPrintable(act));
        const QString said = run.error().value(QLatin1String("message")).toString();
        QVERIFY2(said.contains(QStringLiteral("signs in with “Mine”")) && said.contains(QLatin1String("--yes")),
                 qPrintable(said));
    }
    QCOMPARE(desk.stateOf(own), QStringLiteral("enabled"));
    QCOMPARE(desk.site.stored(own, QStringLiteral("limit_calls")).asInteger(), 0);
    // What locks nobody out is not asked about.
    CliRun run = desk.call(QStringLiteral("update Shop %1 --set name=Me").arg(own));
    QVERIFY2(run.status == 0, run.all().constData());
    run = desk.call(QStringLiteral("disable Shop ") + other);
    QVERIFY2(run.status == 0, run.all().constData());
    // Among several it is named.
    run = desk.call(QStringLiteral("revoke Shop %1 %2 --dry-run").arg(other, own));
    QVERIFY2(run.status == 0, run.all().constData());
    QVERIFY2(run.out.contains("signs in with “Me”"), run.out.constData());
    run = desk.call(QStringLiteral("disable Shop %1 --yes").arg(own));
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(desk.stateOf(own), QStringLiteral("disabled"));
    QCOMPARE(run.json().value(QLatin1String("consequences")).toArray().size(), 1);
}

void TestCliFlextypeServer::tellsWhatIsWrong()
{
    Desk desk;
    desk.key.accessToken = QStringLiteral("SENTINEL-secret");
    CliRun run = desk.connect();
    QCOMPARE(run.status, 1);
    QCOMPARE(run.error().value(QLatin1String("kind")).toString(), QStringLiteral("auth_failed"));
    QVERIFY2(run.error().value(QLatin1String("message")).toString().contains(QLatin1String("access token is not")),
             run.all().constData());
    QVERIFY(!run.all().contains("SENTINEL"));
    run = desk.call(
        QStringLiteral("connect flextype-server --name Shop --url %1/nowhere").arg(desk.site.url().toString()));
    QCOMPARE(run.status, 1);
    QVERIFY(!run.all().contains("SENTINEL"));
    run = desk.bench.json(words(QStringLiteral("connections")));
    QVERIFY(run.json().value(QLatin1String("connections")).toArray().isEmpty());
}

void TestCliFlextypeServer::readOnlySendsNothing()
{
    Desk desk;
    QCOMPARE(desk.connect(QStringLiteral("--guard read-only")).status, 0);
    const FlextypeKey other = desk.site.addToken(QStringLiteral("Other"));
    for (const QString &line : {QStringLiteral("create Shop --name New"), QStringLiteral("disable Shop ") + other.token,
                                QStringLiteral("update Shop %1 --set name=x").arg(other.token),
                                QStringLiteral("revoke Shop %1 --yes").arg(other.token)}) {
        const CliRun run = desk.call(line);
        QVERIFY2(run.status == 1, run.all().constData());
    }
    QCOMPARE(desk.call(QStringLiteral("list Shop")).json().value(QLatin1String("tokens")).toArray().size(), 2);
    for (const doubles::flextype::HttpCall &call : desk.site.calls())
        QVERIFY2(call.method == "GET" || call.path.endsWith("/generate"), (call.method + ' ' + call.path).constData());
}

void TestCliFlextypeServer::worksBelowABasePath()
{
    Desk desk;
    desk.site.change([](doubles::flextype::Settings &settings) { settings.basePath = QStringLiteral("/blog"); });
    CliRun run = desk.connect();
    QVERIFY2(run.status == 0, run.all().constData());
    run = desk.call(QStringLiteral("list Shop"));
    QCOMPARE(run.json().value(QLatin1String("tokens")).toArray().size(), 1);
}

void TestCliFlextypeServer::startsFromTheKeyring()
{
    Desk desk;
    desk.bench.keychain = QStringLiteral("os");
    QCOMPARE(desk.connect().status, 0);
    for (int start = 0; start < 2; ++start) {
        const CliRun run = desk.bench.json(words(QStringLiteral("test Shop")));
        QVERIFY2(run.status == 0, run.all().constData());
    }
    QCOMPARE(desk.bench.json(words(QStringLiteral("disconnect Shop"))).status, 0);
}

QTEST_GUILESS_MAIN(TestCliFlextypeServer)
#include "tst_cliflextypeserver.moc"
