// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/newtokencommand.h"

#include "core/services/workspace.h"
#include "ui/commands/showsecrets.h"
#include "ui/dialogs/newtokendialog.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

NewTokenCommand::NewTokenCommand(const CommandContext &context)
    : Command(context, Condition::CanCreate)
{
    action()->setText(tr("&New token…"));
    action()->setIcon(icon(Icon::New));
    action()->setShortcut(QKeySequence::New);
    action()->setToolTip(tr("Make a new token"));
}

void NewTokenCommand::perform()
{
    Workspace &workspace = context().workspace;
    auto *dialog = new NewTokenDialog(workspace.tokens(), workspace.connections(), context().subject.connection(),
                                      &context().window);
    dialog->setSignInAgain(context().signInAgain);
    connect(dialog, &NewTokenDialog::created, this,
            [this](const ConnectionId &connection, const std::shared_ptr<CreatedToken> &token) {
                const TokenKey key{.connection = connection, .id = token->token.id};
                showSecrets(context(), connection, token);
                Q_EMIT created(key);
            });
    dialog->open();
}

} // namespace tokendesk
