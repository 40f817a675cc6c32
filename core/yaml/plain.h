// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace tokendesk::yaml {

/// A whole number as all readers take it: an optional minus, no leading zeros, no underscores, within qint64.
std::optional<qint64> plainInteger(QStringView plain);
std::optional<qint64> plainInteger(QByteArrayView plain);

/// Would a YAML 1.1 reader (PHP's yaml extension, PyYAML) and a YAML 1.2 one (Symfony's) make different things of this
/// plain scalar? yes, off, 010, 1_000, 1:30, 1e3, 2026-11-22 …: warn when reading, never write.
bool readsDifferently(QStringView plain);

/// Is this plain scalar text for every reader: no number, boolean, null, date?
bool isPlainText(QStringView plain);

} // namespace tokendesk::yaml
