// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/workspace.h"
#include "ui/models/connectiontreemodel.h"

namespace tokendesk {

/// Carries what the services say into the models: connections, rows, problems.
class InventoryFeed final : public QObject
{
    Q_OBJECT

public:
    InventoryFeed(Workspace &workspace, ConnectionBook &book, TokenTableModel &tokens, ConnectionTreeModel &tree,
                  QObject *parent = nullptr);

    void start(); ///< once the connections are read: lists them and begins to read their tokens
    QDateTime readAt(const ConnectionId &id) const; ///< UTC; invalid: not yet
    bool isReading() const { return !m_reading.isEmpty(); }

Q_SIGNALS:
    void readingChanged();
    void problemsChanged();

private:
    void describe(const ConnectionId &id);
    void finished(const ConnectionId &id);

    Workspace &m_workspace;
    ConnectionBook &m_book;
    TokenTableModel &m_tokens;
    ConnectionTreeModel &m_tree;
    QSet<ConnectionId> m_reading;
};

} // namespace tokendesk
