// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/problems.h"
#include "core/backends/contentstack/requests.h"
#include "core/domain/connection.h"
#include "core/http/httpclient.h"
#include "core/signin/credential.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace tokendesk::contentstack {

/// Sends requests with what signs in, and says plainly what came of them. Blocking; any worker thread.
class Session final
{
public:
    /// Asked once, when the first request is to be sent, and kept in memory from then on.
    using CredentialSource = std::function<Result<Credential>(const CancelToken &)>;

    Session(const Connection &connection, Place place, CredentialSource source);
    ~Session(); ///< when every call has come back
    Q_DISABLE_COPY_MOVE(Session)

    const Requests &requests() const { return m_requests; }

    /// Any answer whatever its status. A read is tried three times when the server has trouble of its own.
    [[nodiscard]] Result<HttpAnswer> send(HttpRequest request, const CancelToken &cancel);
    /// The JSON object of a good answer; else what problemOf() says.
    [[nodiscard]] Result<QJsonObject> ask(HttpRequest request, const Asked &asked, const CancelToken &cancel);
    /// The error of an answer of send() that is not good, without a secret of ours in it.
    Error problem(const HttpAnswer &answer, const Asked &asked) const;

    /// Sent without the sign-in, for values that sign in by themselves and for signing in.
    [[nodiscard]] Result<HttpAnswer> sendBare(const HttpRequest &request, const CancelToken &cancel);

private:
    struct Open;

    [[nodiscard]] Result<Open *> open(const CancelToken &cancel);
    [[nodiscard]] Result<HttpAnswer> exchange(Open &open, const HttpRequest &request, const CancelToken &cancel);

    const Requests m_requests;
    const CredentialSource m_source;
    const NetworkSettings m_network;
    const bool m_readOnly;
    mutable std::mutex m_mutex;
    std::unique_ptr<Open> m_open;         ///< once made, it stays
    std::atomic<qint64> m_pauseUntil = 0; ///< of the steady clock, ms: others use the same allowance
};

/// What of a credential signs a request in: the headers to add. AuthFailed when there is nothing of use in it.
[[nodiscard]] Result<> addSignIn(HttpRequest &request, const Credential &credential, const QString &about);

} // namespace tokendesk::contentstack
