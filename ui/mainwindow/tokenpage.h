// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/filterwords.h"
#include "ui/models/subject.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace tokendesk {

class ConnectionBanner;
class EmptyState;
class FilterField;
class InventoryFeed;
class TokenTable;

/// The table "Tokens", or why there is nothing in it and what to do about that.
class TokenPage final : public QWidget
{
    Q_OBJECT

public:
    struct EmptyActions
    {
        QAction *openFolder;
        QAction *newConnection;
        QAction *openDemo;
        QAction *newToken;
        QAction *clearFilter;
    };

    TokenPage(TokenTable &table, TokenTableModel &model, Subject &subject, const ConnectionBook &book,
              const InventoryFeed &feed, FilterField &filter, ConnectionBanner &banner, const EmptyActions &actions,
              QWidget *parent = nullptr);

    void setLoaded(); ///< the connections are read: no connection is really none now

private:
    void filterChanged();
    void filter();
    void bookChanged();
    void scopeChanged();
    void showWhatThereIs();
    void turnTo(QWidget &page);

    TokenTable &m_table;
    TokenTableModel &m_model;
    Subject &m_subject;
    const ConnectionBook &m_book;
    const InventoryFeed &m_feed;
    FilterField &m_filter;
    const EmptyActions m_actions;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    FilterWords m_words;          ///< those that the rows were filtered with
    QTimer m_agesTimer;           ///< "changed<7d" means another moment each minute
    bool m_tableHadFocus = false; ///< when it went
    bool m_loaded = false;
};

} // namespace tokendesk
