// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/models/subject.h"

#include <QIcon>
#include <QStandardItemModel>

namespace tokendesk {

/// The tree "Connections": all tokens, the groups with their connections, what was revoked, the activity.
///
/// Two columns: what it is, with the connection's colour, and how many tokens, with a mark where they cannot be read.
/// It is made anew when connections change, and only its counts and marks when tokens do: there are few rows.
class ConnectionTreeModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole + 1, ConnectionRole, KeyRole };
    struct Icons
    {
        QIcon all, group, production, problem, revoked, activity;
    };

    ConnectionTreeModel(const ConnectionBook &book, const TokenTableModel &tokens, QObject *parent = nullptr);

    void setIcons(const Icons &icons);
    void setProblem(const ConnectionId &id, const QString &problem); ///< empty: none
    void setBusy(const ConnectionId &id, bool busy);
    void setRevokedCount(int count); ///< negative: not known

    Scope scopeAt(const QModelIndex &index) const;
    /// Names a row from one making of the tree to the next; find() answers where it is now.
    QString keyAt(const QModelIndex &index) const;
    QModelIndex find(const QString &key) const;
    static QString keyOf(const ConnectionId &id);
    static QString allKey();
    static QString revokedKey();
    static QString activityKey();

Q_SIGNALS:
    void aboutToRemake();
    void remade();

private:
    void remake();
    void recount();
    void describe(const ConnectionId &id);
    QString spokenName(const QModelIndex &connection) const;
    QString statusText(const ConnectionId &id) const;

    const ConnectionBook &m_book;
    const TokenTableModel &m_tokens;
    Icons m_icons;
    QHash<ConnectionId, QString> m_problems;
    QSet<ConnectionId> m_busy;
    int m_revoked = -1;
};

} // namespace tokendesk
