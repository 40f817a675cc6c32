// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/files/directory.h"
#include "core/files/filestamp.h"

#include <QFuture>

#include <chrono>
#include <functional>
#include <memory>

namespace tokendesk {

/// Watches changes until they stand, and makes them again while a running site writes old copies back.
///
/// A site reads a file, works for a while and writes what it read: a change made in between is lost. Each moment that
/// an old copy stands lets further requests read it, so it must go faster than they come: beside 16 busy clients looks
/// 25 ms apart never came to an end. One thread looks after all changes side by side. Source of the times: 1.0 wrote
/// old copies back up to 0.24 s later under load, and caches a file by the whole second of its time.
class ChangeProver final
{
public:
    struct Times
    {
        std::chrono::milliseconds look{25};     ///< between two looks at the same file
        std::chrono::milliseconds glance{2};    ///< between two glances at its stamp while old copies are expected
        std::chrono::milliseconds expect{500};  ///< how long after a write they are: the longest request of a busy site
        std::chrono::milliseconds stand{1'000}; ///< past the next whole second
        std::chrono::milliseconds limit{10'000}; ///< then Timeout: it may hold or not
    };

    struct Change
    {
        Directory directory;
        QByteArray file; ///< relative to directory
        /// Does the change stand? The snapshot's `exists` is false where there is no such file. On the prover's thread.
        std::function<bool(const FileSnapshot &file)> stands;
        /// Makes the change again, keeping the newer counter. On a thread of the prover's pool, for one file never
        /// twice at once. An error ends the proof with it, but for Timeout (a lock that could not be had), which is
        /// tried again.
        std::function<Result<>()> again;
    };

    ChangeProver();
    explicit ChangeProver(Times times);
    ~ChangeProver(); ///< what is still watched ends as Cancelled
    Q_DISABLE_COPY_MOVE(ChangeProver)

    /// Finishes when the change has stood for a full second past the next whole second; Timeout after ten; Cancelled.
    [[nodiscard]] QFuture<Result<>> prove(Change change, CancelToken cancel = {});

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace tokendesk
