// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/platform/pixmapengine.h"

#include <QColor>

namespace tokendesk {

/// A small plate of a colour. Its outline has the colour that the palette has for text at that moment, so that it
/// stands out from any background, whatever the colour is.
class SwatchEngine final : public PixmapEngine
{
public:
    enum class Shape { Square, Shield };

    SwatchEngine(Shape shape, const QColor &colour); ///< an invalid colour: the outline alone

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;

private:
    const Shape m_shape;
    const QColor m_colour;
};

} // namespace tokendesk
