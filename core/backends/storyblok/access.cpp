// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/access.h"

namespace tokendesk::storyblok {

Access accessOf(const Credential &credential)
{
    if (credential.has(oauthClientIdName))
        return Access::OAuth;
    if (credential.has(sessionTokenName))
        return Access::Session;
    if (!credential.has(personalTokenName))
        return Access::None;
    return credential.value(personalTokenName).bytes().startsWith("sb_pat_") ? Access::Personal : Access::Legacy;
}

const Secret &valueOf(const Credential &credential)
{
    switch (accessOf(credential)) {
    case Access::OAuth:
        return credential.value(oauthAccessTokenName);
    case Access::Session:
        return credential.value(sessionTokenName);
    case Access::Personal:
    case Access::Legacy:
    case Access::None:
        return credential.value(personalTokenName);
    }
    Q_UNREACHABLE();
}

void authorise(HttpRequest &request, Access access, const Secret &value)
{
    if (access != Access::OAuth) {
        // Kept as it was entered: a line break at the end is of a file.
        request.addHeader("Authorization", Secret(value.bytes().trimmed()));
        return;
    }
    QByteArray bearer = "Bearer " + value.bytes().toByteArray();
    request.addHeader("Authorization", Secret(bearer));
    bearer.fill('\0');
}

} // namespace tokendesk::storyblok
