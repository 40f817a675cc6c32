// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/swatchengine.h"

#include "ui/platform/symbolicengine.h"

#include <QPainter>
#include <QPainterPath>

namespace tokendesk {

namespace {

/// In a square from 0 to 24, as the drawings in resources/icons.
QPainterPath outline(SwatchEngine::Shape shape)
{
    QPainterPath path;
    switch (shape) {
    case SwatchEngine::Shape::Square:
        path.addRoundedRect(QRectF(4, 4, 16, 16), 3, 3);
        return path;
    case SwatchEngine::Shape::Shield: // as shield.svg
        path.moveTo(12, 3);
        path.lineTo(19.5, 5.5);
        path.lineTo(19.5, 11);
        path.cubicTo(19.5, 16, 16.5, 19.3, 12, 21);
        path.cubicTo(7.5, 19.3, 4.5, 16, 4.5, 11);
        path.lineTo(4.5, 5.5);
        path.closeSubpath();
        return path;
    }
    Q_UNREACHABLE();
}

} // namespace

SwatchEngine::SwatchEngine(Shape shape, const QColor &colour)
    : m_shape(shape)
    , m_colour(colour)
{
}

void SwatchEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/)
{
    const int side = qMin(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0);
    painter->scale(side / 24.0, side / 24.0);
    painter->setPen(QPen(SymbolicEngine::colourOf(mode), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(m_colour.isValid() ? QBrush(m_colour) : QBrush());
    painter->drawPath(outline(m_shape));
    painter->restore();
}

QPixmap SwatchEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap drawn(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    paint(&painter, drawn.rect(), mode, state);
    return drawn;
}

QIconEngine *SwatchEngine::clone() const
{
    return new SwatchEngine(m_shape, m_colour);
}

QString SwatchEngine::key() const
{
    return QStringLiteral("tokendesk-swatch");
}

} // namespace tokendesk
