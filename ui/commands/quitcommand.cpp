// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/quitcommand.h"

#include "ui/widgets/icons.h"

namespace tokendesk {

QuitCommand::QuitCommand(const CommandContext &context)
    : Command(context, Condition::None)
{
    action()->setText(tr("&Quit"));
    action()->setIcon(icon(Icon::Close));
    action()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    action()->setMenuRole(QAction::QuitRole);
}

void QuitCommand::perform()
{
    context().window.close();
}

} // namespace tokendesk
