// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/token.h"

#include <QJsonObject>

namespace tokendesk::storyblok {

inline const QString personalKind = QStringLiteral("personal");

/// A personal access token of the list, which never holds its value. `now` decides whether it has expired.
Token personalTokenFrom(const QJsonObject &json, const QDateTime &now, const QString &apiUrl);

bool isLegacy(const Token &token);
QStringList spacesOf(const Token &token); ///< ids of those that it is limited to; empty: all
QString displayOf(const Token &token);    ///< "sb_pat_**********abcde"; empty: not sent

} // namespace tokendesk::storyblok
