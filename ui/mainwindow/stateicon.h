// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/token.h"

#include <QIcon>

namespace tokendesk {

/// What stands beside a state's word. `noticed`: a working token that there is something to know about.
QIcon stateIcon(TokenState state, bool noticed);

} // namespace tokendesk
