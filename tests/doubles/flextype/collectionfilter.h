// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"

#include <QDateTime>

namespace tokendesk::doubles::flextype {

Php<PhpValue> onlyKeys(const PhpValue &item, const PhpValue &keys);
Php<PhpValue> exceptKeys(const PhpValue &item, const PhpValue &keys);

/// options[filter]: only, except, where, group_by, sort_by, offset, limit and return, in this order. It is called on
/// lists of entries, and on a single entry, whose fields it then takes for the items.
Php<PhpValue> filterCollection(PhpValue items, const PhpValue &options, const QDateTime &now);

} // namespace tokendesk::doubles::flextype
