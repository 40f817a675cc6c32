// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/subject.h"

#include <QTableView>

namespace tokendesk {

class ColumnFit;
class UiSettings;

/// The table "Tokens": selection and scroll place go by token through sorting, filtering and reading again.
///
/// A selected token that the filter hides is not acted upon, and is selected again when it comes back into view.
class TokenTable final : public QTableView
{
    Q_OBJECT

public:
    TokenTable(TokenTableModel &model, Subject &subject, UiSettings &settings, QWidget *parent = nullptr);

    void selectToken(const TokenKey &key);                   ///< now, or as soon as it is listed
    void setContextActions(const QList<QAction *> &actions); ///< null: a separator
    QMenu *columnsMenu() const { return m_columns; }
    void remember();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void activatedByKey(); ///< Return: for the details

private:
    void buildColumns();
    void fillColumnsMenu();
    void modelAboutToReset();
    void modelReset();
    void select(const QList<int> &sources);
    void publish();

    TokenTableModel &m_model;
    Subject &m_subject;
    UiSettings &m_settings;
    QMenu *m_columns;
    ColumnFit *m_fit = nullptr;
    QList<QAction *> m_contextActions;
    QList<int> m_wanted;          ///< source numbers that shall be selected where they are shown
    QList<TokenKey> m_wantedKeys; ///< the same across a change of source numbers
    TokenKey m_currentKey;
    TokenKey m_topKey;
    std::optional<TokenKey> m_awaited;
    int m_current = TokenTableModel::noSource;
    int m_top = TokenTableModel::noSource;
    bool m_restoring = false;
    bool m_sourcesChange = false;
};

} // namespace tokendesk
