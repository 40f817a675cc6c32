// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace tokendesk {

/// A style as it is, but for two buttons. The one that menu bars and toolbars have for what does not fit: Qt's picture
/// for it is black in dark windows too, and is read from a file with all plugins for pictures before any window shows
/// it. And the one that clears a field: looking for it in the icon theme stopped the first key press for 50 ms.
class SymbolicStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit SymbolicStyle(QStyle *style); ///< takes it

    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace tokendesk
