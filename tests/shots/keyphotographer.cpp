// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/shots/keyphotographer.h"

#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/newtokendialog.h"
#include "ui/dialogs/tokencreateddialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QTest>

namespace tokendesk {

KeyPhotographer::KeyPhotographer(QApplication &application, const QString &output, const QString &suffix,
                                 const QString &language, UiSettings::Look look)
    : m_suffix(suffix)
    , m_intranet({.demo = true})
{
    {
        UiSettings settings(WorkspacePaths::standard(m_place.path()).settingsFile);
        settings.setLanguage(language);
        settings.setLook(look);
    }
    m_program = std::make_unique<Application>(application, Arguments{.configDir = m_place.path(), .folder = {}});
    m_program->start();
    m_camera = std::make_unique<Camera>(m_program->window(), output);
    QTest::qWait(1'000); // it has read that there is nothing
    m_program->window().messages().clear();
}

void KeyPhotographer::connectIntranet()
{
    m_camera->trigger("tokendesk::ConnectionCommand", "New &connection…");
    const auto *dialog = m_camera->dialog<ConnectionDialog>();
    auto *type = dialog->findChild<QComboBox *>();
    type->setCurrentIndex(type->findData(QStringLiteral("contensis")));
    QTest::qWait(50);
    m_camera->enter(*dialog, "Contensis", "URL", m_intranet.url().toString());
    m_camera->enter(*dialog, "Contensis", "Client id", doubles::ContensisDouble::adminId());
    m_camera->enter(*dialog, "Contensis", "Shared secret", doubles::ContensisDouble::adminSecret());
    m_camera->enter(*dialog, "tokendesk::ConnectionProfile", "Name", QStringLiteral("Intranet"));
    m_camera->press(*dialog, QCoreApplication::translate("tokendesk::ConnectionDialog", "Connect"));
    m_camera->waitForRows(5);
    m_program->window().messages().clear();
}

void KeyPhotographer::lookAtAKey()
{
    m_camera->selectRow(3);
    m_camera->takePicture(QStringLiteral("api-key") + m_suffix);
}

void KeyPhotographer::handAKeyOver()
{
    m_camera->trigger("tokendesk::NewTokenCommand", "&New token…");
    const auto *create = m_camera->dialog<NewTokenDialog>();
    m_camera->enter(*create, "Contensis", "Name", QStringLiteral("Newsletter"));
    m_camera->press(*create, QCoreApplication::translate("tokendesk::NewTokenDialog", "Create token"));
    const auto *created = m_camera->dialog<TokenCreatedDialog>();
    m_camera->takePicture(QStringLiteral("hand-over") + m_suffix);
    m_camera->press(*created, QCoreApplication::translate("tokendesk::TokenCreatedDialog", "Done"));
    m_camera->waitUntil("the dialog to close", [] { return !QApplication::activeModalWidget(); });
}

} // namespace tokendesk
