// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace tokendesk::flextype {

/// A stored date as PHP's strtotime() reads it, in the forms that Flextype and people write: 2022-09-12,
/// "2022-09-12 16:26[:40]", ISO 8601 with or without an offset, 01-01-2020 [10:00[:00]], @1663000000.
/// Without an offset it is a time in `zone`. UTC; nullopt: not readable.
std::optional<QDateTime> readStoredDate(QByteArrayView text, const QTimeZone &zone);

/// A text in a format of PHP's date(), e.g. "d-m-Y H:i"; nullopt: not in this format, or a format with other letters
/// than d j D l m n M F Y y H G h g i s a A. UTC.
std::optional<QDateTime> readPhpDate(const QString &text, const QString &format, const QTimeZone &zone);
/// The time in that format, in `zone`; in "d-m-Y H:i" when the format has other letters.
QString writePhpDate(const QDateTime &time, const QString &format, const QTimeZone &zone);

/// As a new 1.x token stores it: "2026-11-22T10:47:00+00:00".
QString writeIsoDate(const QDateTime &time);

} // namespace tokendesk::flextype
