// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/tokenbackend.h"

#include "core/base/async.h"

namespace tokendesk {

QFuture<Result<>> TokenBackend::signOut(CancelToken)
{
    return readyFuture(Result<>());
}

} // namespace tokendesk
