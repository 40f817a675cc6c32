// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace tokendesk::doubles::flextype {

/// strtotime() for the forms that sites use: ISO 8601, "2022-09-12 16:26:40", "12-09-2022 16:26", and the words now,
/// today and yesterday. UTC. Empty: no date that it knows.
std::optional<qint64> parseDate(const QString &text, const QDateTime &now);

} // namespace tokendesk::doubles::flextype
