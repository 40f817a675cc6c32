// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <simdjson.h>

using namespace tokendesk;
using namespace tokendesk::flextype;

namespace {

ServerId idOf(const QString &text)
{
    return *ServerId::of(text);
}

const QString own = QStringLiteral("0123456789abcdef0123456789abcdef");

/// As a list for the filter has it.
Token forTheFilter(Token token)
{
    token.attributes.removeIf([](const Attribute &attribute) { return !attribute.searched; });
    for (Attribute &attribute : token.attributes)
        attribute.value = {};
    return token;
}

} // namespace

/// A list is read by another reader of JSON than single tokens are: both have to say the same.
class TestFlextypeServerReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSameOfAList_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("usual") << QByteArray(
            R"({"title": "App", "hashed_access_token": "$2y$10$lGvPTbOmULymNLAI9FlG1eQ0F6wmDvpYgQU)"
            R"(MBID6JErSaUxnU9d2a", "created_by": "", "uuid": "d7751705-a702-4b34-8027-ea873862df89", )"
            R"("calls": 37, "limit_calls": 0, "state": "enabled", "modified_at": 1795810752, )"
            R"("created_at": 1795810752, "id": "0123456789abcdef0123456789abcdef"})");
        QTest::newRow("created before") << QByteArray(
            R"({"title": "a", "modified_at": 1795810752, "created_at": 1600000000})");
        QTest::newRow("created in 1970") << QByteArray(R"({"title": "a", "modified_at": 5, "created_at": 0})");
        QTest::newRow("dates as texts") << QByteArray(
            R"({"title": "a", "modified_at": "1795810752", "created_at": "1600000000"})");
        QTest::newRow("dates that are no whole numbers")
            << QByteArray(R"({"title": "a", "modified_at": 1.5e3, "created_at": 2.0})");
        QTest::newRow("another id") << QByteArray(R"({"title": "a", "id": "fedcba9876543210fedcba9876543210"})");
        QTest::newRow("an id that is a number") << QByteArray(R"({"title": "a", "id": 7})");
        QTest::newRow("no title") << QByteArray(R"({"state": "disabled"})");
        QTest::newRow("title that is a number") << QByteArray(R"({"title": 12})");
        QTest::newRow("title that is a list") << QByteArray(R"({"title": ["a", {"b": null}]})");
        QTest::newRow("null, true, false")
            << QByteArray(R"({"title": null, "state": true, "a": false, "calls": null, "limit_calls": "5"})");
        QTest::newRow("numbers") << QByteArray(R"({"title": "a", "calls": 12, "limit_calls": 12, "x": 1.50, )"
                                               R"("y": -9223372036854775808, "z": 9223372036854775807})");
        QTest::newRow("numbers as texts") << QByteArray(R"({"title": "007", "calls": "12", "limit_calls": "no"})");
        QTest::newRow("a large number") << QByteArray(R"({"title": "a", "calls": 18446744073709551615})");
        QTest::newRow("maps") << QByteArray(R"({"title": "a", "cache": {"enabled": false}, "roles": [1, "b"]})");
        QTest::newRow("markup") << QByteArray(R"({"title": "a <b>bold</b>", "icon": "<i class='x'>", "x": "1 < 2"})");
        QTest::newRow("templates") << QByteArray(R"({"title": "{{ 1 }} [raw]", "x": "@type[int]", "state": "on"})");
        QTest::newRow("letters") << QByteArray(
            "{\"title\": \"\\u00e4€😀\\n\\\"\\\\\", \"ключ\": \"значение\", \"a\\\"b\": \"\"}");
        QTest::newRow("long text") << "{\"title\": \"a\", \"note\": \"" + QByteArray(5'000, 'x') + "\"}";
        QTest::newRow("names out of order") << QByteArray(R"({"z": "1", "a": "2", "Z": "3", "title": "t", "b": "4"})");
        QTest::newRow("a name twice") << QByteArray(R"({"title": "a", "state": "enabled", "title": "b"})");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("a list for PHP's empty map") << QByteArray("[]");
        QTest::newRow("no object") << QByteArray("[1]");
    }

    void saysTheSameOfAList()
    {
        QFETCH(QByteArray, json);
        const ServerId id = idOf(own);
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        simdjson::dom::parser parser;
        simdjson::dom::element element;
        QVERIFY(parser.parse(json.constData(), static_cast<size_t>(json.size())).get(element) == simdjson::SUCCESS);
        for (const QString &signedInWith : {own, QStringLiteral("ffffffffffffffffffffffffffffffff")}) {
            ServerReader reader(QStringLiteral("https://example.org"), idOf(signedInWith));
            const Token alone = reader.read(id, object);
            QCOMPARE(reader.read(id, element, ListRequest::Attributes::All), alone);
            const Token listed = reader.read(id, element, ListRequest::Attributes::Searched);
            QCOMPARE(forTheFilter(listed), forTheFilter(alone));
            Token bare = reader.read(id, element, ListRequest::Attributes::None);
            bare.attributes = alone.attributes;
            QCOMPARE(bare, alone);
        }
    }

    /// What the answer holds beside what is stored is no attribute.
    void leavesOutWhatTheServerComputes()
    {
        ServerReader reader({}, idOf(own));
        const Token token = reader.read(idOf(own), {{QStringLiteral("title"), QStringLiteral("a")},
                                                    {QStringLiteral("modified_at"), 1'795'810'752},
                                                    {QStringLiteral("created_at"), 1'600'000'000},
                                                    {QStringLiteral("id"), own}});
        QCOMPARE(token.attributes.size(), 1);
        QCOMPARE(token.attributes.first().name, QStringLiteral("title"));
        QCOMPARE(token.attributes.first().value, QJsonValue(QStringLiteral("a")));
        QCOMPARE(token.modifiedAt, std::optional(QDateTime::fromSecsSinceEpoch(1'795'810'752, Qt::UTC)));
        QCOMPARE(token.createdAt, std::optional(QDateTime::fromSecsSinceEpoch(1'600'000'000, Qt::UTC)));
    }
};

QTEST_GUILESS_MAIN(TestFlextypeServerReader)
#include "tst_flextype_server_reader.moc"
