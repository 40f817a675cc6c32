// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypewriting.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace tokendesk;
using test::asPhpVerifies;
using test::clone;
using test::draft;
using test::mobile;
using test::namesIn;

/// New tokens, judged by PHP, PyYAML and the bytes themselves.
class TestFlextypeCreate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createIn10()
    {
        test::Site site;
        TokenDraft wish = draft(
            {{QStringLiteral("name"), QStringLiteral("Shop: it's “new”, 0123 # yes")},
             {QStringLiteral("limit_calls"), 50},
             {QStringLiteral("icon"), QStringLiteral("fas fa-store")},
             {QStringLiteral("created_by"), QStringLiteral("olena")},
             {QStringLiteral("team"), QStringLiteral("yes")},
             {QStringLiteral("extra"), QVariantMap{{QStringLiteral("floor"), 3}, {QStringLiteral("public"), true}}}});
        wish.kind = QStringLiteral("token");
        const Result<CreatedToken> created = test::wait(site.backend().create(wish, {}));
        QVERIFY(created);
        QCOMPARE(created->secrets.size(), 2U);
        const QString id = clone(*created, "token").reveal();
        const QString secret = clone(*created, "access_token").reveal();
        static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{32}$"));
        QVERIFY(hex.match(id).hasMatch() && hex.match(secret).hasMatch() && id != secret);
        QCOMPARE(created->token.id.value, id);
        QCOMPARE(created->token.secretAvailability, SecretAvailability::Once);
        QCOMPARE(created->token.state, TokenState::Enabled);
        QVERIFY(created->token.notices.isEmpty());
        QCOMPARE(created->token.createdAt, site.clock.now);

        const QByteArray text = test::contents(site.file(id));
        QVERIFY(!text.contains(secret.toLatin1()));
        const QByteArray php = test::asPhpReads(site.file(id));
        QCOMPARE(php, test::asPythonReads(site.file(id)));
        const QJsonObject read = QJsonDocument::fromJson(php).object();
        QCOMPARE(read.value(QLatin1String("title")).toString(), QStringLiteral("Shop: it's “new”, 0123 # yes"));
        QCOMPARE(read.value(QLatin1String("team")), QJsonValue(QLatin1String("yes")));
        QCOMPARE(read.value(QLatin1String("floor")), QJsonValue(3));
        QCOMPARE(read.value(QLatin1String("public")), QJsonValue(true));
        QCOMPARE(read.value(QLatin1String("limit_calls")), QJsonValue(50));
        QCOMPARE(read.value(QLatin1String("calls")), QJsonValue(0));
        QCOMPARE(read.value(QLatin1String("state")), QJsonValue(QLatin1String("enabled")));
        QCOMPARE(read.value(QLatin1String("created_at")), QJsonValue(QLatin1String("2026-11-22T10:47:00+00:00")));
        QVERIFY(!QUuid(read.value(QLatin1String("uuid")).toString()).isNull());
        QVERIFY(text.contains("\nstate: enabled\n") && text.contains("\ncalls: 0\nlimit_calls: 50\n"));
        QCOMPARE(asPhpVerifies(secret, read.value(QLatin1String("hashed_access_token")).toString()), "yes");
        // Keys stand as the server writes them: the caller's first, then the hash, then the rest.
        QStringList keys;
        for (const QByteArray &line : text.split('\n')) {
            if (!line.isEmpty())
                keys.append(QString::fromUtf8(line.left(line.indexOf(':'))));
        }
        QVERIFY(keys.first() == QLatin1String("title"));
        QCOMPARE(keys.mid(keys.indexOf(QLatin1String("hashed_access_token"))).join(QLatin1Char(' ')),
                 QStringLiteral("hashed_access_token created_by uuid calls limit_calls state"));

        QVERIFY(site.list().contains(id));
        QCOMPARE(namesIn(site.tokens()).filter(QRegularExpression(QStringLiteral("^\\."))).size(), 0);
        const auto verify = [&](const QString &tried) {
            return test::wait(site.backend().verify(created->token.id, Secret::fromText(tried), {}));
        };
        QCOMPARE(*verify(secret), Verified::Works);
        QCOMPARE(*verify(secret.toUpper()), Verified::WrongSecret);
        QCOMPARE(*verify(QString()), Verified::WrongSecret);
    }

    void firstTokenMakesTheCollection()
    {
        test::Site site{QString()};
        test::put(site.root() + QLatin1String("/src/flextype/flextype.yaml"),
                  "name: Flextype\nversion: 1.0.0-alpha.3\n");
        QDir().mkpath(site.root() + QLatin1String("/project"));
        const Result<CreatedToken> created =
            test::wait(site.backend().create(draft({{QStringLiteral("name"), QStringLiteral("First")}}), {}));
        QVERIFY(created);
        QVERIFY(test::asPhpReads(site.tokens() + QLatin1String("/token.yaml")).startsWith("{\"title\":\"Tokens\""));
        const QByteArray collection = test::contents(site.tokens() + QLatin1String("/token.yaml"));
        QVERIFY(test::wait(site.backend().create(draft({{QStringLiteral("name"), QStringLiteral("Second")}}), {})));
        QCOMPARE(test::contents(site.tokens() + QLatin1String("/token.yaml")), collection);
        QCOMPARE(site.list().size(), 2);
    }

    void newFilesLookLikeTheirNeighbours()
    {
        test::Site site;
        const QString neighbour = site.tokens() + QLatin1String("/mobile-app_2");
        for (const QString &folder : namesIn(site.tokens())) {
            const QString path = site.tokens() + QLatin1Char('/') + folder;
            if (!QFileInfo(path).isDir())
                continue;
            QCOMPARE(::chmod(QFile::encodeName(path).constData(), 02770), 0);
            QCOMPARE(::chmod(QFile::encodeName(path + QLatin1String("/token.yaml")).constData(), 0660), 0);
        }
        const Result<CreatedToken> created =
            test::wait(site.backend().create(draft({{QStringLiteral("name"), QStringLiteral("New")}}), {}));
        QVERIFY(created);
        struct stat folder = {};
        struct stat file = {};
        const QString path = site.tokens() + QLatin1Char('/') + created->token.id.value;
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &folder), 0);
        QCOMPARE(::stat(QFile::encodeName(path + QLatin1String("/token.yaml")).constData(), &file), 0);
        QCOMPARE(folder.st_mode & 07777, 02770U);
        QCOMPARE(file.st_mode & 07777, 0660U);
    }

    void createIn09()
    {
        test::Site site(QStringLiteral("site-0.9"));
        TokenDraft wish = draft({{QStringLiteral("name"), QStringLiteral("App [[ x ]] (date)")}});
        wish.kind = QStringLiteral("images");
        const Result<CreatedToken> created = test::wait(site.backend().create(wish, {}));
        QVERIFY(created);
        QCOMPARE(created->secrets.size(), 1U);
        const QString id = clone(*created, "token").reveal();
        QCOMPARE(created->token.id, (TokenId{QStringLiteral("images"), id}));
        const QString path = site.root() + QLatin1String("/project/tokens/images/") + id + QLatin1String("/token.yaml");
        const QByteArray text = test::contents(path);
        static const QRegularExpression form(
            QStringLiteral("^title: 'App \\[\\[ x \\]\\] \\(date\\)'\nicon: 'fas fa-database'\nlimit_calls: 0\ncalls: "
                           "0\nstate: enabled\n"
                           "uuid: '[0-9a-f-]{36}'\ncreated_by: ''\ncreated_at: '22-11-2026 10:47'\nupdated_by: ''\n"
                           "updated_at: '22-11-2026 10:47'\n$"));
        QVERIFY2(form.match(QString::fromUtf8(text)).hasMatch(), text.constData());
        QCOMPARE(test::asPhpReads(path), test::asPythonReads(path));
        QCOMPARE(*test::wait(site.backend().verify(created->token.id, Secret::fromText(id), {})), Verified::Works);
        QCOMPARE(*test::wait(site.backend().verify(created->token.id, Secret::fromText(id.chopped(1)), {})),
                 Verified::WrongSecret);

        wish.kind = QStringLiteral("access");
        const Result<CreatedToken> access = test::wait(site.backend().create(wish, {}));
        QVERIFY(access);
        QVERIFY(!clone(*access, "access_token").isEmpty());
        wish.kind = QStringLiteral("token");
        QCOMPARE(test::wait(site.backend().create(wish, {})).error().kind, ErrorKind::InvalidInput);
        wish.kind.clear(); // the system's first
        QCOMPARE(test::wait(site.backend().create(wish, {}))->token.id.kind, QStringLiteral("entries"));
    }

    void refusedDrafts_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("expression") << "name" << QVariant(QStringLiteral("App [[ x ]]"));
        QTest::newRow("shortcode") << "name" << QVariant(QStringLiteral("(date)"));
        QTest::newRow("no name") << "name" << QVariant(QStringLiteral(" "));
        QTest::newRow("256 characters") << "name" << QVariant(QString(256, QLatin1Char('x')));
        QTest::newRow("NUL") << "name" << QVariant(QString(QChar(0)));
        QTest::newRow("infinite") << "name" << QVariant(QStringLiteral(".inf"));
        QTest::newRow("icon") << "icon" << QVariant(QStringLiteral("@markdown"));
        QTest::newRow("created_by") << "created_by" << QVariant(QStringLiteral("[% x %]"));
        QTest::newRow("extra") << "note" << QVariant(QStringLiteral("(url)"));
        QTest::newRow("list as extra") << "note" << QVariant(QStringList{QStringLiteral("a")});
        QTest::newRow("number as a name") << "7" << QVariant(QStringLiteral("x"));
        QTest::newRow("the hash") << "hashed_access_token" << QVariant(QStringLiteral("x"));
        QTest::newRow("state") << "state" << QVariant(QStringLiteral("Disabled"));
        QTest::newRow("negative limit") << "limit_calls" << QVariant(-1);
        QTest::newRow("limit too large") << "limit_calls" << QVariant(Q_INT64_C(9007199254740993));
        QTest::newRow("limit is a word") << "limit_calls" << QVariant(QStringLiteral("many"));
    }

    void refusedDrafts()
    {
        QFETCH(QString, field);
        QFETCH(QVariant, value);
        test::Site site;
        const QStringList before = namesIn(site.tokens());
        QMap<FieldName, QVariant> fields{{QStringLiteral("name"), QStringLiteral("Good")}};
        fields.insert(field, value);
        const Result<CreatedToken> created = test::wait(site.backend().create(draft(fields), {}));
        QVERIFY(!created);
        QCOMPARE(created.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(created.error().object, field);
        QVERIFY(!created.error().reason.isEmpty());
        QCOMPARE(namesIn(site.tokens()), before);

        const QByteArray text = test::contents(site.file(mobile.value));
        const Result<Changed<Token>> changed = test::wait(site.backend().update(mobile, draft({{field, value}}), {}));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(test::contents(site.file(mobile.value)), text);
    }
};

QTEST_GUILESS_MAIN(TestFlextypeCreate)
#include "tst_flextype_create.moc"
