// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/stateicon.h"

#include "ui/widgets/icons.h"

namespace tokendesk {

QIcon stateIcon(TokenState state, bool noticed)
{
    switch (state) {
    case TokenState::Enabled:
        return icon(noticed ? Icon::Warning : Icon::Enable);
    case TokenState::Disabled:
        return icon(Icon::Disable);
    case TokenState::Exhausted:
    case TokenState::Expired:
        return icon(Icon::Warning);
    case TokenState::Broken:
        return icon(Icon::Error);
    case TokenState::Unknown:
        return noticed ? icon(Icon::Warning) : QIcon();
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
