// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/connectioncommand.h"

#include "core/services/workspace.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

ConnectionCommand::ConnectionCommand(const CommandContext &context, Kind kind)
    : Command(context, kind == Kind::New ? Condition::None : Condition::OneConnection)
    , m_kind(kind)
{
    switch (kind) {
    case Kind::New:
        action()->setText(tr("New &connection…"));
        action()->setIcon(icon(Icon::Add));
        action()->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
        action()->setToolTip(tr("Add a place where tokens live"));
        break;
    case Kind::Edit:
        action()->setText(tr("E&dit connection…"));
        action()->setIcon(icon(Icon::Settings));
        action()->setToolTip(tr("Change name, environment, group and guard of the connection"));
        break;
    }
}

void ConnectionCommand::perform()
{
    openFor({});
}

void ConnectionCommand::openFor(const QString &folder)
{
    std::optional<ConnectionId> edited;
    if (m_kind == Kind::Edit)
        edited = context().subject.connection();
    Workspace &workspace = context().workspace;
    auto *dialog =
        new ConnectionDialog(workspace.connections(), workspace.signIns(), edited, folder, &context().window);
    connect(dialog, &ConnectionDialog::connected, this, &ConnectionCommand::connected);
    dialog->open();
}

} // namespace tokendesk
