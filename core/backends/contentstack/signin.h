// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/contentstack/session.h"

namespace tokendesk::contentstack {

QList<SignInMethod> signInMethods();

/// Signs in as BackendType::signIn has it. A password becomes an authtoken and is not kept: twenty of those are allowed
/// to a user, and one more silently ends the oldest, so the one of a sign-in that fails later is ended at once. Nothing
/// is ever sent twice: five failures lock an account.
[[nodiscard]] Result<SignedIn> signIn(const Connection &connection, SignInRequest request,
                                      const SignInContext &context);

/// Organizations and stacks to choose from, as BackendType::choices has it.
[[nodiscard]] Result<QList<Choice>> choicesBefore(const Connection &connection, SignInRequest request, FieldName field,
                                                  const SignInContext &context);

/// Ends an authtoken that nobody keeps, as BackendType::discard has it. What was allowed to an app stays allowed: other
/// connections may live by it.
void discard(const Connection &connection, const Credential &credential, const SignInContext &context);

} // namespace tokendesk::contentstack
