// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/platform/pixmapengine.h"

#include <memory>

class QSvgRenderer;

namespace tokendesk {

/// Draws a symbolic SVG (black on nothing) in the colour that the palette has for text at that moment. What was drawn
/// once in a size and colour is taken from QPixmapCache: a table asks for a picture a row at each paint.
class SymbolicEngine final : public PixmapEngine
{
public:
    explicit SymbolicEngine(const QString &file);
    ~SymbolicEngine() override;

    static QColor colourOf(QIcon::Mode mode); ///< that the palette has for text at this moment

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    QString m_file;
    std::unique_ptr<QSvgRenderer> m_renderer;
};

} // namespace tokendesk
