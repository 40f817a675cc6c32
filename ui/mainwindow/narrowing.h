// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;
class QToolBar;

namespace tokendesk {

/// Fits the window's parts to its width: a narrow window has its details below the table and a toolbar of icons.
///
/// Details that the user moved elsewhere are left where they are.
class Narrowing final : public QObject
{
    Q_OBJECT

public:
    Narrowing(QMainWindow &window, QDockWidget &details, QToolBar &bar);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QMainWindow &m_window;
    QDockWidget &m_details;
    QToolBar &m_bar;
    int m_barWidth = 0; ///< of the bar with texts
    bool m_folded = false;
};

} // namespace tokendesk
