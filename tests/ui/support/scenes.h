// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/support/desk.h"

class QDialog;

namespace tokendesk {

/// One dialog in one state, as a person may see it.
struct Scene
{
    QByteArray name;
    std::function<QDialog *(Desk &)> make; ///< opened; deleted by the caller or by itself
    int types = 1;                         ///< of the Desk
};

/// Every dialog there is, the interesting ones in several states; that of a connection for every way to sign in at
/// every system.
QList<Scene> dialogScenes();

} // namespace tokendesk
