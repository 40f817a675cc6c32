// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/inventory.h"
#include "ui/models/rowjudge.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace tokendesk {

/// The table "Tokens": its rows, and what is shown of them as a vector of indexes into them.
///
/// A row's place among the rows is its source number: it stays the same through sorting and filtering, until
/// sourcesAboutToChange(). Names are ranked on the pool, so that sorting compares numbers only. Among many rows a new
/// filter or scope shows with the next reset, when all have been judged; until then what is shown stays.
class TokenTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int noSource = RowBook::none;

    TokenTableModel(const ConnectionBook &book, QThreadPool &pool, QObject *parent = nullptr);
    ~TokenTableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Takes listed rows in; `first`: what was there of this connection goes.
    void addRows(const ConnectionId &connection, const TokenRows &rows, bool first);
    void changeRows(const ConnectionId &connection, const TokenRows &rows, const QList<TokenId> &gone);
    void removeConnection(const ConnectionId &connection);
    void settle(); ///< no more rows come for now: shows at once what otherwise waits for more

    void setFilter(const TokenFilter &filter);
    const TokenFilter &filter() const { return m_filter; }
    void setScope(const RowJudge::Scope &connections);
    void settleFilter(); ///< shows what filter and scope let through, waiting for it if need be
    /// What stands before the state's word.
    void setStateIcons(std::function<QIcon(const TokenRow &)> icons);
    /// Which rows are on their way out: struck through, and said so. Call goingChanged() when the answers do.
    void setGoing(std::function<bool(const TokenRow &)> going);
    void goingChanged();

    TokenSort sortedBy() const { return m_sort; }
    int total() const; ///< rows in scope, before the filter
    int count(const ConnectionId &connection) const { return m_rows.count(connection); }
    int countAll() const { return static_cast<int>(m_rows.alive().size()); }

    const TokenRow &row(int shown) const { return m_rows[m_shown[static_cast<size_t>(shown)]]; }
    const TokenRow &source(int source) const { return m_rows[static_cast<size_t>(source)]; }
    int sourceOf(int shown) const { return static_cast<int>(m_shown[static_cast<size_t>(shown)]); }
    int shownOf(int source) const; ///< noSource when it is not shown
    TokenKey keyOf(int source) const { return m_rows.keyOf(source); }
    int find(const TokenKey &key) const { return m_rows.find(key); } ///< source number, or noSource
    QList<int> find(const QList<TokenKey> &keys) const { return m_rows.find(keys); }

Q_SIGNALS:
    void countsChanged();
    void sourcesAboutToChange(); ///< source numbers are going to mean other rows
    void sourcesChanged();
    void rowChanged(int source); ///< a row has new content

private:
    void append(TokenRow &&row);
    void drop(const ConnectionId &connection);
    void judge();
    quint8 passes(const TokenRow &row) const;
    void rebuild(bool sortAgain); ///< order and what is shown, as one reset
    void arrange(bool sortAgain); ///< the same within a reset
    void rankNow();
    void rankLater();

    const ConnectionBook &m_book;
    QThreadPool &m_pool;
    std::function<QIcon(const TokenRow &)> m_icons;
    std::function<bool(const TokenRow &)> m_going;
    RowBook m_rows;
    RowJudge m_judge;
    RowJudge::Verdicts m_passing;    ///< of each row, dead ones too
    std::vector<quint32> m_shown;    ///< those alive that pass, in order
    std::vector<qint32> m_positions; ///< of each row in m_shown, or noSource
    RowJudge::Scope m_scope;
    TokenFilter m_filter;
    TokenSort m_sort;
    QTimer m_arrangeTimer;  ///< many batches of a listing are shown together
    QTimer m_rankTimer;     ///< names are ranked when no more batches come
    quint64 m_rankTurn = 0; ///< late answers of older turns are dropped
    bool m_ranking = false;
    bool m_rankAgain = false;
};

} // namespace tokendesk
