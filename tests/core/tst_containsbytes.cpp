// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/base/containsbytes.h"

#include <QRandomGenerator>
#include <QtTest>

#include <string>

using namespace tokendesk;

class ContainsBytesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPartIsEverywhere()
    {
        QVERIFY(containsBytes("abc", ""));
        QVERIFY(containsBytes("", ""));
        QVERIFY(!containsBytes("", "a"));
    }

    /// At each place of texts of each length, and not once the text ends before the part does.
    void findsAtEachPlace()
    {
        for (qsizetype size = 1; size < 70; ++size) {
            for (qsizetype length = 1; length <= std::min<qsizetype>(size, 40); ++length) {
                const QByteArray part = QByteArray(length - 1, 'x') + 'y';
                for (qsizetype at = 0; at + length <= size; ++at) {
                    QByteArray text(size, '.');
                    text.replace(at, length, part);
                    QVERIFY2(containsBytes(text, part), (text + " has " + part).constData());
                    QVERIFY2(!containsBytes(QByteArrayView(text).first(at + length - 1), part), text.constData());
                }
            }
        }
    }

    /// Few different letters, so that beginnings and ends are met everywhere; all bytes are equal to it.
    void agreesWithTheStandardLibrary_data()
    {
        QTest::addColumn<quint32>("from");
        QTest::addColumn<quint32>("letters");
        QTest::newRow("two letters") << quint32('a') << 2U;
        QTest::newRow("three letters") << quint32('a') << 3U;
        QTest::newRow("bytes over 127") << 0xc2U << 3U;
        QTest::newRow("with NUL") << 0U << 2U;
    }

    void agreesWithTheStandardLibrary()
    {
        QFETCH(quint32, from);
        QFETCH(quint32, letters);
        QRandomGenerator random(7);
        const auto some = [&](qsizetype size) {
            QByteArray text(size, '\0');
            for (char &letter : text)
                letter = static_cast<char>(from + random.bounded(letters));
            return text;
        };
        int found = 0;
        constexpr int rounds = 100'000;
        for (int i = 0; i < rounds; ++i) {
            const QByteArray text = some(random.bounded(90));
            const QByteArray part = some(1 + random.bounded(9));
            const bool expected = text.toStdString().find(part.toStdString()) != std::string::npos;
            found += expected ? 1 : 0;
            if (containsBytes(text, part) != expected)
                QFAIL((text.toHex(' ') + " and " + part.toHex(' ')).constData());
        }
        QVERIFY(found > rounds / 10 && found < rounds * 9 / 10);
    }
};

QTEST_GUILESS_MAIN(ContainsBytesTest)
#include "tst_containsbytes.moc"
