// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/jsonmembers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace tokendesk;
using http::JsonRead;

namespace {

/// Enough members for several threads: "a0": {…}, "a1": {…} …
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

class TestJsonMembers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sayTheSame_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("objects") << '{' + members("a", many) + '}';
        QTest::newRow("space around") << " \r\n\t{ \n" + members("a", many) + "\n } \r\n";
        QTest::newRow("other values") << "{" + members("a", many) +
                                             ", \"null\": null, \"text\": \"ä€😀\", \"yes\": true, \"number\": -1.5e3, "
                                             "\"\": [[]], \"e\\u0061\": \"\\u00e4\"}";
        QTest::newRow("one large member") << "{\"large\": \"" + QByteArray(500'000, 'x') + "\", \"small\": 1}";
        QTest::newRow("small") << QByteArray(R"({"a": 1})");
        QTest::newRow("empty") << QByteArray("{}");
    }

    void sayTheSame()
    {
        QFETCH(QByteArray, body);
        HttpAnswer answer = answerOf(body);
        std::mutex mutex;
        QJsonObject all;
        int parts = 0;
        int twice = 0;
        const auto read = http::readJsonMembers(answer, {}, [&](std::span<const http::JsonMember> members) {
            const std::lock_guard lock(mutex);
            ++parts;
            for (const auto &[key, value] : members) {
                const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
                twice += all.contains(name) ? 1 : 0;
                all.insert(name, http::toQJson(value));
            }
        });
        QCOMPARE(read, JsonRead::All);
        QCOMPARE(parts, static_cast<int>((all.size() + 255) / 256));
        QCOMPARE(twice, 0);
        const Result<QJsonValue> whole = answer.json();
        QVERIFY(whole);
        QVERIFY(QJsonValue(all) == *whole);
    }

    void mayStandWithinAnother()
    {
        QStringList names;
        const auto note = [&names](std::span<const http::JsonMember> members) {
            for (const http::JsonMember &member : members)
                names.append(QString::fromUtf8(member.name.data(), static_cast<qsizetype>(member.name.size())));
        };
        HttpAnswer answer = answerOf(R"({"tokens": {"a": 1, "b": 2}, "others": [], "c": 3})");
        QCOMPARE(http::readJsonMembers(answer, "tokens", note), JsonRead::All);
        QCOMPARE(names, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(http::readJsonMembers(answer, "others", note), JsonRead::NoObject);
        QCOMPARE(http::readJsonMembers(answer, "none", note), JsonRead::NoObject);
    }

    /// Nothing is handed out of what is broken further on.
    void otherThingsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray large = members("a", many);
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
        QTest::newRow("a number beyond 64 bits") << QByteArray(R"({"a": 12345678901234567890123})");
        QTest::newRow("too deep") << "{\"x\": " + QByteArray(2'000, '[') + QByteArray(2'000, ']') + ", " + large + '}';
        QTest::newRow("not UTF-8") << '{' + large + ", \"x\": \"\xff\"}";
    }

    void otherThingsAreRefused()
    {
        QFETCH(QByteArray, body);
        int calls = 0;
        HttpAnswer answer = answerOf(body);
        const auto count = [&calls](std::span<const http::JsonMember>) {
            ++calls;
        };
        QCOMPARE(http::readJsonMembers(answer, {}, count), JsonRead::NoObject);
        QCOMPARE(calls, 0);
    }

    /// Judged as a whole, before anything is handed out.
    void mustBeWhatWasMeant()
    {
        int calls = 0;
        size_t seen = 0;
        const auto count = [&](std::span<const http::JsonMember>) {
            ++calls;
        };
        HttpAnswer answer = answerOf('{' + members("a", 1'000) + '}');
        const auto refuse = [&](std::span<const http::JsonMember> all) {
            seen = all.size();
            return false;
        };
        QCOMPARE(http::readJsonMembers(answer, {}, count, refuse), JsonRead::NoObject);
        QCOMPARE(seen, size_t{1'000});
        QCOMPARE(calls, 0);
        std::atomic_int handedOut = 0;
        const auto take = [&](std::span<const http::JsonMember> part) {
            handedOut += static_cast<int>(part.size());
        };
        const auto accept = [](std::span<const http::JsonMember>) {
            return true;
        };
        QCOMPARE(http::readJsonMembers(answer, {}, take, accept), JsonRead::All);
        QCOMPARE(handedOut.load(), 1'000);
    }

    void areJsonByName()
    {
        const auto ignore = [](std::span<const http::JsonMember>) {
        };
        HttpAnswer page = answerOf("{}", "text/html");
        QCOMPARE(http::readJsonMembers(page, {}, ignore), JsonRead::NoObject);
        HttpAnswer json = answerOf("{}", "application/problem+json; charset=utf-8");
        QCOMPARE(http::readJsonMembers(json, {}, ignore), JsonRead::All);
    }

    /// Of a name that comes twice both are handed out: RFC 8259 section 4 leaves open what it means.
    void handOutEachOfAName()
    {
        HttpAnswer answer = answerOf(R"({"a": 1, "b": 2, "\u0061": 3})");
        qint64 sum = 0;
        const auto add = [&sum](std::span<const http::JsonMember> members) {
            for (const http::JsonMember &member : members)
                sum += http::toQJson(member.value).toInteger();
        };
        QCOMPARE(http::readJsonMembers(answer, {}, add), JsonRead::All);
        QCOMPARE(sum, 6);
    }

    /// What would need many times its own size of memory is not read.
    void tooMuchIsRefused()
    {
        QByteArray values = "{\"a\": [0";
        while (values.size() < 5'000'000)
            values += ",0";
        HttpAnswer tiny = answerOf(values + "]}");
        const auto ignore = [](std::span<const http::JsonMember>) {
        };
        QCOMPARE(http::readJsonMembers(tiny, {}, ignore), JsonRead::TooMuch);
        HttpAnswer crowded = answerOf('{' + members("a", 100'001) + '}');
        QCOMPARE(http::readJsonMembers(crowded, {}, ignore), JsonRead::TooMuch);
    }
};

QTEST_GUILESS_MAIN(TestJsonMembers)
#include "tst_jsonmembers.moc"
