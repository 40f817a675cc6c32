// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/gui/application.h"

#include "app/gui/afterfirstpaint.h"
#include "app/gui/demosite.h"
#include "app/gui/language.h"
#include "app/gui/singleinstance.h"
#include "core/base/async.h"
#include "core/keychain/oskeychain.h"
#include "core/keychain/sessionstore.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/platform/captureguard.h"
#include "ui/platform/idlelock.h"
#include "ui/platform/look.h"
#include "ui/platform/secretclipboard.h"
#include "ui/platform/uisettings.h"
#include "ui/text/errors.h"
#include "ui/text/values.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QPainter>
#include <QProcess>
#include <QSvgRenderer>

// Resources inside a static library are left out of the program unless somebody asks for them; the macro wants to stand
// outside every namespace.
static void useResources()
{
    Q_INIT_RESOURCE(tokendesk);
    Q_INIT_RESOURCE(translations);
}

namespace tokendesk {

namespace {

std::unique_ptr<SecretStore> makeSecretStore(bool useKeychain)
{
    if (useKeychain)
        return std::make_unique<OsKeychain>();
    return std::make_unique<SessionStore>();
}

/// Drawn here: a QIcon of the file would load a plugin that does the same.
QIcon programIcon()
{
    QSvgRenderer drawing(QStringLiteral(":/icons/tokendesk.svg"));
    QIcon icon;
    for (const int side : {16, 32, 48, 64}) {
        QPixmap drawn(side, side);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        drawing.render(&painter);
        icon.addPixmap(drawn);
    }
    return icon;
}

} // namespace

Application::Application(QApplication &application, const Arguments &arguments)
    : m_application((useResources(), application))
    , m_arguments(arguments)
    , m_demo(arguments.demo ? std::make_unique<DemoSite>() : nullptr)
    , m_paths(WorkspacePaths::standard(m_demo ? m_demo->configDir() : arguments.configDir))
    , m_settings(std::make_unique<UiSettings>(m_paths.settingsFile))
    , m_language(std::make_unique<Language>(m_settings->language()))
    , m_instance(std::make_unique<SingleInstance>(QFileInfo(m_paths.connectionsFile).path()))
    , m_secrets(makeSecretStore(arguments.useKeychain))
{
    QApplication::setWindowIcon(programIcon());
}

Application::~Application()
{
    // The window looks at the workspace to its last moment.
    m_window.reset();
}

bool Application::handOver()
{
    return m_instance->handOver(m_arguments.folder);
}

void Application::start()
{
    m_workspace = std::make_unique<Workspace>(m_paths, *m_secrets, m_clock);
    m_workspace->signIns().setBrowserPages(text::browserPages());
    m_clipboard = std::make_unique<SecretClipboard>();
    m_idleLock = std::make_unique<IdleLock>();
    applyLook(m_application, m_settings->look());
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_settings, *m_clipboard);
    applySettings();
    connect(m_idleLock.get(), &IdleLock::lockedChanged, m_window.get(), &MainWindow::setLocked);
    connect(m_settings.get(), &UiSettings::changed, this, &Application::applySettings);
    connect(m_window.get(), &MainWindow::demoAsked, this, &Application::openDemo);
    connect(m_instance.get(), &SingleInstance::asked, this, [this](const QString &folder) {
        m_window->bringToFront();
        if (!folder.isEmpty())
            m_window->openFolder(folder);
    });
    connect(&m_application, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_workspace->refreshSchedule().windowFocused();
    });
    m_window->show();
    // What is in it, sockets and disk would only make it come later.
    new AfterFirstPaint(*m_window, [this] {
        m_window->start();
        m_instance->listen();
        if (m_demo)
            unpackDemo();
        if (!m_arguments.folder.isEmpty())
            m_window->openFolder(m_arguments.folder);
    });
}

void Application::unpackDemo()
{
    whenDone(runOn(m_workspace->pool(), [demo = m_demo.get()] { return demo->unpack(); }), this,
             [this](const Result<> &result) {
                 if (result)
                     m_window->openFolder(m_demo->folder());
                 else
                     m_window->messages().post(MessageBar::Severity::Error, text::error(result.error()));
             });
}

void Application::applySettings()
{
    applyLook(m_application, m_settings->look());
    m_clipboard->setSeconds(m_settings->clipboardSeconds());
    m_idleLock->setMinutes(m_settings->idleMinutes());
    if (CaptureGuard::isSupported())
        CaptureGuard::protect(*m_window, m_settings->protectsFromCapture());
}

void Application::openDemo()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--demo")}))
        m_window->messages().post(MessageBar::Severity::Error, tr("The demo could not be started."));
}

} // namespace tokendesk
