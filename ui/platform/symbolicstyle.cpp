// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/symbolicstyle.h"

#include "ui/platform/symbolicengine.h"

namespace tokendesk {

SymbolicStyle::SymbolicStyle(QStyle *style)
    : QProxyStyle(style)
{
}

QIcon SymbolicStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_ToolBarHorizontalExtensionButton || which == SP_ToolBarVerticalExtensionButton)
        return QIcon(new SymbolicEngine(QStringLiteral(":/icons/more.svg")));
    if (which == SP_LineEditClearButton)
        return QIcon(new SymbolicEngine(QStringLiteral(":/icons/close.svg")));
    return QProxyStyle::standardIcon(which, option, widget);
}

} // namespace tokendesk
