// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace tokendesk {

/// The random key of 32 bytes for fingerprints; made (0600) when the file is missing. A file of any other size is a
/// Parse error and stays as it is: with a new key the names of kept secrets would be lost.
[[nodiscard]] Result<QByteArray> loadFingerprintKey(const QString &file);

/// Makes a folder and those above it where they are missing, 0700.
[[nodiscard]] Result<> makePrivateFolder(const QString &folder);
/// Makes an empty file (0600) where there is none, and takes the rights of group and others from one that is there.
[[nodiscard]] Result<> makePrivateFile(const QString &file);

} // namespace tokendesk
