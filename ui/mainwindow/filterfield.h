// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace tokendesk {

/// The field "Filter tokens": filters as one types, and tells on request which terms it understands.
class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

    void showHelp();

Q_SIGNALS:
    void left(); ///< Return or Down: on to the table

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace tokendesk
