// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/platform/uisettings.h"

#include <QPalette>

class QApplication;

namespace tokendesk {

/// Makes the program light or dark, or leaves it to the desktop. May be called at any time; windows follow at once.
///
/// Light and Dark bring Qt's Fusion style and a palette of their own, since Qt 6.4 cannot ask a platform for the other
/// one of its looks. The first call remembers the desktop's own style and palette.
void applyLook(QApplication &application, UiSettings::Look look);

QPalette lightPalette();
QPalette darkPalette();

} // namespace tokendesk
