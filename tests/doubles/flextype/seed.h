// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"

#include <QByteArray>

namespace tokendesk::doubles::flextype {

QByteArray rootEntry(); ///< tokens/token.yaml, the collection's own entry
PhpValue newToken(const QString &title, const QString &hash);
PhpValue seededToken(int number,
                     const QString &hash); ///< the number-th of a site that is in use: states, limits, calls

} // namespace tokendesk::doubles::flextype
