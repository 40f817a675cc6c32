// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/signin/credential.h"

namespace tokendesk::cli {

/// The secret of a token from --credentials: a file, or "-" for standard input, with one JSON object.
///
/// Taken is the member "secret", else the member `name`, else the only text in the object. What `tokendesk-cli --json
/// create` printed is understood too: then it is looked for in "secrets". At most 64 KiB. Errors: InvalidInput,
/// NotFound, PermissionDenied, Io.
[[nodiscard]] Result<Secret> readCredential(const QString &source, const QString &name);

/// What --credentials holds for signing in.
struct GivenCredentials
{
    QString method; ///< member "method": id of a SignInMethod; empty: to be found
    Credential entered;
    Secret tokenSecret; ///< member "secret": the one of a token, which `verify` asks about
};

/// The same document as what a person enters to sign in. Errors: as readCredential().
[[nodiscard]] Result<GivenCredentials> readCredentials(const QString &source);

} // namespace tokendesk::cli
