// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

namespace tokendesk::contensis {

QList<SignInMethod> signInMethods();

/// A token request, a look at the keys, and whether this sign-in belongs to "API Key Administrators". A password is
/// used once and not kept; a refresh token comes of it.
[[nodiscard]] Result<SignedIn> signIn(const Connection &connection, SignInRequest request,
                                      const SignInContext &context);

} // namespace tokendesk::contensis
