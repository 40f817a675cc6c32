// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/workspace.h"

#include <QWidget>

class QStackedWidget;
class QTreeWidget;

namespace tokendesk {

class EmptyState;

/// What this program did, the newest first.
class ActivityPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(Workspace &workspace, QWidget *parent = nullptr);

    void reload();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill(const QList<Activity> &activities);

    Workspace &m_workspace;
    QStackedWidget *m_stack;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    int m_turn = 0;
};

/// What went wrong, of the ErrorKind's name that the activity log keeps; empty: nothing.
QString activityErrorText(const Activity &activity);

} // namespace tokendesk
