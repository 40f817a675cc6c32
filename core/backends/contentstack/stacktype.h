// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

namespace tokendesk::contentstack {

/// A stack of Contentstack, through its Content Management API.
BackendType stackType();

} // namespace tokendesk::contentstack
