// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QDialog>
#include <QDir>

#include <functional>

class QMainWindow;

namespace tokendesk {

/// Does what a person does in the window, and keeps pictures of it.
///
/// Every step waits for what it asked for; one that does not come ends the program with a message.
class Camera final
{
public:
    Camera(QMainWindow &window, const QString &output);

    void takePicture(const QString &name);                          ///< the window and what lies above it
    void takePictureOf(const QWidget &dialog, const QString &name); ///< with its frame
    void trigger(const char *command, const char *text);
    void filter(const QString &text, int rows);
    void press(const QWidget &window, const QString &text); ///< as soon as it can be pressed
    void selectRow(int row);
    void enter(const QWidget &dialog, const char *context, const char *field, const QString &text);
    template <class Dialog>
    Dialog *dialog();
    void waitUntil(const char *what, const std::function<bool()> &condition);
    void waitForRows(int least);

private:
    void take(const QString &name, const QRect &frame);

    const QDir m_output;
    QMainWindow &m_window;
};

template <class Dialog>
Dialog *Camera::dialog()
{
    Dialog *found = nullptr;
    waitUntil(Dialog::staticMetaObject.className(), [&] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *candidate = qobject_cast<Dialog *>(window);
            if (candidate && candidate->isVisible())
                found = candidate;
        }
        return found != nullptr;
    });
    return found;
}

} // namespace tokendesk
