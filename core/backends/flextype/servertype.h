// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

namespace tokendesk::flextype {

/// "flextype-server": a Flextype 1.x site through its REST API.
BackendType serverType();

} // namespace tokendesk::flextype
