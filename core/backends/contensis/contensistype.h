// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

namespace tokendesk::contensis {

/// "contensis": an instance of Contensis, signed in to with an API key or with user name and password.
BackendType contensisType();

} // namespace tokendesk::contensis
