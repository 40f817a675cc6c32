// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/keystore.h"
#include "core/backends/contensis/roles.h"
#include "core/domain/connection.h"

namespace tokendesk::contensis {

/// What the acts of one connection share once its credential is known. Any worker thread.
struct Session
{
    /// `credential`: what `access` reads now.
    Session(const Connection &connection, const Credential &credential, CredentialAccess access, const Clock &clock);

    /// Empty where they cannot be read: a key can be managed by people who may not see roles.
    [[nodiscard]] Result<std::optional<QList<Role>>> knownRoles(const CancelToken &cancel);

    /// Looks at the keys and at what this sign-in may do.
    [[nodiscard]] Result<> test(const CancelToken &cancel);
    QList<Phrase> remarks() const; ///< of the last test()

    HttpClient http;
    AccessTokens tokens;
    ManagementApi api;
    KeyStore keys;
    Roles roles;
    const QString baseUrl;

private:
    mutable std::mutex m_mutex;
    QList<Phrase> m_remarks;
};

} // namespace tokendesk::contensis
