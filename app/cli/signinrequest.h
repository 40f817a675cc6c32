// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/credentials.h"
#include "core/backends/backendtype.h"

namespace tokendesk::cli {

const SignInMethod *findMethod(const BackendType &type, const QString &id);

/// What --credentials held, as a sign-in of that type: by the method that it names, else by the one whose required
/// fields are all there (the most of them). Errors: InvalidInput; the object is the member that is wrong or missing.
[[nodiscard]] Result<SignInRequest> requestFrom(const BackendType &type, GivenCredentials given);

/// Asks on the terminal which way to sign in and field by field, and for what the network settings need. Errors:
/// Unsupported (there is no terminal; the reason says what --credentials is to hold), Cancelled.
[[nodiscard]] Result<SignInRequest> askRequest(const BackendType &type, const NetworkSettings &network);

/// Asks for one field, as for a second factor.
[[nodiscard]] Result<Secret> askField(const SignInField &field);

} // namespace tokendesk::cli
