// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/mainwindow.h"

#include "ui/mainwindow/windowcontents.h"
#include "ui/platform/uisettings.h"

#include <QCloseEvent>
#include <QMimeData>
#include <QScreen>

namespace tokendesk {

namespace {

const QString geometryBlob = QStringLiteral("windowGeometry");
constexpr QSize usualSize{1'470, 720}; // device-independent pixels

QString droppedFolder(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, UiSettings &settings, SecretClipboard &clipboard, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_clipboard(clipboard)
{
    setObjectName(QStringLiteral("window"));
    setWindowTitle(tr("Tokendesk"));
    if (!restoreGeometry(settings.blob(geometryBlob)))
        resize(usualSize.boundedTo(screen()->availableSize() * 0.94));
}

MainWindow::~MainWindow() = default;

void MainWindow::start()
{
    m_contents = new WindowContents(*this, m_workspace, m_settings, m_clipboard);
    connect(m_contents, &WindowContents::demoAsked, this, &MainWindow::demoAsked);
    setAcceptDrops(true);
    m_contents->load();
}

void MainWindow::openFolder(const QString &folder)
{
    m_contents->openFolder(folder, false);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

MessageBar &MainWindow::messages() const
{
    return m_contents->messages();
}

void MainWindow::setLocked(bool locked)
{
    if (m_contents)
        m_contents->setLocked(locked);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_contents && !m_contents->settle([this] { close(); })) {
        event->ignore();
        return;
    }
    m_settings.setBlob(geometryBlob, saveGeometry());
    if (m_contents)
        m_contents->remember();
    m_settings.sync();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFolder(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString folder = droppedFolder(*event->mimeData());
    if (folder.isEmpty())
        return;
    event->acceptProposedAction();
    m_contents->openFolder(folder, true);
}

} // namespace tokendesk
