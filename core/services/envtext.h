// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace tokendesk {

/// The text of a .env file with KEY=value set; see setEnvValue(). Touches no disk.
///
/// Where the readers of such files (shells, the dotenv libraries of PHP, Node, Python and Ruby) would not agree on what
/// a value means, it is Unsupported: one with a single quote together with a double quote, `\`, `$` or a backtick.
[[nodiscard]] Result<QByteArray> withEnvValue(const QByteArray &text, const QByteArray &key, const QByteArray &value);

} // namespace tokendesk
