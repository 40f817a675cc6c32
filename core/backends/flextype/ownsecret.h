// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serversession.h"
#include "core/backends/flextype/serverstore.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::flextype {

/// Renews the access token that a connection itself signs in with.
///
/// The new one is in the keychain, beside the old, before the server hears of it, and the old one stays there until the
/// new one was seen to work: whatever ends the program in between, the next start finds one that works. The work is not
/// ended by closing the backend once the keychain has changed; it takes a few seconds at most, or the client's
/// timeouts.
class OwnSecret final
{
public:
    OwnSecret(ServerSession &session, ServerState &state, CredentialVault &vault, ConnectionId connection);

    /// The new secret, proved. Errors leave both in the keychain where it is not certain which one works.
    [[nodiscard]] Result<ServerSecret> renew(const CancelToken &cancel);

    /// Of a credential that holds two secrets, the login that works; the vault then keeps that one alone.
    [[nodiscard]] static Result<ServerLogin> settle(HttpClient &client, const QString &about, ServerState &state,
                                                    CredentialVault &vault, ConnectionId connection,
                                                    const Credential &credential, const CancelToken &cancel);

private:
    enum class Tried { Works, Refused, Unknown };
    static Tried tryLogin(HttpClient &client, const ServerLogin &login, const QString &about, ServerState &state,
                          const CancelToken &cancel);
    Result<> bringIn(ServerStore &store, const ServerFields &hash, const ServerLogin &renewed);

    ServerSession &m_session;
    ServerState &m_state;
    CredentialVault &m_vault;
    ConnectionId m_connection;
};

} // namespace tokendesk::flextype
