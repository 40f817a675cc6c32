// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/storyblok/place.h"

namespace tokendesk::storyblok {

inline const QString emailName = QStringLiteral("email");
inline const QString passwordName = QStringLiteral("password");
inline const QString otpName = QStringLiteral("otp");

/// Signs in with e-mail, password and, where the account wants it, a code; the credential holds the session's token and
/// neither of them. Never repeated by itself. SecondFactorNeeded (object "otp"), AuthFailed.
[[nodiscard]] Result<Credential> signInWithPassword(const Connection &connection, const Place &place,
                                                    const Credential &entered, const SignInContext &context);

} // namespace tokendesk::storyblok
