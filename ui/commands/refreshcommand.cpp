// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/refreshcommand.h"

#include "core/services/workspace.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

RefreshCommand::RefreshCommand(const CommandContext &context)
    : Command(context, Condition::Connected)
{
    action()->setText(tr("Re&fresh"));
    action()->setIcon(icon(Icon::Refresh));
    action()->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    action()->setToolTip(tr("Read the tokens again"));
}

void RefreshCommand::perform()
{
    const QList<ConnectionId> &connections = context().subject.scope().connections;
    if (connections.isEmpty())
        context().workspace.inventory().refreshAll();
    for (const ConnectionId &id : connections)
        context().workspace.inventory().refresh(id);
    Q_EMIT refreshed();
}

} // namespace tokendesk
