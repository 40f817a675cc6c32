// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"
#include "core/domain/connection.h"

#include <chrono>
#include <memory>

class QLockFile;

namespace tokendesk {

/// Held while one connection's tokens are renewed: by one worker of one program at a time. Where refresh tokens are
/// used up by use, a second renewal beside the first ends the whole sign-in at the server.
///
/// Whoever has it reads the credential again first: another program may have renewed it while this one waited.
/// Blocking, on a worker thread.
class RenewalLock final
{
public:
    /// Errors: Cancelled; Timeout (another program holds it for so long); Io (the folder cannot be written to).
    [[nodiscard]] static Result<RenewalLock> acquire(const ConnectionId &connection, const CancelToken &cancel,
                                                     std::chrono::milliseconds patience = std::chrono::minutes(1),
                                                     const QString &folder = defaultFolder());
    /// The user's runtime folder, which window and command line share and which is gone after the session.
    static QString defaultFolder();

    RenewalLock(RenewalLock &&) noexcept;
    RenewalLock &operator=(RenewalLock &&) noexcept;
    RenewalLock(const RenewalLock &) = delete;
    RenewalLock &operator=(const RenewalLock &) = delete;
    ~RenewalLock(); ///< lets it go

private:
    explicit RenewalLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace tokendesk
