// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/gui/application.h"
#include "tests/core/certificates.h"
#include "tests/doubles/flextype/flextypedouble.h"
#include "tests/shots/camera.h"
#include "ui/platform/uisettings.h"

namespace tokendesk {

class ConnectionDialog;

/// Drives the real program with servers: two stand-ins, one of them with a certificate that nobody vouches for.
class ServerPhotographer final
{
public:
    /// Pictures are called "connection" and so on, with `suffix`.
    ServerPhotographer(QApplication &application, const QString &output, const QString &suffix, const QString &language,
                       UiSettings::Look look, Qt::LayoutDirection direction);

    void connectLibrary();
    void acceptCertificate();
    void failBesideWhatWorks();
    void readOnly();

private:
    void takePicture(const char *name) { m_camera->takePicture(QLatin1String(name) + m_suffix); }
    void takePictureOf(const QWidget &dialog, const char *name)
    {
        m_camera->takePictureOf(dialog, QLatin1String(name) + m_suffix);
    }
    ConnectionDialog *newServer(const doubles::FlextypeDouble &site, const QString &name);
    void choose(const QString &connection);

    const QString m_suffix;
    QTemporaryDir m_place;
    test::Certificates m_certificates;
    std::unique_ptr<doubles::FlextypeDouble> m_library;
    std::unique_ptr<doubles::FlextypeDouble> m_museum;
    std::unique_ptr<Application> m_program;
    std::unique_ptr<Camera> m_camera;
};

} // namespace tokendesk
