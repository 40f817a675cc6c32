// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/windowmenus.h"

#include "ui/commands/command.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/connectioncommand.h"
#include "ui/commands/newtokencommand.h"
#include "ui/commands/openfoldercommand.h"
#include "ui/commands/refreshcommand.h"
#include "ui/commands/restorecommand.h"
#include "ui/commands/revokecommand.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace tokendesk {

void buildMenus(QMainWindow &window, const CommandRegistry &commands, const ViewActions &view)
{
    QMenuBar *bar = window.menuBar();

    QMenu *file = bar->addMenu(QCoreApplication::translate("WindowMenus", "&File"));
    file->addAction(commands.openFolder->action());
    file->addMenu(commands.openFolder->recentMenu());
    file->addAction(commands.newConnection->action());
    file->addSeparator();
    file->addAction(commands.editConnection->action());
    file->addAction(commands.signIn->action());
    file->addAction(commands.signOut->action());
    file->addAction(commands.certificate->action());
    file->addAction(commands.disconnectIt->action());
    file->addSeparator();
    file->addAction(commands.quit->action());

    QMenu *edit = bar->addMenu(QCoreApplication::translate("WindowMenus", "&Edit"));
    edit->addAction(commands.undo->action());
    edit->addSeparator();
    edit->addAction(commands.copy->action());
    edit->addAction(view.filter);
    edit->addSeparator();
    edit->addAction(commands.settings->action());

    QMenu *token = bar->addMenu(QCoreApplication::translate("WindowMenus", "&Token"));
    token->addAction(commands.newToken->action());
    token->addAction(commands.editToken->action());
    token->addAction(commands.enable->action());
    token->addAction(commands.disable->action());
    token->addSeparator();
    token->addAction(commands.newSecret->action());
    token->addAction(commands.verify->action());
    token->addSeparator();
    token->addAction(commands.revoke->action());
    token->addAction(commands.restore->action());

    token->setToolTipsVisible(true); // they say why an act cannot be done

    QMenu *viewMenu = bar->addMenu(QCoreApplication::translate("WindowMenus", "&View"));
    viewMenu->addAction(commands.refresh->action());
    viewMenu->addSeparator();
    viewMenu->addActions(view.panels);
    viewMenu->addMenu(view.columns);

    QMenu *help = bar->addMenu(QCoreApplication::translate("WindowMenus", "&Help"));
    help->addAction(view.filterHelp);
    help->addAction(view.openDemo);
    help->addSeparator();
    help->addAction(commands.about->action());
}

QToolBar *buildToolBar(QMainWindow &window, const CommandRegistry &commands, QWidget &filter)
{
    auto *bar = new QToolBar(QCoreApplication::translate("WindowMenus", "Toolbar"), &window);
    bar->setObjectName(QStringLiteral("toolbar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(commands.newToken->action());
    bar->addAction(commands.editToken->action());
    bar->addAction(commands.enable->action());
    bar->addAction(commands.disable->action());
    bar->addAction(commands.revoke->action());
    bar->addSeparator();
    bar->addAction(commands.refresh->action());
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(&filter);
    return bar;
}

} // namespace tokendesk
