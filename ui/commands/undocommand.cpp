// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/undocommand.h"

#include "ui/commands/undolist.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

UndoCommand::UndoCommand(const CommandContext &context)
    : Command(context, Condition::CanUndo)
{
    action()->setText(tr("&Undo"));
    action()->setIcon(icon(Icon::Undo));
    action()->setShortcut(QKeySequence::Undo);
}

void UndoCommand::perform()
{
    context().undo.undoLast();
}

void UndoCommand::refresh(Conditions conditions)
{
    action()->setToolTip(conditions.testFlag(Condition::CanUndo) ? tr("Undo: %1").arg(context().undo.lastText())
                                                                 : tr("Take back the last act"));
}

} // namespace tokendesk
