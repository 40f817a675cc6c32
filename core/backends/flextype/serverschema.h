// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverstate.h"
#include "core/domain/capabilities.h"

namespace tokendesk::flextype {

inline constexpr QLatin1String tokenKind("token"); ///< the one kind that 1.x has

/// The form and abilities of a server, as data, from what is known of it.
KindSpec serverKind(const ServerState &state);
Capabilities serverCapabilities(const ServerState &state);

tl::unexpected<Error> unknownServerKind(const QString &kind);
/// InvalidInput: another kind, or an id that is none.
[[nodiscard]] Result<ServerId> checkedServerId(const TokenId &id);

} // namespace tokendesk::flextype
