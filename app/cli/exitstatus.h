// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace tokendesk::cli {

/// What a script can tell from the exit status. 3 (done, and there are findings) belongs to commands that look for
/// some.
enum class ExitStatus {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    PartlyDone = 4,
    Interrupted = 130, ///< 128 + SIGINT, as shells count
};

} // namespace tokendesk::cli
