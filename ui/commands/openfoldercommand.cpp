// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/openfoldercommand.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "ui/models/celltext.h"
#include "ui/text/errors.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>

namespace tokendesk {

OpenFolderCommand::OpenFolderCommand(const CommandContext &context)
    : Command(context, Condition::None)
    , m_recent(new QMenu(tr("Open &recent"), &context.window))
{
    action()->setText(tr("&Open folder…"));
    action()->setIcon(icon(Icon::Folder));
    action()->setShortcut(QKeySequence::Open);
    action()->setToolTip(tr("Open a site's folder; you can also drop it on the window"));
    connect(m_recent, &QMenu::aboutToShow, this, &OpenFolderCommand::fillRecent);
}

void OpenFolderCommand::perform()
{
    auto *dialog = new QFileDialog(&context().window, tr("Open folder"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { open(folder, true); });
    dialog->open();
}

void OpenFolderCommand::open(const QString &folder, bool ask)
{
    Connections &connections = context().workspace.connections();
    whenDone(connections.recogniseFolder(folder), this, [this, folder, ask](const Result<Recognised> &result) {
        if (!result) {
            refused(folder, result.error());
            return;
        }
        for (const Connection &connection : context().workspace.connections().all()) {
            if (connection.location == result->location) {
                Q_EMIT connected(connection.id);
                return;
            }
        }
        if (ask)
            Q_EMIT recognised(folder);
        else
            add(folder, *result);
    });
}

void OpenFolderCommand::add(const QString &folder, const Recognised &recognised)
{
    Connections &connections = context().workspace.connections();
    Connection connection;
    connection.type = recognised.type;
    connection.location = recognised.location;
    connection.name = recognised.suggestedName;
    for (int number = 2; connections.findByName(connection.name); ++number)
        connection.name = QStringLiteral("%1 %2").arg(recognised.suggestedName).arg(number);
    whenDone(connections.add(connection), this, [this, folder](const Result<ConnectionId> &result) {
        if (result)
            Q_EMIT connected(*result);
        else
            refused(folder, result.error());
    });
}

void OpenFolderCommand::refused(const QString &folder, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const QString sentence = text::error(error);
    context().messages.post(MessageBar::Severity::Error,
                            error.object.isEmpty()
                                ? isolated(QDir::toNativeSeparators(folder)) + QStringLiteral(": ") + sentence
                                : sentence);
}

void OpenFolderCommand::fillRecent()
{
    m_recent->clear();
    for (const QString &folder : context().workspace.connections().recentFolders()) {
        QString shown = QDir::toNativeSeparators(folder);
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        connect(m_recent->addAction(isolated(shown)), &QAction::triggered, this,
                [this, folder] { open(folder, true); });
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("No folder yet"))->setEnabled(false);
}

} // namespace tokendesk
