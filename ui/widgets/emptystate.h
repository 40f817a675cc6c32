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

    /// `action` may be null: then no button is shown.
    void show(const QString &title, const QString &explanation, QAction *action);

private:
    QLabel *m_title;
    QLabel *m_explanation;
    QPushButton *m_button;
    QMetaObject::Connection m_connection;
};

} // namespace tokendesk
