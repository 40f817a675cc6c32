// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "clibench.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <unistd.h>

using namespace tokendesk;

namespace {

/// How many entries the session's keyring has, asked without the program's own code; -1: it did not answer.
int keyringEntries()
{
    QProcess ask;
    ask.start(QStringLiteral("dbus-send"),
              {QStringLiteral("--session"), QStringLiteral("--print-reply"),
               QStringLiteral("--dest=org.freedesktop.secrets"),
               QStringLiteral("/org/freedesktop/secrets/collection/login"),
               QStringLiteral("org.freedesktop.DBus.Properties.Get"),
               QStringLiteral("string:org.freedesktop.Secret.Collection"), QStringLiteral("string:Items")});
    const CliRun run = CliBench::finish(ask);
    return run.status == 0 ? int(run.out.count("object path \"")) : -1;
}

} // namespace

/// Kept secrets, on a real gnome-keyring.
class TestCliKeychain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptSecretsComeBackAndGo();
    void newSecretsAreKept();
    void withoutKeychainNothingIsMade();
    void serverSignInComesBackAndGoes();
};

void TestCliKeychain::keptSecretsComeBackAndGo()
{
    CliBench bench;
    bench.keychain = QStringLiteral("os");
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    // The program's own canary is there from the first use on.
    const CliRun first = bench.json(words("create s --name One --keep"));
    QVERIFY2(first.status == 0, first.all().constData());
    const int withOne = keyringEntries();
    QVERIFY(withOne > 0);
    const CliRun second = bench.json(words("create s --name Two --keep"));
    QCOMPARE(second.status, 0);
    QVERIFY(keyringEntries() > withOne);

    const QString id = first.json().value(QLatin1String("token")).toObject().value(QLatin1String("id")).toString();
    const QString secret =
        first.json().value(QLatin1String("secrets")).toObject().value(QLatin1String("access_token")).toString();
    const QStringList show{QStringLiteral("show"), QStringLiteral("s"), id, QStringLiteral("--reveal")};
    const CliRun revealed = bench.json(show);
    QVERIFY2(revealed.status == 0, revealed.all().constData());
    QCOMPARE(revealed.json().value(QLatin1String("secrets")).toObject().value(QLatin1String("access_token")).toString(),
             secret);
    QVERIFY(bench.run(show).out.contains(secret.toLatin1()));
    // Without --reveal it stays where it is.
    QVERIFY(!bench.json(show.mid(0, 3)).out.contains(secret.toLatin1()));
    const CliRun verified = bench.json({QStringLiteral("verify"), QStringLiteral("s"), id});
    QVERIFY2(verified.status == 0, verified.all().constData());
    QCOMPARE(bench.json(words("list s --filter is:kept")).json().value(QLatin1String("tokens")).toArray().size(), 2);

    const int before = keyringEntries();
    QCOMPARE(bench.json(words("disconnect s")).status, 0);
    QVERIFY2(keyringEntries() <= before - 2, qPrintable(QString::number(keyringEntries())));
    const CliRun again =
        bench.run({QStringLiteral("connect"), QStringLiteral("flextype-folder"), QStringLiteral("--name"),
                   QStringLiteral("s"), QStringLiteral("--folder"), bench.sitePath(QStringLiteral("s"))});
    QCOMPARE(again.status, 0);
    QCOMPARE(bench.json(show).status, 1);
}

void TestCliKeychain::newSecretsAreKept()
{
    CliBench bench;
    bench.keychain = QStringLiteral("os");
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    const QStringList show = words("show s mobile-app_2 --reveal");
    const auto renew = [&bench](const char *line) {
        const CliRun run = bench.json(words(line));
        return run.json().value(QLatin1String("secrets")).toObject().value(QLatin1String("access_token")).toString();
    };
    const auto kept = [&bench, &show] {
        return bench.json(show)
            .json()
            .value(QLatin1String("secrets"))
            .toObject()
            .value(QLatin1String("access_token"))
            .toString();
    };
    QCOMPARE(renew("update s mobile-app_2 --new-secret").size(), 32);
    QVERIFY(kept().isEmpty());
    const QString first = renew("update s mobile-app_2 --new-secret --keep");
    QCOMPARE(first.size(), 32);
    QCOMPARE(kept(), first);
    // One that is kept already is replaced, asked for or not.
    const QString second = renew("update s mobile-app_2 --new-secret");
    QVERIFY(second.size() == 32 && second != first);
    QCOMPARE(kept(), second);
    const CliRun verified = bench.json(words("verify s mobile-app_2"));
    QVERIFY2(verified.status == 0, verified.all().constData());
    QCOMPARE(bench.json(words("disconnect s")).status, 0);
}

void TestCliKeychain::withoutKeychainNothingIsMade()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    const CliRun session = bench.json(words("create s --name One --keep"));
    QCOMPARE(session.status, 1);
    QCOMPARE(session.error().value(QLatin1String("kind")).toString(), QStringLiteral("keychain_unavailable"));

    bench.keychain = QStringLiteral("os");
    QProcess process;
    QProcessEnvironment noBus = QProcessEnvironment::systemEnvironment();
    noBus.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    process.setProcessEnvironment(noBus);
    bench.start(process, words("--json create s --name One --keep"));
    const CliRun absent = CliBench::finish(process);
    QCOMPARE(absent.status, 1);
    QCOMPARE(absent.error().value(QLatin1String("kind")).toString(), QStringLiteral("keychain_unavailable"));
    QCOMPARE(bench.json(words("list s")).json().value(QLatin1String("tokens")).toArray().size(), 15);
}

/// A server's credential: kept by one run, found by the next, gone after disconnecting; and without a keychain.
void TestCliKeychain::serverSignInComesBackAndGoes()
{
    QProcess server;
    server.start(QStringLiteral(CONTENSIS_DOUBLE_PROGRAM), {});
    QVERIFY(server.waitForStarted() && server.waitForReadyRead(30'000));
    const QJsonObject place = QJsonDocument::fromJson(server.readLine()).object();
    const QByteArray secret = place.value(QLatin1String("client_secret")).toString().toUtf8();
    QJsonObject key;
    for (const QString &name : {QStringLiteral("client_id"), QStringLiteral("client_secret")})
        key.insert(name, place.value(name));
    const QByteArray credentials = QJsonDocument(key).toJson();
    const QStringList connectShop{QStringLiteral("connect"),       QStringLiteral("contensis"),
                                  QStringLiteral("--name"),        QStringLiteral("Shop"),
                                  QStringLiteral("--url"),         place.value(QLatin1String("url")).toString(),
                                  QStringLiteral("--credentials"), QStringLiteral("-")};

    CliBench bench;
    bench.keychain = QStringLiteral("os");
    const CliRun connected = bench.json(connectShop, credentials);
    QVERIFY2(connected.status == 0, connected.all().constData());
    const int withCredential = keyringEntries();
    const CliRun listed = bench.json(words("list Shop"));
    QVERIFY2(listed.status == 0, listed.all().constData());
    QVERIFY(!listed.json().value(QLatin1String("tokens")).toArray().isEmpty());
    const CliRun tested = bench.run(words("test Shop"));
    QVERIFY2(tested.status == 0, tested.all().constData());
    for (const QByteArray &said : {connected.all(), listed.all(), tested.all(),
                                   bench.read(bench.configPath() + QLatin1String("/connections.json"))})
        QVERIFY(!said.contains(secret));
    QCOMPARE(bench.json(connectShop, QByteArray(credentials).replace(secret, "SENTINEL")).status, 1);
    QCOMPARE(keyringEntries(), withCredential);
    QCOMPARE(bench.json(words("disconnect Shop")).status, 0);
    QCOMPARE(keyringEntries(), withCredential - 1);

    bench.keychain = QStringLiteral("none");
    QCOMPARE(bench.json(connectShop, credentials).status, 0);
    const CliRun without = bench.json(words("list Shop"));
    QCOMPARE(without.status, 1);
    const CliRun with = bench.json(words("list Shop --credentials -"), credentials);
    QVERIFY2(with.status == 0, with.all().constData());
    QCOMPARE(with.json().value(QLatin1String("tokens")).toArray().size(),
             listed.json().value(QLatin1String("tokens")).toArray().size());
    QCOMPARE(keyringEntries(), withCredential - 1);
    server.terminate();
    QVERIFY(server.waitForFinished());
}

/// Outside of a test session it starts one for itself: no keyring of the person who runs it is touched.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("TOKENDESK_TEST_SESSION")) {
        std::vector<char *> again{const_cast<char *>(TOKENDESK_SOURCE_DIR "/tests/session")};
        again.insert(again.end(), argv, argv + argc);
        again.push_back(nullptr);
        ::execv(again.front(), again.data());
        return 127;
    }
    QCoreApplication application(argc, argv);
    TestCliKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clikeychain.moc"
