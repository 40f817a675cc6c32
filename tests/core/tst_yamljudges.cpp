// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/edit.h"
#include "core/yaml/plain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace tokendesk;
using yaml::Document;
using yaml::Edit;
using yaml::Literal;

namespace {

/// Everything that people and servers were seen to call a token, and every character that means something to some
/// reader.
QStringList nastyTexts()
{
    QStringList texts;
    QFile file(QStringLiteral(TOKENDESK_TEST_DATA "/flextype/titles.json"));
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonArray cases =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("cases")).toArray();
        for (const QJsonValue &one : cases) {
            if (one[QLatin1String("sent")].isString())
                texts += one[QLatin1String("sent")].toString();
        }
    }
    QList<char32_t> characters;
    for (char32_t c = 0; c < 0x180; ++c)
        characters += c;
    for (char32_t c = 0x2000; c < 0x2070; ++c)
        characters += c;
    for (const char32_t c :
         {0xD7FFU, 0xE000U, 0xFDD0U, 0xFEFFU, 0xFFFDU, 0xFFFEU, 0xFFFFU, 0x10000U, 0x1F642U, 0x1FFFFU, 0x10FFFFU})
        characters += c;
    for (const char32_t c : std::as_const(characters)) {
        const QString text = QString::fromUcs4(&c, 1);
        texts +=
            {text, QLatin1Char('a') + text, text + QLatin1Char(' '), QStringLiteral("a %1 b").arg(text), text + text};
    }
    QRandomGenerator random(20261122);
    const QString alphabet = QStringLiteral("ab01 :#-?'\"\\,[]{}&*!|>%@`~=<.\n\r\t_\u0085\u2028\uFEFFё");
    for (int i = 0; i < 3'000; ++i) {
        QString text;
        for (quint32 left = 1 + random.bounded(8U); left > 0; --left)
            text += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
        texts += text;
    }
    texts += {QString(), QString(5'000, QLatin1Char('x')), QStringLiteral("word ").repeated(2'000)};
    return texts;
}

/// What the files in the folder are to a reader that we did not write.
QJsonObject readBy(const QString &program, const QString &script, const QString &folder)
{
    QProcess judge;
    judge.start(program, {script, folder});
    if (!judge.waitForFinished(120'000) || judge.exitCode() != 0)
        qWarning() << program << judge.errorString() << judge.readAllStandardError();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(judge.readAllStandardOutput(), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning() << program << error.errorString();
    return document.object();
}

} // namespace

class TestYamlJudges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void composed();
    void keys();
    void edited();

private:
    void write(const QByteArray &bytes, const QJsonObject &expected);
    void judge();

    QStringList m_texts;
    std::unique_ptr<QTemporaryDir> m_folder;
    QJsonObject m_expected;
};

void TestYamlJudges::initTestCase()
{
    m_texts = nastyTexts();
    QVERIFY(m_texts.size() > 5'000);
}

void TestYamlJudges::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_expected = {};
}

void TestYamlJudges::write(const QByteArray &bytes, const QJsonObject &expected)
{
    const QString name = QStringLiteral("%1.yaml").arg(m_expected.size());
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    m_expected.insert(name, expected);
}

void TestYamlJudges::judge()
{
    const QString here = QStringLiteral(TOKENDESK_SOURCE_DIR "/tests/core/judges/");
    const QList<QPair<QString, QString>> judges{{QStringLiteral("php"), here + QStringLiteral("read.php")},
                                                {QStringLiteral("/usr/bin/python3"), here + QStringLiteral("read.py")},
                                                {QStringLiteral("node"), QStringLiteral(TOKENDESK_YAML_JUDGE)}};
    for (const auto &[program, script] : judges) {
        const QJsonObject read = readBy(program, script, m_folder->path());
        QCOMPARE(read.size(), m_expected.size());
        for (auto file = m_expected.begin(); file != m_expected.end(); ++file) {
            if (read.value(file.key()) == *file)
                continue;
            const QJsonObject expected = file->toObject();
            const QJsonObject other = read.value(file.key()).toObject();
            for (auto entry = expected.begin(); entry != expected.end(); ++entry) {
                if (other.value(entry.key()) != *entry)
                    qWarning() << program << file.key() << entry.key() << *entry << other.value(entry.key());
            }
            QFAIL(qPrintable(program + QLatin1Char(' ') + file.key()));
        }
    }
}

void TestYamlJudges::composed()
{
    constexpr qsizetype perFile = 100;
    for (qsizetype first = 0; first < m_texts.size(); first += perFile) {
        Literal::Map entries{{QStringLiteral("calls"), Literal::integer(9'007'199'254'740'993)},
                             {QStringLiteral("state"), Literal::word(QStringLiteral("enabled"))},
                             {QStringLiteral("flag"), Literal::boolean(false)},
                             {QStringLiteral("none"), Literal::null()}};
        QJsonObject expected{{QStringLiteral("calls"), qint64{9'007'199'254'740'993}},
                             {QStringLiteral("state"), QStringLiteral("enabled")},
                             {QStringLiteral("flag"), false},
                             {QStringLiteral("none"), QJsonValue::Null}};
        Literal::List list;
        QJsonArray array;
        for (qsizetype i = first; i < std::min(first + perFile, m_texts.size()); ++i) {
            const QString key = QStringLiteral("t%1").arg(i);
            entries.emplace_back(key, Literal::text(m_texts.at(i)));
            expected.insert(key, m_texts.at(i));
            list.push_back(i % 2 ? Literal::text(m_texts.at(i))
                                 : Literal::map({{QStringLiteral("k"), Literal::text(m_texts.at(i))}}));
            array.append(i % 2 ? QJsonValue(m_texts.at(i)) : QJsonObject{{QStringLiteral("k"), m_texts.at(i)}});
        }
        entries.emplace_back(QStringLiteral("list"), Literal::list(std::move(list)));
        expected.insert(QStringLiteral("list"), array);
        const auto bytes = yaml::compose(entries);
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().detail));
        write(*bytes, expected);
    }
    judge();
}

void TestYamlJudges::keys()
{
    Literal::Map entries;
    QJsonObject expected;
    for (const QString &text : std::as_const(m_texts)) {
        // PHP makes numbers of such keys, however they are written; libyaml takes short keys only.
        if (yaml::plainInteger(text) || text.size() > 100 || expected.contains(text))
            continue;
        expected.insert(text, QStringLiteral("v"));
        entries.emplace_back(text, Literal::text(QStringLiteral("v")));
    }
    QVERIFY(entries.size() > 4'000);
    const auto bytes = yaml::compose(entries);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().detail));
    write(*bytes, expected);
    judge();
}

void TestYamlJudges::edited()
{
    const QByteArray files[] = {
        "# note\ntitle: old # why\ncalls: 7\nstate: enabled\n",
        "title: \"old\"\r\ncalls: 7\r\nstate: enabled\r\n",
        "{title: old, calls: 7, state: enabled}",
        "title: |\n  old\n  text\n\ncalls: 7\nstate: enabled\n",
        "%YAML 1.1\n---\ntitle:\n  a: [1, 2]\n  b: c\n# note\ncalls: 7\nstate: enabled\n...\n",
        "calls: 7\nstate: enabled",
    };
    int index = 0;
    for (const QString &text : std::as_const(m_texts)) {
        const auto document = Document::parse(files[static_cast<std::size_t>(index++) % std::size(files)]);
        QVERIFY(document);
        const auto after =
            yaml::edit(*document, {Edit::set(QStringLiteral("title"), Literal::text(text)),
                                   Edit::set(QStringLiteral("state"), Literal::word(QStringLiteral("disabled"))),
                                   Edit::set(QStringLiteral("limit_calls"), Literal::integer(index))});
        QVERIFY2(after, qPrintable(text));
        write(*after, {{QStringLiteral("title"), text},
                       {QStringLiteral("calls"), 7},
                       {QStringLiteral("state"), QStringLiteral("disabled")},
                       {QStringLiteral("limit_calls"), index}});
    }
    judge();
}

QTEST_GUILESS_MAIN(TestYamlJudges)
#include "tst_yamljudges.moc"
