// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/newsecretcommand.h"

#include "core/services/workspace.h"
#include "ui/commands/proofwatcher.h"
#include "ui/commands/showsecrets.h"
#include "ui/dialogs/newsecretdialog.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

NewSecretCommand::NewSecretCommand(const CommandContext &context)
    : Command(context, Condition::OneSelected | Condition::CanRenewSecret)
{
    action()->setText(tr("Set a new &secret…"));
    action()->setIcon(icon(Icon::Key));
    action()->setToolTip(tr("Give the selected token a new secret; the old one stops working at once"));
}

void NewSecretCommand::perform()
{
    const TokenRow &row = context().subject.row(0);
    Workspace &workspace = context().workspace;
    auto *dialog = new NewSecretDialog(workspace.tokens(), workspace.connections(), row.connection, row.id, row.name,
                                       &context().window);
    dialog->setSignInAgain(context().signInAgain);
    connect(dialog, &NewSecretDialog::renewed, this,
            [this, name = row.name](const ConnectionId &connection, const std::shared_ptr<CreatedToken> &token,
                                    const QFuture<Result<>> &inForce) {
                context().proofs.watch(name, inForce);
                showSecrets(context(), connection, token);
            });
    dialog->open();
}

} // namespace tokendesk
