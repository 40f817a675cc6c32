// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/connectionsdocument.h"
#include "tests/fuzz/check.h"

using namespace tokendesk;

/// Whatever stands in connections.json is read or refused, and what was read is written so that it reads the same.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = parseConnectionsDocument(bytes);
    if (!document) {
        CHECK(document.error().kind == ErrorKind::Parse || document.error().kind == ErrorKind::Unsupported);
        return 0;
    }
    const QByteArray written = composeConnections(*document);
    const auto again = parseConnectionsDocument(written);
    CHECK(again && again->connections == document->connections && again->recentFolders == document->recentFolders);
    CHECK(composeConnections(*again) == written);
    return 0;
}
