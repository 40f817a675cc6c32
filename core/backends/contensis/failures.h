// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpanswer.h"

namespace tokendesk::contensis {

/// What an answer that is no success means, in words: the envelope {logId, message, data, type} of the management API,
/// the bare {"message"} of a 401, or neither. Validation names the field as object ("name"), its text as reason.
Error failureOf(const HttpAnswer &answer);

/// The same for the token endpoint (RFC 6749 section 5.2, and what IdentityServer3 sends beside it): AuthFailed for a
/// wrong client or password, Unsupported for a grant that the instance does not offer, InvalidInput with "scopes" as
/// object for a scope that it refuses.
Error tokenFailureOf(const HttpAnswer &answer);

/// A write whose answer was lost, came from a gateway or is of no use: read what became of it, never send it again.
bool isUncertain(const Error &error);

/// Why no key list was found: neither at the configured path nor at the suggestion.
Phrase noKeysThere();

} // namespace tokendesk::contensis
