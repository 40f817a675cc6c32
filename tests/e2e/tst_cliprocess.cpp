// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "clibench.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace tokendesk;

namespace {

QByteArray manyTokens(int number)
{
    return "title: 'Token " + QByteArray::number(number) +
           "'\nhashed_access_token: $2y$10$3PGiQr0MCkfavH9ScfAPqu1EZ1guy4QhlyGDCzMXN.ieaUSclvoXO\ncreated_by: ''\n"
           "uuid: 15abb180-1e94-4dba-b97b-746b3efd7af1\ncalls: 0\nlimit_calls: 0\nstate: enabled\n";
}

} // namespace

/// The program as a process among others: pipes, signals, several at once.
class TestCliProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalAtOnce();
    void aReaderThatGoesAway();
    void fullDisk();
    void interruptedWhileWaiting();
    void languageFollowsTheSystem();
    void withoutTerminalNothingIsAsked();
};

void TestCliProcess::severalAtOnce()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    constexpr int atOnce = 6;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < atOnce; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        bench.start(*processes.back(), {QStringLiteral("--json"), QStringLiteral("create"), QStringLiteral("s"),
                                        QStringLiteral("--name"), QStringLiteral("New %1").arg(i)});
        const QString site = bench.sitePath(QStringLiteral("copy%1").arg(i));
        QVERIFY(bench.write(site + QStringLiteral("/src/flextype/flextype.yaml"),
                            "name: Flextype\nversion: \"1.0.0-alpha.3\"\n"));
        QVERIFY(bench.write(site + QStringLiteral("/project/entries/tokens/token.yaml"), "title: Tokens\n"));
        processes.push_back(std::make_unique<QProcess>());
        bench.start(*processes.back(),
                    {QStringLiteral("connect"), QStringLiteral("flextype-folder"), QStringLiteral("--name"),
                     QStringLiteral("copy%1").arg(i), QStringLiteral("--folder"), site});
    }
    for (const std::unique_ptr<QProcess> &process : processes) {
        const CliRun run = CliBench::finish(*process);
        QVERIFY2(run.status == 0, run.all().constData());
    }
    const CliRun listed = bench.json(words("list s --filter New"));
    QCOMPARE(listed.json().value(QLatin1String("tokens")).toArray().size(), atOnce);
    QCOMPARE(bench.json(words("connections")).json().value(QLatin1String("connections")).toArray().size(), atOnce + 1);
    const QJsonArray acts = bench.json(words("activity")).json().value(QLatin1String("activity")).toArray();
    QCOMPARE(acts.size(), 2 * atOnce + 1);
}

void TestCliProcess::aReaderThatGoesAway()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    for (int i = 0; i < 1'000; ++i)
        QVERIFY(bench.write(bench.tokenPath(QStringLiteral("s"), QStringLiteral("t%1").arg(i)), manyTokens(i)));
    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"),
                 QStringLiteral("\"$0\" --config-dir \"$1\" --keychain none --json list s | head -c 20; "
                                "echo \"|${PIPESTATUS[0]}\""),
                 QStringLiteral(TOKENDESK_CLI), bench.configPath()});
    const CliRun run = CliBench::finish(shell);
    QVERIFY2(run.out.startsWith("{\"tokens\":[{\"connect"), run.out.constData());
    QVERIFY2(run.out.endsWith("|1\n"), run.out.constData());
    QVERIFY2(run.err.isEmpty(), run.err.constData());
}

void TestCliProcess::fullDisk()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("\"$0\" --config-dir \"$1\" --keychain none list s > /dev/full"),
                 QStringLiteral(TOKENDESK_CLI), bench.configPath()});
    const CliRun run = CliBench::finish(shell);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("standard output"), run.err.constData());
}

void TestCliProcess::interruptedWhileWaiting()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    const QString path = bench.tokenPath(QStringLiteral("s"), QStringLiteral("mobile-app_2"));
    QProcess process;
    bench.start(process, words("disable s mobile-app_2"));
    QVERIFY(process.waitForStarted());
    // Written, and now watched for at least a second.
    QTRY_VERIFY_WITH_TIMEOUT(bench.read(path).contains("state: disabled"), 30'000);
    QFile limits(QStringLiteral("/proc/%1/limits").arg(process.processId()));
    if (limits.open(QIODevice::ReadOnly)) {
        const QByteArray text = limits.readAll();
        const qsizetype at = text.indexOf("Max core file size");
        QVERIFY(at >= 0);
        QCOMPARE(text.mid(at, text.indexOf('\n', at) - at).simplified(), QByteArray("Max core file size 0 0 bytes"));
    }
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const CliRun run = CliBench::finish(process);
    QCOMPARE(run.status, 130);
    QVERIFY(bench.read(path).contains("state: disabled"));
    QCOMPARE(bench.run(words("enable s mobile-app_2")).status, 0);
}

void TestCliProcess::languageFollowsTheSystem()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    QByteArray english;
    QByteArray german;
    for (const auto &[language, out] : {std::pair{"en_GB.UTF-8", &english}, {"de_DE.UTF-8", &german}}) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"LANG", "LC_ALL", "LC_MESSAGES"})
            environment.insert(QLatin1String(name), QLatin1String(language));
        environment.remove(QStringLiteral("LANGUAGE"));
        process.setProcessEnvironment(environment);
        bench.start(process, words("--json show s nosuch"));
        const CliRun run = CliBench::finish(process);
        QCOMPARE(run.error().value(QLatin1String("kind")).toString(), QStringLiteral("not_found"));
        *out = run.error().value(QLatin1String("message")).toString().toUtf8();
    }
    QVERIFY(english.contains("was not found"));
    QVERIFY(!german.isEmpty());
}

void TestCliProcess::withoutTerminalNothingIsAsked()
{
    CliBench bench;
    QVERIFY(bench.addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
    QProcess process;
    // A session of its own has no terminal to ask on.
    process.start(QStringLiteral("setsid"),
                  {QStringLiteral("--wait"), QStringLiteral(TOKENDESK_CLI), QStringLiteral("--config-dir"),
                   bench.configPath(), QStringLiteral("--keychain"), QStringLiteral("none"), QStringLiteral("--json"),
                   QStringLiteral("verify"), QStringLiteral("s"), QStringLiteral("mobile-app_2")});
    const CliRun run = CliBench::finish(process);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.error().value(QLatin1String("kind")).toString(), QStringLiteral("unsupported"));
    QVERIFY(run.error().value(QLatin1String("message")).toString().contains(QStringLiteral("--credentials")));
}

QTEST_GUILESS_MAIN(TestCliProcess)
#include "tst_cliprocess.moc"
