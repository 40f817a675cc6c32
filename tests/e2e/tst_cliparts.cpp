// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commandspec.h"
#include "app/cli/credentials.h"
#include "app/cli/fieldvalues.h"
#include "app/cli/jsonwriter.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tokendesk;
using namespace tokendesk::cli;

class TestCliParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonReadsBack();
    void jsonEscapesWhatActsOnTerminals();
    void jsonTimes_data();
    void jsonTimes();
    void jsonPieces();
    void everyCommandIsComplete();
    void goodArguments();
    void badArguments_data();
    void badArguments();
    void fieldsByType_data();
    void fieldsByType();
    void draftTakesExtraFields();
    void draftRefuses_data();
    void draftRefuses();
    void credentials_data();
    void credentials();

private:
    static KindSpec kind();
};

void TestCliParts::jsonReadsBack()
{
    QString every;
    for (char16_t c = 0; c < 0x3000; ++c)
        every += QChar(c);
    every += QStringLiteral("🔑👩‍💻日本");
    const QJsonObject nested{
        {QStringLiteral("a \"b\" \\"), QJsonArray{1, -2.5, true, QJsonValue::Null, QStringLiteral("x")}},
        {QStringLiteral("big"), 9007199254740993.0},
        {QStringLiteral("small"), 1.5e-300}};
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.key(every).value(every);
    json.key(QLatin1String("nested")).value(QJsonValue(nested));
    json.key(QLatin1String("number")).value(std::numeric_limits<qint64>::max());
    json.key(QLatin1String("list")).values({QStringLiteral("a"), QString(), QStringLiteral("b")});
    json.key(QLatin1String("none")).orNull(QString());
    json.key(QLatin1String("empty")).beginArray().endArray();
    json.endObject();
    QJsonParseError error;
    const QJsonObject back = QJsonDocument::fromJson(out, &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QCOMPARE(back.value(every).toString(), every);
    QCOMPARE(back.value(QLatin1String("nested")).toObject(), nested);
    QCOMPARE(back.value(QLatin1String("number")).toInteger(), std::numeric_limits<qint64>::max());
    QCOMPARE(back.value(QLatin1String("list")).toArray().size(), 3);
    QVERIFY(back.value(QLatin1String("none")).isNull());
    QVERIFY(back.value(QLatin1String("empty")).isArray());
}

void TestCliParts::jsonEscapesWhatActsOnTerminals()
{
    QByteArray out;
    JsonWriter json(out);
    json.beginArray();
    json.value(QStringLiteral("\x1b[2J\u009b\u202e\u2066\x7f"));
    json.value(QString(QChar(0xd800)));
    json.utf8("s\"e\ncret ü");
    json.endArray();
    QCOMPARE(out, QByteArray("[\"\\u001b[2J\\u009b\\u202e\\u2066\\u007f\",\"\\ufffd\",\"s\\\"e\\ncret ü\"]"));
}

void TestCliParts::jsonTimes_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("epoch") << qint64{0} << QByteArray("\"1970-01-01T00:00:00Z\"");
    QTest::newRow("before") << qint64{-1} << QByteArray("\"1969-12-31T23:59:59.999Z\"");
    QTest::newRow("leap day") << qint64{1709164800000} << QByteArray("\"2024-02-29T00:00:00Z\"");
    QTest::newRow("thousandths") << qint64{1795344409007} << QByteArray("\"2026-11-22T10:46:49.007Z\"");
    QTest::newRow("year 9999") << qint64{253402300799000} << QByteArray("\"9999-12-31T23:59:59Z\"");
    QTest::newRow("beyond") << qint64{253402300800000} << QByteArray("null");
}

void TestCliParts::jsonTimes()
{
    QFETCH(qint64, time);
    QFETCH(QByteArray, expected);
    QByteArray out;
    JsonWriter(out).time(time);
    QCOMPARE(out, expected);
    if (expected != "null" && time % 1000 == 0)
        QCOMPARE(QString::fromLatin1(out.mid(1, out.size() - 2)),
                 QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate));
}

void TestCliParts::jsonPieces()
{
    QByteArray piece;
    JsonWriter(piece).value(qint64{1}).value(qint64{2});
    QByteArray out;
    JsonWriter json(out);
    json.beginArray().raw({}).raw(piece).raw({}).raw(piece).endArray();
    QCOMPARE(out, QByteArray("[1,2,1,2]"));
}

void TestCliParts::everyCommandIsComplete()
{
    QSet<QByteArray> names;
    const std::vector<CommandSpec> commands = commandSpecs();
    for (const CommandSpec &command : commands) {
        QVERIFY2(!names.contains(command.name), command.name);
        names.insert(command.name);
        QVERIFY(command.make);
        QVERIFY(!QByteArray(command.summary).isEmpty());
        QVERIFY(usage(commands, nullptr).contains(QStringLiteral("\n  ") + QLatin1String(command.name)));
        for (const OptionSpec &option : command.options)
            QVERIFY2(QByteArray(command.synopsis).contains("--" + QByteArray(option.name)) ||
                         QByteArray(option.name) == "url",
                     option.name);
    }
}

void TestCliParts::goodArguments()
{
    const std::vector<CommandSpec> commands = commandSpecs();
    const QStringList given{QStringLiteral("tokendesk-cli"), QStringLiteral("--config-dir=/c"),
                            QStringLiteral("create"),        QStringLiteral("my site"),
                            QStringLiteral("--json"),        QStringLiteral("--set"),
                            QStringLiteral("a=b=c"),         QStringLiteral("--set=d="),
                            QStringLiteral("--keychain"),    QStringLiteral("none"),
                            QStringLiteral("--keep"),        QStringLiteral("--name="),
                            QStringLiteral("--credentials"), QStringLiteral("-")};
    const auto read = parseArguments(given, commands);
    QVERIFY2(read, qPrintable(read ? QString() : read.error()));
    QCOMPARE(QByteArray(read->command->name), QByteArray("create"));
    QCOMPARE(read->operands, QStringList{QStringLiteral("my site")});
    QCOMPARE(read->configDir, QStringLiteral("/c"));
    QCOMPARE(read->values(QLatin1String("set")), (QStringList{QStringLiteral("a=b=c"), QStringLiteral("d=")}));
    QVERIFY(read->json && read->has(QLatin1String("keep")) && !read->keychain);
    QVERIFY(read->has(QLatin1String("name")) && read->value(QLatin1String("name")).isEmpty());
    QCOMPARE(read->credentials, QStringLiteral("-"));
    const auto dashed = parseArguments(
        {QStringLiteral("x"), QStringLiteral("list"), QStringLiteral("--"), QStringLiteral("--json")}, commands);
    QVERIFY(dashed && !dashed->json);
    QCOMPARE(dashed->operands, QStringList{QStringLiteral("--json")});
    QVERIFY(parseArguments({QStringLiteral("x"), QStringLiteral("--version")}, commands)->version);
    QVERIFY(parseArguments({QStringLiteral("x"), QStringLiteral("show"), QStringLiteral("-h")}, commands)->help);
}

void TestCliParts::badArguments_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"",
                             "--json",
                             "nonsense",
                             "list --nonsense",
                             "-x list",
                             "list -x",
                             "show",
                             "show a",
                             "show a b c",
                             "connect k",
                             "create",
                             "create n --set",
                             "create n --set x",
                             "create n --set =x",
                             "create n --name a --name b",
                             "revoke n",
                             "revoke n id",
                             "--keychain maybe list",
                             "--keychain list",
                             "--config-dir",
                             "--json=yes list",
                             "show n id --reveal=1",
                             "rotate n id --yes",
                             "find-leak /x",
                             "audit",
                             "export",
                             "connections n",
                             "--set a=b list",
                             "disconnect",
                             "test",
                             "fields",
                             "enable n",
                             "restore n",
                             "verify n"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCliParts::badArguments()
{
    QFETCH(QString, line);
    const auto read = parseArguments(
        QStringList{QStringLiteral("x")} + line.split(QLatin1Char(' '), Qt::SkipEmptyParts), commandSpecs());
    QVERIFY(!read);
    QVERIFY(!read.error().isEmpty());
}

void TestCliParts::fieldsByType_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("expected"); // invalid: refused
    const auto row = [](const char *name, FieldType type, const char *text, const QVariant &expected) {
        QTest::newRow(name) << int(type) << QString::fromUtf8(text) << expected;
    };
    row("text", FieldType::Text, "0123", QStringLiteral("0123"));
    row("number", FieldType::Number, "42", qint64{42});
    row("no number", FieldType::Number, "4.2", {});
    row("empty number", FieldType::Number, "", {});
    row("negative", FieldType::Number, "-1", {});
    row("too large", FieldType::Number, "9007199254740993", {});
    row("on", FieldType::Switch, "yes", true);
    row("off", FieldType::Switch, "false", false);
    row("no switch", FieldType::Switch, "maybe", {});
    row("list", FieldType::MultiChoice, "main, dev", QStringList{QStringLiteral("main"), QStringLiteral("dev")});
    row("date", FieldType::Date, "2027-01-31", QDate(2027, 1, 31));
    row("no date", FieldType::Date, "2027-02-31", {});
    row("url", FieldType::Url, "https://a.example", QStringLiteral("https://a.example"));
    row("no url", FieldType::Url, "a b", {});
}

void TestCliParts::fieldsByType()
{
    QFETCH(int, type);
    QFETCH(QString, text);
    QFETCH(QVariant, expected);
    FieldSpec field;
    field.name = QStringLiteral("f");
    field.type = FieldType(type);
    field.required = true;
    const Result<QVariant> value = fieldValue(field, text);
    QCOMPARE(value.has_value(), expected.isValid());
    if (value) {
        QCOMPARE(*value, expected);
        QCOMPARE(value->typeId(), expected.typeId());
    } else {
        QCOMPARE(value.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(value.error().object, QStringLiteral("f"));
    }
}

KindSpec TestCliParts::kind()
{
    FieldSpec name;
    name.name = QStringLiteral("name");
    name.required = true;
    FieldSpec limit;
    limit.name = QStringLiteral("limit_calls");
    limit.type = FieldType::Number;
    limit.initial = 0;
    FieldSpec fixed;
    fixed.name = QStringLiteral("fixed");
    fixed.changeable = false;
    FieldSpec later;
    later.name = QStringLiteral("later");
    later.creatable = false;
    FieldSpec extra;
    extra.name = QStringLiteral("extra");
    extra.type = FieldType::KeyValues;
    extra.refuse = [](const QVariant &value) -> std::optional<Phrase> {
        if (value.toMap().contains(QStringLiteral("forbidden")))
            return Phrase{"Test", "no"};
        return std::nullopt;
    };
    KindSpec spec;
    spec.id = QStringLiteral("token");
    spec.fields = {name, limit, fixed, later, extra};
    return spec;
}

void TestCliParts::draftTakesExtraFields()
{
    const Result<TokenDraft> created = draftFrom(
        kind(), Purpose::Create,
        {QStringLiteral("name=A=B"), QStringLiteral("a=7"), QStringLiteral("b=\"7\""), QStringLiteral("c=007"),
         QStringLiteral("d=true"), QStringLiteral("e=1e3"), QStringLiteral("f=x, y"), QStringLiteral("g=")},
        {});
    QVERIFY(created);
    QCOMPARE(created->kind, QStringLiteral("token"));
    const auto &fields = created->fields;
    QCOMPARE(fields.value(QStringLiteral("name")), QVariant(QStringLiteral("A=B")));
    QCOMPARE(fields.value(QStringLiteral("limit_calls")), QVariant(0));
    QCOMPARE(fields.value(QStringLiteral("a")), QVariant(qint64{7}));
    QCOMPARE(fields.value(QStringLiteral("b")), QVariant(QStringLiteral("7")));
    QCOMPARE(fields.value(QStringLiteral("c")), QVariant(QStringLiteral("007")));
    QCOMPARE(fields.value(QStringLiteral("d")), QVariant(true));
    QCOMPARE(fields.value(QStringLiteral("e")), QVariant(QStringLiteral("1e3")));
    QCOMPARE(fields.value(QStringLiteral("f")), QVariant(QStringLiteral("x, y")));
    QCOMPARE(fields.value(QStringLiteral("g")), QVariant(QString()));
    QVERIFY(!fields.contains(QStringLiteral("fixed")));

    const Result<TokenDraft> changed = draftFrom(kind(), Purpose::Update, {}, {QStringLiteral("old")});
    QVERIFY(changed);
    QCOMPARE(changed->fields.size(), 1);
    QVERIFY(!changed->fields.value(QStringLiteral("old")).isValid());
}

void TestCliParts::draftRefuses_data()
{
    QTest::addColumn<bool>("create");
    QTest::addColumn<QStringList>("sets");
    QTest::addColumn<QStringList>("unsets");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, bool create, const char *set, const char *unset, const char *field) {
        QStringList sets = QString::fromUtf8(set).split(QLatin1Char('|'), Qt::SkipEmptyParts);
        QTest::newRow(name) << create << sets << QString::fromUtf8(unset).split(QLatin1Char('|'), Qt::SkipEmptyParts)
                            << QString::fromUtf8(field);
    };
    row("name is missing", true, "limit_calls=1", "", "name");
    row("name is empty", true, "name=", "", "name");
    row("no number", true, "name=a|limit_calls=x", "", "limit_calls");
    row("not at creation", true, "name=a|later=x", "", "later");
    row("not afterwards", false, "fixed=x", "", "fixed");
    row("extra field is refused", false, "forbidden=x", "", "forbidden");
    row("a known field cannot be removed", false, "", "name", "name");
}

void TestCliParts::draftRefuses()
{
    QFETCH(bool, create);
    QFETCH(QStringList, sets);
    QFETCH(QStringList, unsets);
    QFETCH(QString, field);
    const Result<TokenDraft> draft = draftFrom(kind(), create ? Purpose::Create : Purpose::Update, sets, unsets);
    QVERIFY(!draft);
    QCOMPARE(draft.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(draft.error().object, field);
    QVERIFY(!draft.error().reason.isEmpty());
}

void TestCliParts::credentials_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("named") << QByteArray(R"({"other":"x","access_token":"s1"})") << QStringLiteral("s1");
    QTest::newRow("only one") << QByteArray(R"({"secret":"s2","number":5})") << QStringLiteral("s2");
    QTest::newRow("as created") << QByteArray(R"({"token":{"id":"i"},"secrets":{"access_token":"s3"}})")
                                << QStringLiteral("s3");
    QTest::newRow("which one") << QByteArray(R"({"a":"x","b":"y"})") << QString();
    QTest::newRow("empty text") << QByteArray(R"({"access_token":""})") << QString();
    QTest::newRow("no object") << QByteArray("[\"x\"]") << QString();
    QTest::newRow("no JSON") << QByteArray("s4") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("too much") << QByteArray(70'000, ' ') << QString();
}

void TestCliParts::credentials()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("credentials.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    const Result<Secret> secret = readCredential(path, QStringLiteral("access_token"));
    QCOMPARE(secret.has_value(), !expected.isEmpty());
    if (secret)
        QCOMPARE(secret->reveal(), expected);
    else
        QCOMPARE(secret.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(readCredential(folder.filePath(QStringLiteral("none")), {}).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestCliParts)
#include "tst_cliparts.moc"
