// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/gui/arguments.h"
#include "core/base/clock.h"
#include "core/services/workspace.h"

class QApplication;

namespace tokendesk {

class DemoSite;
class IdleLock;
class Language;
class MainWindow;
class SecretClipboard;
class SingleInstance;
class UiSettings;

/// The composition root of the window: makes every object, in the order they need each other, and owns them all.
class Application final : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &application, const Arguments &arguments);
    ~Application() override;

    /// True when a program with the same configuration runs already and was told: then there is nothing to do here.
    bool handOver();
    /// Shows the window, then begins to read.
    void start();

    MainWindow &window() { return *m_window; }
    Workspace &workspace() { return *m_workspace; }

private:
    void applySettings();
    void unpackDemo();
    void openDemo();

    QApplication &m_application;
    const Arguments m_arguments;
    std::unique_ptr<DemoSite> m_demo;
    const WorkspacePaths m_paths;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<SingleInstance> m_instance;
    SystemClock m_clock;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<IdleLock> m_idleLock;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace tokendesk
