// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"

#include <QDateTime>

namespace tokendesk::doubles::flextype {

struct TextContext
{
    const PhpValue &entry; ///< the fields that [[ name ]] names
    QString siteUrl;
    QDateTime now;
};

/// What the server makes of a text when it reads it: [[ expressions ]], [% blocks %], [# comments #], (shortcodes) and
/// @directives, as far as they were measured. Expressions are whole numbers with + and -, names of fields and texts in
/// quotes; every other one fails here, as the real server fails for what it cannot evaluate. Files of the server and
/// its settings are never read: there are none.
Php<PhpValue> evaluateText(const QString &text, const TextContext &context);

} // namespace tokendesk::doubles::flextype
