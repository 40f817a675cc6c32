// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokendraft.h"
#include "ui/commands/commandcontext.h"
#include "ui/dialogs/tokencreateddialog.h"

namespace tokendesk {

/// Opens the dialog that shows the secrets of a token, this once.
TokenCreatedDialog *showSecrets(const CommandContext &context, const ConnectionId &connection,
                                const std::shared_ptr<CreatedToken> &token);

} // namespace tokendesk
