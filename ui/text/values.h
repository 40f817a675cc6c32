// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/capabilities.h"
#include "core/domain/connection.h"
#include "core/domain/tokendraft.h"
#include "core/history/activitylog.h"
#include "core/keychain/secretstore.h"
#include "core/signin/loopbacklistener.h"

// The values of core as the user reads them. For the stable words of JSON and files see the functions of the same names
// in core/domain.
namespace tokendesk::text {

QString stateName(TokenState state);
QString environmentName(Environment environment);
QString guardName(Guard guard);
QString availabilityName(SecretAvailability availability);
QString verified(const Verified &verified);    ///< whole sentences; also what was granted
QString keychainStatus(KeychainStatus status); ///< a whole sentence; empty for Unknown
QString keychainWaits();                       ///< while the keychain keeps somebody waiting, and what to do
QString actName(Activity::Act act);
QString outcomeName(Activity::Outcome outcome);
QString choiceName(const Choice &choice);
BrowserPages browserPages();

/// "12 of 100", "about 12, no limit"; "unknown" where the number of calls is.
QString calls(std::optional<qint64> calls, std::optional<qint64> limit, bool approximate);

/// In the user's time zone and language, long; "unknown" for an invalid time.
QString dateTime(const QDateTime &time);
/// The same, short enough for a column: "2026-11-22 21:20".
QString shortDateTime(const QDateTime &time);
/// "3 minutes ago", "in 12 days"; "unknown" for an invalid time.
QString age(const QDateTime &time, const QDateTime &now);

QString unknown();

} // namespace tokendesk::text
