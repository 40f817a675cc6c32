// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"
#include "tests/doubles/flextype/sitefiles.h"

namespace tokendesk::doubles::flextype {

/// options[find]: the files below `folder` that a list is made of, by depth, date, size, exclude, contains,
/// not_contains, path and sort_by. A folder that the server may not enter fails the whole search.
Php<QStringList> findFiles(const SiteFiles &files, const QString &folder, const PhpValue &options,
                           const QDateTime &now);

} // namespace tokendesk::doubles::flextype
