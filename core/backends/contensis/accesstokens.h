// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/tokenrequest.h"
#include "core/base/clock.h"
#include "core/signin/credentialaccess.h"

#include <mutex>

namespace tokendesk::contensis {

/// The access token of one connection: in memory only, treated as expired 60 s early, renewed by one request however
/// many calls want it. A refresh token is used by one program at a time (RenewalLock), and a newer one is in the
/// keychain before the new access token is used. Any worker thread.
class AccessTokens final
{
public:
    AccessTokens(HttpClient &http, QStringList scopes, CredentialAccess access, const Clock &clock);

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
    [[nodiscard]] Result<Secret> refreshed(const CancelToken &cancel);
    void take(const Granted &granted);
    bool isGood() const;

    HttpClient &m_http;
    const QStringList m_scopes;
    const CredentialAccess m_access;
    const Clock &m_clock;

    mutable std::timed_mutex m_mutex; ///< held while a token is asked for, so that others wait for the same one
    Secret m_token;
    QDateTime m_until;
    std::optional<QStringList> m_told;
};

} // namespace tokendesk::contensis
