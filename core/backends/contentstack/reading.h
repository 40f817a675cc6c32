// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/work.h"

#include <QJsonArray>

namespace tokendesk::contentstack {

/// One request of a list from the given place on.
using PageRequest = std::function<HttpRequest(int skip)>;

/// Everything of a list, page by page: as `count` says, else for as long as pages come full. `key` is what the answer
/// calls the list. An entry that comes twice is taken once.
[[nodiscard]] Result<QJsonArray> allPages(const Work &work, const PageRequest &page, const QString &key,
                                          const Asked &asked);

/// The tokens of one kind as they are stored. Counts them for Knowledge.
[[nodiscard]] Result<QJsonArray> storedTokens(const Work &work, const QString &kind);

/// One token as it is stored. NotFound.
[[nodiscard]] Result<QJsonObject> storedToken(const Work &work, const QString &kind, const QString &uid);

} // namespace tokendesk::contentstack
