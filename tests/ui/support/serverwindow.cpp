// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/serverwindow.h"

#include "tests/ui/support/desk.h"
#include "tests/ui/support/press.h"
#include "ui/mainwindow/sidebar.h"

#include <QAction>
#include <QTableView>

namespace tokendesk {

namespace {

constexpr int patience = 30'000;

QModelIndex find(const QAbstractItemModel &model, const QString &text)
{
    return model.match(model.index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchStartsWith | Qt::MatchRecursive).value(0);
}

} // namespace

ServerWindow::ServerWindow(std::unique_ptr<SecretStore> keychain)
    : secrets(std::move(keychain))
    , workspace(WorkspacePaths::standard(folder.filePath(QStringLiteral("config"))), *secrets, clock,
                {remoteType(store)})
    , settings(workspace.paths().settingsFile)
{
    store->memory->capabilities = memoryCapabilities();
    store->memory->capabilities.idIsCredential = false;
    for (const auto &[id, name] : {std::pair(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI deploy")),
                                   std::pair(QStringLiteral("eeeeffffgggghhhh"), QStringLiteral("Web site"))})
        store->memory->tokens.append(memoryToken(id, name));
    if (!resultOf(workspace.load()))
        qFatal("the workspace cannot be loaded");
}

ConnectionId ServerWindow::add(const QString &name, Guard guard, std::chrono::seconds revokeDelay)
{
    Connection connection;
    connection.name = name;
    connection.type = QStringLiteral("remote");
    connection.location = {{QStringLiteral("url"), QStringLiteral("https://%1.example.com").arg(name.toLower())}};
    connection.guard = guard;
    connection.network.revokeDelay = revokeDelay;
    SignedIn signedIn;
    signedIn.credential.set(QStringLiteral("authtoken"), Secret::fromText(u"session-of-the-remote-system"));
    signedIn.location = connection.location;
    const Result<ConnectionId> added =
        resultOf(workspace.signIns().connect(connection, std::move(signedIn), CredentialVault::Keep::InKeychain));
    if (!added)
        qFatal("cannot add a server: %s", qPrintable(added.error().object));
    return *added;
}

void ServerWindow::start(int rows)
{
    window = std::make_unique<MainWindow>(workspace, settings, clipboard);
    window->show();
    window->activateWindow();
    window->start();
    if (!QTest::qWaitFor([&] { return table()->model()->rowCount() == rows; }, patience))
        qFatal("waited in vain for %d tokens", rows);
}

void ServerWindow::choose(const QString &connection)
{
    auto *tree = window->findChild<Sidebar *>();
    if (!QTest::qWaitFor([&] { return find(*tree->model(), connection).isValid(); }, patience))
        qFatal("waited in vain for a connection");
    tree->setCurrentIndex(find(*tree->model(), connection));
    QTest::qWait(50); // the acts are judged anew
}

void ServerWindow::select(int row)
{
    table()->setFocus();
    table()->selectRow(row);
    QTest::qWait(50);
}

QAction *ServerWindow::action(const QString &text)
{
    for (QAction *action : window->findChildren<QAction *>()) {
        if (withoutMark(action->text()) == text)
            return action;
    }
    return nullptr;
}

QTableView *ServerWindow::table()
{
    return window->findChild<QTableView *>();
}

} // namespace tokendesk
