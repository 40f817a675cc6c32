// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/aboutcommand.h"

#include "core/services/workspace.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

AboutCommand::AboutCommand(const CommandContext &context)
    : Command(context, Condition::None)
{
    action()->setText(tr("&About Tokendesk"));
    action()->setIcon(icon(Icon::Info));
    action()->setMenuRole(QAction::AboutRole);
}

void AboutCommand::perform()
{
    const WorkspacePaths &paths = context().workspace.paths();
    (new AboutDialog({{tr("Connections"), paths.connectionsFile},
                      {tr("Activity"), paths.stateFile},
                      {tr("Settings"), paths.settingsFile}},
                     &context().window))
        ->open();
}

} // namespace tokendesk
