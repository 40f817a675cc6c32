// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/actbatch.h"
#include "ui/commands/commandcontext.h"

namespace tokendesk {

/// Calls `goOn` at once where nothing more follows of disabling these tokens; else says what does (a connection that is
/// locked out with its own token, say, see TokenBackend::consequences()), and calls it when the person wants it so.
void askBeforeDisabling(const CommandContext &context, const QList<NamedToken> &tokens,
                        const std::function<void()> &goOn);

} // namespace tokendesk
