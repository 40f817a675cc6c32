// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/tokentablemodel.h"

#include "core/base/async.h"
#include "ui/models/celltext.h"
#include "ui/models/connectionicon.h"
#include "ui/text/values.h"

#include <QFont>

#include <numeric>

namespace tokendesk {

namespace {

constexpr size_t rankedAtOnce = 1'000; ///< names; more go to the pool
constexpr size_t judgedAtOnce = 4'000; ///< rows; with more the window goes on meanwhile

} // namespace

TokenTableModel::TokenTableModel(const ConnectionBook &book, QThreadPool &pool, QObject *parent)
    : QAbstractTableModel(parent)
    , m_book(book)
    , m_pool(pool)
    , m_judge(m_rows)
{
    connect(&m_judge, &RowJudge::judged, this, &TokenTableModel::settleFilter);
    m_arrangeTimer.setSingleShot(true);
    m_arrangeTimer.setInterval(80);
    connect(&m_arrangeTimer, &QTimer::timeout, this, [this] { rebuild(m_sort.column != TokenColumn::Name); });
    m_rankTimer.setSingleShot(true);
    m_rankTimer.setInterval(120);
    connect(&m_rankTimer, &QTimer::timeout, this, &TokenTableModel::rankLater);
    connect(&book, &ConnectionBook::changed, this, [this](const ConnectionId &id) {
        if (count(id) > 0)
            rebuild(m_sort.column == TokenColumn::Connection || m_sort.column == TokenColumn::Kind);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, tokenColumnCount - 1);
    });
}

TokenTableModel::~TokenTableModel() = default;

int TokenTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TokenTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : tokenColumnCount;
}

QVariant TokenTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TokenRow &row = this->row(index.row());
    const auto column = static_cast<TokenColumn>(index.column());
    const bool going = m_going && (role == Qt::FontRole || column == TokenColumn::State) && m_going(row);
    switch (role) {
    case Qt::DisplayRole:
        return going ? tr("Being revoked") : cellText(row, column, m_book.find(row.connection));
    case Qt::ToolTipRole:
        return cellToolTip(row, column, m_book.find(row.connection));
    case Qt::AccessibleTextRole: {
        const QString cell = going ? tr("Being revoked") : cellText(row, column, m_book.find(row.connection));
        return column == TokenColumn::State && row.hasNotices ? tr("%1, with a notice").arg(cell) : cell;
    }
    case Qt::DecorationRole:
        if (const ConnectionFacts *facts = column == TokenColumn::Connection ? m_book.find(row.connection) : nullptr)
            return connectionIcon(facts->connection);
        return column == TokenColumn::State && m_icons ? QVariant(m_icons(row)) : QVariant();
    case Qt::FontRole: {
        if (!going)
            return {};
        QFont font;
        font.setStrikeOut(true);
        return font;
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TokenTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= tokenColumnCount)
        return {};
    const auto column = static_cast<TokenColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const TokenColumnSpec spec = tokenColumnSpec(column);
    if (role == Qt::ToolTipRole && column != TokenColumn::Modified)
        return spec.toolTip;
    if (column != TokenColumn::Modified)
        return spec.header;
    // What the time means is the systems' own word; where they differ, the plain word stands.
    QString label;
    for (const ConnectionId &id : m_book.order()) {
        const QString &own = m_book.find(id)->modifiedLabel;
        if (!own.isEmpty() && !label.isEmpty() && own != label)
            return spec.header;
        if (!own.isEmpty())
            label = own;
    }
    return label.isEmpty() ? spec.header : label;
}

void TokenTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= tokenColumnCount)
        return;
    const TokenSort by{.column = static_cast<TokenColumn>(column), .order = order};
    if (by == m_sort)
        return;
    m_sort = by;
    rebuild(true);
}

void TokenTableModel::setGoing(std::function<bool(const TokenRow &)> going)
{
    m_going = std::move(going);
    goingChanged();
}

void TokenTableModel::goingChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, tokenColumnCount - 1));
}

void TokenTableModel::setStateIcons(std::function<QIcon(const TokenRow &)> icons)
{
    m_icons = std::move(icons);
}

void TokenTableModel::addRows(const ConnectionId &connection, const TokenRows &rows, bool first)
{
    const RowJudge::Pause pause(m_judge);
    const bool dropping = first && count(connection) > 0;
    if (dropping) {
        Q_EMIT sourcesAboutToChange();
        beginResetModel();
        drop(connection);
    }
    for (TokenRow &row : *rows)
        append(std::move(row));
    rows->clear();

    const bool few = m_rows.alive().size() <= rankedAtOnce;
    if (few)
        rankNow();
    else
        m_rankTimer.start();
    if (dropping) {
        arrange(true);
        endResetModel();
        Q_EMIT sourcesChanged();
    } else if (few || m_shown.empty()) {
        rebuild(few);
    } else if (!m_arrangeTimer.isActive()) {
        m_arrangeTimer.start();
    }
    Q_EMIT countsChanged();
}

void TokenTableModel::changeRows(const ConnectionId &connection, const TokenRows &rows, const QList<TokenId> &gone)
{
    const RowJudge::Pause pause(m_judge);
    QList<TokenKey> keys;
    for (const TokenRow &row : *rows)
        keys.append({.connection = connection, .id = row.id});
    for (const TokenId &id : gone)
        keys.append({.connection = connection, .id = id});
    const QList<int> sources = m_rows.find(keys);

    bool reorder = false;
    bool rankAgain = false;
    bool countsDiffer = false;
    QList<int> changed;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const bool isGone = i >= static_cast<qsizetype>(rows->size());
        if (isGone && sources.at(i) != noSource) {
            m_rows.kill(static_cast<quint32>(sources.at(i)));
            reorder = countsDiffer = true;
        } else if (!isGone && sources.at(i) == noSource) {
            append(std::move((*rows)[static_cast<size_t>(i)]));
            reorder = rankAgain = countsDiffer = true;
        } else if (!isGone) {
            TokenRow &now = m_rows[static_cast<size_t>(sources.at(i))];
            TokenRow &next = (*rows)[static_cast<size_t>(i)];
            quint8 &passing = m_passing[static_cast<size_t>(sources.at(i))];
            const quint8 passed = std::exchange(passing, passes(next));
            const bool renamed = now.name != next.name;
            reorder = reorder || renamed || !sortAlike(now, next, m_sort.column) || passed != passing;
            rankAgain = rankAgain || renamed;
            now = std::move(next);
            changed.append(sources.at(i));
        }
    }
    rows->clear();
    if (rankAgain && m_rows.alive().size() <= rankedAtOnce)
        rankNow();
    else if (rankAgain)
        rankLater();
    if (reorder)
        rebuild(true);
    for (const int source : std::as_const(changed)) {
        const int shown = shownOf(source);
        if (shown != noSource && !reorder)
            Q_EMIT dataChanged(index(shown, 0), index(shown, tokenColumnCount - 1));
        Q_EMIT rowChanged(source);
    }
    if (countsDiffer)
        Q_EMIT countsChanged();
}

void TokenTableModel::removeConnection(const ConnectionId &connection)
{
    if (count(connection) == 0)
        return;
    const RowJudge::Pause pause(m_judge);
    Q_EMIT sourcesAboutToChange();
    beginResetModel();
    drop(connection);
    arrange(false);
    endResetModel();
    Q_EMIT sourcesChanged();
    Q_EMIT countsChanged();
}

void TokenTableModel::settle()
{
    if (m_rankTimer.isActive()) {
        m_rankTimer.stop();
        rankLater();
    }
    if (m_arrangeTimer.isActive())
        rebuild(m_sort.column != TokenColumn::Name);
}

void TokenTableModel::setFilter(const TokenFilter &filter)
{
    m_filter = filter;
    judge();
}

void TokenTableModel::setScope(const RowJudge::Scope &connections)
{
    if (m_scope == connections)
        return;
    m_scope = connections;
    judge();
}

void TokenTableModel::judge()
{
    m_judge.begin(m_filter, m_scope);
    if (m_rows.size() <= judgedAtOnce)
        settleFilter();
}

void TokenTableModel::settleFilter()
{
    if (!m_judge.isJudging())
        return;
    m_passing = m_judge.finish();
    rebuild(false);
}

int TokenTableModel::total() const
{
    if (!m_scope)
        return countAll();
    return std::accumulate(m_scope->cbegin(), m_scope->cend(), 0,
                           [this](int sum, const ConnectionId &id) { return sum + count(id); });
}

int TokenTableModel::shownOf(int source) const
{
    return source < 0 || static_cast<size_t>(source) >= m_positions.size() ? noSource
                                                                           : m_positions[static_cast<size_t>(source)];
}

void TokenTableModel::rebuild(bool sortAgain)
{
    beginResetModel();
    arrange(sortAgain);
    endResetModel();
}

void TokenTableModel::arrange(bool sortAgain)
{
    m_arrangeTimer.stop();
    if (sortAgain)
        m_rows.sort(m_book, m_sort);
    m_positions.assign(m_rows.size(), noSource);
    m_shown.clear();
    for (const quint32 source : m_rows.alive()) {
        if (!m_passing[source])
            continue;
        m_positions[source] = static_cast<qint32>(m_shown.size());
        m_shown.push_back(source);
    }
}

void TokenTableModel::append(TokenRow &&row)
{
    m_passing.push_back(passes(row));
    m_rows.append(std::move(row));
}

/// Within a reset.
void TokenTableModel::drop(const ConnectionId &connection)
{
    m_shown.clear();
    m_rows.drop(connection);
    ++m_rankTurn;
    m_judge.begin(m_filter, m_scope);
    m_passing = m_judge.finish();
}

quint8 TokenTableModel::passes(const TokenRow &row) const
{
    return RowJudge::passes(row, m_filter, m_scope) ? 1 : 0;
}

void TokenTableModel::rankNow()
{
    ++m_rankTurn;
    m_rows.setRanks(m_rows.alive(), rankNames(m_rows.names()));
}

void TokenTableModel::rankLater()
{
    m_rankAgain = true;
    if (m_ranking)
        return;
    m_ranking = true;
    m_rankAgain = false;
    const quint64 turn = ++m_rankTurn;
    auto ranked = runOn(m_pool, [names = m_rows.names()] { return Result<std::vector<quint32>>(rankNames(names)); });
    whenDone(ranked, this, [this, turn, sources = m_rows.alive()](const Result<std::vector<quint32>> &ranks) {
        m_ranking = false;
        if (turn == m_rankTurn && ranks) {
            m_rows.setRanks(sources, *ranks);
            rebuild(true);
        }
        if (m_rankAgain || turn != m_rankTurn)
            rankLater();
    });
}

} // namespace tokendesk
