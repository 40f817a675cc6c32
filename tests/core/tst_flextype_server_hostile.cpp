// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypeserverfixture.h"
#include "tests/core/peakmemory.h"
#include "tests/core/scriptedserver.h"

using namespace tokendesk;
using namespace tokendesk::test;

namespace {

/// `{"<prefix>0":<value>,"<prefix>1":<value>, …}` of at most 16 MiB less a little: what is larger is not even taken.
QByteArray members(const QByteArray &prefix, const QByteArray &value, int most)
{
    constexpr qsizetype bytes = qsizetype{16} * 1024 * 1024 - 1024;
    QByteArray json = "{";
    for (int i = 0; i < most && json.size() < bytes; ++i)
        json += '"' + prefix + QByteArray::number(i) + "\":" + value + ',';
    json.back() = '}';
    return json;
}

} // namespace

/// Lists of servers that mean no good: told as errors, and none fills the memory.
class TestFlextypeServerHostile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_data()
    {
        constexpr int million = 1'000'000;
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a million numbers") << members({}, "1", million);
        QTest::newRow("a million empty tokens") << members("tokens/", "{}", million);
        QTest::newRow("a million lists") << members("tokens/", "[]", million);
        QTest::newRow("half a million empty tokens") << members("tokens/", "{}", million / 2);
        QTest::newRow("150,000 empty tokens") << members("tokens/", "{}", 150'000);
        QTest::newRow("a token with a million fields")
            << "{\"tokens/0123456789abcdef0123456789abcdef\":" + members("f", "1", million) + '}';
        QTest::newRow("a token with a list of millions") << "{\"tokens/0123456789abcdef0123456789abcdef\":{\"a\":[0" +
                                                                QByteArray(",0").repeated(7 * million) + "]}}";
        QTest::newRow("16 MiB of brackets") << "{\"tokens/a\":" + QByteArray(8 * million, '[') + '}';
        QTest::newRow("16 MiB of text") << "{\"tokens/a\":\"" + QByteArray(16 * million, 'x') + "\"}";
        QTest::newRow("16 MiB of quotation marks")
            << "{\"tokens/a\":\"" + QByteArray("\\\"").repeated(8 * million) + "\"}";
        QTest::newRow("16 MiB of space") << QByteArray(16 * million, ' ');
    }

    void lists()
    {
        QFETCH(QByteArray, body);
        // In pieces: the server's own copy would count as well.
        ScriptedServer server([&](Peer &peer, const SeenRequest &) {
            peer.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                       QByteArray::number(body.size()) + "\r\n\r\n");
            for (qsizetype at = 0; at < body.size() && peer.write(body.mid(at, 64 * 1024)); at += 64 * 1024) {
            }
        });
        Server place;
        place.connection.location.insert(QStringLiteral("url"), server.url().toString());
        place.connection.network.proxy = NetworkSettings::Proxy::None;
        const std::unique_ptr<TokenBackend> backend =
            flextype::serverType().open(place.connection, {place.pool, place.clock, place.credentials}).value();
        QVERIFY(resetPeak());
        const qint64 idle = peakKiB();
        qsizetype tokens = 0;
        const Result<> listed =
            settle(backend->list({.kind = {}, .attributes = ListRequest::Attributes::Searched},
                                 [&tokens](const QList<Token> &page) { tokens += page.size(); }, {}));
        const qint64 kib = peakKiB() - idle;
        qInfo() << kib << "KiB above idle";
        QVERIFY(!listed);
        QCOMPARE(listed.error().kind, ErrorKind::Protocol);
        QVERIFY(listed.error().reason.source != nullptr);
        QCOMPARE(tokens, 0);
        QVERIFY2(kib <= mostAboveIdle, qPrintable(QStringLiteral("%1 KiB").arg(kib)));
    }
};

QTEST_GUILESS_MAIN(TestFlextypeServerHostile)
#include "tst_flextype_server_hostile.moc"
