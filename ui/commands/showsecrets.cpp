// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/showsecrets.h"

#include "core/services/workspace.h"
#include "ui/platform/uisettings.h"

namespace tokendesk {

TokenCreatedDialog *showSecrets(const CommandContext &context, const ConnectionId &connection,
                                const std::shared_ptr<CreatedToken> &token)
{
    auto *dialog = new TokenCreatedDialog(token, connection, context.workspace.kept(), context.clipboard,
                                          context.workspace.pool(), &context.window);
    dialog->setRevealSeconds(context.settings.revealSeconds());
    dialog->open();
    return dialog;
}

} // namespace tokendesk
