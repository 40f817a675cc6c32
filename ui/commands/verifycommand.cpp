// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/verifycommand.h"

#include "core/services/workspace.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

VerifyCommand::VerifyCommand(const CommandContext &context)
    : Command(context, Condition::OneSelected | Condition::CanVerify)
{
    action()->setText(tr("&Verify a secret…"));
    action()->setIcon(icon(Icon::Ok));
    action()->setToolTip(tr("Find out whether a secret works for the selected token"));
}

void VerifyCommand::perform()
{
    const TokenRow &row = context().subject.row(0);
    auto *dialog = new VerifyDialog(context().workspace.tokens(), row.connection, row.id, row.name, &context().window);
    dialog->setSignInAgain(context().signInAgain);
    const ConnectionFacts *facts = context().book.find(row.connection);
    if (row.secretAvailability == SecretAvailability::Always && row.hasSecret && facts &&
        !facts->capabilities.idIsCredential)
        dialog->offerShown();
    dialog->open();
}

} // namespace tokendesk
