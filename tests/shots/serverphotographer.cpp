// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/shots/serverphotographer.h"

#include "core/base/async.h"
#include "tests/ui/support/press.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/mainwindow/connectionbanner.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/testresult.h"

#include <QComboBox>
#include <QTest>

namespace tokendesk {

namespace {

constexpr quint16 libraryPort = 8080; // of the session's own; the same in each run, so that pictures stay the same
constexpr quint16 museumPort = 8443;

const QString library = QStringLiteral("City library");
const QString museum = QStringLiteral("Museum");

using doubles::flextype::PhpValue;

void fill(doubles::FlextypeDouble &site)
{
    int number = 0;
    for (const char *name :
         {"Web site", "Mobile app (iOS)", "Mobile app (Android)", "Newsletter service", "Search indexer", "CI deploy",
          "Partner: Livraria Atlântico", "Kiosk, main entrance", "Event screen, reading room", "Backup script",
          "Old web site (2024)", "Form integration"}) {
        ++number;
        PhpValue fields;
        fields.set(QStringLiteral("calls"), PhpValue::integer(number * 379 % 2'000));
        fields.set(QStringLiteral("limit_calls"), PhpValue::integer(number % 3 == 0 ? 2'000 : 0));
        if (number > 10)
            fields.set(QStringLiteral("state"), PhpValue::text(QStringLiteral("disabled")));
        site.addToken(QString::fromUtf8(name), fields);
    }
}

std::unique_ptr<doubles::FlextypeDouble> secureServer(test::Certificates &certificates)
{
    const QString name = QStringLiteral("museum.example");
    certificates.authority(museum);
    certificates.issue(name, QStringLiteral("IP:127.0.0.1,DNS:museum.example"), 30, museum,
                       QStringLiteral("City museum"));
    QFile certificate(certificates.certificate(name));
    QFile key(certificates.key(name));
    if (!certificates.isSound() || !certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        qFatal("no certificate could be made");
    return std::make_unique<doubles::FlextypeDouble>(
        doubles::FlextypeDoubleOptions{.port = museumPort,
                                       .tokens = 5,
                                       .certificate = QSslCertificate(&certificate),
                                       .privateKey = QSslKey(&key, QSsl::Ec)});
}

} // namespace

ServerPhotographer::ServerPhotographer(QApplication &application, const QString &output, const QString &suffix,
                                       const QString &language, UiSettings::Look look, Qt::LayoutDirection direction)
    : m_suffix(suffix)
    , m_library(std::make_unique<doubles::FlextypeDouble>(doubles::FlextypeDoubleOptions{.port = libraryPort}))
    , m_museum(secureServer(m_certificates))
{
    if (!m_library->isListening() || !m_museum->isListening())
        qFatal("the ports 8080 and 8443 are needed");
    fill(*m_library);
    {
        UiSettings settings(WorkspacePaths::standard(m_place.path()).settingsFile);
        settings.setLanguage(language);
        settings.setLook(look);
    }
    m_program = std::make_unique<Application>(application, Arguments{.configDir = m_place.path(), .folder = {}});
    QApplication::setLayoutDirection(direction); // the language has set its own
    m_program->start();
    m_camera = std::make_unique<Camera>(m_program->window(), output);
    QTest::qWait(1'000); // it has read that there is nothing
    m_program->window().messages().clear();
}

ConnectionDialog *ServerPhotographer::newServer(const doubles::FlextypeDouble &site, const QString &name)
{
    m_camera->trigger("tokendesk::ConnectionCommand", "New &connection…");
    auto *dialog = m_camera->dialog<ConnectionDialog>();
    auto *type = dialog->findChild<QComboBox *>();
    type->setCurrentIndex(type->findData(QStringLiteral("flextype-server")));
    QTest::qWait(50);
    m_camera->enter(*dialog, "Flextype", "URL", site.url().toString());
    m_camera->enter(*dialog, "Flextype", "Public token", site.admin().token);
    m_camera->enter(*dialog, "Flextype", "Access token", site.admin().accessToken);
    m_camera->enter(*dialog, "tokendesk::ConnectionProfile", "Name", name);
    return dialog;
}

void ServerPhotographer::connectLibrary()
{
    ConnectionDialog *dialog = newServer(*m_library, library);
    auto *environment =
        controlOf<QComboBox>(*dialog, QCoreApplication::translate("tokendesk::ConnectionProfile", "Environment"));
    environment->setCurrentIndex(0);
    takePictureOf(*dialog, "connection");
    m_camera->press(*dialog, QCoreApplication::translate("tokendesk::ConnectionDialog", "Test"));
    m_camera->waitUntil("the result", [&] { return dialog->findChild<TestResult *>()->isVisible(); });
    takePictureOf(*dialog, "connection-test");
    m_camera->press(*dialog, QCoreApplication::translate("tokendesk::ConnectionDialog", "Connect"));
    m_camera->waitForRows(13);
}

void ServerPhotographer::acceptCertificate()
{
    const ConnectionDialog *dialog = newServer(*m_museum, museum);
    m_camera->press(*dialog, QCoreApplication::translate("tokendesk::ConnectionDialog", "Connect"));
    auto *certificate = m_camera->dialog<CertificateDialog>();
    takePictureOf(*certificate, "certificate");
    m_camera->press(*certificate,
                    QCoreApplication::translate("tokendesk::CertificateDialog", "Trust this certificate"));
    m_camera->waitUntil("the dialog to close", [] { return !QApplication::activeModalWidget(); });
    m_camera->waitForRows(6);
}

void ServerPhotographer::failBesideWhatWorks()
{
    m_museum.reset();
    choose(museum);
    m_camera->trigger("tokendesk::RefreshCommand", "Re&fresh");
    const auto *banner = m_program->window().findChild<ConnectionBanner *>();
    m_camera->waitUntil("the failure", [&] { return banner->isVisible(); });
    choose(QString());
    m_camera->selectRow(3);
    takePicture("failing");
}

void ServerPhotographer::readOnly()
{
    Connection connection = *m_program->workspace().connections().findByName(library);
    connection.guard = Guard::ReadOnly;
    m_program->workspace().connections().update(connection);
    choose(library);
    m_camera->waitForRows(13);
    m_camera->selectRow(2);
    takePicture("read-only");
}

/// Empty: all tokens.
void ServerPhotographer::choose(const QString &connection)
{
    auto *tree = m_program->window().findChild<Sidebar *>();
    const QModelIndex first = tree->model()->index(0, 0);
    const QModelIndex found = connection.isEmpty() ? first
                                                   : tree->model()
                                                         ->match(first, Qt::DisplayRole, connection, 1,
                                                                 Qt::MatchStartsWith | Qt::MatchRecursive)
                                                         .value(0);
    if (!found.isValid())
        qFatal("no connection %s", qPrintable(connection));
    tree->setCurrentIndex(found);
    QTest::qWait(300);
}

} // namespace tokendesk
