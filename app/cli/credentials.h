// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace tokendesk::cli {

/// A secret from --credentials: a file, or "-" for standard input, with one JSON object.
///
/// Taken is the member `name`; without one the only text in the object. What `tokendesk-cli --json create` printed is
/// understood too: then it is looked for in "secrets". At most 64 KiB. Errors: InvalidInput, NotFound,
/// PermissionDenied, Io.
[[nodiscard]] Result<Secret> readCredential(const QString &source, const QString &name);

/// Asks on the terminal without showing what is typed. Errors: Unsupported (there is no terminal), Cancelled.
[[nodiscard]] Result<Secret> askSecret(const QString &prompt);

} // namespace tokendesk::cli
