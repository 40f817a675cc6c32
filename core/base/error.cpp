// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/base/error.h"

namespace tokendesk {

QLatin1String errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return QLatin1String("cancelled");
    case ErrorKind::InvalidInput:
        return QLatin1String("invalid_input");
    case ErrorKind::NotFound:
        return QLatin1String("not_found");
    case ErrorKind::Conflict:
        return QLatin1String("conflict");
    case ErrorKind::PermissionDenied:
        return QLatin1String("permission_denied");
    case ErrorKind::AuthFailed:
        return QLatin1String("auth_failed");
    case ErrorKind::SecondFactorNeeded:
        return QLatin1String("second_factor_needed");
    case ErrorKind::LimitReached:
        return QLatin1String("limit_reached");
    case ErrorKind::RateLimited:
        return QLatin1String("rate_limited");
    case ErrorKind::Network:
        return QLatin1String("network");
    case ErrorKind::Timeout:
        return QLatin1String("timeout");
    case ErrorKind::Tls:
        return QLatin1String("tls");
    case ErrorKind::Protocol:
        return QLatin1String("protocol");
    case ErrorKind::Parse:
        return QLatin1String("parse");
    case ErrorKind::Io:
        return QLatin1String("io");
    case ErrorKind::KeychainLocked:
        return QLatin1String("keychain_locked");
    case ErrorKind::KeychainUnavailable:
        return QLatin1String("keychain_unavailable");
    case ErrorKind::Unsupported:
        return QLatin1String("unsupported");
    case ErrorKind::Internal:
        return QLatin1String("internal");
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
