// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/formscroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>

namespace tokendesk {

FormScroll::FormScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

QSize FormScroll::sizeHint() const
{
    if (!widget())
        return QScrollArea::sizeHint();
    const QSize hint = widget()->sizeHint();
    return {hint.width(), qMin(hint.height(), mostHeight())};
}

QSize FormScroll::minimumSizeHint() const
{
    if (!widget())
        return QScrollArea::minimumSizeHint();
    const QSize least = widget()->minimumSizeHint();
    return {least.width() + verticalScrollBar()->sizeHint().width(), qMin(least.height(), fontMetrics().height() * 6)};
}

int FormScroll::heightForWidth(int width) const
{
    const QLayout *layout = widget() ? widget()->layout() : nullptr;
    if (!layout)
        return sizeHint().height();
    const int height =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    return qMin(height, mostHeight());
}

bool FormScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void FormScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // Wrapped text needs its height for this width, which a scroll area does not ask for.
    if (widget() && widget()->layout() && widget()->layout()->hasHeightForWidth())
        widget()->setMinimumHeight(widget()->layout()->totalHeightForWidth(viewport()->width()));
}

void FormScroll::followFocus(QWidget *now)
{
    if (now && widget() && widget()->isAncestorOf(now))
        ensureWidgetVisible(now);
}

int FormScroll::mostHeight() const
{
    return screen()->availableGeometry().height() * 6 / 10;
}

} // namespace tokendesk
