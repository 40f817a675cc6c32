// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/symbolicengine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace tokendesk {

QColor SymbolicEngine::colourOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    return palette.color(QPalette::Active, QPalette::WindowText);
}

SymbolicEngine::SymbolicEngine(const QString &file)
    : m_file(file)
{
}

SymbolicEngine::~SymbolicEngine() = default;

QPixmap SymbolicEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/)
{
    const QColor colour = colourOf(mode);
    const QString key =
        QStringLiteral("%1 %2 %3 %4").arg(m_file).arg(size.width()).arg(size.height()).arg(colour.rgba());
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    const int side = qMin(size.width(), size.height());
    const QRectF square((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side);
    // Most icons stand in menus and dialogs that are not open yet: the file is read when it is to be seen.
    if (!m_renderer)
        m_renderer = std::make_unique<QSvgRenderer>(m_file);
    m_renderer->render(&painter, square);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(drawn.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

QIconEngine *SymbolicEngine::clone() const
{
    return new SymbolicEngine(m_file);
}

QString SymbolicEngine::key() const
{
    return QStringLiteral("tokendesk-symbolic");
}

bool SymbolicEngine::isNull()
{
    return !QFile::exists(m_file);
}

} // namespace tokendesk
