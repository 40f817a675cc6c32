// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/gui/application.h"
#include "ui/platform/uisettings.h"

#include <QDir>

class QDialog;
class QMainWindow;

namespace tokendesk {

/// Drives the real program on a copy of the demo site, as a person would, and keeps pictures of it.
///
/// Every step waits for what it asked for; one that does not come ends the program with a message.
class Photographer final
{
public:
    Photographer(QApplication &application, const QString &output, const QString &language, UiSettings::Look look);
    ~Photographer();

    void listAndFilter();
    void createToken();
    void revokeAndUndo();
    void conflict();
    void brokenFile();
    /// The window alone, under another name: for the dark one, the large one and the German one.
    void windowOnly(const QString &name);
    void windowWithNewToken(const QString &name);

private:
    void takePicture(const QString &name);
    void trigger(const char *command, const char *text);
    void filter(const QString &text, int rows);
    void selectRow(int row);
    template <class Dialog>
    Dialog *dialog();
    void waitUntil(const char *what, const std::function<bool()> &condition);

    const QDir m_output;
    QString m_place; ///< folder of this run: settings, state and the site
    std::unique_ptr<Application> m_program;
    QMainWindow *m_window = nullptr;
};

} // namespace tokendesk
