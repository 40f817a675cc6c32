// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/apikey.h"
#include "core/backends/storyblok/session.h"

#include <map>

namespace tokendesk::storyblok {

/// What a person should know of some access tokens of a space before touching them.
class SpaceNotices final
{
public:
    /// Asks for the releases where a token has to do with them.
    static SpaceNotices read(Session &session, const std::vector<ApiKey> &keys, const CancelToken &cancel);

    void tell(const ApiKey &key, Token &token) const;

private:
    void readReleases(Session &session, const CancelToken &cancel);

    qint64 m_oldestPreview = 0; ///< ids grow, so the smallest; the space's own "first_token" is not asked for
    std::map<qint64, QStringList> m_allowed; ///< names of the releases that list a token as allowed
};

} // namespace tokendesk::storyblok
