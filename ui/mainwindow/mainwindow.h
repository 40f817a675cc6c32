// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMainWindow>

namespace tokendesk {

class MessageBar;
class SecretClipboard;
class UiSettings;
class WindowContents;
class Workspace;

/// The window itself: where it stands, what is dropped on it, how it is closed. What is in it are its WindowContents.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// At its place and empty, so that it is on screen at once.
    MainWindow(Workspace &workspace, UiSettings &settings, SecretClipboard &clipboard, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Fills it and begins to read: once, and before all that follows.
    void start();
    /// Opens a site's folder, adds it when it is new, and selects it.
    void openFolder(const QString &folder);
    void bringToFront();
    MessageBar &messages() const;

    /// The window was covered because nobody is there, or uncovered.
    void setLocked(bool locked);

Q_SIGNALS:
    void demoAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    Workspace &m_workspace;
    UiSettings &m_settings;
    SecretClipboard &m_clipboard;
    WindowContents *m_contents = nullptr; ///< since start()
};

} // namespace tokendesk
