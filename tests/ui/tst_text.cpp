// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/text/errors.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"

#include <QTest>

using namespace tokendesk;

class TestText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasASentence();
    void cancelledSaysNothing();
    void errorNamesObjectDetailAndReason();
    void retryAfterIsSaid();
    void phrasesFillArgumentsOnce();
    void plainEscapesWhatActs_data();
    void plainEscapesWhatActs();
    void columnsOfText();
    void callsAreHonest();
    void agesAreRelative();
};

void TestText::everyKindHasASentence()
{
    QSet<QString> seen;
    for (int kind = int(ErrorKind::InvalidInput); kind <= int(ErrorKind::Internal); ++kind) {
        const Error named{.kind = ErrorKind(kind), .object = QStringLiteral("the thing")};
        const QString text = text::error(named);
        QVERIFY2(text.contains(QStringLiteral("the thing")), qPrintable(text));
        QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("%1")));
        QVERIFY(!seen.contains(text));
        seen.insert(text);
        const QString nameless = text::error(Error{.kind = ErrorKind(kind)});
        QVERIFY(!nameless.isEmpty());
        QVERIFY2(!nameless.contains(QStringLiteral("%1")), qPrintable(nameless));
        if (ErrorKind(kind) != ErrorKind::Unsupported)
            QVERIFY(text.endsWith(text::nextAct(named)));
    }
}

void TestText::cancelledSaysNothing()
{
    const Error error{.kind = ErrorKind::Cancelled, .object = QStringLiteral("x"), .detail = QStringLiteral("y")};
    QCOMPARE(text::error(error), QString());
    QCOMPARE(text::nextAct(error), QString());
}

void TestText::errorNamesObjectDetailAndReason()
{
    const Error error{.kind = ErrorKind::Io,
                      .object = QStringLiteral("/srv/a\x1b[31m%1"),
                      .detail = QStringLiteral("No space left on device"),
                      .httpStatus = 507,
                      .reason = Phrase{"Test", "Free some space for %1.", {QStringLiteral("%2")}}};
    const QString text = text::error(error);
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY2(text.contains(QStringLiteral("/srv/a\\u001b[31m%1")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("(HTTP 507, No space left on device).")), qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("Free some space for %2.")), qPrintable(text));
    const Error once{.kind = ErrorKind::Protocol, .detail = QStringLiteral("HTTP 500"), .httpStatus = 500};
    QCOMPARE(text::error(once).count(QLatin1String("HTTP 500")), 1);
}

void TestText::retryAfterIsSaid()
{
    const Error soon{.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::seconds(30)};
    QVERIFY2(text::error(soon).contains(QStringLiteral("30 second")), qPrintable(text::error(soon)));
    const Error later{.kind = ErrorKind::RateLimited, .retryAfter = std::chrono::seconds(601)};
    QVERIFY2(text::error(later).contains(QStringLiteral("11 minute")), qPrintable(text::error(later)));
}

void TestText::phrasesFillArgumentsOnce()
{
    QCOMPARE(text::phrase({}), QString());
    QCOMPARE(text::phrase({"Test", "%2 before %1, %3", {QStringLiteral("%2"), QStringLiteral("b")}}),
             QStringLiteral("b before %2, %3"));
}

void TestText::plainEscapesWhatActs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ordinary") << QStringLiteral("CI deploy") << QStringLiteral("CI deploy");
    QTest::newRow("letters") << QStringLiteral("Ключ 日本") << QStringLiteral("Ключ 日本");
    QTest::newRow("escape") << QStringLiteral("a\x1b]0;t\a") << QStringLiteral("a\\u001b]0;t\\u0007");
    QTest::newRow("c1") << QString(QChar(0x9b)) << QStringLiteral("\\u009b");
    QTest::newRow("lines") << QStringLiteral("a\nb\u2028c") << QStringLiteral("a\\u000ab\\u2028c");
    QTest::newRow("override") << QStringLiteral("a\u202eb") << QStringLiteral("a\\u202eb");
    QTest::newRow("isolate") << QStringLiteral("\u2066x") << QStringLiteral("\\u2066x");
    QTest::newRow("nul") << QString(QChar(0)) << QStringLiteral("\\u0000");
    QTest::newRow("joiner") << QStringLiteral("👩\u200d💻") << QStringLiteral("👩\u200d💻");
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << QString(QChar(0xfffd));
    QTest::newRow("beyond") << QString::fromUcs4(U"\U000E0041") << QStringLiteral("\\ue0041");
}

void TestText::plainEscapesWhatActs()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(text::plain(text), expected);
}

void TestText::columnsOfText()
{
    QCOMPARE(text::columns(u"abc"), 3);
    QCOMPARE(text::columns(u"日本"), 4);
    QCOMPARE(text::columns(u"e\u0301"), 1);
    QCOMPARE(text::columns(QStringLiteral("🔑")), 2);
}

void TestText::callsAreHonest()
{
    QCOMPARE(text::calls(std::nullopt, 10, false), text::unknown());
    QCOMPARE(text::calls(3, 10, false), QStringLiteral("3 of 10"));
    QCOMPARE(text::calls(3, 10, true), QStringLiteral("about 3 of 10"));
    QCOMPARE(text::calls(3, 0, true), QStringLiteral("about 3, no limit"));
    QCOMPARE(text::calls(3, std::nullopt, false), QStringLiteral("3"));
}

void TestText::agesAreRelative()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    QCOMPARE(text::age({}, now), text::unknown());
    QCOMPARE(text::age(now.addSecs(-5), now), QStringLiteral("just now"));
    QCOMPARE(text::age(now.addSecs(5), now), QStringLiteral("just now"));
    QVERIFY(text::age(now.addSecs(-180), now).startsWith(QStringLiteral("3 minute")));
    QVERIFY(text::age(now.addDays(-12), now).startsWith(QStringLiteral("12 day")));
    QVERIFY(text::age(now.addDays(12), now).startsWith(QStringLiteral("in 12 day")));
    QVERIFY(text::age(now.addDays(-800), now).startsWith(QStringLiteral("2 year")));
    QCOMPARE(text::dateTime({}), text::unknown());
    QVERIFY(text::dateTime(now).contains(QStringLiteral("2026")));
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
