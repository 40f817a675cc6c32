// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

namespace tokendesk {

/// Names of connections are compared without regard to case.
bool sameName(const QString &left, const QString &right);

Error unknownType(const QString &type);

/// BackendType::recognise() with the type filled in. Touches the disk.
[[nodiscard]] Result<Recognised> recogniseAs(const BackendType &type, const QVariantMap &location);

/// Asks each type that takes folders, in their order. When none takes it, the error of the first says why.
[[nodiscard]] Result<Recognised> recogniseFolder(const QList<BackendType> &types, const QString &folder);

/// Name, colour, network settings and location; with `recognise` the place is looked at and its location normalised.
/// InvalidInput names the field as object ("name", "colour", "proxy_host" …, or a field of the type).
[[nodiscard]] Result<> checkConnection(Connection &connection, const BackendType &type, bool recognise);

/// Conflict when another of `others` has the name or is the same place.
[[nodiscard]] Result<> checkAgainst(const QList<Connection> &others, const Connection &connection,
                                    const BackendType &type);

/// The folder of a connection to one; empty: it is none.
QString folderOf(const Connection &connection, const BackendType &type);

} // namespace tokendesk
