// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// The real tokendesk-cli signs in with the browser, and two of it renew at once: a real keyring, a real authorization
// server.
#include "tests/e2e/clibench.h"
#include "tests/e2e/storyblokgate.h"

#include <QRegularExpression>

using namespace tokendesk;

namespace {

const QString secret = QStringLiteral("invented-secret-of-the-app");

} // namespace

class CliBrowserTest final : public QObject
{
    Q_OBJECT

private:
    StoryblokGate m_gate;
    ScriptedBrowser m_browser;
    CliBench m_bench;

private Q_SLOTS:
    void initTestCase();
    void signsIn();
    void twoProgramsRenewAtOnce();
    void disconnectingEndsIt();
};

void CliBrowserTest::initTestCase()
{
    m_bench.keychain = QStringLiteral("os");
    QVERIFY(m_gate.start(20)); // to be renewed 15 s before
}

void CliBrowserTest::signsIn()
{
    QProcess process;
    m_bench.start(process, words("--credentials - connect storyblok --name Magazine --set region=eu --set "
                                 "space_id=286021932913226 --url") +
                               QStringList{m_gate.server.origin.toString()});
    QVERIFY(process.waitForStarted());
    process.write(R"({"method":"browser","oauth_client_id":"app","oauth_client_secret":")" + secret.toUtf8() +
                  R"(","oauth_port":")" + QByteArray::number(m_gate.port) + "\"}");
    process.closeWriteChannel();
    QByteArray said;
    static const QRegularExpression address(QStringLiteral("(http://\\S+/oauth/init\\S+)"));
    QVERIFY(QTest::qWaitFor(
        [&] {
            said += process.readAllStandardError();
            return address.match(QString::fromUtf8(said)).hasMatch();
        },
        60'000));
    m_browser.visit(QUrl(address.match(QString::fromUtf8(said)).captured(1)));
    QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000));
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0, (said + process.readAllStandardError()).constData());
    QVERIFY2(out.contains("Connected “Magazine”"), out.constData());
    QVERIFY2(out.contains("probably refuse"), out.constData()); // what it may not do, before anything is tried
    QVERIFY(!(said + out).contains(secret.toUtf8()));
    QTRY_VERIFY(m_browser.pages.value(0).contains(QLatin1String("You can close this window")));
    const QByteArray stored = m_bench.read(m_bench.configPath() + QStringLiteral("/connections.json"));
    QVERIFY(stored.contains("oauth_client_id") && !stored.contains(secret.toUtf8()));
    for (const char *const name : {"oauth_access_token", "oauth_refresh_token", "oauth_client_secret"})
        QVERIFY2(!stored.contains(name), name);
}

void CliBrowserTest::twoProgramsRenewAtOnce()
{
    for (int round = 0; round < 3; ++round) {
        QTest::qWait(5'500); // the access token is to be renewed
        QProcess one;
        QProcess two;
        m_bench.start(one, words("test Magazine"));
        m_bench.start(two, words("test Magazine"));
        const CliRun first = CliBench::finish(one);
        const CliRun second = CliBench::finish(two);
        QVERIFY2(first.status == 0, first.all().constData());
        QVERIFY2(second.status == 0, second.all().constData());
    }
}

void CliBrowserTest::disconnectingEndsIt()
{
    const CliRun gone = m_bench.run(words("disconnect Magazine"));
    QVERIFY2(gone.status == 0, gone.all().constData());
    QCOMPARE(m_bench.run(words("test Magazine")).status, 1);
}

QTEST_GUILESS_MAIN(CliBrowserTest)
#include "tst_clibrowser.moc"
