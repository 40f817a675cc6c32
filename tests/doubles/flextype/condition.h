// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"

#include <QDateTime>

namespace tokendesk::doubles::flextype {

/// One options[filter][where][]: does a field's value meet it? An operator that the server does not know is never met.
Php<bool> meets(const PhpValue &field, const QString &comparison, const PhpValue &wanted, const QDateTime &now);

} // namespace tokendesk::doubles::flextype
