// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/tokensort.h"

#include "ui/models/naturalorder.h"
#include "ui/text/values.h"

#include <algorithm>
#include <numeric>

namespace tokendesk {

namespace {

constexpr quint64 lastKey = std::numeric_limits<quint64>::max(); ///< of unknown values

struct Entry
{
    quint64 key;
    quint32 rank;
    quint32 row;
};

/// The first eight letters as a number that orders like the text; from the first one beyond Latin-1 on, and past the
/// eighth, comparing decides.
quint64 leadingKey(const QString &text)
{
    constexpr quint64 beyond = 0xff; // ÿ and all that comes after it
    quint64 key = 0;
    int shift = 64;
    for (const QChar letter : QStringView(text).left(8)) {
        const quint64 part = std::min<quint64>(letter.unicode(), beyond);
        shift -= 8;
        key |= part << shift;
        if (part == beyond)
            break;
    }
    return key;
}

quint64 numberKey(qint64 number)
{
    return static_cast<quint64>(number) ^ (quint64(1) << 63);
}

quint64 timeKey(qint64 milliseconds)
{
    return milliseconds == 0 ? lastKey : numberKey(milliseconds);
}

quint64 stateKey(TokenState state)
{
    return static_cast<quint64>(state); // from working to broken
}

quint64 secretKey(const TokenRow &row)
{
    if (row.kept)
        return 0;
    if (!row.hasSecret)
        return 3;
    return row.secretAvailability == SecretAvailability::Always ? 1 : 2;
}

QString scopesOf(const TokenRow &row)
{
    return row.extras ? row.extras->scopes : QString();
}

QString creatorOf(const TokenRow &row)
{
    return row.extras ? row.extras->createdBy : QString();
}

/// Numbers for the few different texts that stand in such a column; nothing is unknown.
class TextRanks
{
public:
    explicit TextRanks(QStringList texts)
    {
        const QCollator collator = naturalOrder();
        std::sort(texts.begin(), texts.end(), collator);
        for (const QString &text : std::as_const(texts)) {
            if (!text.isEmpty())
                m_ranks.tryEmplace(text, m_ranks.size());
        }
    }
    quint64 of(const QString &text) const { return text.isEmpty() ? lastKey : m_ranks.value(text, lastKey); }

private:
    struct Ranks : QHash<QString, quint64>
    {
        void tryEmplace(const QString &text, qsizetype rank)
        {
            if (!contains(text))
                insert(text, static_cast<quint64>(rank));
        }
    };
    Ranks m_ranks;
};

/// A key for each row; texts that many rows share are ranked once, not compared row by row.
class KeyMaker
{
public:
    KeyMaker(const std::vector<quint32> &order, const RowStore &rows, const ConnectionBook &book, TokenColumn column)
        : m_column(column)
        , m_texts(textsOf(order, rows, column))
    {
        QStringList texts;
        for (const ConnectionId &id : book.order()) {
            const ConnectionFacts *facts = book.find(id);
            if (column == TokenColumn::Connection)
                texts.append(facts->connection.name);
            if (column == TokenColumn::Kind)
                texts += facts->kindNames.values();
        }
        const TextRanks ranks(texts);
        for (const ConnectionId &id : book.order()) {
            const ConnectionFacts *facts = book.find(id);
            if (column == TokenColumn::Connection)
                m_connections.insert(id, ranks.of(facts->connection.name));
            if (column == TokenColumn::Kind) {
                for (auto kind = facts->kindNames.cbegin(); kind != facts->kindNames.cend(); ++kind)
                    m_kinds[id].insert(kind.key(), ranks.of(kind.value()));
            }
        }
    }

    quint64 operator()(const TokenRow &row)
    {
        switch (m_column) {
        case TokenColumn::Name:
            return 0; // the rank decides
        case TokenColumn::Kind:
            turnTo(row);
            turnToKind(row.id.kind);
            return m_kindHere;
        case TokenColumn::State:
            return stateKey(row.state);
        case TokenColumn::Connection:
            turnTo(row);
            return m_connectionHere;
        case TokenColumn::Id:
            return leadingKey(row.id.value);
        case TokenColumn::Calls:
            return row.calls ? numberKey(*row.calls) : lastKey;
        case TokenColumn::Modified:
            return timeKey(row.modifiedAt);
        case TokenColumn::Created:
            return timeKey(row.createdAt);
        case TokenColumn::Expires:
            return timeKey(row.expiresAt);
        case TokenColumn::Secret:
            return secretKey(row);
        case TokenColumn::Scopes:
            return m_texts.of(scopesOf(row));
        case TokenColumn::CreatedBy:
            return m_texts.of(creatorOf(row));
        }
        Q_UNREACHABLE();
    }

private:
    static TextRanks textsOf(const std::vector<quint32> &order, const RowStore &rows, TokenColumn column)
    {
        QSet<QString> texts;
        if (column == TokenColumn::Scopes || column == TokenColumn::CreatedBy) {
            for (const quint32 row : order) {
                if (rows[row].extras)
                    texts.insert(column == TokenColumn::Scopes ? scopesOf(rows[row]) : creatorOf(rows[row]));
            }
        }
        return TextRanks(texts.values());
    }

    void turnTo(const TokenRow &row)
    {
        if (row.connection == m_here && !m_here.isNull())
            return;
        m_here = row.connection;
        m_connectionHere = m_connections.value(m_here, lastKey);
        m_kindsHere = m_kinds.value(m_here);
        m_kindName.clear();
        m_kindHere = m_kindsHere.value(m_kindName, lastKey);
    }

    /// Neighbours are mostly of one kind, and mostly share its text, which then need not even be looked at.
    void turnToKind(const QString &name)
    {
        if (name.constData() == m_kindName.constData() || name == m_kindName)
            return;
        m_kindName = name;
        m_kindHere = m_kindsHere.value(name, lastKey);
    }

    TokenColumn m_column;
    TextRanks m_texts;
    QHash<ConnectionId, quint64> m_connections;
    QHash<ConnectionId, QHash<QString, quint64>> m_kinds;
    ConnectionId m_here;
    quint64 m_connectionHere = lastKey;
    QHash<QString, quint64> m_kindsHere;
    QString m_kindName;
    quint64 m_kindHere = lastKey;
};

using Numbers = std::vector<quint32>::iterator;

/// Orders the numbers of names from `first` to before `end`, which stand for themselves one after another.
void sortRun(const std::vector<QString> &names, const QCollator &collator, Numbers first, Numbers end)
{
    if (first == end)
        return;
    const quint32 offset = *first;
    std::vector<QCollatorSortKey> keys;
    keys.reserve(static_cast<size_t>(end - first));
    for (Numbers number = first; number != end; ++number)
        keys.push_back(collator.sortKey(names[*number]));
    std::sort(first, end, [&](quint32 a, quint32 b) { return keys[a - offset].compare(keys[b - offset]) < 0; });
}

} // namespace

std::vector<quint32> rankNames(const std::vector<QString> &names)
{
    const QCollator collator = naturalOrder();
    std::vector<quint32> order(names.size());
    std::iota(order.begin(), order.end(), 0U);
    // A sort key takes over 100 bytes, so only a run of them is held at a time; the runs are merged by comparing.
    constexpr std::ptrdiff_t run = 8'192;
    const auto offset = [&](std::ptrdiff_t at) {
        return order.begin() + std::min(at, std::ssize(order));
    };
    for (std::ptrdiff_t first = 0; first < std::ssize(order); first += run)
        sortRun(names, collator, offset(first), offset(first + run));
    const auto before = [&](quint32 a, quint32 b) {
        return collator.compare(names[a], names[b]) < 0;
    };
    for (std::ptrdiff_t width = run; width < std::ssize(order); width *= 2) {
        for (std::ptrdiff_t first = 0; first < std::ssize(order); first += 2 * width)
            std::inplace_merge(offset(first), offset(first + width), offset(first + 2 * width), before);
    }

    std::vector<quint32> ranks(names.size());
    quint32 rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && before(order[i - 1], order[i]))
            ++rank;
        ranks[order[i]] = rank;
    }
    return ranks;
}

void sortTokens(std::vector<quint32> &order, const RowStore &rows, const std::vector<quint32> &nameRanks,
                const ConnectionBook &book, TokenSort by)
{
    KeyMaker keyOf(order, rows, book, by.column);
    // Looked at as they lie in memory: in the order of before, nearly each would have to be waited for.
    std::vector<quint64> keys(rows.size(), lastKey);
    for (size_t row = 0; row < keys.size(); ++row)
        keys[row] = keyOf(rows[row]);
    std::vector<Entry> entries;
    entries.reserve(order.size());
    for (const quint32 row : order)
        entries.push_back({.key = keys[row], .rank = nameRanks[row], .row = row});

    const bool descending = by.order == Qt::DescendingOrder;
    const bool byName = by.column == TokenColumn::Name;
    const bool byId = by.column == TokenColumn::Id;
    const auto before = [&](const Entry &a, const Entry &b) {
        if (a.key != b.key) {
            if (a.key == lastKey || b.key == lastKey)
                return b.key == lastKey;
            return descending ? a.key > b.key : a.key < b.key;
        }
        if (!byId && a.rank != b.rank)
            return byName && descending ? a.rank > b.rank : a.rank < b.rank;
        const int ids = rows[a.row].id.value.compare(rows[b.row].id.value);
        if (ids != 0)
            return byId && descending ? ids > 0 : ids < 0;
        return a.row < b.row;
    };
    std::sort(entries.begin(), entries.end(), before);
    std::transform(entries.cbegin(), entries.cend(), order.begin(), [](const Entry &entry) { return entry.row; });
}

bool sortAlike(const TokenRow &a, const TokenRow &b, TokenColumn column)
{
    switch (column) {
    case TokenColumn::Name:
        return a.name == b.name;
    case TokenColumn::Kind:
    case TokenColumn::Connection:
    case TokenColumn::Id:
        return a.id == b.id;
    case TokenColumn::State:
        return a.state == b.state;
    case TokenColumn::Calls:
        return a.calls == b.calls;
    case TokenColumn::Modified:
        return a.modifiedAt == b.modifiedAt;
    case TokenColumn::Created:
        return a.createdAt == b.createdAt;
    case TokenColumn::Expires:
        return a.expiresAt == b.expiresAt;
    case TokenColumn::Secret:
        return a.kept == b.kept && a.hasSecret == b.hasSecret && a.secretAvailability == b.secretAvailability;
    case TokenColumn::Scopes:
        return scopesOf(a) == scopesOf(b);
    case TokenColumn::CreatedBy:
        return creatorOf(a) == creatorOf(b);
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
