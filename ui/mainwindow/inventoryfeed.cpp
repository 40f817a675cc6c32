// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/inventoryfeed.h"

#include "ui/text/errors.h"

#include <algorithm>

namespace tokendesk {

namespace {

bool areAlike(const Capabilities &a, const Capabilities &b)
{
    const auto sayTheSame = [](const KindSpec &one, const KindSpec &other) {
        return one.id == other.id && one.canDo == other.canDo && one.canCreate == other.canCreate &&
               one.canRevoke == other.canRevoke && one.canRenewSecret == other.canRenewSecret;
    };
    return a.system == b.system && a.remarks == b.remarks && a.canCreate == b.canCreate && a.canUpdate == b.canUpdate &&
           a.canDisable == b.canDisable && a.canRevoke == b.canRevoke &&
           std::equal(a.kinds.begin(), a.kinds.end(), b.kinds.begin(), b.kinds.end(), sayTheSame);
}

} // namespace

InventoryFeed::InventoryFeed(Workspace &workspace, ConnectionBook &book, TokenTableModel &tokens,
                             ConnectionTreeModel &tree, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_book(book)
    , m_tokens(tokens)
    , m_tree(tree)
{
    Inventory &inventory = workspace.inventory();
    connect(&inventory, &Inventory::refreshStarted, this, [this](const ConnectionId &id) {
        m_tree.setBusy(id, true);
        m_reading.insert(id);
        Q_EMIT readingChanged();
    });
    connect(&inventory, &Inventory::rowsListed, &tokens, &TokenTableModel::addRows);
    connect(&inventory, &Inventory::rowsReplaced, &tokens,
            [&tokens](const ConnectionId &id, const TokenRows &rows) { tokens.addRows(id, rows, true); });
    connect(&inventory, &Inventory::rowsChanged, &tokens, &TokenTableModel::changeRows);
    connect(&inventory, &Inventory::refreshFinished, this, &InventoryFeed::finished);

    Connections &connections = workspace.connections();
    connect(&connections, &Connections::added, this, [this](const ConnectionId &id) {
        describe(id);
        m_workspace.inventory().refresh(id);
    });
    connect(&connections, &Connections::changed, this, &InventoryFeed::describe);
    connect(&connections, &Connections::removed, this, [this](const ConnectionId &id) {
        m_reading.remove(id);
        m_tokens.removeConnection(id);
        m_tree.setProblem(id, {});
        m_book.remove(id);
        Q_EMIT problemsChanged();
    });
}

void InventoryFeed::start()
{
    for (const Connection &connection : m_workspace.connections().all())
        describe(connection.id);
    m_workspace.inventory().refreshAll();
}

QDateTime InventoryFeed::readAt(const ConnectionId &id) const
{
    const ConnectionFacts *facts = m_book.find(id);
    return facts ? facts->readAt : QDateTime();
}

void InventoryFeed::describe(const ConnectionId &id)
{
    const Connection *connection = m_workspace.connections().find(id);
    if (!connection)
        return;
    const Result<Capabilities> capabilities = m_workspace.tokens().capabilities(id);
    Capabilities none;
    none.canCreate = none.canUpdate = none.canDisable = none.canRevoke = false;
    none.idIsCredential = true;
    const BackendType *type = m_workspace.connections().type(connection->type);
    m_book.set(*connection, capabilities ? *capabilities : none, type && type->isRemote());
    if (!capabilities) {
        m_book.setState(id, capabilities.error(), {});
        m_tree.setProblem(id, text::error(capabilities.error()));
    }
}

void InventoryFeed::finished(const ConnectionId &id)
{
    m_reading.remove(id);
    m_tokens.settle();
    const std::optional<Error> problem = m_workspace.inventory().problem(id);
    m_book.setState(id, problem, problem ? QDateTime() : m_workspace.clock().nowUtc());
    m_tree.setBusy(id, false);
    m_tree.setProblem(id, problem ? text::error(*problem) : QString());
    // What can be done there may be known only now.
    const ConnectionFacts *facts = m_book.find(id);
    const Result<Capabilities> now = m_workspace.tokens().capabilities(id);
    if (facts && now && !areAlike(facts->capabilities, *now))
        describe(id);
    Q_EMIT readingChanged();
    Q_EMIT problemsChanged();
}

} // namespace tokendesk
