// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

namespace tokendesk::flextype {

/// "flextype-folder": a Flextype site on disk, 1.x and 0.9.7 to 0.9.16.
BackendType folderType();

} // namespace tokendesk::flextype
