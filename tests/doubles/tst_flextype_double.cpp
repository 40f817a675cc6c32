// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Every recorded exchange with a Flextype 1.0.0-alpha.3 server is sent to the double. The recordings of 0.9.16 are of
// another program with other APIs; no double stands in for it.
#include "replay.h"

#include <QFile>
#include <QTest>

namespace {

/// Recorded exchanges that the double need not match, and why. One that matches after all is a failure too.
const std::map<int, const char *> exceptions{};

QString folder()
{
    return QStringLiteral(TOKENDESK_TEST_DATA "/flextype/transcripts");
}

/// In the order in which the real server's file system had the folders, since answers depend on it.
Replay::Files startingStore()
{
    static const QStringList order{
        QStringLiteral("00000000000000000000000000000001"), QStringLiteral("00000000000000000000000000000007"),
        QStringLiteral("00000000000000000000000000000006"), QStringLiteral("00000000000000000000000000000002"),
        QStringLiteral("f3acf199a9ac120d3bfd604e1e382456"), QStringLiteral("mobile-app_2"),
        QStringLiteral("00000000000000000000000000000004"), QStringLiteral("00000000000000000000000000000003")};
    QStringList paths{QStringLiteral("blog/entry.md"), QStringLiteral("tokens/token.yaml")};
    for (const QString &id : order)
        paths.append(QStringLiteral("tokens/%1/token.yaml").arg(id));
    Replay::Files files;
    for (const QString &path : paths) {
        QFile file(folder() + QStringLiteral("/store-before/project/entries/") + path);
        if (file.open(QIODevice::ReadOnly))
            files.append({path, file.readAll()});
    }
    return files;
}

} // namespace

class FlextypeDoubleTest final : public QObject
{
    Q_OBJECT

private:
    qsizetype m_played = 0;
    QStringList m_matched;
    QStringList m_different;

private Q_SLOTS:
    void exchanges_data();
    void exchanges();
    void enoughMatch();
};

void FlextypeDoubleTest::exchanges_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<bool>("empty");
    // Runs that begin from the starting store, as INDEX.md of the recordings has them.
    const QList<std::pair<int, int>> runs{{1, 53},    {101, 178}, {201, 288}, {301, 323}, {325, 325}, {326, 326},
                                          {327, 327}, {329, 329}, {330, 335}, {337, 337}, {401, 403}, {421, 435},
                                          {437, 437}, {441, 471}, {473, 482}, {483, 491}, {493, 494}, {501, 519}};
    for (const auto &[first, last] : runs)
        QTest::addRow("%03d to %03d", first, last) << first << last << (first == 437);
}

void FlextypeDoubleTest::exchanges()
{
    QFETCH(const int, first);
    QFETCH(const int, last);
    QFETCH(const bool, empty);
    QList<Transcript> run = Transcript::readAll(folder());
    run.removeIf([&](const Transcript &transcript) { return transcript.number < first || transcript.number > last; });
    QVERIFY(!run.isEmpty());
    QCOMPARE(startingStore().size(), 10);
    Replay replay(run, empty ? Replay::Files() : startingStore());
    for (qsizetype index = 0; index < run.size(); ++index) {
        const QStringList differences = replay.play(index);
        const QString &name = run.at(index).name;
        ++m_played;
        if (exceptions.contains(run.at(index).number)) {
            if (differences.isEmpty())
                QFAIL(qPrintable(name + QStringLiteral(" matches: take it out of the exceptions")));
        } else if (differences.isEmpty()) {
            m_matched.append(name);
        } else {
            m_different.append(name);
            qWarning("%s: %s\n  %s", qPrintable(name), qPrintable(run.at(index).note),
                     qPrintable(differences.join(QStringLiteral("\n  "))));
        }
    }
}

void FlextypeDoubleTest::enoughMatch()
{
    const qsizetype all = Transcript::readAll(folder()).size();
    qInfo("%lld of %lld recorded exchanges match, %zu are excepted", qlonglong(m_matched.size()), qlonglong(all),
          exceptions.size());
    for (const auto &[number, reason] : exceptions)
        qInfo("excepted: %d, %s", number, reason);
    QCOMPARE(m_played, all);
    QVERIFY2(m_different.isEmpty(), qPrintable(m_different.join(QStringLiteral(", "))));
    QVERIFY(static_cast<double>(m_matched.size()) >= 0.95 * static_cast<double>(all));
}

QTEST_GUILESS_MAIN(FlextypeDoubleTest)
#include "tst_flextype_double.moc"
