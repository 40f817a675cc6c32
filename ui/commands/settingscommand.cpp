// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/settingscommand.h"

#include "ui/dialogs/settingsdialog.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

SettingsCommand::SettingsCommand(const CommandContext &context)
    : Command(context, Condition::None)
{
    action()->setText(tr("&Settings…"));
    action()->setIcon(icon(Icon::Settings));
    action()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    action()->setMenuRole(QAction::PreferencesRole);
}

void SettingsCommand::perform()
{
    (new SettingsDialog(context().settings, &context().window))->open();
}

} // namespace tokendesk
