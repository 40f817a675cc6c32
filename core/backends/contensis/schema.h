// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/keyrecord.h"
#include "core/domain/capabilities.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::contensis {

/// The form and the abilities of an instance, as data. `hasState`: it tells whether keys are switched on, so that they
/// can be switched.
Capabilities capabilitiesOf(const QString &host, bool hasState);

/// What a new key, or a key that the system shows at any time, is handed over as: client id, shared secret, both as the
/// request that they are made for, and the delivery token where there is one.
SecretList secretsOf(const KeyRecord &key, const QString &baseUrl);

/// `draft` put into the key, as far as it stands in the key itself (not its roles).
void apply(const TokenDraft &draft, KeyRecord &key);

/// Conflict when what the user saw in a field that is changed is no longer there; object is the field.
[[nodiscard]] Result<> checkSeen(const TokenDraft &draft, const Token &now);

} // namespace tokendesk::contensis
