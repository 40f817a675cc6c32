// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/tokentablemodel.h"

namespace tokendesk {

/// What the sidebar points at.
struct Scope
{
    enum class Kind { All, Group, Connection, Revoked, Activity };

    Kind kind = Kind::All;
    QList<ConnectionId> connections; ///< of the group, or the one; empty for the others
    QString title;

    bool operator==(const Scope &) const = default;
};

/// What the user's acts work on: the place in the sidebar and the tokens selected in the table.
class Subject final : public QObject
{
    Q_OBJECT

public:
    Subject(const TokenTableModel &model, const ConnectionBook &book, QObject *parent = nullptr);

    const Scope &scope() const { return m_scope; }
    void setScope(const Scope &scope);

    /// Source numbers of the selected tokens that are shown, in the order of the table.
    const QList<int> &sources() const { return m_sources; }
    void setSources(const QList<int> &sources);

    qsizetype count() const { return m_sources.size(); }
    QList<TokenKey> keys() const;
    const TokenRow &row(qsizetype i) const { return m_model.source(m_sources.at(i)); }
    /// Where a new token would go: the connection of the sidebar, else the selected tokens' one, else the first one.
    ConnectionId connection() const;

Q_SIGNALS:
    void scopeChanged();
    void changed(); ///< other tokens are selected, or the same ones have new content

private:
    const TokenTableModel &m_model;
    const ConnectionBook &m_book;
    Scope m_scope;
    QList<int> m_sources;
};

} // namespace tokendesk
