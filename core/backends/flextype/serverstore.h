// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serveranswer.h"
#include "core/backends/flextype/serverstate.h"

namespace tokendesk::flextype {

/// One token on a server, through whichever of two APIs is switched on: the tokens API, else the entries API, which
/// does the same under another name. A 400 says that nothing was done, so that the other may be asked then.
class ServerStore final
{
public:
    ServerStore(ServerApi &api, ServerState &state);

    ServerApi &api() { return m_api; }
    ServerState &state() { return m_state; }

    /// NotFound: there is none. Protocol with httpStatus 500: the server fails at it.
    [[nodiscard]] Result<QJsonObject> read(const ServerId &id);
    /// A PATCH was accepted. What it answers may be from before the change.
    [[nodiscard]] Result<> patch(const ServerId &id, const ServerFields &fields);
    [[nodiscard]] Result<> remove(const ServerId &id);

    /// The server's time of its last answer, seconds since 1970; 0: it did not say.
    qint64 serverTime() const { return m_serverTime; }

private:
    template <class Call>
    Result<HttpAnswer> byEither(Call call);

    ServerApi &m_api;
    ServerState &m_state;
    qint64 m_serverTime = 0;
};

} // namespace tokendesk::flextype
