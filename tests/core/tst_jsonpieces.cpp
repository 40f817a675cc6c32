// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/jsonpieces.h"

#include <QTest>

#include <mutex>

using namespace tokendesk;

namespace {

/// Enough members to be cut: "a0": {…}, "a1": {…} …
QByteArray members(const QByteArray &prefix, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += ", ";
        text += '"' + prefix + QByteArray::number(i) +
                "\": {\"title\": \"a \\\"}],{[ \\\\\", \"list\": [1, {\"b\": []}], \"n\": " +
                QByteArray::number(qint64{9'007'199'254'740'993} + i) + '}';
    }
    return text;
}

HttpAnswer answerOf(const QByteArray &body, const QByteArray &type = "application/json")
{
    HttpAnswer answer;
    answer.status = 200;
    answer.headers = {{"content-type", type}};
    answer.body = body;
    return answer;
}

constexpr int many = 10'000;

} // namespace

class TestJsonPieces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sayTheSame_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("objects") << '{' + members("a", many) + '}';
        QTest::newRow("space around") << " \r\n\t{ \n" + members("a", many) + "\n } \r\n";
        QTest::newRow("other values")
            << "{" + members("a", many) +
                   ", \"null\": null, \"text\": \"ä€😀\", \"yes\": true, \"number\": -1.5e3, \"\": [[]]}";
        QTest::newRow("one large member") << "{\"large\": \"" + QByteArray(500'000, 'x') + "\", \"small\": 1}";
    }

    void sayTheSame()
    {
        QFETCH(QByteArray, body);
        const HttpAnswer answer = answerOf(body);
        std::mutex mutex;
        QJsonObject all;
        int pieces = 0;
        int twice = 0;
        const auto read = http::readJsonPieces(answer, [&](const QJsonObject &piece) {
            const std::lock_guard lock(mutex);
            ++pieces;
            for (auto member = piece.begin(); member != piece.end(); ++member) {
                twice += all.contains(member.key()) ? 1 : 0;
                all.insert(member.key(), member.value());
            }
        });
        QVERIFY(read == http::JsonPieces::All);
        QVERIFY(pieces > 1);
        QCOMPARE(twice, 0);
        const Result<QJsonValue> whole = answer.json();
        QVERIFY(whole);
        QVERIFY(QJsonValue(all) == *whole);
    }

    /// What is no JSON must not become some by being cut, and a name that comes twice must not be two members.
    void areNotTakenForAll_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray large = members("a", many);
        QTest::newRow("small") << QByteArray("{\"a\": 1}");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("space") << QByteArray(300'000, ' ');
        QTest::newRow("a list") << "[{" + large + "}]";
        QTest::newRow("a text") << '"' + QByteArray(300'000, 'x') + '"';
        QTest::newRow("cut off") << '{' + large;
        QTest::newRow("cut off in a text") << '{' + large + ", \"x";
        QTest::newRow("cut off behind a backslash") << '{' + large + ", \"x\\";
        QTest::newRow("something behind it") << '{' + large + "} {}";
        QTest::newRow("one bracket too many") << '{' + large + "}}";
        QTest::newRow("a comma at the end") << '{' + large + ",}";
        QTest::newRow("a comma at the beginning") << "{," + large + '}';
        QTest::newRow("two commas") << '{' + large + ",," + members("b", many) + '}';
        QTest::newRow("no comma") << '{' + large + ' ' + members("b", many) + '}';
        QTest::newRow("brackets that do not fit") << "{\"x\": [1}, " + large + ", \"y\": {2]}";
        QTest::newRow("a bracket that closes it too early") << "{\"x\": 1], " + large + '}';
        QTest::newRow("closed by another bracket") << '{' + large + ']';
        QTest::newRow("no value") << '{' + large + ", \"x\"}";
        QTest::newRow("no name") << '{' + large + ", 1}";
        QTest::newRow("an unknown word") << '{' + large + ", \"x\": nil}";
        QTest::newRow("a name twice") << '{' + large + ", " + members("a", 1) + '}';
        QTest::newRow("a name that may be one of the others") << '{' + large + ", \"\\u00610\": 1}";
        QTest::newRow("too deep") << "{\"x\": " + QByteArray(2'000, '[') + QByteArray(2'000, ']') + ", " + large + '}';
        QTest::newRow("not UTF-8") << '{' + large + ", \"x\": \"\xff\"}";
    }

    void areNotTakenForAll()
    {
        QFETCH(QByteArray, body);
        QVERIFY(http::readJsonPieces(answerOf(body), [](const QJsonObject &) {}) != http::JsonPieces::All);
    }

    void areJsonByName()
    {
        const QByteArray body = '{' + members("a", many) + '}';
        const auto ignore = [](const QJsonObject &) {
        };
        QVERIFY(http::readJsonPieces(answerOf(body, "text/html"), ignore) == http::JsonPieces::None);
        QVERIFY(http::readJsonPieces(answerOf(body, "application/problem+json; charset=utf-8"), ignore) ==
                http::JsonPieces::All);
    }
};

QTEST_GUILESS_MAIN(TestJsonPieces)
#include "tst_jsonpieces.moc"
