// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/swatchengine.h"

#include "ui/platform/symbolicengine.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

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

/// Kept, since each row of the table has one.
QPixmap SwatchEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/)
{
    const QColor pen = SymbolicEngine::colourOf(mode);
    const QString key = QStringLiteral("swatch %1 %2 %3 %4 %5")
                            .arg(static_cast<int>(m_shape))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(pen.rgba())
                            .arg(m_colour.isValid() ? m_colour.rgba() : 0);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    const int side = qMin(size.width(), size.height());
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate((size.width() - side) / 2.0, (size.height() - side) / 2.0);
    painter.scale(side / 24.0, side / 24.0);
    painter.setPen(QPen(pen, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(m_colour.isValid() ? QBrush(m_colour) : QBrush());
    painter.drawPath(outline(m_shape));
    painter.end();
    QPixmapCache::insert(key, drawn);
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
