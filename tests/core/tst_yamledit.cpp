// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/edit.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tokendesk;
using yaml::Document;
using yaml::Edit;
using yaml::Literal;

class TestYamlEdit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits();
    void refused_data();
    void refused();
    void everyPairOfSpanAndByte();
    void composed();
    void composedRefused();
};

namespace {

QList<Edit> set(const char *key, Literal value)
{
    return {Edit::set(QString::fromUtf8(key), std::move(value))};
}

Literal text(const char *value)
{
    return Literal::text(QString::fromUtf8(value));
}

Literal nested()
{
    return Literal::map({{QStringLiteral("a"), Literal::integer(1)},
                         {QStringLiteral("list"), Literal::list({text("x"), Literal::boolean(true)})},
                         {QStringLiteral("none"), Literal::list({})}});
}

} // namespace

void TestYamlEdit::edits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QList<Edit>>("edits");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, QList<Edit> edits, const char *after) {
        QTest::newRow(name) << QByteArray(before) << edits << QByteArray(after);
    };
    const Literal disabled = Literal::word(QStringLiteral("disabled"));

    row("word", "title: x\nstate:   enabled   # keep\ncalls: 7\n", set("state", disabled),
        "title: x\nstate:   disabled   # keep\ncalls: 7\n");
    row("integer", "calls: 7      # counted\n", set("calls", Literal::integer(8)), "calls: 8      # counted\n");
    row("text over plain", "title: old # c\n", set("title", text("it's new")), "title: 'it''s new' # c\n");
    row("text over double quotes", "title:    \"Shop \\u2014 build\"   # two\n", set("title", text("0123")),
        "title:    '0123'   # two\n");
    row("same value stays as it is written", "title: CI deploy\nstate: 'disabled'\n",
        {Edit::set(QStringLiteral("title"), text("CI deploy")), Edit::set(QStringLiteral("state"), disabled)},
        "title: CI deploy\nstate: 'disabled'\n");
    row("looks like a number", "title: 0123\n", set("title", text("0123")), "title: '0123'\n");
    row("crlf", "a: 1\r\nb: 2\r\n",
        {Edit::set(QStringLiteral("a"), text("x")), Edit::set(QStringLiteral("c"), nested())},
        "a: 'x'\r\nb: 2\r\nc:\r\n  a: 1\r\n  list:\r\n    - 'x'\r\n    - true\r\n  none: []\r\n");
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a: 1\nb: 2\n",
        {Edit::remove(QStringLiteral("a")), Edit::set(QStringLiteral("c"), Literal::integer(3))},
        "\xEF\xBB\xBF"
        "b: 2\nc: 3\n");
    row("no final newline", "a: 1\nstate: enabled", set("state", disabled), "a: 1\nstate: disabled");
    row("add without final newline", "a: 1", set("b", Literal::integer(2)), "a: 1\nb: 2");
    row("add before the end marker", "---\na: 1\n# note\n...\n", set("b", Literal::integer(2)),
        "---\na: 1\nb: 2\n# note\n...\n");
    row("add to an indented map", "  a: 1\n  b: 2\n", set("c", text("x")), "  a: 1\n  b: 2\n  c: 'x'\n");
    row("add behind a nested map", "a:\n  x: 1\n", set("b", text("y")), "a:\n  x: 1\nb: 'y'\n");
    row("add behind a literal", "a: |\n  one\n", set("b", text("y")), "a: |\n  one\nb: 'y'\n");
    row("add behind a kept literal", "a: |+\n  one\n\n\n", set("b", text("y")), "a: |+\n  one\n\n\nb: 'y'\n");
    row("flow map", "{title: 'x', calls: 0, state: enabled}", set("state", disabled),
        "{title: 'x', calls: 0, state: disabled}");
    row("flow map, add", "{a: 1, b: [x] }\n", set("c", nested()),
        "{a: 1, b: [x], c: {a: 1, list: ['x', true], none: []} }\n");
    row("flow map, trailing comma", "{a: 1, }\n", set("b", text("y")), "{a: 1, b: 'y', }\n");
    row("flow map, remove", "{a: 1, b: 2, c: 3}\n", {Edit::remove(QStringLiteral("b"))}, "{a: 1, c: 3}\n");
    row("flow map, remove the last", "{a: 1, b: 2}\n", {Edit::remove(QStringLiteral("b"))}, "{a: 1}\n");
    row("flow map, remove all", "{a: 1, b: 2}\n",
        {Edit::remove(QStringLiteral("a")), Edit::remove(QStringLiteral("b"))}, "{}\n");
    row("json", "{\"a\":1,\"b\":\"x\"}", set("b", text("y")), "{\"a\":1,\"b\":'y'}");
    row("literal replaced", "a: |- # why\n  one\n\n  two\n\n# c\nb: 1\n", set("a", text("x")),
        "a: 'x' # why\n\n# c\nb: 1\n");
    row("folded by a map", "a: >\n  one\n  two\nb: 1\n", set("a", nested()),
        "a:\n  a: 1\n  list:\n    - 'x'\n    - true\n  none: []\nb: 1\n");
    row("plain over several lines", "a: one\n  two\n  three\nb: 1\n", set("a", text("x")), "a: 'x'\nb: 1\n");
    row("quoted over several lines", "a: 'one\n\n  two'  # c\nb: 1\n", set("a", text("x")), "a: 'x'  # c\nb: 1\n");
    row("map by text", "a: # inner\n  x: 1\n  y: [1]\n# c\nb: 1\n", set("a", text("t")), "a: 't' # inner\n# c\nb: 1\n");
    row("map by map", "a: # inner\n    x: 1\n    y: 2 # c\nb: 1\n",
        set("a", Literal::map({{QStringLiteral("z"), Literal::null()}})), "a: # inner\n    z: null # c\nb: 1\n");
    row("list at the key's column", "a:\n- 1\n- 2\nb: 1\n", set("a", Literal::list({Literal::integer(3)})),
        "a:\n  - 3\nb: 1\n");
    row("flow list by text", "a: [1, {b: c}]  # c\n", set("a", text("t")), "a: 't'  # c\n");
    row("text by map", "a: 'x' # c\nb: 1\n", set("a", Literal::map({{QStringLiteral("k"), text("v")}})),
        "a:\n  k: 'v' # c\nb: 1\n");
    row("null filled", "a:   # c\nb:\n",
        {Edit::set(QStringLiteral("a"), text("x")), Edit::set(QStringLiteral("b"), text("y"))},
        "a: 'x'   # c\nb: 'y'\n");
    row("null at the end", "a: 1\nb:", set("b", text("y")), "a: 1\nb: 'y'");
    row("value on the next line", "a:\n  'x'\nb: 1\n", set("a", text("y")), "a:\n  'y'\nb: 1\n");
    row("quoted key", "'a b' : 1\n\"c\": 2\n",
        {Edit::set(QStringLiteral("a b"), text("x")), Edit::set(QStringLiteral("c"), text("y"))},
        "'a b' : 'x'\n\"c\": 'y'\n");
    row("odd new key", "a: 1\n",
        {Edit::set(QStringLiteral("yes"), text("x")), Edit::set(QStringLiteral("k: #"), text("y"))},
        "a: 1\n'yes': 'x'\n'k: #': 'y'\n");
    row("remove with its comment", "a: 1\n# stays\nb: 2 # goes\nc: 3\n", {Edit::remove(QStringLiteral("b"))},
        "a: 1\n# stays\nc: 3\n");
    row("remove a block", "a:\n  x: 1\n  y: |\n    t\n\nb: 2\n", {Edit::remove(QStringLiteral("a"))}, "\nb: 2\n");
    row("remove what is not there", "a: 1\n", {Edit::remove(QStringLiteral("z"))}, "a: 1\n");
    row("duplicate repaired", "state: disabled\na: 1\nstate: enabled\n", {Edit::removeEntry(2)},
        "state: disabled\na: 1\n");
    row("duplicate removed, other set", "state: disabled\na: 1\nstate: enabled\n",
        {Edit::removeEntry(0), Edit::set(QStringLiteral("state"), disabled)}, "a: 1\nstate: disabled\n");
    row("tag replaced", "answer: !!str 42\n", set("answer", Literal::integer(42)), "answer: 42\n");
    row("not ASCII around", "т: 'Привіт' # ё\nш: 日本\nк: 🙂\n", set("ш", text("語")),
        "т: 'Привіт' # ё\nш: '語'\nк: 🙂\n");
    row("escapes", "t: x\n", set("t", text("a\tb\nc\x1b \"q\" \\ \xC2\x85 \xE2\x80\xA8 \xEF\xBB\xBF")),
        "t: \"a\\tb\\nc\\x1B \\\"q\\\" \\\\ \\x85 \\u2028 \\uFEFF\"\n");
}

void TestYamlEdit::edits()
{
    QFETCH(QByteArray, before);
    QFETCH(QList<Edit>, edits);
    QFETCH(QByteArray, after);
    const auto document = Document::parse(before);
    QVERIFY(document);
    const auto edited = yaml::edit(*document, edits);
    QVERIFY2(edited, edited ? "" : edited.error().reason.source);
    QCOMPARE(*edited, after);
    const auto again = Document::parse(*edited);
    QVERIFY(again);
    QCOMPARE(yaml::edit(*again, edits.first().action == Edit::Action::RemoveEntry ? QList<Edit>() : edits)
                 .value_or(QByteArray()),
             after);
}

void TestYamlEdit::refused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QList<Edit>>("edits");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const char *before, QList<Edit> edits,
                        ErrorKind kind = ErrorKind::Unsupported) {
        QTest::newRow(name) << QByteArray(before) << edits << static_cast<int>(kind);
    };
    row("alias", "a: &x 1\nb: *x\n", set("a", text("y")));
    row("anchor alone", "a: &x 1\nb: 2\n", set("b", text("y")));
    row("list root", "- a\n", set("a", text("y")));
    row("scalar root", "just text\n", set("a", text("y")));
    row("empty", "# nothing\n", set("a", text("y")));
    row("duplicates stay", "a: 1\na: 2\nb: 3\n", set("b", text("y")));
    row("explicit key", "? a\n: 1\n", set("a", text("y")));
    row("remove all of a block", "a: 1\n", {Edit::remove(QStringLiteral("a"))});
    row("one key twice", "a: 1\n",
        {Edit::set(QStringLiteral("a"), text("x")), Edit::set(QStringLiteral("a"), text("y"))});
    QTest::newRow("lone surrogate") << QByteArray("a: 1\n")
                                    << QList<Edit>{Edit::set(QStringLiteral("a"),
                                                             Literal::text(QString(QChar(0xD800))))}
                                    << static_cast<int>(ErrorKind::InvalidInput);
    QTest::newRow("grown too large") << QByteArray("a: 1\n")
                                     << QList<Edit>{Edit::set(QStringLiteral("a"),
                                                              Literal::text(QString(1 << 20, QLatin1Char('x'))))}
                                     << static_cast<int>(ErrorKind::InvalidInput);
}

void TestYamlEdit::refused()
{
    QFETCH(QByteArray, before);
    QFETCH(QList<Edit>, edits);
    QFETCH(int, kind);
    const auto document = Document::parse(before);
    QVERIFY(document);
    const auto edited = yaml::edit(*document, edits);
    QVERIFY2(!edited, edited ? edited->constData() : "");
    QCOMPARE(static_cast<int>(edited.error().kind), kind);
    QVERIFY(!edited.error().reason.isEmpty());
}

/// On every token file at hand: set each key in turn; only its own bytes may differ.
void TestYamlEdit::everyPairOfSpanAndByte()
{
    const QDir folder(QStringLiteral(TOKENDESK_TEST_DATA "/flextype/hostile/tokens"));
    int edited = 0;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        QFile file(folder.filePath(name) + QStringLiteral("/token.yaml"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const auto document = Document::parse(bytes);
        if (!document || !document->hasMapRoot())
            continue;
        for (const yaml::Entry &entry : document->entries()) {
            const auto after = yaml::edit(*document, {Edit::set(entry.key, text("A value, 100 % new"))});
            if (!after) {
                QCOMPARE(after.error().kind, ErrorKind::Unsupported);
                continue;
            }
            ++edited;
            const yaml::Span span = entry.value.span;
            const QByteArrayView end = document->source({span.end, bytes.size()});
            QVERIFY2(after->endsWith(end), qPrintable(name + QLatin1Char(' ') + entry.key));
            QVERIFY2(after->startsWith(document->source({0, entry.keySpan.end}).toByteArray()), qPrintable(name));
            const auto again = Document::parse(*after);
            QVERIFY(again);
            QCOMPARE(again->find(entry.key)->text, QStringLiteral("A value, 100 % new"));
        }
    }
    QVERIFY2(edited > 200, QByteArray::number(edited).constData());
}

void TestYamlEdit::composed()
{
    const auto bytes = yaml::compose({{QStringLiteral("title"), text("CI: deploy")},
                                      {QStringLiteral("calls"), Literal::integer(0)},
                                      {QStringLiteral("state"), Literal::word(QStringLiteral("enabled"))},
                                      {QStringLiteral("off"), Literal::word(QStringLiteral("off"))},
                                      {QStringLiteral("notes"), nested()},
                                      {QStringLiteral("rows"), Literal::list({nested(), Literal::list({text("z")})})}});
    QVERIFY(bytes);
    QCOMPARE(*bytes, QByteArray("title: 'CI: deploy'\ncalls: 0\nstate: enabled\n'off': 'off'\n"
                                "notes:\n  a: 1\n  list:\n    - 'x'\n    - true\n  none: []\n"
                                "rows:\n  - a: 1\n    list:\n      - 'x'\n      - true\n    none: []\n  - - 'z'\n"));
    QCOMPARE(yaml::compose({}).value_or(QByteArray()), QByteArray("{}\n"));
}

void TestYamlEdit::composedRefused()
{
    const auto twice = yaml::compose({{QStringLiteral("a"), text("1")}, {QStringLiteral("a"), text("2")}});
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, ErrorKind::Unsupported);
    QVERIFY(!yaml::compose({{QString(QChar(0xDC00)), text("1")}}));
}

QTEST_GUILESS_MAIN(TestYamlEdit)
#include "tst_yamledit.moc"
