// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/connection.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace tokendesk {

/// What connections.json says. Keys that this version does not know are kept in `root` and written again.
struct ConnectionsDocument
{
    QList<Connection> connections; ///< in the order of the file; names and ids are unique
    QStringList recentFolders;     ///< newest first
    QJsonObject root;

    bool operator==(const ConnectionsDocument &) const = default;
};

/// Reads the bytes of a connections.json, at most 4 MiB. Never touches the disk. A guard that is not known counts as
/// read-only, an environment that is not known as "other"; both stay as they stand when the file is written again.
/// Errors: Parse (detail says where), Unsupported (format version of a newer program).
[[nodiscard]] Result<ConnectionsDocument> parseConnectionsDocument(QByteArrayView bytes);
[[nodiscard]] Result<QList<Connection>> parseConnections(QByteArrayView bytes);

/// The bytes to write: indented JSON with sorted keys and a final newline.
QByteArray composeConnections(const ConnectionsDocument &document);

/// Puts `folder` in front of the recent ones, which are at most ten.
void rememberFolder(ConnectionsDocument &document, const QString &folder);

} // namespace tokendesk
