// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/dates.h"

#include <QProcess>
#include <QTest>

using namespace tokendesk::flextype;

namespace {

/// What PHP's strtotime makes of a text, in seconds since 1970 UTC.
QByteArray php(const QString &code, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("php"), QStringList{QStringLiteral("-r"), code, QStringLiteral("--")} + arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

} // namespace

/// PHP judges: what we read from a stored date is what the server's strtotime() reads.
class TestFlextypeDates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsPhp_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("zone");
        int number = 0;
        for (const auto *const text :
             {"2022-09-12 16:26:40", "2022-09-12 16:26", "2022-09-12", "2026-11-22T10:47:00+00:00",
              "2026-11-22T10:47:00Z", "2026-11-22T10:47:00.123456+02:00", "2026-11-22T10:47:00-0530",
              "01-01-2020 10:00", "14-01-2021", "1-2-2020 09:05:07", "2022-9-2 1:02", "@1663000000", "2024-02-29"}) {
            for (const auto *const zone : {"UTC", "Europe/Lisbon", "Asia/Kathmandu"})
                QTest::addRow("%d %s %s", ++number, text, zone)
                    << QString::fromLatin1(text) << QString::fromLatin1(zone);
        }
    }

    void readsAsPhp()
    {
        QFETCH(QString, text);
        QFETCH(QString, zone);
        const auto time = readStoredDate(text.toUtf8(), QTimeZone(zone.toLatin1()));
        QVERIFY(time);
        QCOMPARE(QByteArray::number(time->toSecsSinceEpoch()),
                 php(QStringLiteral("date_default_timezone_set($argv[2]); echo strtotime($argv[1]);"), {text, zone}));
        QCOMPARE(time->timeSpec(), Qt::UTC);
    }

    void unreadable_data()
    {
        QTest::addColumn<QByteArray>("text");
        int number = 0;
        for (const auto *const text : {"", "yesterday", "1663000000", "2022-13-01", "2022-02-30", "2022-09-12 25:00",
                                       "2022-09-12 1", "12-13", "@x", "2022-09-12 16:26:40 and more", "99-99-9999",
                                       "2022-09-12T", "[[ date() ]]", "-", "0000-00-00 00:00:00"})
            QTest::addRow("%d %s", ++number, text) << QByteArray(text);
    }

    void unreadable()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readStoredDate(text, QTimeZone::utc()));
    }

    void writesAsPhp_data()
    {
        QTest::addColumn<QString>("format");
        for (const auto *const format : {"d-m-Y H:i", "Y-m-d H:i:s", "j.n.y G:i", "D, d M Y h:i A", "l j F Y, g:i a",
                                         "\\a\\t H:i, d/m/Y", "Y-m-d\\TH:i:s"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void writesAsPhp()
    {
        QFETCH(QString, format);
        for (const qint64 seconds : {1611835200LL, 1795344407LL, 1720094523LL}) {
            const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
            const QString written = writePhpDate(time, format, QTimeZone("Europe/Lisbon"));
            QCOMPARE(written.toUtf8(),
                     php(QStringLiteral("date_default_timezone_set('Europe/Lisbon'); echo date($argv[1], $argv[2]);"),
                         {format, QString::number(seconds)}));
            const auto read = readPhpDate(written, format, QTimeZone("Europe/Lisbon"));
            QVERIFY2(read, qPrintable(written));
            QVERIFY(qAbs(read->secsTo(time)) < 60);
        }
    }

    void unknownFormatFallsBack()
    {
        const QDateTime time(QDate(2021, 1, 14), QTime(10, 0), Qt::UTC);
        QCOMPARE(writePhpDate(time, QStringLiteral("jS F, N"), QTimeZone::utc()), QStringLiteral("14-01-2021 10:00"));
        QVERIFY(!readPhpDate(QStringLiteral("14-01-2021 10:00"), QStringLiteral("jS F"), QTimeZone::utc()));
    }

    void newTokensStoreIso()
    {
        const QDateTime time(QDate(2026, 11, 22), QTime(10, 47), Qt::UTC);
        QCOMPARE(writeIsoDate(time), QStringLiteral("2026-11-22T10:47:00+00:00"));
        QCOMPARE(readStoredDate(writeIsoDate(time).toUtf8(), QTimeZone("Asia/Kathmandu")), time);
    }
};

QTEST_GUILESS_MAIN(TestFlextypeDates)
#include "tst_flextype_dates.moc"
