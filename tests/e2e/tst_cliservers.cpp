// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// The commands of tokendesk-cli on a server: signing in, network settings, certificates. The server is one in memory,
// so that each answer can be had; the commands are the real ones.
#include "app/cli/commandspec.h"
#include "app/cli/networkoptions.h"
#include "app/cli/sessionsignin.h"
#include "core/keychain/sessionstore.h"
#include "tests/core/fakebackend.h"
#include "tests/core/memorykeychain.h"
#include "tests/core/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <sys/wait.h>
#include <unistd.h>

using namespace tokendesk;
using namespace tokendesk::cli;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonObject error() const { return QJsonDocument::fromJson(err).object().value(QLatin1String("error")).toObject(); }
    QString kind() const { return error().value(QLatin1String("kind")).toString(); }
    QString object() const { return error().value(QLatin1String("object")).toString(); }
    QString message() const { return error().value(QLatin1String("message")).toString(); }
};

/// What is written to standard error meanwhile.
class ErrorCatcher final
{
public:
    ErrorCatcher()
    {
        m_file.open();
        m_before = ::dup(STDERR_FILENO);
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~ErrorCatcher() { restore(); }
    Q_DISABLE_COPY_MOVE(ErrorCatcher)

    QByteArray take()
    {
        restore();
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    void restore()
    {
        if (m_before >= 0) {
            ::dup2(m_before, STDERR_FILENO);
            ::close(std::exchange(m_before, -1));
        }
    }

    QTemporaryFile m_file;
    int m_before = -1;
};

const QByteArray good = R"({"email":"ann@example.test","password":"SENTINEL-password","otp":"123456"})";

} // namespace

class CliServersTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeSystem> m_system;
    std::unique_ptr<MemoryKeychain> m_keychain;
    BackendType m_type;

    QString credentials(const QByteArray &json)
    {
        const QString path = m_folder->filePath(QStringLiteral("credentials.json"));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() ? path : QString();
    }

    /// A run of the program, with the keychain in memory in place of the system's.
    Outcome run(const QString &line, const QByteArray &json = {})
    {
        QStringList words{QStringLiteral("tokendesk-cli"), QStringLiteral("--json")};
        words += line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (!json.isEmpty())
            words += {QStringLiteral("--credentials"), credentials(json)};
        const std::vector<CommandSpec> commands = commandSpecs();
        const auto arguments = parseArguments(words, commands);
        if (!arguments)
            return {.status = 2, .out = {}, .err = arguments.error().toUtf8()};
        SessionStore session;
        const SystemClock clock;
        Workspace workspace(WorkspacePaths::standard(m_folder->path()),
                            arguments->keychain ? static_cast<SecretStore &>(*m_keychain) : session, clock,
                            {m_type, fakeType(*m_system)});
        waitFor(workspace.load());
        Output output;
        Session context{*arguments, workspace, output, {}};
        const std::unique_ptr<Command> command = arguments->command->make(context);
        Outcome outcome;
        ErrorCatcher errors;
        SessionSignIn signIn(context, [&command] { command->run(); });
        for (Command *each : {command.get(), static_cast<Command *>(&signIn)}) {
            QObject::connect(each, &Command::ended, each,
                             [&outcome](ExitStatus status) { outcome.status = static_cast<int>(status); });
        }
        signIn.run();
        if (!QTest::qWaitFor([&outcome] { return outcome.status >= 0; }, 30'000))
            outcome.status = -1;
        outcome.out = std::exchange(output.buffer(), {});
        outcome.err = errors.take();
        return outcome;
    }

    Outcome connectShop(const QString &more = {}, const QByteArray &json = good)
    {
        return run(QStringLiteral("connect fake-server --name Shop --url https://shop.example.test/ ") + more, json);
    }

    static CertificateProblem certificate()
    {
        return {.host = QStringLiteral("shop.example.test"),
                .port = 443,
                .faults = {{QStringLiteral("SelfSignedCertificate"), QStringLiteral("It is self-signed")},
                           {QStringLiteral("HostNameMismatch"), QStringLiteral("It is for another host")}},
                .subject = QStringLiteral("CN=shop"),
                .issuer = QStringLiteral("CN=issuer"),
                .names = {QStringLiteral("shop")},
                .validFrom = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC),
                .validTo = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC),
                .sha256 = QStringLiteral("ab") + QStringLiteral(":cd").repeated(31)};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_system = std::make_unique<FakeSystem>();
        m_keychain = std::make_unique<MemoryKeychain>();
        m_type = fakeServerType(*m_system);
        m_system->put(FakeSystem::make(QStringLiteral("ci"), QStringLiteral("CI deploy")));
    }

    void connects()
    {
        const Outcome connected = connectShop();
        QVERIFY2(connected.status == 0, connected.err.constData());
        const QJsonObject connection = connected.json().value(QLatin1String("connection")).toObject();
        QCOMPARE(connection.value(QLatin1String("location")).toObject().value(QLatin1String("url")).toString(),
                 QStringLiteral("https://shop.example.test"));
        QVERIFY(connection.value(QLatin1String("network")).isObject());
        QCOMPARE(m_keychain->entries.size(), std::size_t(1));
        QVERIFY(!(connected.out + connected.err).contains("SENTINEL"));
        QCOMPARE(run(QStringLiteral("list Shop")).json().value(QLatin1String("tokens")).toArray().size(), 1);
        QCOMPARE(run(QStringLiteral("test Shop")).status, 0);

        const QJsonArray acts = run(QStringLiteral("activity")).json().value(QLatin1String("activity")).toArray();
        QCOMPARE(acts.first().toObject().value(QLatin1String("act")).toString(), QStringLiteral("connect"));

        QCOMPARE(run(QStringLiteral("disconnect Shop")).status, 0);
        QVERIFY(m_keychain->entries.empty());
        QCOMPARE(m_system->signOuts.load(), 1);
    }

    void refusedCredentials_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("object");
        const auto row = [](const char *name, QByteArray json, const char *kind, const char *object) {
            QTest::newRow(name) << json.replace('\'', '"') << QString::fromLatin1(kind) << QString::fromLatin1(object);
        };
        row("none that fits", "{'token':'x'}", "invalid_input", "credentials");
        row("no such method", "{'method':'magic','token':'x'}", "invalid_input", "method");
        row("a member is missing", "{'method':'password','email':'a'}", "invalid_input", "password");
        row("a member too many", "{'email':'a','password':'b','opt':'1'}", "invalid_input", "opt");
        row("wrong password", "{'email':'a','password':'b'}", "auth_failed", "Shop");
        row("second factor", "{'email':'a','password':'SENTINEL-password'}", "second_factor_needed", "otp");
        row("wrong code", "{'email':'a','password':'SENTINEL-password','otp':'1'}", "auth_failed", "otp");
    }

    void refusedCredentials()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, kind);
        QFETCH(QString, object);
        const Outcome refused = connectShop({}, json);
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.kind(), kind);
        QCOMPARE(refused.object(), object);
        QVERIFY(!refused.err.contains("SENTINEL"));
        QVERIFY(m_keychain->entries.empty());
        QVERIFY(run(QStringLiteral("connections")).json().value(QLatin1String("connections")).toArray().isEmpty());
    }

    void secondFactorNamesTheMember()
    {
        const Outcome refused = connectShop({}, R"({"email":"a","password":"SENTINEL-password"})");
        QVERIFY2(refused.message().contains(QLatin1String("otp")), refused.err.constData());
        QCOMPARE(m_system->signIns.load(), 1);
    }

    void withoutTerminalItSaysWhatToGive()
    {
        const Outcome refused = connectShop({}, {});
        QCOMPARE(refused.kind(), QStringLiteral("unsupported"));
        QVERIFY2(refused.message().contains(QLatin1String("email, password")), refused.err.constData());
    }

    void lockedKeychain()
    {
        m_keychain->locked = true;
        const Outcome refused = connectShop();
        QCOMPARE(refused.kind(), QStringLiteral("keychain_locked"));
        QVERIFY2(refused.message().contains(QLatin1String("--keychain none")), refused.err.constData());
        QCOMPARE(m_system->signIns.load(), 0); // nothing is left over on the server
    }

    void networkSettings()
    {
        const Outcome connected = connectShop(QStringLiteral(
            "--set proxy=own --set proxy_host=proxy.test --set proxy_port=3128 --set proxy_user=ann "
            "--set ca_file=ours.pem --set client_certificate=/me.pem --set client_key=/me.key --set idle_timeout=5 "
            "--set total_timeout=50 --set allow_plain_http=true --set revoke_delay=0 --set refresh_every=15"));
        QVERIFY2(connected.status == 0, connected.err.constData());
        const QJsonObject network = run(QStringLiteral("connections"))
                                        .json()
                                        .value(QLatin1String("connections"))
                                        .toArray()
                                        .first()
                                        .toObject()
                                        .value(QLatin1String("network"))
                                        .toObject();
        QCOMPARE(network.value(QLatin1String("proxy")).toString(), QStringLiteral("own"));
        QCOMPARE(network.value(QLatin1String("proxy_port")).toInt(), 3128);
        QCOMPARE(network.value(QLatin1String("ca_file")).toString(), QDir(QStringLiteral("ours.pem")).absolutePath());
        QCOMPARE(network.value(QLatin1String("total_timeout")).toInt(), 50);
        QCOMPARE(network.value(QLatin1String("allow_plain_http")).toBool(), true);
        QCOMPARE(network.value(QLatin1String("revoke_delay")).toInt(), 0);
        QCOMPARE(network.value(QLatin1String("refresh_every")).toInt(), 15);
    }

    void networkRefused_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("object");
        const auto row = [](const char *set, const char *object) {
            QTest::newRow(set) << QString::fromLatin1(set) << QString::fromLatin1(object);
        };
        row("--set proxy=tor", "proxy");
        row("--set proxy=own --set proxy_port=1", "proxy_host");
        row("--set proxy=own --set proxy_host=a", "proxy_port");
        row("--set proxy_port=65536", "proxy_port");
        row("--set idle_timeout=0", "idle_timeout");
        row("--set idle_timeout=soon", "idle_timeout");
        row("--set allow_plain_http=perhaps", "allow_plain_http");
        row("--set client_key=a", "client_certificate");
        row("--set pins=a", "pins");
        row("--set teapot=1", "teapot");
    }

    void networkRefused()
    {
        QFETCH(QString, set);
        QFETCH(QString, object);
        const Outcome refused = connectShop(set);
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.kind(), QStringLiteral("invalid_input"));
        QCOMPARE(refused.object(), object);
        QVERIFY(m_keychain->entries.empty());
    }

    void foldersHaveNoNetwork()
    {
        const Outcome refused =
            run(QStringLiteral("connect fake --name F --folder %1 --set proxy=none").arg(m_folder->path()));
        QCOMPARE(refused.kind(), QStringLiteral("invalid_input"));
        QCOMPARE(refused.object(), QStringLiteral("proxy"));
    }

    void certificateFacts()
    {
        m_system->certificate = certificate();
        const Outcome refused = connectShop();
        QCOMPARE(refused.kind(), QStringLiteral("tls"));
        const QJsonObject facts = refused.error().value(QLatin1String("certificate")).toObject();
        QCOMPARE(facts.value(QLatin1String("host")).toString(), QStringLiteral("shop.example.test"));
        QCOMPARE(facts.value(QLatin1String("port")).toInt(), 443);
        QCOMPARE(facts.value(QLatin1String("faults")).toArray().size(), 2);
        QCOMPARE(facts.value(QLatin1String("subject")).toString(), QStringLiteral("CN=shop"));
        QCOMPARE(facts.value(QLatin1String("issuer")).toString(), QStringLiteral("CN=issuer"));
        QCOMPARE(facts.value(QLatin1String("valid_to")).toString(), QStringLiteral("2027-01-15T08:00:00Z"));
        QCOMPARE(facts.value(QLatin1String("sha256")).toString(), certificate().sha256);
    }

    void acceptedCertificate()
    {
        m_system->certificate = certificate();
        const QString other = QStringLiteral("--set accept_certificate=") + QString(64, QLatin1Char('a'));
        QCOMPARE(connectShop(other).kind(), QStringLiteral("tls"));
        const Outcome connected =
            connectShop(QStringLiteral("--set accept_certificate=AB") + QStringLiteral("CD").repeated(31));
        QVERIFY2(connected.status == 0, connected.err.constData());
        const QJsonArray pins = connected.json()
                                    .value(QLatin1String("connection"))
                                    .toObject()
                                    .value(QLatin1String("network"))
                                    .toObject()
                                    .value(QLatin1String("pins"))
                                    .toArray();
        QCOMPARE(pins.size(), 1);
        const QJsonObject pin = pins.first().toObject();
        QCOMPARE(pin.value(QLatin1String("host")).toString(), QStringLiteral("shop.example.test"));
        QCOMPARE(pin.value(QLatin1String("faults")).toArray(),
                 (QJsonArray{QStringLiteral("HostNameMismatch"), QStringLiteral("SelfSignedCertificate")}));
    }

    void withoutKeychain()
    {
        QCOMPARE(connectShop(QStringLiteral("--keychain none")).status, 0);
        QVERIFY(m_keychain->entries.empty());
        m_system->signIns = 0;
        // A command signs in for itself, for this once.
        const Outcome listed = run(QStringLiteral("--keychain none list Shop"), good);
        QVERIFY2(listed.status == 0, listed.err.constData());
        QCOMPARE(m_system->signIns.load(), 1);
        QVERIFY(m_keychain->entries.empty());
        QCOMPARE(run(QStringLiteral("--keychain none list Shop"), R"({"email":"a","password":"b"})").kind(),
                 QStringLiteral("auth_failed"));
        QCOMPARE(run(QStringLiteral("--keychain none list Nobody"), good).kind(), QStringLiteral("not_found"));
    }

    void keptAsEnteredNeedsNoSignIn()
    {
        m_type.signInMethods.first().keptAsEntered = true;
        QCOMPARE(connectShop(QStringLiteral("--keychain none")).status, 0);
        m_system->signIns = 0;
        QCOMPARE(run(QStringLiteral("--keychain none list Shop"), good).status, 0);
        QCOMPARE(m_system->signIns.load(), 0);
    }

    void oneCredentialOneServer()
    {
        QCOMPARE(connectShop(QStringLiteral("--keychain none")).status, 0);
        // A folder beside it makes no difference, a second server does.
        QCOMPARE(run(QStringLiteral("connect fake --name F --folder %1").arg(m_folder->path())).status, 0);
        QCOMPARE(run(QStringLiteral("--keychain none list"), good).status, 0);
        QCOMPARE(
            run(QStringLiteral("--keychain none connect fake-server --name Blog --url https://blog.example.test"), good)
                .status,
            0);
        m_system->signIns = 0;
        const Outcome refused = run(QStringLiteral("--keychain none list"), good);
        QCOMPARE(refused.status, 2);
        QCOMPARE(run(QStringLiteral("--keychain none list Shop Blog"), good).status, 2);
        QCOMPARE(m_system->signIns.load(), 0);
        QCOMPARE(run(QStringLiteral("--keychain none list Blog F"), good).status, 0);
    }

    void verifyTellsTheTwoSecretsApart()
    {
        QCOMPARE(connectShop(QStringLiteral("--keychain none")).status, 0);
        QByteArray both = good;
        both.replace("}", R"(,"secret":"SECRET-2"})");
        const Outcome works = run(QStringLiteral("--keychain none verify Shop ci"), both);
        QVERIFY2(works.status == 0, works.err.constData());
        QCOMPARE(works.json().value(QLatin1String("result")).toString(), QStringLiteral("works"));
        // Without "secret" nothing of the credential is taken for one.
        QCOMPARE(run(QStringLiteral("--keychain none verify Shop ci"), good).kind(), QStringLiteral("unsupported"));
        // With a keychain the document is the token's secret alone.
        QCOMPARE(run(QStringLiteral("verify Shop ci"), R"({"access_token":"SECRET-2"})").status, 0);
        QCOMPARE(run(QStringLiteral("verify Shop ci"), R"({"secret":"SECRET-2","access_token":"x"})").status, 0);
    }
};

/// Without a terminal, so that nothing is asked of the person who runs the test.
int main(int argc, char **argv)
{
    if (::setsid() < 0) {
        if (const pid_t child = ::fork(); child != 0) {
            int status = 0;
            ::waitpid(child, &status, 0);
            return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
        }
        ::setsid();
    }
    QCoreApplication application(argc, argv);
    CliServersTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cliservers.moc"
