// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/capabilities.h"

namespace tokendesk::storyblok {

inline const QString spaceSecretName = QStringLiteral("token");

/// The apps of a space that fields of its access tokens depend on.
struct SpaceApps
{
    bool stages = true;   ///< Pipelines: branch_id
    bool folders = true;  ///< Access Token Scopes: story_ids
    bool releases = true; ///< Releases: release_ids
};

/// Kinds of access tokens and their forms; the usual one first.
QList<KindSpec> spaceKinds(const SpaceApps &apps);

} // namespace tokendesk::storyblok
