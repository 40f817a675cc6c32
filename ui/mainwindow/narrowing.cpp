// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/narrowing.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QToolBar>

namespace tokendesk {

Narrowing::Narrowing(QMainWindow &window, QDockWidget &details, QToolBar &bar)
    : QObject(&window)
    , m_window(window)
    , m_details(details)
    , m_bar(bar)
{
    window.installEventFilter(this);
    fit();
}

bool Narrowing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        fit();
    return QObject::eventFilter(watched, event);
}

void Narrowing::fit()
{
    const int width = m_window.width();
    const int character = m_window.fontMetrics().averageCharWidth();
    const bool narrow = width < character * 130;
    if (!m_details.isFloating()) {
        const Qt::DockWidgetArea area = m_window.dockWidgetArea(&m_details);
        const Qt::DockWidgetArea side = m_window.isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
        if (narrow && !m_folded && area == side) {
            m_folded = true;
            m_window.addDockWidget(Qt::BottomDockWidgetArea, &m_details);
        } else if (!narrow && m_folded && area == Qt::BottomDockWidgetArea) {
            m_folded = false;
            m_window.addDockWidget(side, &m_details);
        }
    }
    if (m_bar.toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
        m_barWidth = m_bar.sizeHint().width();
    m_bar.setToolButtonStyle(width < m_barWidth ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace tokendesk
