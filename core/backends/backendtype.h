// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/tokenbackend.h"
#include "core/base/clock.h"
#include "core/domain/connection.h"

#include <QThreadPool>

namespace tokendesk {

/// What every backend is given; all of it outlives the backend.
struct BackendContext
{
    QThreadPool &pool;
    const Clock &clock;
};

/// What a folder (or, for other systems, an address) turned out to be.
struct Recognised
{
    QVariantMap location;  ///< normalised fields for Connection::location
    QString suggestedName; ///< for a new connection
    Phrase description;    ///< "Flextype 1.0.0-alpha.3, tokens in %1"
    QString type{};        ///< id of the BackendType; filled in by Connections
};

/// One kind of connection; the registry lists them.
struct BackendType
{
    QString id;                  ///< "flextype-folder": what `tokendesk-cli connect` takes
    Phrase label;                ///< "Flextype site (folder)"
    QList<FieldSpec> fields;     ///< of the connection dialog and `connect --set`; "folder" or "url" first
    bool acceptsFolders = false; ///< folders dropped on the window or given as an argument may be offered to it

    /// Looks at a location, changes nothing. May touch the disk: call it on a pool.
    std::function<Result<Recognised>(const QVariantMap &location)> recognise;
    std::function<Result<std::unique_ptr<TokenBackend>>(const Connection &, const BackendContext &)> open;
};

/// Every kind of connection that there is: a new system is one folder here and one line in registry.cpp.
QList<BackendType> backendTypes();

} // namespace tokendesk
