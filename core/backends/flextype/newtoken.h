// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/draftcheck.h"
#include "core/base/clock.h"
#include "core/yaml/literal.h"

namespace tokendesk::flextype {

inline constexpr int idBytes = 16; ///< of ids and secrets: 32 hex digits, as the server makes them

/// The text of a draft's field, or `otherwise`.
QString draftText(const CheckedDraft &draft, const char *field, const QString &otherwise = {});
QString newUuid();
void addExtra(yaml::Literal::Map &fields, const CheckedDraft &draft);

/// What stands in a new token of 1.x, in the server's order: the caller's fields, then the hash, then the rest. Slow
/// (bcrypt): never on the main thread.
[[nodiscard]] Result<yaml::Literal::Map> newHashedFields(const CheckedDraft &draft, const Secret &secret,
                                                         const Clock &clock);

} // namespace tokendesk::flextype
