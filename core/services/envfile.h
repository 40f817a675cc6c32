// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace tokendesk {

/// Sets KEY=value in a .env file: every other byte stays; a new file is made with mode 0600. Blocking: call on a pool.
///
/// The last assignment of the key is replaced, `export ` before it kept; a missing one is appended. The value is
/// quoted where a shell or dotenv reader would need it. Owner and mode of the file stay. Errors: InvalidInput (key does
/// not match [A-Za-z_][A-Za-z0-9_]*, value has a line break or NUL), Unsupported (a symbolic link: the real file may
/// belong to others; a value that readers understand differently), Conflict (the file changed meanwhile), Io,
/// PermissionDenied.
[[nodiscard]] Result<> setEnvValue(const QString &path, const QString &key, const Secret &value);

/// `lines` with a line KEY=value behind them, as setEnvValue() writes it. Errors as there.
[[nodiscard]] Result<Secret> withEnvLine(const Secret &lines, const QString &key, const Secret &value);

/// "CI deploy" and "access_token" make CI_DEPLOY_ACCESS_TOKEN: letters, digits and _ only, no digit in front.
QString suggestedEnvKey(const QString &tokenName, const QString &secretName);

} // namespace tokendesk
