// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/notelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace tokendesk {

NoteLabel::NoteLabel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_icon->hide();
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void NoteLabel::setIcon(Icon icon)
{
    m_which = icon;
    m_icon->show();
    draw();
}

void NoteLabel::setText(const QString &text)
{
    m_text->setText(text);
}

QString NoteLabel::text() const
{
    return m_text->text();
}

void NoteLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        draw();
    QWidget::changeEvent(event);
}

void NoteLabel::draw()
{
    if (!m_which)
        return;
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(icon(*m_which).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace tokendesk
