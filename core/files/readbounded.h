// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/files/directory.h"
#include "core/files/filestamp.h"

#include <chrono>
#include <functional>

namespace tokendesk {

struct ReadOptions
{
    qsizetype maxBytes = 1 << 20;              ///< more is LimitReached, and nothing is read
    std::chrono::milliseconds lockWait{2'000}; ///< for the shared lock; then Timeout
    /// How long an empty (or not whole) file that was touched within the last two seconds is read again before it is
    /// believed: a site that takes no locks empties a file before it writes it.
    std::chrono::milliseconds patience{200};
    /// Is this a whole file? Without it: anything but an empty one is.
    std::function<bool(QByteArrayView bytes)> isWhole;
    CancelToken cancel;
};

/// Reads a file below `directory` under the shared lock that the CMS honours too. An empty file is empty bytes, not an
/// error.
///
/// Errors: NotFound, PermissionDenied, LimitReached (too large), Unsupported (a link, FIFO, folder or device), Timeout,
/// Io, Cancelled.
[[nodiscard]] Result<FileSnapshot> readBounded(const Directory &directory, const QByteArray &relative,
                                               const ReadOptions &options = {});

} // namespace tokendesk
