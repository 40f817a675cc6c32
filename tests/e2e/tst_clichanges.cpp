// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "clibench.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace tokendesk;

namespace {

constexpr char mobile[] = "mobile-app_2";
constexpr char mobileSecret[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa5";

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject tokenOf(const CliRun &run)
{
    return run.json().value(QLatin1String("token")).toObject();
}

QJsonObject secretsOf(const CliRun &run)
{
    return run.json().value(QLatin1String("secrets")).toObject();
}

/// PHP's own answer: "yes" or "no".
QByteArray passwordVerify(const QString &secret, const QByteArray &hash)
{
    QProcess php;
    php.start(QStringLiteral("php"),
              {QStringLiteral("-r"), QStringLiteral("echo password_verify($argv[1], $argv[2]) ? 'yes' : 'no';"),
               QStringLiteral("--"), secret, QString::fromLatin1(hash)});
    return php.waitForFinished() ? php.readAllStandardOutput() : QByteArray();
}

/// Of a token's file.
QByteArray hashIn(const QByteArray &file)
{
    static const QRegularExpression hash(QStringLiteral("hashed_access_token: '?([^'\\n]+)"));
    return hash.match(QString::fromUtf8(file)).captured(1).toLatin1();
}

QByteArray credential(const QString &secret)
{
    return "{\"access_token\":\"" + secret.toUtf8() + "\"}";
}

} // namespace

/// Commands that change tokens.
class TestCliChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createHandsOverOnce();
    void createOldKinds();
    void createRefuses_data();
    void createRefuses();
    void createWritesEnvFile();
    void updateChangesWhatIsAsked();
    void updateRefuses_data();
    void updateRefuses();
    void updateSetsANewSecret();
    void updateRefusesANewSecret_data();
    void updateRefusesANewSecret();
    void disableAndEnable();
    void revokeAndRestore();
    void revokeSeveral();
    void verifySecrets_data();
    void verifySecrets();
    void verifyFromFile();
    void readOnlyConnectionsAreNotTouched();
    void activityTellsWhatWasDone();
    void secretsAreFoundNowhere();

private:
    QByteArray stored(const char *id) const
    {
        return m_bench->read(m_bench->tokenPath(QStringLiteral("s"), QLatin1String(id)));
    }

    std::unique_ptr<CliBench> m_bench;
};

void TestCliChanges::init()
{
    m_bench = std::make_unique<CliBench>();
    QVERIFY(m_bench->addSite(QStringLiteral("site-1.0"), QStringLiteral("s")));
}

void TestCliChanges::createHandsOverOnce()
{
    const CliRun run = m_bench->json(words("create s --name CI --set limit_calls=12 --set team=web --set build=7"));
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(run.json().keys(), words("secrets token"));
    const QString secret = text(secretsOf(run), "access_token");
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{32}$"));
    QVERIFY(hex.match(secret).hasMatch());
    const QJsonObject token = tokenOf(run);
    QCOMPARE(text(token, "connection"), QStringLiteral("s"));
    QCOMPARE(text(token, "name"), QStringLiteral("CI"));
    QCOMPARE(text(token, "state"), QStringLiteral("enabled"));
    QCOMPARE(token.value(QLatin1String("limit_calls")).toInt(), 12);
    QCOMPARE(text(token, "secret_availability"), QStringLiteral("once"));
    const QByteArray file = stored(text(token, "id").toLatin1().constData());
    QVERIFY2(file.contains("limit_calls: 12\n") && file.contains("build: 7\n") && file.contains("team: 'web'\n"),
             file.constData());
    QVERIFY(!file.contains(secret.toLatin1()));

    // The document that create printed is a credential for verify.
    const CliRun verified = m_bench->json({QStringLiteral("verify"), QStringLiteral("s"), text(token, "id"),
                                           QStringLiteral("--credentials"), QStringLiteral("-")},
                                          run.out);
    QVERIFY2(verified.status == 0, verified.all().constData());
    QCOMPARE(text(verified.json(), "result"), QStringLiteral("works"));

    const CliRun told = m_bench->run(
        {QStringLiteral("create"), QStringLiteral("s"), QStringLiteral("--name"), QStringLiteral("Für Menschen")});
    QCOMPARE(told.status, 0);
    QVERIFY2(told.out.contains("Für Menschen") && told.out.contains("Access token: "), told.out.constData());
}

void TestCliChanges::createOldKinds()
{
    QVERIFY(m_bench->addSite(QStringLiteral("site-0.9"), QStringLiteral("old")));
    for (const char *kind : {"entries", "registry", "images", "files", "folders", "access"}) {
        const CliRun run = m_bench->json({QStringLiteral("create"), QStringLiteral("old"), QStringLiteral("--kind"),
                                          QLatin1String(kind), QStringLiteral("--name"), QLatin1String(kind)});
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(text(tokenOf(run), "kind"), QLatin1String(kind));
        QCOMPARE(secretsOf(run).size(), 1);
        QCOMPARE(secretsOf(run).begin().value().toString(), text(tokenOf(run), "id"));
    }
    // Without --kind the system's first.
    const CliRun first = m_bench->json(words("create old --name first"));
    QCOMPARE(text(tokenOf(first), "kind"), QStringLiteral("entries"));
}

void TestCliChanges::createRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("field");
    QTest::newRow("no name") << QStringList() << QStringLiteral("name");
    QTest::newRow("no number") << words("--name x --set limit_calls=many") << QStringLiteral("limit_calls");
    QTest::newRow("negative") << words("--name x --set limit_calls=-1") << QStringLiteral("limit_calls");
    QTest::newRow("state") << words("--name x --set state=Disabled") << QStringLiteral("state");
    QTest::newRow("template") << words("--name [[x]]") << QStringLiteral("name");
    QTest::newRow("shortcode") << QStringList{QStringLiteral("--name"), QStringLiteral("(date)")}
                               << QStringLiteral("name");
    QTest::newRow("extra field") << words("--name x --set hint=[[y]]") << QStringLiteral("hint");
    QTest::newRow("hash") << words("--name x --set hashed_access_token=y") << QStringLiteral("hashed_access_token");
    QTest::newRow("kind") << words("--name x --kind moon") << QStringLiteral("kind");
}

void TestCliChanges::createRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, field);
    const QStringList before = QDir(m_bench->path(QStringLiteral("s/project/entries/tokens"))).entryList();
    const CliRun run = m_bench->json(words("create s") + arguments);
    QCOMPARE(run.status, 1);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(text(run.error(), "kind"), QStringLiteral("invalid_input"));
    QCOMPARE(text(run.error(), "object"), field);
    QCOMPARE(QDir(m_bench->path(QStringLiteral("s/project/entries/tokens"))).entryList(), before);
}

void TestCliChanges::createWritesEnvFile()
{
    const QString path = m_bench->path(QStringLiteral(".env"));
    QVERIFY(m_bench->write(path, "# mine\nOTHER=1\nTOKEN='old'\n"));
    const CliRun run =
        m_bench->json(words("create s --name CI --env-file") + QStringList{path + QStringLiteral(":TOKEN")});
    QVERIFY2(run.status == 0, run.all().constData());
    const QByteArray file = m_bench->read(path);
    QVERIFY2(file.startsWith("# mine\nOTHER=1\nTOKEN="), file.constData());
    QVERIFY(file.contains(text(secretsOf(run), "access_token").toLatin1()));
    QVERIFY(!file.contains("old"));

    const CliRun nowhere = m_bench->json(words("create s --name CI --env-file") +
                                         QStringList{m_bench->path(QStringLiteral("no/such/folder/.env:TOKEN"))});
    QCOMPARE(nowhere.status, 1);
    QCOMPARE(text(nowhere.error(), "kind"), QStringLiteral("not_found"));
}

void TestCliChanges::updateChangesWhatIsAsked()
{
    const CliRun run = m_bench->json(
        words("update s mobile-app_2 --set limit_calls=99 --set name=Neu --set note=x --set build=\"7\""));
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(run.json().keys(), words("token"));
    QCOMPARE(text(tokenOf(run), "name"), QStringLiteral("Neu"));
    QVERIFY2(stored(mobile).contains("limit_calls: 99\n") && stored(mobile).contains("note: 'x'\n") &&
                 stored(mobile).contains("build: '7'\n"),
             stored(mobile).constData());
    const CliRun removed = m_bench->run(words("update s mobile-app_2 --unset note --name Wieder"));
    QVERIFY2(removed.status == 0, removed.all().constData());
    QVERIFY(removed.out.contains("Changed “Wieder”."));
    QVERIFY(!stored(mobile).contains("note:"));
}

void TestCliChanges::updateRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("object"); // empty: any
    const auto row = [](const char *name, const char *arguments, const char *kind, const char *object) {
        QTest::newRow(name) << words(arguments) << QString::fromLatin1(kind) << QString::fromLatin1(object);
    };
    row("no such token", "nosuch --set limit_calls=1", "not_found", "");
    row("no number", "mobile-app_2 --set limit_calls=1.5", "invalid_input", "limit_calls");
    row("empty number", "mobile-app_2 --set limit_calls=", "invalid_input", "limit_calls");
    row("template", "mobile-app_2 --set name=[[x]]", "invalid_input", "name");
    row("name removed", "mobile-app_2 --unset name", "invalid_input", "name");
}

void TestCliChanges::updateRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, kind);
    QFETCH(QString, object);
    const QByteArray before = stored(mobile);
    const CliRun run = m_bench->json(words("update s") + arguments);
    QCOMPARE(run.status, 1);
    QCOMPARE(text(run.error(), "kind"), kind);
    if (!object.isEmpty())
        QCOMPARE(text(run.error(), "object"), object);
    QCOMPARE(stored(mobile), before);
}

void TestCliChanges::updateSetsANewSecret()
{
    const QByteArray before = stored(mobile);
    QCOMPARE(passwordVerify(QLatin1String(mobileSecret), hashIn(before)), QByteArray("yes"));
    const CliRun dry = m_bench->json(words("update s mobile-app_2 --new-secret --dry-run"));
    QVERIFY2(dry.status == 0, dry.all().constData());
    QCOMPARE(dry.json().keys(), words("consequences"));
    QCOMPARE(stored(mobile), before);

    const CliRun run = m_bench->json(words("update s mobile-app_2 --new-secret"));
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(run.json().keys(), words("secrets token"));
    QCOMPARE(text(tokenOf(run), "id"), QLatin1String(mobile));
    QCOMPARE(text(tokenOf(run), "secret_availability"), QStringLiteral("once"));
    const QString secret = text(secretsOf(run), "access_token");
    const QByteArray after = stored(mobile);
    QCOMPARE(passwordVerify(secret, hashIn(after)), QByteArray("yes"));
    QCOMPARE(passwordVerify(QLatin1String(mobileSecret), hashIn(after)), QByteArray("no"));
    // Nothing else has changed.
    static const QRegularExpression hashLine(QStringLiteral("hashed_access_token: [^\\n]*"));
    QCOMPARE(QString::fromUtf8(after).remove(hashLine), QString::fromUtf8(before).remove(hashLine));
    // It was waited for: the row says that it is in force.
    const CliRun acts = m_bench->json(words("activity s --limit 1"));
    const QJsonObject act = acts.json().value(QLatin1String("activity")).toArray().at(0).toObject();
    QCOMPARE(text(act, "act") + QLatin1Char(' ') + text(act, "outcome"), QStringLiteral("renew_secret proved"));
    QVERIFY(!acts.all().contains(secret.toLatin1()));

    // Beside a field, and in words.
    const CliRun told = m_bench->run(words("update s mobile-app_2 --new-secret --set limit_calls=77"));
    QVERIFY2(told.status == 0, told.all().constData());
    QVERIFY2(told.out.contains("Set a new secret of “") && told.out.contains("This is shown once:\n"),
             told.out.constData());
    static const QRegularExpression line(QStringLiteral("Access token: ([0-9a-f]{32})\n"));
    const QString second = line.match(QString::fromUtf8(told.out)).captured(1);
    QVERIFY2(stored(mobile).contains("limit_calls: 77\n"), stored(mobile).constData());
    QCOMPARE(passwordVerify(second, hashIn(stored(mobile))), QByteArray("yes"));
}

void TestCliChanges::updateRefusesANewSecret_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *line, int status, const char *kind) {
        QTest::newRow(name) << QString::fromLatin1(line) << status << QString::fromLatin1(kind);
    };
    row("nothing to do", "update s mobile-app_2", 2, "invalid_input");
    row("--keep alone", "update s mobile-app_2 --keep --set limit_calls=1", 2, "invalid_input");
    row("with a value", "update s mobile-app_2 --new-secret=mine", 2, "invalid_input");
    row("no such token", "update s nosuch --new-secret", 1, "not_found");
    // What is wrong with a field is said before the old secret is gone.
    row("wrong field", "update s mobile-app_2 --new-secret --set limit_calls=many", 1, "invalid_input");
    row("no keychain", "update s mobile-app_2 --new-secret --keep --set limit_calls=1", 1, "keychain_unavailable");
    row("read-only", "update r mobile-app_2 --new-secret", 1, "permission_denied");
    row("no kind that has one", "update old nosuch --new-secret", 1, "unsupported");
    row("a kind that has none", "update old nosuch --new-secret --kind access", 1, "unsupported");
}

void TestCliChanges::updateRefusesANewSecret()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    QFETCH(QString, kind);
    if (line.contains(QLatin1String(" old ")))
        QVERIFY(m_bench->addSite(QStringLiteral("site-0.9"), QStringLiteral("old")));
    if (line.contains(QLatin1String(" r ")))
        QVERIFY(m_bench->addSite(QStringLiteral("site-1.0"), QStringLiteral("r"), words("--guard read-only")));
    const QByteArray before = stored(mobile);
    const CliRun run = m_bench->json(line.split(QLatin1Char(' ')));
    QCOMPARE(run.status, status);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(text(run.error(), "kind"), kind);
    QCOMPARE(stored(mobile), before);
}

void TestCliChanges::disableAndEnable()
{
    const QByteArray before = stored(mobile);
    QVERIFY(before.contains("state: enabled"));
    const CliRun disabled = m_bench->json(words("disable s mobile-app_2"));
    QVERIFY2(disabled.status == 0, disabled.all().constData());
    QCOMPARE(text(tokenOf(disabled), "state"), QStringLiteral("disabled"));
    QCOMPARE(stored(mobile), QByteArray(before).replace("state: enabled", "state: disabled"));
    const CliRun enabled = m_bench->run(words("enable s mobile-app_2"));
    QVERIFY2(enabled.status == 0, enabled.all().constData());
    QCOMPARE(stored(mobile), before);
}

void TestCliChanges::revokeAndRestore()
{
    const QByteArray before = stored(mobile);
    QCOMPARE(m_bench->json(words("revoke s mobile-app_2")).status, 2);
    QCOMPARE(stored(mobile), before);
    const CliRun revoked = m_bench->json(words("revoke s mobile-app_2 --yes"));
    QVERIFY2(revoked.status == 0, revoked.all().constData());
    const QJsonObject row = revoked.json().value(QLatin1String("revoked")).toArray().at(0).toObject();
    QCOMPARE(text(row, "id"), QLatin1String(mobile));
    QVERIFY(!text(row, "restore_key").isEmpty());
    QVERIFY(stored(mobile).isNull());
    QCOMPARE(text(m_bench->json(words("show s mobile-app_2")).error(), "kind"), QStringLiteral("not_found"));

    const CliRun restored = m_bench->json(words("restore s mobile-app_2"));
    QVERIFY2(restored.status == 0, restored.all().constData());
    QCOMPARE(text(tokenOf(restored), "id"), QLatin1String(mobile));
    QCOMPARE(stored(mobile), before);
    QCOMPARE(text(m_bench->json(words("restore s mobile-app_2")).error(), "kind"), QStringLiteral("not_found"));
    QCOMPARE(text(m_bench->json(words("restore s ../../x")).error(), "kind"), QStringLiteral("not_found"));
}

void TestCliChanges::revokeSeveral()
{
    const CliRun run =
        m_bench->json(words("revoke s mobile-app_2 nosuch 00000000000000000000000000000001 mobile-app_2 --yes"));
    QCOMPARE(run.status, 4);
    QCOMPARE(run.json().value(QLatin1String("revoked")).toArray().size(), 2);
    const QJsonArray errors = run.json().value(QLatin1String("errors")).toArray();
    QCOMPARE(errors.size(), 1);
    QCOMPARE(text(errors.at(0).toObject(), "id"), QStringLiteral("nosuch"));
    QCOMPARE(text(errors.at(0).toObject().value(QLatin1String("error")).toObject(), "kind"),
             QStringLiteral("not_found"));
    const CliRun none = m_bench->json(words("revoke s nosuch --yes"));
    QCOMPARE(none.status, 1);
    QCOMPARE(text(none.error(), "kind"), QStringLiteral("not_found"));
}

void TestCliChanges::verifySecrets_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("result"); // or the kind of the error
    const QString disabled = QStringLiteral("00000000000000000000000000000001");
    QTest::newRow("right") << QString::fromLatin1(mobile) << credential(QLatin1String(mobileSecret)) << 0
                           << QStringLiteral("works");
    QTest::newRow("wrong") << QString::fromLatin1(mobile) << credential(QStringLiteral("nonsense")) << 1
                           << QStringLiteral("wrong_secret");
    QTest::newRow("disabled") << disabled << credential(QStringLiteral("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1")) << 1
                              << QStringLiteral("not_usable");
    QTest::newRow("no JSON") << QString::fromLatin1(mobile) << QByteArray("nonsense") << 1
                             << QStringLiteral("invalid_input");
    QTest::newRow("nothing") << QString::fromLatin1(mobile) << QByteArray() << 1 << QStringLiteral("invalid_input");
    QTest::newRow("no token") << QStringLiteral("nosuch") << credential(QStringLiteral("x")) << 1
                              << QStringLiteral("not_found");
}

void TestCliChanges::verifySecrets()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, input);
    QFETCH(int, status);
    QFETCH(QString, result);
    const CliRun run = m_bench->json(
        {QStringLiteral("--credentials"), QStringLiteral("-"), QStringLiteral("verify"), QStringLiteral("s"), id},
        input);
    QCOMPARE(run.status, status);
    QCOMPARE(run.out.isEmpty() ? text(run.error(), "kind") : text(run.json(), "result"), result);
    QVERIFY(!run.all().contains("aaaaaaaa"));
}

void TestCliChanges::verifyFromFile()
{
    const QString path = m_bench->path(QStringLiteral("credentials.json"));
    QVERIFY(m_bench->write(path, credential(QLatin1String(mobileSecret))));
    const QStringList verify = words("verify s mobile-app_2 --credentials");
    const CliRun run = m_bench->run(verify + QStringList{path});
    QVERIFY2(run.status == 0, run.all().constData());
    QCOMPARE(m_bench->json(verify + QStringList{path + QLatin1Char('x')}).status, 1);
}

void TestCliChanges::readOnlyConnectionsAreNotTouched()
{
    QVERIFY(m_bench->addSite(QStringLiteral("site-1.0"), QStringLiteral("r"), words("--guard read-only")));
    const QString path = m_bench->tokenPath(QStringLiteral("r"), QLatin1String(mobile));
    const QByteArray before = m_bench->read(path);
    const QDateTime time = QFileInfo(path).lastModified();
    QCOMPARE(m_bench->json(words("list r")).status, 0);
    for (const char *line : {"create r --name x", "update r mobile-app_2 --set limit_calls=5", "disable r mobile-app_2",
                             "enable r mobile-app_2", "revoke r mobile-app_2 --yes"}) {
        const CliRun run = m_bench->json(words(line));
        QCOMPARE(run.status, 1);
        QVERIFY2(text(run.error(), "kind") == QStringLiteral("permission_denied"), run.all().constData());
    }
    QCOMPARE(m_bench->read(path), before);
    QCOMPARE(QFileInfo(path).lastModified(), time);
    QCOMPARE(m_bench->json(words("list r")).json().value(QLatin1String("tokens")).toArray().size(), 15);
}

void TestCliChanges::activityTellsWhatWasDone()
{
    QCOMPARE(m_bench->json(words("disable s mobile-app_2")).status, 0);
    QCOMPARE(m_bench->json(words("revoke s mobile-app_2 --yes")).status, 0);
    const CliRun run = m_bench->json(words("activity s"));
    QCOMPARE(run.status, 0);
    const QJsonArray acts = run.json().value(QLatin1String("activity")).toArray();
    QCOMPARE(acts.size(), 3);
    QStringList keys = acts.at(0).toObject().keys();
    keys.sort();
    QCOMPARE(keys, words("act at connection error fields fingerprint kind name number outcome"));
    QCOMPARE(text(acts.at(0).toObject(), "act"), QStringLiteral("revoke"));
    QCOMPARE(text(acts.at(1).toObject(), "act"), QStringLiteral("disable"));
    QCOMPARE(text(acts.at(1).toObject(), "outcome"), QStringLiteral("proved"));
    QCOMPARE(text(acts.at(2).toObject(), "act"), QStringLiteral("connect"));
    QCOMPARE(text(acts.at(0).toObject(), "fingerprint"), text(acts.at(1).toObject(), "fingerprint"));
    QVERIFY(!run.out.contains(mobile));
    QCOMPARE(m_bench->json(words("activity --limit 1")).json().value(QLatin1String("activity")).toArray().size(), 1);
    QVERIFY(m_bench->run(words("activity")).out.contains("Revoke"));
}

/// What was handed over once stands in no later output, no file of ours and no file of the site.
void TestCliChanges::secretsAreFoundNowhere()
{
    const CliRun created = m_bench->json(words("create s --name Sentinel"));
    QCOMPARE(created.status, 0);
    const QByteArray secret = text(secretsOf(created), "access_token").toLatin1();
    const QByteArray id = text(tokenOf(created), "id").toLatin1();
    const QString idText = QString::fromLatin1(id);
    QByteArray said;
    said += m_bench
                ->json({QStringLiteral("--credentials"), QStringLiteral("-"), QStringLiteral("verify"),
                        QStringLiteral("s"), idText},
                       credential(QString::fromLatin1(secret)))
                .all();
    for (const QStringList &command :
         {words("list s"), words("--json list s"), words("show s") + QStringList{idText}, words("--json activity"),
          words("connections"), words("update s --set limit_calls=5") + QStringList{idText},
          words("revoke s --yes") + QStringList{idText}, words("restore s") + QStringList{idText}})
        said += m_bench->run(command).all();
    QVERIFY(said.contains("Sentinel"));
    QVERIFY(!said.contains(secret));
    QDirIterator files(m_bench->path(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray bytes = m_bench->read(path);
        QVERIFY2(!bytes.contains(secret), qPrintable(path));
        if (path.startsWith(m_bench->configPath()))
            QVERIFY2(!bytes.contains(id), qPrintable(path));
        ++looked;
    }
    QVERIFY(looked > 15);
}

QTEST_GUILESS_MAIN(TestCliChanges)
#include "tst_clichanges.moc"
