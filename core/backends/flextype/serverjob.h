// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/proofbook.h"
#include "core/backends/flextype/serverproof.h"
#include "core/backends/flextype/serverreader.h"
#include "core/backends/flextype/serversession.h"
#include "core/base/clock.h"
#include "core/domain/capabilities.h"

#include <functional>
#include <memory>

namespace tokendesk::flextype {

/// What an act on a server works with.
struct ServerJob
{
    std::shared_ptr<ServerSession> session;
    ServerStore &store;
    ServerReader &reader;
    const KindSpec &kind;
    ProofBook &proofs;
    const Clock &clock;
    /// Runs a proof after this job, on the same connection, and finishes the future with what it found.
    std::function<QFuture<Result<>>(std::function<Result<>(ServerStore &)>)> later;
};

} // namespace tokendesk::flextype
