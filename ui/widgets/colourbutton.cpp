// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/colourbutton.h"

#include <QAction>
#include <QColorDialog>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace tokendesk {

ColourButton::ColourButton(QWidget *parent)
    : QToolButton(parent)
{
    auto *menu = new QMenu(this);
    QAction *chooseAction = menu->addAction(tr("Choose a colour…"));
    m_none = menu->addAction(tr("The environment's colour"));
    connect(chooseAction, &QAction::triggered, this, &ColourButton::choose);
    connect(m_none, &QAction::triggered, this, [this] {
        setColour(QString());
        Q_EMIT edited();
    });
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    showState();
}

void ColourButton::setColour(const QString &colour)
{
    const QColor parsed(colour);
    m_colour = parsed.isValid() ? parsed.name() : QString();
    showState();
}

void ColourButton::choose()
{
    auto *dialog = new QColorDialog(m_colour.isEmpty() ? QColor(Qt::darkBlue) : QColor(m_colour), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &colour) {
        setColour(colour.name());
        Q_EMIT edited();
    });
    dialog->open();
}

void ColourButton::showState()
{
    m_none->setEnabled(!m_colour.isEmpty());
    setText(m_colour.isEmpty() ? tr("The environment's colour") : m_colour);
    if (m_colour.isEmpty()) {
        setIcon(QIcon());
        return;
    }
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const qreal ratio = devicePixelRatioF();
    QPixmap sample(QSize(side, side) * ratio);
    sample.setDevicePixelRatio(ratio);
    sample.fill(QColor(m_colour));
    setIcon(sample);
}

} // namespace tokendesk
