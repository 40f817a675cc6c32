// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/site.h"
#include "core/backends/tokenbackend.h"
#include "core/files/treewatcher.h"

namespace tokendesk::flextype {

/// Watches the stores of a site and names the tokens that changed.
std::unique_ptr<TreeWatcher> watcherOf(const Site &site, const TokenBackend::ChangeSink &sink);

} // namespace tokendesk::flextype
