// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverid.h"
#include "core/base/secret.h"
#include "core/signin/credential.h"

namespace tokendesk::flextype {

/// A secret that may leave for a server: never empty. A request whose access token is null passes the server's check
/// and one without is no write at all, so neither can be built.
class ServerSecret final
{
public:
    /// InvalidInput: empty, or with a NUL, at which the server fails.
    [[nodiscard]] static Result<ServerSecret> of(Secret secret);
    static ServerSecret random(); ///< 32 hex digits, as the server makes them

    const Secret &value() const { return m_value; }
    ServerSecret clone() const { return ServerSecret(m_value.clone()); }

private:
    explicit ServerSecret(Secret value)
        : m_value(std::move(value))
    {
    }

    Secret m_value;
};

inline constexpr QLatin1String tokenName("token");
inline constexpr QLatin1String accessTokenName("access_token");
/// Beside accessTokenName only while the connection's own secret is being renewed: either may be the one that works.
inline constexpr QLatin1String nextAccessTokenName("next_access_token");

/// What every request is signed with.
struct ServerLogin
{
    ServerId token;
    ServerSecret accessToken;

    /// InvalidInput: object is the field of the credential that is missing or cannot be one.
    [[nodiscard]] static Result<ServerLogin> of(const Credential &credential,
                                                const QString &secretName = accessTokenName);
    ServerLogin clone() const { return {token, accessToken.clone()}; }
};

} // namespace tokendesk::flextype
