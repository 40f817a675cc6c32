// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIconEngine>

namespace tokendesk {

/// An icon that is drawn as a picture of the size in which the screen has it; pixmap() makes it.
class PixmapEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) final;
};

} // namespace tokendesk
