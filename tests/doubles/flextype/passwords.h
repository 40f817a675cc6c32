// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace tokendesk::doubles::flextype {

QByteArray passwordHash(const QString &password, int cost);         ///< bcrypt; the empty text has a hash too
bool passwordMatches(const QString &password, const QString &hash); ///< bcrypt and argon2; all else is false

} // namespace tokendesk::doubles::flextype
