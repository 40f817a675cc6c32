// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/entries.h"

namespace tokendesk::doubles::flextype {

/// One expression of POST /api/v1/query. Known: entries().fetch(id, options), entries().has(id), registry().get(id) and
/// const(name); anything else fails, as what the real server cannot evaluate.
Php<PhpValue> evaluateQuery(const QString &expression, Entries &entries, const Settings &settings);

} // namespace tokendesk::doubles::flextype
