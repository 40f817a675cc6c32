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
    const QSize hint = widget()->sizeHint().expandedTo(widget()->minimumSizeHint());
    return {qMax(hint.width(), leastWidth()), qMin(hint.height(), mostHeight())};
}

QSize FormScroll::minimumSizeHint() const
{
    if (!widget())
        return QScrollArea::minimumSizeHint();
    return {leastWidth() + verticalScrollBar()->sizeHint().width(),
            qMin(widget()->minimumSizeHint().height(), fontMetrics().height() * 6)};
}

int FormScroll::leastWidth() const
{
    // A hint does not speak of a minimum that was set by hand.
    return qMax(widget()->minimumSizeHint().width(), widget()->minimumWidth());
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
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        fit();
    }
    return QScrollArea::eventFilter(watched, event);
}

void FormScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void FormScroll::fit()
{
    const QLayout *layout = widget() ? widget()->layout() : nullptr;
    if (!layout || !layout->hasHeightForWidth())
        return;
    // A scroll area does not ask wrapped text for its height. And the bar is decided on here: once it is there, the
    // text is narrower and taller, so that the area itself would never find out that it could do without.
    const bool fits = layout->totalHeightForWidth(width()) <= height();
    const int least = fits ? 0 : layout->totalHeightForWidth(width() - verticalScrollBar()->sizeHint().width());
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
    if (widget()->minimumHeight() != least)
        widget()->setMinimumHeight(least);
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
