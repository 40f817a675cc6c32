// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/capabilities.h"
#include "core/domain/tokendraft.h"

namespace tokendesk {

/// What the fields of the kind say to a new token: required, type, limits, refuse. A draft without kind gets the first
/// that can be made. Fields without a FieldSpec are the backend's to judge. InvalidInput names the field as object,
/// "kind" for an unknown kind; Unsupported where none can be made.
[[nodiscard]] Result<> checkNewToken(const Capabilities &capabilities, TokenDraft &draft);

/// The same for a change of a token of this kind; only what is in the draft is judged.
[[nodiscard]] Result<> checkChange(const Capabilities &capabilities, const QString &kind, const TokenDraft &draft);

/// The change that enables or disables a token: its field "state". Unsupported where the kind has none.
[[nodiscard]] Result<TokenDraft> stateDraft(const Capabilities &capabilities, const QString &kind, bool enabled);

/// What is left on a read-only connection.
void forbidChanges(Capabilities &capabilities);

} // namespace tokendesk
