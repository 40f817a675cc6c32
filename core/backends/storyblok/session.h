// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/access.h"
#include "core/backends/storyblok/requests.h"
#include "core/base/clock.h"
#include "core/domain/connection.h"
#include "core/http/httpclient.h"

#include <mutex>

namespace tokendesk::storyblok {

/// Reads and writes a second, together under what every plan allows (3; storyblok.com/docs, rate limits).
HttpLimits usualLimits();

/// Sends requests with what signs in, and says plainly what came of them. Blocking; any worker thread.
class Session final
{
public:
    /// The credential is asked for when the first request is to be sent, and kept in memory from then on; a sign-in
    /// with the browser is renewed in time.
    Session(const Connection &connection, Place place, HttpLimits limits, const Clock &clock, CredentialAccess source);
    ~Session(); ///< when every call has come back
    Q_DISABLE_COPY_MOVE(Session)

    const Requests &requests() const { return m_requests; }
    const Place &place() const { return m_requests.place(); }
    const Clock &clock() const { return m_clock; }

    /// A good answer (2xx); any other is the error that problemOf() makes, with no secret of ours in it. A read is
    /// tried three times when the server has trouble of its own.
    [[nodiscard]] Result<HttpAnswer> send(HttpRequest request, const CancelToken &cancel);
    /// Without the sign-in, any answer whatever its status: for values that sign in by themselves.
    [[nodiscard]] Result<HttpAnswer> sendBare(const HttpRequest &request, const CancelToken &cancel);
    /// The error of an answer of sendBare() that is not good.
    Error problem(const HttpAnswer &answer, Access access) const;

    [[nodiscard]] Result<Access> access(const CancelToken &cancel);
    /// Ends a sign-in with the browser at the server; of the others there is nothing to end.
    [[nodiscard]] Result<> signOut(const CancelToken &cancel);

private:
    struct Open;

    [[nodiscard]] Result<Open *> open(const CancelToken &cancel);
    Result<Secret> valueFor(Open &open, const CancelToken &cancel) const;

    const Requests m_requests;
    const HttpLimits m_limits;
    const NetworkSettings m_network;
    const bool m_readOnly;
    const Clock &m_clock;
    const CredentialAccess m_source;
    std::mutex m_mutex;
    std::unique_ptr<Open> m_open; ///< once made, it stays
};

} // namespace tokendesk::storyblok
