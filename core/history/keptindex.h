// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/connection.h"

#include <QFuture>
#include <QHash>
#include <QStringList>

namespace tokendesk {

class StateDatabase;

/// Which keychain entries there are or may be, in the state database: names made of fingerprints, no secret.
class KeptIndex final
{
public:
    /// `stored`: the entry was written and read back. Otherwise it is about to be written, or holds a value that does
    /// not work any more: not offered to anybody, but to be removed with its connection.
    using Entries = QHash<ConnectionId, QHash<QString, bool>>;

    explicit KeptIndex(StateDatabase &database);

    QFuture<Result<Entries>> load();
    QFuture<Result<>> set(ConnectionId connection, QString fingerprint, bool stored);
    QFuture<Result<>> clear(ConnectionId connection, QString fingerprint);

private:
    StateDatabase &m_database;
};

} // namespace tokendesk
