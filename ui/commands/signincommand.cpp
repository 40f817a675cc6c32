// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/signincommand.h"

#include "core/services/workspace.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

SignInCommand::SignInCommand(const CommandContext &context)
    : Command(context, Condition::OneConnection | Condition::OneServer)
{
    action()->setText(tr("Change c&redential…"));
    action()->setIcon(icon(Icon::Key));
    action()->setToolTip(tr("Enter what the connection signs in with"));
}

void SignInCommand::perform()
{
    Workspace &workspace = context().workspace;
    const ConnectionId id = context().subject.connection();
    auto *dialog = new ConnectionDialog(workspace.connections(), workspace.signIns(), id, {}, &context().window);
    dialog->showSignInOnly();
    dialog->open();
}

void SignInCommand::refresh(Conditions conditions)
{
    action()->setText(conditions.testFlag(Condition::SignedOut) ? tr("Sign i&n…") : tr("Change c&redential…"));
}

} // namespace tokendesk
