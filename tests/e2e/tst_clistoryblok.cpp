// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// The real tokendesk-cli against a stand-in of Storyblok: from connecting to revoking.
#include "tests/doubles/storyblok/storyblokdouble.h"
#include "tests/e2e/clibench.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace tokendesk;
using doubles::storyblok::State;

namespace {

const QByteArray full = R"({"personal_access_token":"sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00002"})";
const QByteArray scoped = R"({"personal_access_token":"sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00001"})";
constexpr qint64 space = 286'021'932'913'226;
constexpr qint64 otherSpace = 286'021'932'913'999;

} // namespace

class CliStoryblokTest final : public QObject
{
    Q_OBJECT

private:
    doubles::StoryblokDouble m_server;
    CliBench m_bench;

    CliRun run(const QStringList &arguments, const QByteArray &credentials = full)
    {
        return m_bench.json(QStringList{QStringLiteral("--credentials"), QStringLiteral("-")} + arguments, credentials);
    }

    CliRun connectSpace(const QString &name, const QByteArray &credentials, qint64 id = space)
    {
        return run({QStringLiteral("connect"), QStringLiteral("storyblok"), QStringLiteral("--name"), name,
                    QStringLiteral("--set"), QStringLiteral("region=eu"), QStringLiteral("--set"),
                    QStringLiteral("space_id=%1").arg(id), QStringLiteral("--url"), m_server.url().toString()},
                   credentials);
    }

    qsizetype keys()
    {
        qsizetype count = 0;
        m_server.with([&](State &state) { count = state.spaces[space].apiKeys.size(); });
        return count;
    }

private Q_SLOTS:
    void initTestCase();
    void listsWithoutAValue();
    void saysWhatCanBeChosen();
    void makesShowsChangesAndRevokes();
    void warnsBeforeItRevokes();
    void makesAPersonalToken();
    void replacesALegacyToken();
    void passwordNeedsItsCode();
    void tellsWhatACredentialLacks();
    void nothingSecretIsLeftBehind();
};

void CliStoryblokTest::initTestCase()
{
    m_server.listen();
    QVERIFY(m_server.isListening());
    const CliRun connected = connectSpace(QStringLiteral("Site"), full);
    QVERIFY2(connected.status == 0, connected.all().constData());
    const CliRun wrongRegion = run({QStringLiteral("connect"), QStringLiteral("storyblok"), QStringLiteral("--name"),
                                    QStringLiteral("Wrong"), QStringLiteral("--set"), QStringLiteral("region=us"),
                                    QStringLiteral("--set"), QStringLiteral("space_id=%1").arg(space)});
    QCOMPARE(wrongRegion.status, 1);
    QCOMPARE(wrongRegion.error().value(QLatin1String("object")).toString(), QStringLiteral("region"));
}

void CliStoryblokTest::listsWithoutAValue()
{
    const CliRun listed = run({QStringLiteral("list"), QStringLiteral("Site")});
    QVERIFY2(listed.status == 0, listed.all().constData());
    const QJsonArray tokens = listed.json().value(QLatin1String("tokens")).toArray();
    QCOMPARE(tokens.size(), 12);
    for (const char *const value : {"FAKEprivate", "FAKEpublic", "FAKErelease", "FAKEasset", "FAKEtheme", "whsec_"})
        QVERIFY2(!listed.all().contains(value), value);
}

void CliStoryblokTest::saysWhatCanBeChosen()
{
    m_server.with([](State &state) {
        QJsonArray &apps = state.spaces[space].apps;
        for (qsizetype i = apps.size(); i-- > 0;) {
            if (apps.at(i).toObject().value(QLatin1String("slug")).toString() == QLatin1String("releases"))
                apps.removeAt(i);
        }
    });
    const CliRun told = run({QStringLiteral("fields"), QStringLiteral("Site"), QStringLiteral("--kind"),
                             QStringLiteral("public"), QStringLiteral("--choices")});
    QVERIFY2(told.status == 0, told.all().constData());
    QMap<QString, QJsonObject> fields;
    const QJsonArray kinds = told.json().value(QLatin1String("kinds")).toArray();
    const QJsonArray all = kinds.first().toObject().value(QLatin1String("fields")).toArray();
    for (const QJsonValue &field : all)
        fields.insert(field.toObject().value(QLatin1String("name")).toString(), field.toObject());
    QCOMPARE(fields.value(QStringLiteral("branch_id")).value(QLatin1String("choices")).toArray(),
             QJsonArray{QStringLiteral("32198")});
    QCOMPARE(fields.value(QStringLiteral("branch_id")).value(QLatin1String("choice_labels")).toArray(),
             QJsonArray{QStringLiteral("staging")});
    QVERIFY(fields.contains(QStringLiteral("story_ids")));
    QVERIFY(!fields.contains(QStringLiteral("release_ids"))); // the app is off in this space
    const CliRun shown = m_bench.run({QStringLiteral("--credentials"), QStringLiteral("-"), QStringLiteral("fields"),
                                      QStringLiteral("Site"), QStringLiteral("--choices")},
                                     full);
    QVERIFY2(shown.status == 0 && shown.out.contains("staging"), shown.all().constData());
    QVERIFY(shown.out.contains("stories:publish"));
}

void CliStoryblokTest::makesShowsChangesAndRevokes()
{
    const CliRun made = run({QStringLiteral("create"), QStringLiteral("Site"), QStringLiteral("--name"),
                             QStringLiteral("From a script"), QStringLiteral("--set"), QStringLiteral("min_cache=60")});
    QVERIFY2(made.status == 0, made.all().constData());
    const QJsonObject token = made.json().value(QLatin1String("token")).toObject();
    QCOMPARE(token.value(QLatin1String("kind")).toString(), QStringLiteral("public")); // the first kind
    const QString id = token.value(QLatin1String("id")).toString();
    const QString value =
        made.json().value(QLatin1String("secrets")).toObject().value(QLatin1String("token")).toString();
    QVERIFY(value.startsWith(QLatin1String("FAKEpublic")));

    const CliRun shown = run({QStringLiteral("show"), QStringLiteral("Site"), id, QStringLiteral("--reveal")});
    QVERIFY2(shown.status == 0, shown.all().constData());
    QVERIFY(shown.out.contains(value.toUtf8())); // this system shows it at any time
    const CliRun changed = run({QStringLiteral("update"), QStringLiteral("Site"), id, QStringLiteral("--set"),
                                QStringLiteral("name=Renamed")});
    QVERIFY2(changed.status == 0, changed.all().constData());
    QCOMPARE(keys(), 7);
    const CliRun revoked = run({QStringLiteral("revoke"), QStringLiteral("Site"), id, QStringLiteral("--yes")});
    QVERIFY2(revoked.status == 0, revoked.all().constData());
    QCOMPARE(keys(), 6);
}

void CliStoryblokTest::warnsBeforeItRevokes()
{
    const QStringList oldest{QStringLiteral("revoke"), QStringLiteral("Site"), QStringLiteral("72751299246026")};
    const QByteArray warning = "visual editor may depend on it";
    const CliRun dry = run(oldest + QStringList{QStringLiteral("--dry-run")});
    QVERIFY2(dry.status == 0, dry.all().constData());
    const QJsonArray notices = dry.json().value(QLatin1String("notices")).toArray();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().toObject().value(QLatin1String("code")).toString(),
             QStringLiteral("oldest-preview-token"));
    const QStringList signedIn{QStringLiteral("--credentials"), QStringLiteral("-")};
    QVERIFY(m_bench.run(signedIn + oldest + QStringList{QStringLiteral("--dry-run")}, full).out.contains(warning));
    QCOMPARE(keys(), 6);
    // It is said on the way there, so also when the act fails.
    m_server.plan({.kind = doubles::Mishap::Kind::Reply,
                   .method = "DELETE",
                   .reply = doubles::HttpReply::json(403, QJsonObject{})});
    const CliRun refused = m_bench.run(signedIn + oldest + QStringList{QStringLiteral("--yes")}, full);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains(warning), refused.err.constData());
    QVERIFY(refused.out.isEmpty());
    const CliRun unknown =
        run({QStringLiteral("revoke"), QStringLiteral("Site"), QStringLiteral("404"), QStringLiteral("--dry-run")});
    QCOMPARE(unknown.error().value(QLatin1String("kind")).toString(), QStringLiteral("not_found"));
}

void CliStoryblokTest::makesAPersonalToken()
{
    const CliRun made = run({QStringLiteral("create"), QStringLiteral("Site"), QStringLiteral("--kind"),
                             QStringLiteral("personal"), QStringLiteral("--name"), QStringLiteral("CI"),
                             QStringLiteral("--set"), QStringLiteral("scopes=stories:read,assets:write")});
    QVERIFY2(made.status == 0, made.all().constData());
    QVERIFY(made.json()
                .value(QLatin1String("secrets"))
                .toObject()
                .value(QLatin1String("personal_access_token"))
                .toString()
                .startsWith(QLatin1String("sb_pat_")));
}

void CliStoryblokTest::replacesALegacyToken()
{
    const CliRun shown = run({QStringLiteral("show"), QStringLiteral("Site"), QStringLiteral("12345")});
    QVERIFY2(shown.all().contains("2026-11-30"), shown.all().constData());
    const CliRun made = run({QStringLiteral("create"), QStringLiteral("Site"), QStringLiteral("--like"),
                             QStringLiteral("12345"), QStringLiteral("--name"), QStringLiteral("Its successor")});
    QVERIFY2(made.status == 0, made.all().constData());
    const QJsonObject token = made.json().value(QLatin1String("token")).toObject();
    QCOMPARE(token.value(QLatin1String("kind")).toString(), QStringLiteral("personal"));
    QCOMPARE(token.value(QLatin1String("name")).toString(), QStringLiteral("Its successor"));
    QCOMPARE(token.value(QLatin1String("scopes")).toArray(), QJsonArray{QStringLiteral("user_permission")});
    QVERIFY(made.json().value(QLatin1String("secrets")).toObject().contains(QLatin1String("personal_access_token")));
    const CliRun none = run(
        {QStringLiteral("create"), QStringLiteral("Site"), QStringLiteral("--like"), QStringLiteral("72751299246027")});
    QCOMPARE(none.error().value(QLatin1String("kind")).toString(), QStringLiteral("unsupported"));
}

void CliStoryblokTest::passwordNeedsItsCode()
{
    m_server.with([](State &state) { state.otp = QStringLiteral("123456"); });
    const CliRun without = connectSpace(QStringLiteral("With a password"),
                                        R"({"email":"dev@example.test","password":"FAKE-password"})", otherSpace);
    QCOMPARE(without.status, 1);
    QCOMPARE(without.error().value(QLatin1String("kind")).toString(), QStringLiteral("second_factor_needed"));
    const CliRun with =
        connectSpace(QStringLiteral("With a password"),
                     R"({"email":"dev@example.test","password":"FAKE-password","otp":"123456"})", otherSpace);
    QVERIFY2(with.status == 0, with.all().constData());
    QVERIFY(!with.all().contains("FAKE-password"));
}

void CliStoryblokTest::tellsWhatACredentialLacks()
{
    const CliRun listed = run({QStringLiteral("list"), QStringLiteral("Site")}, scoped);
    QVERIFY(listed.status != 0);
    QVERIFY2(listed.all().contains("permission_denied"), listed.all().constData());
    QVERIFY2(listed.all().contains("all rights"), listed.all().constData());
    const CliRun made = run({QStringLiteral("create"), QStringLiteral("Site"), QStringLiteral("--name"),
                             QStringLiteral("No"), QStringLiteral("--set"), QStringLiteral("min_cache=60")},
                            scoped);
    QCOMPARE(made.error().value(QLatin1String("kind")).toString(), QStringLiteral("permission_denied"));
    QVERIFY2(made.all().contains("all rights"), made.all().constData());
}

void CliStoryblokTest::nothingSecretIsLeftBehind()
{
    QDirIterator files(m_bench.configPath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char *const value :
             {"FAKEfake", "FAKEpublic", "FAKEprivate", "FAKE-password", "FAKE-session", "123456"})
            QVERIFY2(!bytes.contains(value), qPrintable(file.fileName() + QLatin1Char(' ') + QLatin1String(value)));
        ++read;
    }
    QVERIFY(read >= 2);
}

QTEST_GUILESS_MAIN(CliStoryblokTest)
#include "tst_clistoryblok.moc"
