// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/document.h"
#include "core/yaml/plain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <sys/resource.h>

using namespace tokendesk;
using yaml::Document;
using yaml::Finding;

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString hostileFolder()
{
    return QStringLiteral(TOKENDESK_TEST_DATA "/flextype/hostile/tokens");
}

QByteArray hostile(const char *name)
{
    return readFile(hostileFolder() + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral("/token.yaml"));
}

QString findingText(const Finding &finding)
{
    static const char *const names[] = {"duplicate", "key", "bom", "cr", "no-newline", "alias", "differs"};
    return QLatin1String(names[static_cast<int>(finding.code)]) + QLatin1Char(':') + finding.key;
}

/// Every span must say where its text stands: the same bytes, parsed alone, give the same value.
void checkSpans(const Document &document)
{
    for (const yaml::Entry &entry : document.entries()) {
        const bool alone = entry.value.isScalar() && entry.value.style != yaml::Node::Style::Literal &&
                           entry.value.style != yaml::Node::Style::Folded;
        const bool flow = entry.value.style == yaml::Node::Style::Flow;
        if (!alone && !flow)
            continue;
        const auto again = Document::parse(document.source(entry.value.span).toByteArray());
        QVERIFY2(again, qPrintable(entry.key));
        if (!(again->isEmpty() && entry.value.text.isEmpty()))
            QVERIFY2(yaml::sameValue(again->root(), entry.value), qPrintable(entry.key));
    }
}

} // namespace

class TestYamlDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileFiles_data();
    void hostileFiles();
    void everyHostileFileIsSurvived();
    void spansAreBytes();
    void blocksEndWithTheirLastLine();
    void deepEnough();
    void tooLarge();
    void manyKeys();
    void billionLaughsIsCheap();
    void aliasesOfManyTexts();
    void plainScalars_data();
    void plainScalars();
    void resolved();
};

void TestYamlDocument::hostileFiles_data()
{
    QTest::addColumn<QString>("place");  // of the refusal; empty: it is read
    QTest::addColumn<QString>("reason"); // a part of it
    QTest::addColumn<QString>("findings");
    const auto read = [](const char *name, const char *findings) {
        QTest::newRow(name) << QString() << QString() << QString::fromUtf8(findings);
    };
    const auto refused = [](const char *name, const char *place, const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(place) << QString::fromLatin1(reason) << QString();
    };
    read("-rf", "");
    refused("alias-cycle", "line 5, column 11", "alias");
    read("anchor-and-alias", "alias:title alias:notes");
    refused("billion-laughs", "line 6, column 8", "alias");
    refused("broken-quote", "line 3, column 1", "damaged");
    read("byte-order-mark", "bom:");
    read("comments-and-styles", "");
    read("complex-keys", "key: key:null key:true differs:true key:1.5");
    read("crlf", "cr:");
    refused("deep-block", "line 37", "more than 32 deep");
    refused("deep-flow", "line 5, column 38", "more than 32 deep");
    read("document-markers", "");
    read("duplicate-keys", "duplicate:state");
    read("empty-file", "");
    read("float-counters", "differs:limit_calls");
    read("flow-map", "");
    read("hidden-and-dotted-keys", "");
    read("huge-numbers", "differs:calls");
    read("integer-keys", "key:0 key:1");
    refused("invalid-utf8", "line 1, column 13", "UTF-8");
    read("list-root", "");
    refused("merge-key", "line 5, column 1", "merge key");
    read("no-final-newline", "no-newline:");
    read("not-numbers", "");
    refused("nul-byte", "line 1, column 10", "NUL");
    read("null-fields", "");
    read("only-comments", "");
    read("scalar-root", "");
    refused("tab-indent", "line 6, column 1", "damaged");
    refused("tags", "line 2", "tag");
    refused("two-documents", "line 8, column 1", "more than one");
    read("unquoted-dates", "differs:created_at differs:modified_at");
    refused("utf-16", "line 1, column 1", "UTF-16");
    read("wrong-types", "");
    read("yaml11-booleans", "differs:title differs:icon differs:created_by differs:state");
    read("yaml11-numbers", "differs:title differs:version differs:hex differs:sexagesimal differs:octal12 "
                           "differs:calls differs:limit_calls");
}

void TestYamlDocument::hostileFiles()
{
    QFETCH(QString, place);
    QFETCH(QString, reason);
    QFETCH(QString, findings);
    const auto document = Document::parse(hostile(QTest::currentDataTag()));
    if (!place.isEmpty()) {
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::Parse);
        QVERIFY2(document.error().detail.startsWith(place), qPrintable(document.error().detail));
        QCOMPARE(document.error().reason.context, "Yaml");
        QVERIFY2(QString::fromUtf8(document.error().reason.source).contains(reason), document.error().reason.source);
        return;
    }
    QVERIFY2(document, document ? "" : qPrintable(document.error().detail));
    QStringList texts;
    for (const Finding &finding : document->findings())
        texts += findingText(finding);
    QCOMPARE(texts.join(QLatin1Char(' ')), findings);
    if (!document->has(Finding::Code::AnchorOrAlias)) // an alias means nothing by itself
        checkSpans(*document);
}

void TestYamlDocument::everyHostileFileIsSurvived()
{
    int seen = 0;
    const QDir folder(hostileFolder());
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QByteArray bytes = hostile(name.toUtf8().constData());
        for (qsizetype cut = 0; cut <= bytes.size() && bytes.size() < 20'000; cut += 1 + bytes.size() / 200) {
            // A file cut off at any place is read or refused with words.
            const auto document = Document::parse(bytes.first(cut));
            QVERIFY(document || !document.error().reason.isEmpty());
            ++seen;
        }
    }
    QVERIFY(seen > 1'000);
}

void TestYamlDocument::spansAreBytes()
{
    const QByteArray bytes =
        QByteArrayLiteral("\xEF\xBB\xBFкириллица: 'Привіт 🙂'\r\nплоский: [ё, {日本: "
                          "語}]\r\nempty:\r\nlast: x");
    const auto document = Document::parse(bytes);
    QVERIFY(document);
    const auto &entries = document->entries();
    QCOMPARE(entries.size(), std::size_t{4});
    QCOMPARE(document->source(entries[0].keySpan), QByteArrayView("кириллица"));
    QCOMPARE(document->source(entries[0].value.span), QByteArrayView("'Привіт 🙂'"));
    QCOMPARE(document->source(entries[1].value.span), QByteArrayView("[ё, {日本: 語}]"));
    QCOMPARE(entries[2].value.span.size(), 0);
    QCOMPARE(bytes.at(entries[2].value.span.begin - 1), ':');
    QCOMPARE(document->source(entries[3].value.span), QByteArrayView("x"));
    QCOMPARE(document->lineEnd(), QByteArrayView("\r\n"));
}

void TestYamlDocument::blocksEndWithTheirLastLine()
{
    const auto document =
        Document::parse("map:\n  a: 1\n  b:\n  - x # c\n\n# comment\nlit: |\n  one\n\n\n# after\nnext: 1\n");
    QVERIFY(document);
    QCOMPARE(document->source(document->find(u"map")->span), QByteArrayView("a: 1\n  b:\n  - x"));
    QCOMPARE(document->source(document->find(u"lit")->span), QByteArrayView("|\n  one"));
    QCOMPARE(document->find(u"lit")->text, QStringLiteral("one\n"));
    // A key without colon and value: libyaml puts the missing value behind the comment.
    const auto missing = Document::parse("map:\n  ? x\n# comment\n");
    QVERIFY(missing);
    QCOMPARE(missing->source(missing->find(u"map")->span), QByteArrayView("? x"));
}

void TestYamlDocument::deepEnough()
{
    const auto nested = [](int levels) {
        return Document::parse(QByteArray(levels, '[') + QByteArray(levels, ']'));
    };
    QVERIFY(nested(yaml::maxDepth));
    QVERIFY(!nested(yaml::maxDepth + 1));
    QVERIFY(!nested(100'000));
}

void TestYamlDocument::tooLarge()
{
    QVERIFY(Document::parse(QByteArray("title: '") + QByteArray(yaml::maxBytes - 10, 'x') + "'\n"));
    const auto large = Document::parse(QByteArray("title: '") + QByteArray(2 * yaml::maxBytes, 'x') + "'\n");
    QVERIFY(!large);
    QCOMPARE(large.error().kind, ErrorKind::Parse);
}

void TestYamlDocument::manyKeys()
{
    QByteArray bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += 'k' + QByteArray::number(i) + ": x\n";
    const auto document = Document::parse(bytes);
    QVERIFY(document);
    QCOMPARE(document->entries().size(), std::size_t{20'000});
    QVERIFY(document->findings().isEmpty());
}

void TestYamlDocument::billionLaughsIsCheap()
{
    const QByteArray bytes = hostile("billion-laughs");
    struct rusage before = {};
    struct rusage after = {};
    getrusage(RUSAGE_SELF, &before);
    for (int i = 0; i < 100; ++i)
        QVERIFY(!Document::parse(bytes));
    getrusage(RUSAGE_SELF, &after);
    QVERIFY2(after.ru_maxrss - before.ru_maxrss < 8 * 1024, "a refusal must not take memory"); // KiB
}

void TestYamlDocument::aliasesOfManyTexts()
{
    QByteArray bytes = "a: &a '" + QByteArray(60'000, 'x') + "'\n";
    for (int i = 0; i < 30; ++i)
        bytes += "b" + QByteArray::number(i) + ": *a\n";
    const auto document = Document::parse(bytes);
    QVERIFY(!document);
    QVERIFY(QString::fromUtf8(document.error().reason.source).contains(QStringLiteral("stand for more than")));
}

void TestYamlDocument::plainScalars_data()
{
    QTest::addColumn<bool>("differs");
    QTest::addColumn<bool>("text");
    for (const char *odd : {"yes",
                            "No",
                            "ON",
                            "off",
                            "y",
                            "N",
                            "010",
                            "0100",
                            "0o17",
                            "0b11",
                            "0x1F",
                            "1_000",
                            "1:30",
                            "190:20:30",
                            "1e3",
                            "1.5e3",
                            ".5",
                            "5.",
                            "+12",
                            "-0",
                            "2026-11-22",
                            "2022-09-12 16:26:40",
                            "2026-11-22T10:47:00Z",
                            "=",
                            "<<",
                            "nUll",
                            "trUe",
                            "+.inf",
                            "99999999999999999999999"})
        QTest::newRow(odd) << true << false;
    for (const char *same :
         {"", "~", "null", "NULL", "true", "False", "7", "0", "-12", "1.5", "-0.25", ".inf", "-.INF", ".nan"})
        QTest::newRow(*same ? same : "(empty)") << false << false;
    for (const char *text : {"enabled", "disabled", "CI deploy", "$2y$10$abc", "1c19eaac91af6c1ebb1cc6bdfaf9613d", "e1",
                             "12 monkeys", "1.2.3", "-x", ".x", "-", "10.0.0.1", "yesterday", "1e", "0x", "0xZZ", "_1"})
        QTest::newRow(text) << false << true;
}

void TestYamlDocument::plainScalars()
{
    QFETCH(bool, differs);
    QFETCH(bool, text);
    const QByteArray tag = QTest::currentDataTag();
    const QString scalar = tag == "(empty)" ? QString() : QString::fromUtf8(tag);
    QCOMPARE(yaml::readsDifferently(scalar), differs);
    QCOMPARE(yaml::isPlainText(scalar), text);
}

void TestYamlDocument::resolved()
{
    const auto document =
        Document::parse("i: 7\nbig: 9007199254740993\nb: true\nn:\nt: '7'\ns: !!str 8\nf: 1.5\nl: [1, a, {k: ~}]\n");
    QVERIFY(document);
    const QJsonObject expected{{QStringLiteral("i"), 7},
                               {QStringLiteral("big"), qint64{9007199254740993}},
                               {QStringLiteral("b"), true},
                               {QStringLiteral("n"), QJsonValue::Null},
                               {QStringLiteral("t"), QStringLiteral("7")},
                               {QStringLiteral("s"), QStringLiteral("8")},
                               {QStringLiteral("f"), QStringLiteral("1.5")},
                               {QStringLiteral("l"), QJsonArray{1, QStringLiteral("a"),
                                                                QJsonObject{{QStringLiteral("k"), QJsonValue::Null}}}}};
    QCOMPARE(yaml::resolve(document->root()).toObject(), expected);
    QCOMPARE(yaml::resolve(*document->find(u"big")).toInteger(), qint64{9007199254740993});
}

QTEST_GUILESS_MAIN(TestYamlDocument)
#include "tst_yamldocument.moc"
