// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httprequest.h"
#include "core/signin/oauthgrant.h"

#include <QDateTime>

namespace tokendesk::storyblok {

inline const QString personalTokenName = QStringLiteral("personal_access_token");
inline const QString sessionTokenName = QStringLiteral("session_token"); ///< what a sign-in with a password gives

/// What kind of value signs a connection in; what to do when it is refused depends on it.
enum class Access { None, Personal, Legacy, Session, OAuth };

/// Which of a credential's values is used: OAuth, session, personal token, in this order. Legacy: a personal token
/// without the prefix of the scoped ones. OAuth too when its tokens have ended.
Access accessOf(const Credential &credential);
const Secret &valueOf(const Credential &credential);

/// Adds the Authorization header: Bearer for OAuth tokens and for them alone.
void authorise(HttpRequest &request, Access access, const Secret &value);

/// The day on which Storyblok ends all legacy tokens
/// (https://www.storyblok.com/mp/sunset-unscoped-personal-access-tokens).
inline QDate legacyEnd()
{
    return QDate(2026, 11, 30);
}

} // namespace tokendesk::storyblok
