// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace tokendesk {

/// What stands where a list would be: why it is empty, and the act that fills it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// The actions may be null: then no button is shown for them.
    void show(const QString &title, const QString &explanation, QAction *action, QAction *second = nullptr);

private:
    void offer(QPushButton &button, QAction *action);

    QLabel *m_title;
    QLabel *m_explanation;
    QPushButton *m_button;
    QPushButton *m_second;
};

} // namespace tokendesk
