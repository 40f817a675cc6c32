// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QDialog>
#include <QPointer>

namespace tokendesk {

/// Opens a dialog as the program does; null once it has closed.
template <class Dialog>
QPointer<Dialog> opened(Dialog *dialog)
{
    dialog->open();
    dialog->activateWindow();
    return QPointer<Dialog>(dialog);
}

/// Deletes those that a test left open.
inline void closeDialogs()
{
    QList<QPointer<QDialog>> dialogs;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(window))
            dialogs.append(dialog);
    }
    for (const QPointer<QDialog> &dialog : dialogs)
        delete dialog; // those inside another are gone with it
}

} // namespace tokendesk
