// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/workspace.h"
#include "ui/commands/restorecommand.h"
#include "ui/models/connectionbook.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace tokendesk {

class EmptyState;
class NoteLabel;

/// "Recently revoked": what can be brought back, of all connections, the newest first. Where that cannot be read, it
/// says so above those that can.
class RevokedPage final : public QWidget
{
    Q_OBJECT

public:
    RevokedPage(Workspace &workspace, const ConnectionBook &book, RestoreCommand &restore, QWidget *parent = nullptr);

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
    const ConnectionBook &m_book;
    RestoreCommand &m_restore;
    QStackedWidget *m_stack;
    NoteLabel *m_unread;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    QList<RevokedItem> m_items;
    QStringList m_problems;
    int m_turn = 0;
    int m_left = 0;
};

} // namespace tokendesk
