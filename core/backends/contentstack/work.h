// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/knowledge.h"
#include "core/backends/contentstack/session.h"
#include "core/base/clock.h"

namespace tokendesk::contentstack {

/// What one act works with. It runs on a worker thread and reads from top to bottom.
struct Work
{
    Session &session;
    Knowledge &knowledge;
    const Clock &clock;
    CancelToken cancel;

    const Requests &requests() const { return session.requests(); }
    Result<QJsonObject> ask(HttpRequest request, const Asked &asked) const
    {
        return session.ask(std::move(request), asked, cancel);
    }
};

} // namespace tokendesk::contentstack
