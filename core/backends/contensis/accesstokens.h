// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/tokenrequest.h"
#include "core/base/clock.h"

#include <functional>
#include <mutex>

namespace tokendesk::contensis {

/// The access token of one connection: in memory only, treated as expired 60 s early, renewed by one request however
/// many calls want it. Any worker thread.
class AccessTokens final
{
public:
    using Read = std::function<Result<Credential>(const CancelToken &)>;
    using Keep = std::function<Result<>(Credential, const CancelToken &)>;

    /// `keep` stores a credential with a newer refresh token; it is asked before the new access token is used.
    AccessTokens(HttpClient &http, QStringList scopes, Read read, Keep keep, const Clock &clock);

    void start(const Granted &granted); ///< with one that was granted just now
    /// A token that is good now.
    [[nodiscard]] Result<Secret> current(const CancelToken &cancel);
    /// The server refused `refused`: a newer one, unless another call has it already.
    [[nodiscard]] Result<Secret> insteadOf(const Secret &refused, const CancelToken &cancel);

    /// What the present token was granted, see Granted; asked for without a token: nothing is told.
    std::optional<QStringList> told() const;
    const QStringList &asked() const { return m_scopes; }

private:
    [[nodiscard]] Result<Secret> renewed(const CancelToken &cancel);
    void take(const Granted &granted);
    bool isGood() const;

    HttpClient &m_http;
    const QStringList m_scopes;
    const Read m_read;
    const Keep m_keep;
    const Clock &m_clock;

    mutable std::timed_mutex m_mutex; ///< held while a token is asked for, so that others wait for the same one
    Secret m_token;
    QDateTime m_until;
    std::optional<QStringList> m_told;
};

} // namespace tokendesk::contensis
