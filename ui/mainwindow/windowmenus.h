// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;
class QWidget;

namespace tokendesk {

class CommandRegistry;

/// What stands in the menus beside the commands.
struct ViewActions
{
    QList<QAction *> panels; ///< show or hide
    QAction *filter;         ///< goes to the field
    QAction *filterHelp;
    QAction *openDemo;
    QMenu *columns;
};

/// File, Edit, Token, View, Help.
void buildMenus(QMainWindow &window, const CommandRegistry &commands, const ViewActions &view);

/// The acts that are needed most, and the field `filter` at its end. Turns to icons alone when the window is narrow.
QToolBar *buildToolBar(QMainWindow &window, const CommandRegistry &commands, QWidget &filter);

} // namespace tokendesk
