// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/gui/application.h"
#include "tests/doubles/contensis/contensisdouble.h"
#include "tests/shots/camera.h"
#include "ui/platform/uisettings.h"

#include <QTemporaryDir>

namespace tokendesk {

/// Drives the real program with a stand-in whose keys get their rights from roles.
class KeyPhotographer final
{
public:
    KeyPhotographer(QApplication &application, const QString &output, const QString &suffix, const QString &language,
                    UiSettings::Look look);

    void connectIntranet();
    void lookAtAKey();
    void handAKeyOver();

private:
    const QString m_suffix;
    QTemporaryDir m_place;
    doubles::ContensisDouble m_intranet;
    std::unique_ptr<Application> m_program;
    std::unique_ptr<Camera> m_camera;
};

} // namespace tokendesk
