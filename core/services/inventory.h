// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokenrow.h"
#include "core/services/connections.h"
#include "core/services/keptsecrets.h"

namespace tokendesk {

using TokenRows = std::shared_ptr<std::vector<TokenRow>>; ///< handed over; the receiver may move out of it

/// All tokens of all connections, as rows. Rows are made off the main thread; signals come on it.
///
/// A late answer of an older refresh is dropped (generation counters). The first refresh of a connection starts
/// watching it: what changes outside is read again by itself. A connection that is renamed or moved is listed again by
/// itself; one that is added is not, before refresh() is called for it.
class Inventory final : public QObject
{
    Q_OBJECT

public:
    Inventory(Connections &connections, KeptSecrets &kept, QThreadPool &pool, QObject *parent = nullptr);
    ~Inventory() override;

    void refresh(const ConnectionId &connection); ///< cancels one that is running for the same connection
    void refreshAll();
    /// Reads these tokens again and reports rowsChanged(); for after an act, and for outside changes.
    void refreshTokens(const ConnectionId &connection, const QList<TokenId> &ids);
    bool isRefreshing(const ConnectionId &connection) const;
    /// What is wrong with a connection since its last refresh; empty: nothing.
    std::optional<Error> problem(const ConnectionId &connection) const;

Q_SIGNALS:
    void refreshStarted(const tokendesk::ConnectionId &connection);
    /// Some rows of a running refresh; `first`: what was listed of this connection before is to go.
    void rowsListed(const tokendesk::ConnectionId &connection, const tokendesk::TokenRows &rows, bool first);
    /// The connection itself was changed: all of its rows, at once.
    void rowsReplaced(const tokendesk::ConnectionId &connection, const tokendesk::TokenRows &rows);
    /// Rows that are new or different, and those that are gone; also all that a second refresh has to say.
    void rowsChanged(const tokendesk::ConnectionId &connection, const tokendesk::TokenRows &rows,
                     const QList<tokendesk::TokenId> &gone);
    void refreshFinished(const tokendesk::ConnectionId &connection); ///< problem() tells how

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
