// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/token.h"

namespace tokendesk {

QLatin1String tokenStateName(TokenState state)
{
    switch (state) {
    case TokenState::Enabled:
        return QLatin1String("enabled");
    case TokenState::Disabled:
        return QLatin1String("disabled");
    case TokenState::Exhausted:
        return QLatin1String("exhausted");
    case TokenState::Expired:
        return QLatin1String("expired");
    case TokenState::Broken:
        return QLatin1String("broken");
    case TokenState::Unknown:
        return QLatin1String("unknown");
    }
    Q_UNREACHABLE();
}

std::optional<TokenState> tokenStateFromName(QStringView name)
{
    for (const TokenState state : {TokenState::Enabled, TokenState::Disabled, TokenState::Exhausted,
                                   TokenState::Expired, TokenState::Broken, TokenState::Unknown}) {
        if (name == tokenStateName(state))
            return state;
    }
    return std::nullopt;
}

QLatin1String secretAvailabilityName(SecretAvailability availability)
{
    switch (availability) {
    case SecretAvailability::Never:
        return QLatin1String("never");
    case SecretAvailability::Once:
        return QLatin1String("once");
    case SecretAvailability::Always:
        return QLatin1String("always");
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
