// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>

namespace tokendesk {

enum class Icon {
    New,
    Edit,
    Enable,
    Disable,
    Revoke,
    Undo,
    Refresh,
    Copy,
    Reveal,
    Hide,
    Search,
    Folder,
    Shield,
    Warning,
    Error,
    Info,
    Key,
    Settings,
    Trash,
    Ok,
    Close,
    Add,
    Remove,
};

/// The desktop theme's icon where the theme has every one of them that has a standard name, else the program's own
/// symbolic drawing, in the text colour of the palette at the moment it is painted and crisp at every scale.
QIcon icon(Icon icon);

} // namespace tokendesk
