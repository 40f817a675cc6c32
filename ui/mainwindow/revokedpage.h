// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/workspace.h"
#include "ui/commands/restorecommand.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace tokendesk {

class EmptyState;

/// "Recently revoked": what can be brought back, of all connections, the newest first.
class RevokedPage final : public QWidget
{
    Q_OBJECT

public:
    RevokedPage(Workspace &workspace, RestoreCommand &restore, QWidget *parent = nullptr);

    void reload();

Q_SIGNALS:
    void counted(int count);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take(const ConnectionId &connection, const Result<QList<RevokedToken>> &result, int turn);
    void fill();
    void selectionChanged();

    Workspace &m_workspace;
    RestoreCommand &m_restore;
    QStackedWidget *m_stack;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    QList<RevokedItem> m_items;
    QStringList m_problems;
    int m_turn = 0;
    int m_left = 0;
};

} // namespace tokendesk
