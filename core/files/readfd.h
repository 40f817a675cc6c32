// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/files/filestamp.h"

#include <optional>

namespace tokendesk {

/// The whole of an open regular file, from its beginning; nullopt: its size changed meanwhile. LimitReached: too
/// large. Errors have no object.
[[nodiscard]] Result<std::optional<FileSnapshot>> readFd(int fd, qsizetype maxBytes);

} // namespace tokendesk
