// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypefixture.h"

#include "core/crypto/bcrypt.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <sys/stat.h>
#include <unistd.h>

using namespace tokendesk;

namespace {

const TokenId mobile{QStringLiteral("token"), QStringLiteral("mobile-app_2")};

TokenDraft draft(const QMap<FieldName, QVariant> &fields, const QMap<FieldName, QString> &seen = {})
{
    return {.kind = {}, .fields = fields, .seen = seen};
}

Secret clone(const CreatedToken &created, const char *name)
{
    for (const NamedSecret &secret : created.secrets) {
        if (secret.name == QLatin1String(name))
            return secret.value.clone();
    }
    return {};
}

/// The lines that differ between two texts, as "-old +new".
QStringList changedLines(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> a = before.split('\n');
    const QList<QByteArray> b = after.split('\n');
    QStringList changed;
    for (const QByteArray &line : a) {
        if (!b.contains(line))
            changed.append(QLatin1Char('-') + QString::fromUtf8(line));
    }
    for (const QByteArray &line : b) {
        if (!a.contains(line))
            changed.append(QLatin1Char('+') + QString::fromUtf8(line));
    }
    return changed;
}

QByteArray asPhpVerifies(const QString &secret, const QString &hash)
{
    return test::run(QStringLiteral("php"),
                     {QStringLiteral("-r"), QStringLiteral("echo password_verify($argv[1], $argv[2]) ? 'yes' : 'no';"),
                      QStringLiteral("--"), secret, hash});
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

qint64 modifiedSeconds(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mtim.tv_sec : -1;
}

} // namespace

/// Creating, editing, revoking and bringing back, judged by PHP, PyYAML and the bytes themselves.
class TestFlextypeWrite final : public QObject
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

    void updateChangesItsOwnLinesOnly()
    {
        test::Site site;
        const QByteArray before = test::contents(site.file(mobile.value));
        const qint64 second = modifiedSeconds(site.file(mobile.value));
        const Result<Changed<Token>> changed =
            test::wait(site.backend().update(mobile,
                                             draft({{QStringLiteral("name"), QStringLiteral("010")},
                                                    {QStringLiteral("state"), QStringLiteral("disabled")},
                                                    {QStringLiteral("limit_calls"), 7},
                                                    {QStringLiteral("note"), QStringLiteral("on")}},
                                                   {{QStringLiteral("name"), QStringLiteral("Readable id")},
                                                    {QStringLiteral("state"), QStringLiteral("enabled")},
                                                    {QStringLiteral("limit_calls"), QStringLiteral("0")}}),
                                             {}));
        QVERIFY(changed);
        QCOMPARE(changed->value.name, QStringLiteral("010"));
        QCOMPARE(changed->value.state, TokenState::Disabled);
        QCOMPARE(changed->value.limitCalls, 7);
        const QByteArray after = test::contents(site.file(mobile.value));
        QCOMPARE(changedLines(before, after),
                 (QStringList{QStringLiteral("-title: 'Readable id'"), QStringLiteral("-limit_calls: 0"),
                              QStringLiteral("-state: enabled"), QStringLiteral("+title: '010'"),
                              QStringLiteral("+limit_calls: 7"), QStringLiteral("+state: disabled"),
                              QStringLiteral("+note: 'on'")}));
        QCOMPARE(test::asPhpReads(site.file(mobile.value)), test::asPythonReads(site.file(mobile.value)));
        QVERIFY(modifiedSeconds(site.file(mobile.value)) > second);
        QVERIFY(test::wait(changed->inForce));

        const Result<Changed<Token>> removed =
            test::wait(site.backend().update(mobile, draft({{QStringLiteral("note"), QVariant()}}), {}));
        QVERIFY(removed);
        QVERIFY(!test::contents(site.file(mobile.value)).contains("note"));
    }

    void conflictsNameTheField()
    {
        test::Site site;
        const QByteArray before = test::contents(site.file(mobile.value));
        const Result<Changed<Token>> title =
            test::wait(site.backend().update(mobile,
                                             draft({{QStringLiteral("name"), QStringLiteral("Mine")}},
                                                   {{QStringLiteral("name"), QStringLiteral("What I saw")}}),
                                             {}));
        QVERIFY(!title);
        QCOMPARE(title.error().kind, ErrorKind::Conflict);
        QCOMPARE(title.error().object, QStringLiteral("name"));
        QCOMPARE(title.error().reason.args, QStringList{QStringLiteral("Readable id")});
        QCOMPARE(test::contents(site.file(mobile.value)), before);

        // The counter moves by itself: it is never a conflict, and what is not changed is not compared.
        QVERIFY(
            test::wait(site.backend().update(mobile,
                                             draft({{QStringLiteral("calls"), 0}, {QStringLiteral("limit_calls"), 3}},
                                                   {{QStringLiteral("calls"), QStringLiteral("99")},
                                                    {QStringLiteral("state"), QStringLiteral("paused")}}),
                                             {})));
        QCOMPARE(site.get(mobile.value)->limitCalls, 3);
    }

    void counterComesFromTheDisk()
    {
        test::Site site;
        test::put(site.file(mobile.value),
                  test::contents(site.file(mobile.value)).replace("calls: 0\nlimit", "calls: 41\nlimit"));
        QVERIFY(test::wait(
            site.backend().update(mobile, draft({{QStringLiteral("name"), QStringLiteral("Renamed")}}), {})));
        QCOMPARE(site.get(mobile.value)->calls, 41);
        QVERIFY(test::wait(site.backend().update(mobile, draft({{QStringLiteral("calls"), 0}}), {})));
        QCOMPARE(site.get(mobile.value)->calls, 0);
    }

    void oldCopiesAreOverwritten()
    {
        test::Site site;
        const QByteArray old = test::contents(site.file(mobile.value));
        const Result<Changed<Token>> changed = test::wait(
            site.backend().update(mobile, draft({{QStringLiteral("state"), QStringLiteral("disabled")}}), {}));
        QVERIFY(changed);
        QTest::qWait(100);
        // A request in flight writes what it read before, with one call more.
        test::put(site.file(mobile.value), QByteArray(old).replace("calls: 0\nlimit", "calls: 9\nlimit"));
        QVERIFY(test::wait(changed->inForce));
        const Result<Token> token = site.get(mobile.value);
        QCOMPARE(token->state, TokenState::Disabled);
        QCOMPARE(token->calls, 9);
    }

    void updateIn09()
    {
        test::Site site(QStringLiteral("site-0.9"));
        const TokenId id{QStringLiteral("folders"), QStringLiteral("60000000000000000000000000000001")};
        const QString path =
            site.root() + QLatin1String("/project/tokens/media/folders/") + id.value + QLatin1String("/token.yaml");
        const QByteArray before = test::contents(path);
        QVERIFY(
            test::wait(site.backend().update(id, draft({{QStringLiteral("state"), QStringLiteral("disabled")}}), {})));
        QCOMPARE(changedLines(before, test::contents(path)),
                 (QStringList{QStringLiteral("-state: enabled"), QStringLiteral("-updated_at: '14-01-2021 10:00'"),
                              QStringLiteral("+state: disabled"), QStringLiteral("+updated_at: '22-11-2026 10:47'")}));
        QCOMPARE(test::asPhpReads(path), test::asPythonReads(path));
        const Result<Changed<CreatedToken>> renewed = test::wait(site.backend().renewSecret(id, {}));
        QVERIFY(!renewed);
        QCOMPARE(renewed.error().kind, ErrorKind::Unsupported);
    }

    void renewSecret()
    {
        test::Site site;
        const Secret old = Secret::fromText(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa5");
        QCOMPARE(*test::wait(site.backend().verify(mobile, old.clone(), {})), Verified::Works);
        const QByteArray before = test::contents(site.file(mobile.value));
        Result<Changed<CreatedToken>> renewed = test::wait(site.backend().renewSecret(mobile, {}));
        QVERIFY(renewed);
        QCOMPARE(renewed->value.secrets.size(), 1U);
        const QStringList changed = changedLines(before, test::contents(site.file(mobile.value)));
        QCOMPARE(changed.size(), 2);
        QVERIFY(changed.last().startsWith(QLatin1String("+hashed_access_token: '$2y$10$")));
        const QByteArray php = test::asPhpReads(site.file(mobile.value));
        QCOMPARE(php, test::asPythonReads(site.file(mobile.value)));
        const QString hash =
            QJsonDocument::fromJson(php).object().value(QLatin1String("hashed_access_token")).toString();
        QCOMPARE(asPhpVerifies(clone(renewed->value, "access_token").reveal(), hash), "yes");
        QCOMPARE(asPhpVerifies(old.reveal(), hash), "no");
        QCOMPARE(*test::wait(site.backend().verify(mobile, old.clone(), {})), Verified::WrongSecret);
        QCOMPARE(*test::wait(site.backend().verify(mobile, clone(renewed->value, "access_token"), {})),
                 Verified::Works);
    }

    void secretOfADisabledToken()
    {
        test::Site site;
        const TokenId id{{}, QStringLiteral("00000000000000000000000000000001")};
        QCOMPARE(*test::wait(site.backend().verify(id, Secret::fromText(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1"), {})),
                 Verified::NotUsable);
    }

    void revokeAndRestore()
    {
        test::Site site;
        const QByteArray before = test::contents(site.file(mobile.value));
        Result<Changed<Revoked>> revoked = test::wait(site.backend().revoke(mobile, {}));
        QVERIFY(revoked);
        QCOMPARE(revoked->value.name, QStringLiteral("Readable id"));
        QVERIFY(!QFileInfo::exists(site.tokens() + QLatin1String("/mobile-app_2")));
        QVERIFY(test::wait(revoked->inForce));
        QCOMPARE(site.get(mobile.value).error().kind, ErrorKind::NotFound);
        QCOMPARE(test::wait(site.backend().revoke(mobile, {})).error().kind, ErrorKind::NotFound);

        const Result<QList<RevokedToken>> list = test::wait(site.backend().revoked({}));
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().id, mobile);
        QCOMPARE(list->first().name, QStringLiteral("Readable id"));
        QCOMPARE(list->first().revokedAt, site.clock.now);
        const QString trash = site.root() + QLatin1String("/project/.tokendesk-trash");
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(trash).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0700U);

        Result<Changed<Token>> restored = test::wait(site.backend().restore(list->first().restoreKey, {}));
        QVERIFY(restored);
        QCOMPARE(restored->value.name, QStringLiteral("Readable id"));
        QCOMPARE(test::contents(site.file(mobile.value)), before);
        QVERIFY(test::wait(restored->inForce));
        QVERIFY(test::wait(site.backend().revoked({}))->isEmpty());
    }

    void undoRightAway()
    {
        // The proof of the first act still runs when the second one comes; it must not take it for an old copy.
        test::Site site;
        const QByteArray before = test::contents(site.file(mobile.value));
        const Result<Changed<Revoked>> revoked = test::wait(site.backend().revoke(mobile, {}));
        QVERIFY(revoked);
        QTest::qWait(100);
        const Result<Changed<Token>> restored = test::wait(site.backend().restore(revoked->value.restoreKey, {}));
        QVERIFY(restored);
        QVERIFY(test::wait(revoked->inForce));
        QVERIFY(test::wait(restored->inForce));
        QCOMPARE(test::contents(site.file(mobile.value)), before);
        QVERIFY(test::wait(site.backend().revoked({}))->isEmpty());
    }

    void changeOfMind()
    {
        test::Site site;
        const QByteArray old = test::contents(site.file(mobile.value));
        QList<QFuture<Result<>>> proofs;
        const QList<std::pair<const char *, const char *>> changes{
            {"state", "disabled"}, {"name", "First"}, {"state", "enabled"}, {"name", "Second"}, {"limit_calls", "7"}};
        for (const auto &[field, value] : changes) {
            const Result<Changed<Token>> changed = test::wait(
                site.backend().update(mobile, draft({{QLatin1String(field), QString::fromLatin1(value)}}), {}));
            QVERIFY(changed);
            proofs.append(changed->inForce);
        }
        // An old copy of all of it comes back in between.
        QTest::qWait(50);
        test::put(site.file(mobile.value), old);
        for (const QFuture<Result<>> &proof : proofs)
            QVERIFY(test::wait(proof));
        const Result<Token> token = site.get(mobile.value);
        QCOMPARE(token->state, TokenState::Enabled);
        QCOMPARE(token->name, QStringLiteral("Second"));
        QCOMPARE(token->limitCalls, 7);
    }

    void refusedActLeavesEarlierProofs()
    {
        test::Site site;
        const QByteArray old = test::contents(site.file(mobile.value));
        const Result<Changed<Token>> disabled = test::wait(
            site.backend().update(mobile, draft({{QStringLiteral("state"), QStringLiteral("disabled")}}), {}));
        QVERIFY(disabled);
        QVERIFY(!test::wait(site.backend().update(mobile,
                                                  draft({{QStringLiteral("state"), QStringLiteral("enabled")}},
                                                        {{QStringLiteral("state"), QStringLiteral("enabled")}}),
                                                  {})));
        test::put(site.file(mobile.value), old);
        QVERIFY(test::wait(disabled->inForce));
        QCOMPARE(site.get(mobile.value)->state, TokenState::Disabled);
    }

    void restoreRefusesATakenId()
    {
        test::Site site;
        const Result<Changed<Revoked>> gone = test::wait(site.backend().revoke(mobile, {}));
        const QString key = gone->value.restoreKey;
        // While the revocation is being proved, a token that comes back is taken away again.
        QVERIFY(test::wait(gone->inForce));
        test::put(site.file(mobile.value), "title: Newer\nstate: enabled\ncalls: 0\nlimit_calls: 0\n");
        const Result<Changed<Token>> restored = test::wait(site.backend().restore(key, {}));
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, ErrorKind::Conflict);
        QCOMPARE(site.get(mobile.value)->name, QStringLiteral("Newer"));
        for (const auto *const odd :
             {"", "project/", "project/../entries", "project/../../etc", "/etc", "site/x", "x"}) {
            const Result<Changed<Token>> none = test::wait(site.backend().restore(QString::fromLatin1(odd), {}));
            QVERIFY2(!none, odd);
        }
        QCOMPARE(test::wait(site.backend().revoked({}))->size(), 1);
    }

    void idsThatMustNotReachTheDisk_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto *const id : {"", ".", "..", "../blog", "a/b", "/etc", "with space", "dotted.id", "ключ",
                                     "~tilde", "a%2Fb", ".hidden", "token.yaml", "x\n"})
            QTest::newRow(id) << QString::fromUtf8(id);
    }

    void idsThatMustNotReachTheDisk()
    {
        QFETCH(QString, id);
        test::Site site;
        test::put(site.file(QStringLiteral("with space")), test::contents(site.file(mobile.value)));
        test::put(site.root() + QLatin1String("/project/entries/blog/token.yaml"), "title: Blog\n");
        const QByteArray before =
            test::run(QStringLiteral("tar"), {QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("-C"),
                                              site.root(), QStringLiteral(".")});
        const TokenId token{QStringLiteral("token"), id};
        QVERIFY(!test::wait(site.backend().update(token, draft({{QStringLiteral("name"), QStringLiteral("x")}}), {})));
        QVERIFY(!test::wait(site.backend().renewSecret(token, {})));
        QVERIFY(!test::wait(site.backend().revoke(token, {})));
        QVERIFY(!test::wait(site.backend().repair(token, QStringLiteral("add-missing-fields"), {})));
        QCOMPARE(test::run(QStringLiteral("tar"), {QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("-C"),
                                                   site.root(), QStringLiteral(".")}),
                 before);
    }

    void readOnlyWritesNothing()
    {
        test::Site site;
        const QString key =
            test::wait(site.backend().revoke({{}, QStringLiteral("00000000000000000000000000000001")}, {}))
                ->value.restoreKey;
        const QByteArray before =
            test::run(QStringLiteral("tar"), {QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("-C"),
                                              site.root(), QStringLiteral(".")});
        TokenBackend &backend = site.backend(Guard::ReadOnly);
        QVERIFY(!test::wait(backend.create(draft({{QStringLiteral("name"), QStringLiteral("x")}}), {})));
        QVERIFY(!test::wait(backend.update(mobile, draft({{QStringLiteral("name"), QStringLiteral("x")}}), {})));
        QVERIFY(!test::wait(backend.renewSecret(mobile, {})));
        QVERIFY(!test::wait(backend.revoke(mobile, {})));
        QVERIFY(!test::wait(backend.restore(key, {})));
        const TokenId broken{{}, QStringLiteral("00000000000000000000000000000007")};
        QVERIFY(!test::wait(backend.repair(broken, QStringLiteral("add-missing-fields"), {})));
        QCOMPARE(test::run(QStringLiteral("tar"), {QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("-C"),
                                                   site.root(), QStringLiteral(".")}),
                 before);
    }

    void hardLinksAreNotWritten()
    {
        test::Site site;
        const QString second = site.folder.path() + QLatin1String("/second-name");
        QCOMPARE(::link(QFile::encodeName(site.file(mobile.value)).constData(), QFile::encodeName(second).constData()),
                 0);
        const Result<Changed<Token>> changed =
            test::wait(site.backend().update(mobile, draft({{QStringLiteral("name"), QStringLiteral("x")}}), {}));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::Unsupported);
        QCOMPARE(changed.error().object, QStringLiteral("Readable id"));
        QVERIFY(test::codes(*site.get(mobile.value)).contains(QLatin1String("hard-link")));
    }

    void changesFromOutsideAreTold()
    {
        test::Site site;
        // What was made in the same tick of the file system's clock as the watch may be told too: let it pass.
        QTest::qWait(50);
        std::mutex mutex;
        QSet<TokenId> told;
        site.backend().watch([&](const OutsideChange &change) {
            const std::lock_guard lock(mutex);
            told.unite(QSet<TokenId>(change.changed.begin(), change.changed.end()));
        });
        const auto isTold = [&](const char *id) {
            const std::lock_guard lock(mutex);
            return told.contains({QStringLiteral("token"), QLatin1String(id)});
        };
        // The watcher begins on a thread of its own: touch until it is heard of.
        QTRY_VERIFY_WITH_TIMEOUT((test::put(site.file(mobile.value), test::contents(site.file(mobile.value)) + "#\n"),
                                  QTest::qWait(200), isTold("mobile-app_2")),
                                 10'000);
        test::put(site.file(QStringLiteral("newcomer")), "title: New\ncalls: 0\nlimit_calls: 0\nstate: enabled\n");
        QTRY_VERIFY_WITH_TIMEOUT(isTold("newcomer"), 10'000);
        QVERIFY(!isTold("f3acf199a9ac120d3bfd604e1e382456"));
        site.backend().watch(nullptr);
        {
            const std::lock_guard lock(mutex);
            told.clear();
        }
        test::put(site.file(mobile.value), "title: x\n");
        QTest::qWait(400);
        QVERIFY(!isTold("mobile-app_2"));
    }
};

QTEST_GUILESS_MAIN(TestFlextypeWrite)
#include "tst_flextype_write.moc"
