// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/support/desk.h"

class QDialog;

namespace tokendesk {

/// One dialog in one state, as a person may see it.
struct Scene
{
    const char *name;
    std::function<QDialog *(Desk &)> make; ///< opened; deleted by the caller or by itself
};

/// Every dialog there is, the interesting ones in several states.
QList<Scene> dialogScenes();

} // namespace tokendesk
