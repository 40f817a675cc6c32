// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace tokendesk {

/// The value of a Retry-After header (RFC 9110 section 10.2.3): seconds, or a date of HTTP compared with `now`. Never
/// negative; empty for anything else.
std::optional<std::chrono::seconds> retryAfter(const QByteArray &value,
                                               const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace tokendesk
