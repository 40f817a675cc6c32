// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/signin/credentialvault.h"

#include <functional>

namespace tokendesk {

/// Where what signs a connection in comes from, and where it goes when it was renewed. Blocking, on worker threads.
struct CredentialAccess
{
    std::function<Result<Credential>(const CancelToken &)> read;
    /// As CredentialVault::replace(), and not ended by anything but time: what was renewed must not be lost. Empty: it
    /// cannot be renewed, as before there is a connection.
    std::function<Result<>(Credential)> replace;
    ConnectionId connection;

    static CredentialAccess ofVault(CredentialVault &vault, const ConnectionId &connection);
    /// One that is at hand, of a sign-in that is under way.
    static CredentialAccess of(const Credential &credential);
};

} // namespace tokendesk
