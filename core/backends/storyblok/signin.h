// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

namespace tokendesk::storyblok {

QList<SignInMethod> signInMethods();

// All as in BackendType.
[[nodiscard]] Result<SignedIn> signIn(const Connection &connection, SignInRequest request,
                                      const SignInContext &context);
[[nodiscard]] Result<QList<Choice>> choicesBeforehand(const Connection &connection, SignInRequest request,
                                                      const FieldName &field, const SignInContext &context);
void discard(const Connection &connection, const Credential &credential, const SignInContext &context);

} // namespace tokendesk::storyblok
