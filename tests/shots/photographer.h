// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/gui/application.h"
#include "tests/shots/camera.h"
#include "ui/platform/uisettings.h"

namespace tokendesk {

/// Drives the real program on a copy of the demo site, as a person would, and keeps pictures of it.
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
    QString m_place; ///< folder of this run: settings, state and the site
    std::unique_ptr<Application> m_program;
    std::unique_ptr<Camera> m_camera;
};

} // namespace tokendesk
