// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/tokensort.h"

#include <QTest>

using namespace tokendesk;

class TestTokenSort final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersIdsAsTextsAre();
};

/// The first letters decide as one number; what they leave open is compared.
void TestTokenSort::ordersIdsAsTextsAre()
{
    QStringList ids;
    const QStringList parts{{},
                            QStringLiteral("a"),
                            QStringLiteral("B"),
                            QStringLiteral("0"),
                            QStringLiteral("ÿ"),
                            QStringLiteral("Ā"),
                            QStringLiteral("日"),
                            QString(QChar(u'\0'))};
    const QStringList starts{{}, QStringLiteral("abcdefg"), QStringLiteral("abcdefgh"), QStringLiteral("abcdefghi")};
    for (const QString &start : starts) {
        for (const QString &first : parts) {
            for (const QString &second : parts) {
                for (const QString &third : parts)
                    ids.append(start + first + second + third);
            }
        }
    }
    ids.removeDuplicates();

    RowStore rows;
    std::vector<quint32> order;
    for (const QString &id : std::as_const(ids)) {
        TokenRow row;
        row.id.value = id;
        order.push_back(static_cast<quint32>(rows.size()));
        rows.append(std::move(row));
    }
    const std::vector<quint32> ranks(rows.size(), 0);
    const ConnectionBook book;
    std::sort(ids.begin(), ids.end(), [](const QString &a, const QString &b) { return a.compare(b) < 0; });
    const auto sorted = [&] {
        QStringList values;
        for (const quint32 row : order)
            values.append(rows[row].id.value);
        return values;
    };
    sortTokens(order, rows, ranks, book, {.column = TokenColumn::Id, .order = Qt::AscendingOrder});
    QCOMPARE(sorted(), ids);
    sortTokens(order, rows, ranks, book, {.column = TokenColumn::Id, .order = Qt::DescendingOrder});
    std::reverse(ids.begin(), ids.end());
    QCOMPARE(sorted(), ids);
}

QTEST_GUILESS_MAIN(TestTokenSort)
#include "tst_tokensort.moc"
