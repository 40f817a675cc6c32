// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

namespace tokendesk {

/// Version of the schema that this program writes.
int stateSchemaVersion();

/// Brings an open database to stateSchemaVersion(), in one transaction.
/// Errors: Parse (damaged), Unsupported (made by a newer version, or by another program), Io.
[[nodiscard]] Result<> prepareStateSchema(QSqlDatabase &database, const QString &file);

} // namespace tokendesk
