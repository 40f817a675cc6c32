// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/tokenfilter.h"

#include <QtTest>

using namespace tokendesk;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

qint64 localNoon(int year, int month, int dayOfMonth)
{
    return QDateTime(QDate(year, month, dayOfMonth), QTime(12, 0)).toMSecsSinceEpoch();
}

qint64 now()
{
    return localNoon(2026, 6, 15);
}

QDateTime time(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

/// A token in which every part is told apart by its own word.
Token sample()
{
    Token token;
    token.id = {QStringLiteral("media/files"), QStringLiteral("AbC-123")};
    token.name = QStringLiteral("CI Deploy\nStraße José");
    token.state = TokenState::Disabled;
    token.calls = 120;
    token.limitCalls = 500;
    token.modifiedAt = time(now() - 3 * day);
    token.createdAt = time(localNoon(2026, 1, 31));
    token.expiresAt = time(now() + 5 * day);
    token.hasSecret = true;
    token.attributes = {{QStringLiteral("icon"), {}, QStringLiteral("Fas Fa-Database")},
                        {QStringLiteral("note"), {}, QStringLiteral("two\nlines \"quoted\"")}};
    Notice notice;
    notice.level = Notice::Level::Warning;
    token.notices = {notice};
    return token;
}

Connection connection()
{
    Connection connection;
    connection.id = QUuid::createUuid();
    connection.name = QStringLiteral("Shop Berlin");
    return connection;
}

TokenRow sampleRow()
{
    TokenRow row = makeRow(sample(), connection());
    row.kept = true;
    return row;
}

} // namespace

class TokenFilterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, bool expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << expected;
        };
        row("", true);
        row("   ", true);
        row("deploy", true);
        row("DEPLOY ci", true);
        row("deploy nothing", false);
        row("strasse", true); // full case folding: ß is ss
        row("STRASSE", true);
        row("Jos\u00e9", true);
        row("Jose\u0301", true); // the same letter, written as two
        row("\"ci deploy\"", true);
        row("\"deploy ci\"", false);
        row("\"ci deploy", true); // not closed: to the end
        row("-deploy", false);
        row("-nothing", true);
        row("-\"ci deploy\"", false);
        row("-", true); // a lone hyphen is text, and the id has one
        row("fa-database", true);
        row("icon", true);
        row("\"two lines\"", true);
        row("abc-123", true);
        row("name:deploy", true);
        row("Name:Deploy", true);
        row("name:berlin", false);
        row("name:\"ci dep\"", true);
        row("name=\"ci deploy strasse jos\u00e9\"", true);
        row("name=ci", false);
        row("name:", true); // still being typed
        row("-name:", true);
        row("kind:media/files", true);
        row("kind:media", false);
        row("-kind:media", true);
        row("id:abc", true);
        row("id=abc", false);
        row("id=ABC-123", true);
        row("id:deploy", false);
        row("state:disabled", true);
        row("state:DISABLED", true);
        row("state:enabled", false);
        row("-state:enabled", true);
        row("state:dis", false); // no state: searched as plain text
        row("connection:berlin", true);
        row("connection:\"shop berlin\"", true);
        row("connection:deploy", false);
        row("calls>100", true);
        row("calls>120", false);
        row("calls>=120", true);
        row("calls<121", true);
        row("calls<=119", false);
        row("calls=120", true);
        row("calls:120", true);
        row("calls:12", false);
        row("calls>many", false); // plain text
        row("limit=500 calls<200", true);
        row("limit>500", false);
        row("changed<7d", true);
        row("changed<2d", false);
        row("changed>2d", true);
        row("changed:7d", true);
        row("changed>1w", false);
        row("changed<72h", false);
        row("changed<=72h", true);
        row("changed>=2026-06-12", true);
        row("changed>2026-06-12", false);
        row("changed<2026-06-12", false);
        row("changed<=2026-06-12", true);
        row("changed=2026-06-12", true);
        row("changed:2026-06-12", true);
        row("changed=2026-06-11", false);
        row("changed=2026-13-41", false);
        row("created<2026-02-01", true);
        row("created>1y", false);
        row("created>4m", true);
        row("expires<7d", true);
        row("expires<4d", false);
        row("expires>4d", true);
        row("used<7d", false); // unknown matches no comparison
        row("used>7d", false);
        row("-used<7d", true);
        row("is:kept", true);
        row("is:warned", true);
        row("is:limited", true);
        row("has:secret", true);
        row("-has:secret", false);
        row("is:nonsense", false);
        row("has:kept", false);
        row("name<5", false);
        row("http://x", false);
        row("note:two", false); // no such field: plain text "note:two"
        row("kind:media/files state:disabled calls>100 deploy", true);
        row("kind:media/files state:disabled calls>100 -deploy", false);
    }

    void matches()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        QCOMPARE(TokenFilter::parse(text, now()).matches(sampleRow()), expected);
    }

    void wordsOfTheWindow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *text, bool expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << expected;
        };
        row("deaktiviert", true);
        row("DEAKT", true);
        row("-deaktiviert", false);
        row("aktiviert", true); // part of what stands there
        row("abgelaufen", false);
        row("state:Deaktiviert", true);
        row("state:deakt", false); // no state: plain text, and no word has it
        row("state:aktiviert", false);
        row("-state:aktiviert", true);
        row("state:disabled", true); // the English names go on
        row("state:enabled", false);
        row("disabled", true);
        row("medien", true);
        row("\u00dcBER", true); // folded like everything else
        row("\"dateien (\u00fcber\"", true);
        row("bilder", false);
        row("kind:medien-Dateien", true);
        row("kind:medien", false);
        row("kind:\"Dateien (\u00fcber Medien)\"", true); // two systems may call a kind of the same name differently
        row("kind:bilder", false);
        row("-kind:bilder", true);
        row("kind:media/files", true);
        row("deploy deaktiviert medien", true);
        row("deploy deaktiviert bilder", false);
    }

    void wordsOfTheWindow()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        FilterWords words;
        words.addState(TokenState::Enabled, QStringLiteral("aktiviert"));
        words.addState(TokenState::Disabled, QStringLiteral("deaktiviert"));
        words.addState(TokenState::Expired, QStringLiteral("abgelaufen"));
        words.addKind(QStringLiteral("images"), QStringLiteral("Bilder"));
        words.addKind(QStringLiteral("media/files"), QStringLiteral("Medien-Dateien"));
        words.addKind(QStringLiteral("media/files"), QString::fromUtf8("Dateien (\u00fcber Medien)"));
        QCOMPARE(TokenFilter::parse(text, now(), words).matches(sampleRow()), expected);
    }

    void unknownNumbers()
    {
        Token token;
        token.name = QStringLiteral("plain");
        const TokenRow row = makeRow(token, connection());
        for (const char *text : {"calls>0", "calls=0", "calls<1", "limit=0", "changed<9999d", "expires>0d", "is:kept",
                                 "is:warned", "is:limited", "has:secret"})
            QVERIFY2(!TokenFilter::parse(QString::fromLatin1(text), now()).matches(row), text);
    }

    void emptiness()
    {
        QVERIFY(TokenFilter().isEmpty());
        QVERIFY(TokenFilter::parse(QStringLiteral("  name: -kind: \"\" "), now()).isEmpty());
        QVERIFY(!TokenFilter::parse(QStringLiteral("x"), now()).isEmpty());
    }

    void rows()
    {
        const Connection place = connection();
        const TokenRow row = makeRow(sample(), place);
        QCOMPARE(row.connection, place.id);
        QCOMPARE(row.modifiedAt, now() - 3 * day);
        QCOMPARE(row.lastUsedAt, 0);
        QCOMPARE(row.worst, Notice::Level::Warning);
        QVERIFY(row.hasNotices);
        QCOMPARE(row.search.split('\n').mid(0, 5), (QList<QByteArray>{"ci deploy strasse jos\xc3\xa9", "media/files",
                                                                      "abc-123", "disabled", "shop berlin"}));
    }

    void hostileFilters()
    {
        const TokenRow row = sampleRow();
        for (const QString &text :
             {QString(100'000, QLatin1Char('x')), QString(50'000, QLatin1Char('"')),
              QStringLiteral("-").repeated(10'000), QString(QChar(0)), QStringLiteral("calls>99999999999999999999"),
              QStringLiteral("changed<999999y"), QStringLiteral("changed<9999999999999999d"), QString(QChar(0xd800)),
              QStringLiteral("created>0000-00-00")})
            TokenFilter::parse(text, now()).matches(row);
    }
};

QTEST_GUILESS_MAIN(TokenFilterTest)
#include "tst_tokenfilter.moc"
