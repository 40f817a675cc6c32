// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>

namespace tokendesk::doubles {

/// Says on standard output, in one line of JSON, that the double is ready, and serves until SIGTERM or SIGINT. Call it
/// with a QCoreApplication. Answers the exit status of the program.
int serveUntilStopped(const QJsonObject &ready);

} // namespace tokendesk::doubles
