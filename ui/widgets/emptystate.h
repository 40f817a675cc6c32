// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tokendesk {

/// What stands where a list would be: why it is empty, and the act that fills it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// One button for each action.
    void show(const QString &title, const QString &explanation, const QList<QAction *> &actions = {});

private:
    static void offer(QPushButton &button, QAction *action);

    QLabel *m_title;
    QLabel *m_explanation;
    QHBoxLayout *m_line;
    QList<QPushButton *> m_buttons; ///< kept: one of them may be what leads to another state
};

} // namespace tokendesk
