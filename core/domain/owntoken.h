// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/token.h"

namespace tokendesk {

/// Code of the notice on the token that a connection signs in with, where that is one of those that it lists. What
/// would lock the connection out of its own place is said by TokenBackend::consequences().
inline constexpr QLatin1String ownTokenCode("own-token");

inline bool isOwnToken(const Token &token)
{
    return std::any_of(token.notices.begin(), token.notices.end(),
                       [](const Notice &notice) { return notice.code == ownTokenCode; });
}

} // namespace tokendesk
