// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/problems.h"
#include "core/backends/contentstack/requests.h"
#include "core/domain/connection.h"
#include "core/http/httpclient.h"
#include "core/signin/oauthgrant.h"

#include <atomic>
#include <mutex>

namespace tokendesk::contentstack {

/// Sends requests with what signs in, and says plainly what came of them. Blocking; any worker thread.
class Session final
{
public:
    /// The credential is asked for when the first request is to be sent, and kept in memory from then on; a sign-in
    /// with the browser is renewed in time.
    Session(const Connection &connection, Place place, CredentialAccess source, const Clock &clock);
    ~Session(); ///< when every call has come back
    Q_DISABLE_COPY_MOVE(Session)

    const Requests &requests() const { return m_requests; }

    /// Any answer whatever its status. A read is tried three times when the server has trouble of its own.
    [[nodiscard]] Result<HttpAnswer> send(HttpRequest request, const CancelToken &cancel);
    /// The JSON object of a good answer; else what problemOf() says.
    [[nodiscard]] Result<QJsonObject> ask(HttpRequest request, const Asked &asked, const CancelToken &cancel);
    /// The error of an answer of send() that is not good, without a secret of ours in it.
    Error problem(const HttpAnswer &answer, const Asked &asked) const;

    /// Ends the sign-in there. One that has ended already is what was wanted.
    [[nodiscard]] Result<> signOut(const CancelToken &cancel);

    /// Sent without the sign-in, for values that sign in by themselves and for signing in.
    [[nodiscard]] Result<HttpAnswer> sendBare(const HttpRequest &request, const CancelToken &cancel);

private:
    struct Open;

    [[nodiscard]] Result<Open *> open(const CancelToken &cancel);
    [[nodiscard]] Result<HttpAnswer> sendRenewed(Open &open, const HttpRequest &request, const CancelToken &cancel);
    [[nodiscard]] Result<> endAuthorization(const Credential &credential, const CancelToken &cancel);
    [[nodiscard]] Result<HttpAnswer> exchange(Open &open, const HttpRequest &request, const CancelToken &cancel);

    const Requests m_requests;
    const CredentialAccess m_source;
    const Clock &m_clock;
    const NetworkSettings m_network;
    const bool m_readOnly;
    mutable std::mutex m_mutex;
    std::unique_ptr<Open> m_open;         ///< once made, it stays
    std::atomic<qint64> m_pauseUntil = 0; ///< of the steady clock, ms: others use the same allowance
};

/// What of a credential signs a request in: the headers to add. AuthFailed when there is nothing of use in it.
[[nodiscard]] Result<> addSignIn(HttpRequest &request, const Credential &credential, const QString &about);

} // namespace tokendesk::contentstack
