// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"

#include <QByteArray>

#include <map>

namespace tokendesk::doubles::flextype {

/// What project/config/flextype/settings.yaml and php.ini say, as far as the APIs look at it.
struct Settings
{
    std::map<QString, bool> apis{{QStringLiteral("entries"), true},
                                 {QStringLiteral("registry"), true},
                                 {QStringLiteral("tokens"), true},
                                 {QStringLiteral("cache"), true},
                                 {QStringLiteral("query"), true}};
    bool cacheEnabled = true;
    bool errorsDisplay = false; ///< errors.display
    QString errorsHandler = QStringLiteral("pretty");
    bool phpDisplaysErrors = false; ///< php.ini display_errors: an uncaught error is 200 with text/html
    QString basePath;               ///< "/site": the API lies under it. Empty: at the root
    int hashCost = 10;              ///< of the hashes that the server makes (PHP 8.2: 10)

    bool hasApi(const QString &name) const;

    /// The value that GET /api/v1/registry finds under a dotted id ("flextype.settings.api"), null where there is none.
    PhpValue registryValue(const QString &id) const;

    /// Takes over what a site's settings.yaml says.
    Php<void> read(const QByteArray &yaml);
};

} // namespace tokendesk::doubles::flextype
