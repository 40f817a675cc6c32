// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/document.h"
#include "core/yaml/flatscan.h"

#include <QDir>
#include <QTest>

using namespace tokendesk;
using yaml::Document;

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFlatScan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithDocument();
    void refuses_data();
    void refuses();
    void takesPrintableBytesOnly();
};

void TestFlatScan::agreesWithDocument()
{
    QStringList files;
    for (const char *folder : {"/flextype/hostile/tokens"}) {
        const QDir dir(QStringLiteral(TOKENDESK_TEST_DATA) + QLatin1String(folder));
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot))
            files += dir.filePath(name) + QStringLiteral("/token.yaml");
    }
    int scanned = 0;
    yaml::FlatScan scan;
    for (const QString &file : std::as_const(files)) {
        const QByteArray bytes = readFile(file);
        if (!scan.scan(bytes))
            continue;
        ++scanned;
        const auto document = Document::parse(bytes);
        QVERIFY2(document, qPrintable(file));
        QCOMPARE(scan.entries().size(), document->entries().size());
        for (std::size_t i = 0; i < scan.entries().size(); ++i) {
            const yaml::FlatEntry &flat = scan.entries()[i];
            const yaml::Entry &entry = document->entries()[i];
            QCOMPARE(QString::fromUtf8(flat.key), entry.key);
            QCOMPARE(QString::fromUtf8(flat.text), entry.value.text);
            QCOMPARE(flat.style, entry.value.style);
        }
    }
    QVERIFY(scanned > 20);
}

void TestFlatScan::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const char *const cases[] = {"",
                                 "a: 1",
                                 "a: 1\r\n",
                                 "a:\n",
                                 "a: \n",
                                 "a: 1\n b\n",
                                 "a: 1\na: 2\n",
                                 "a: {b: 1}\n",
                                 "a: [1]\n",
                                 "a: b: c\n",
                                 "a: b #c\n",
                                 "a: b:\n",
                                 "a: &x y\n",
                                 "a: *x\n",
                                 "a: !!str 1\n",
                                 "a: |\n",
                                 "a: 'x\n",
                                 "a: 'x'y'\n",
                                 "a: \"x\\n\"\n",
                                 "a: \"x\"y\n",
                                 "a:\t1\n",
                                 "yes: 1\n",
                                 "1: a\n",
                                 "- a\n",
                                 "a: - b\n",
                                 "a: @x\n",
                                 "a: %x\n",
                                 "a: ? x\n",
                                 "a: # x\n",
                                 "a: x \n",
                                 "---\na: 1\n",
                                 "a: 1\n...\n",
                                 "a: 1\n\nb: 2\n",
                                 "# c\na: 1\n",
                                 "a: x\xC2\x85y\n",
                                 "a: x\xE2\x80\xA8"
                                 "y\n",
                                 "a: \xFF\n",
                                 "\xEF\xBB\xBF"
                                 "a: 1\n"};
    for (const char *bytes : cases)
        QTest::newRow(QByteArray(bytes).toPercentEncoding(" :").constData()) << QByteArray(bytes);
    QTest::newRow("NUL") << QByteArray("a: x\0y\n", 7);
}

void TestFlatScan::refuses()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!yaml::FlatScan().scan(bytes));
}

/// Bytes are looked at eight at a time: each of them, at each place of such eight.
void TestFlatScan::takesPrintableBytesOnly()
{
    yaml::FlatScan scan;
    for (int byte = 0; byte < 256; ++byte) {
        for (qsizetype place = 0; place < 16; ++place) {
            QByteArray bytes = "title: '0123456789012345'\nstate: enabled\n";
            bytes[place + 8] = static_cast<char>(byte);
            const bool isText = byte >= 0x20 && byte < 0x7F && byte != '\'';
            QVERIFY2(scan.scan(bytes) == isText, qPrintable(QStringLiteral("%1 at %2").arg(byte).arg(place)));
        }
    }
}

QTEST_GUILESS_MAIN(TestFlatScan)
#include "tst_flatscan.moc"
