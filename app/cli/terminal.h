// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace tokendesk::cli {

bool hasTerminal(); ///< to ask on, wherever standard input and output go

/// Asks on the terminal without showing what is typed. Errors: Unsupported (there is no terminal), Cancelled (nothing
/// was entered).
[[nodiscard]] Result<Secret> askSecret(const QString &prompt);
/// Asks on the terminal; an empty answer is one. Errors: Unsupported, Cancelled.
[[nodiscard]] Result<Secret> askText(const QString &prompt);
[[nodiscard]] Result<Secret> askOptionalSecret(const QString &prompt);

} // namespace tokendesk::cli
