// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/gui/application.h"
#include "tests/doubles/contentstack/contentstackdouble.h"
#include "tests/doubles/storyblok/storyblokdouble.h"
#include "tests/shots/camera.h"
#include "ui/platform/uisettings.h"

#include <QTemporaryDir>

class QDialog;

namespace tokendesk {

/// Pictures of signing in at Contentstack and Storyblok, and of what is special there. Call the scenes in this order.
class SignInPhotographer final
{
public:
    /// Pictures are called "sign-in" and so on, with `suffix`.
    SignInPhotographer(QApplication &application, const QString &output, const QString &suffix, const QString &language,
                       UiSettings::Look look);

    void signInWithACode();
    void rightsAndLimits();
    void browser();
    void legacyToken();

private:
    void takePictureOf(const QWidget &dialog, const char *name)
    {
        m_camera->takePictureOf(dialog, QLatin1String(name) + m_suffix);
    }
    QDialog *newConnection(const QString &type, const QString &url);
    /// And selects the token of that name in the list.
    void connectNow(const QDialog &dialog, const QString &token);

    const QString m_suffix;
    QTemporaryDir m_place;
    doubles::ContentstackDouble m_contentstack;
    doubles::StoryblokDouble m_storyblok;
    std::unique_ptr<Application> m_program;
    std::unique_ptr<Camera> m_camera;
};

} // namespace tokendesk
