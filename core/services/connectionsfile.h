// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/connectionsdocument.h"

#include <functional>

namespace tokendesk {

/// connections.json on disk. Blocking: call it on a pool.
class ConnectionsFile final
{
public:
    explicit ConnectionsFile(QString path);

    /// A missing file is an empty document. Errors: those of parseConnectionsDocument() and readBounded().
    [[nodiscard]] Result<ConnectionsDocument> read() const;
    bool exists() const;

    /// Reads the file under its lock, lets `apply` change the document and writes it durably (0600 when new). A damaged
    /// file is an error and stays as it is; so it does when `apply` fails. Answers what stands in the file now.
    [[nodiscard]] Result<ConnectionsDocument> change(const std::function<Result<>(ConnectionsDocument &)> &apply) const;

private:
    Result<ConnectionsDocument> parse(QByteArrayView bytes) const;

    QString m_path;
};

} // namespace tokendesk
