// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/connection.h"

#include <QIcon>

namespace tokendesk {

/// A swatch of the connection's colour, else of its environment's; grey for Environment::Other. A shield for
/// production, a square for the others.
QIcon connectionIcon(const Connection &connection);

} // namespace tokendesk
