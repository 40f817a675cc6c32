// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/layout.h"

#include "core/base/phrase.h"

#include <QMap>
#include <QTimeZone>

namespace tokendesk::flextype {

/// What of a site's settings concerns its tokens: project/config/flextype/settings.yaml over the version's defaults.
/// A missing key is the server's default.
struct SiteSettings
{
    QString entriesDirectory = QStringLiteral("entries"); ///< entries.directory (1.x)
    /// entries.collections.tokens_item is token, yaml, yaml as it is when nobody changed it (1.x).
    bool tokenFilesAreUsual = true;
    bool cacheEnabled = true;                         ///< cache.enabled (1.x): counters are approximate
    QString dateFormat = QStringLiteral("d-m-Y H:i"); ///< date_format, letters of PHP's date()
    QTimeZone timeZone = QTimeZone::utc();            ///< timezone
    QMap<QString, bool> apis;                         ///< kind (0.9) or API (1.x) to whether it is switched on
    QList<Phrase> remarks;                            ///< what could not be read

    /// Looks below `root`, an absolute path. Touches the disk.
    static SiteSettings read(const QString &root, Layout layout);
};

/// Reads one file below `root` for the recogniser: links on the way are followed, as the server does. Null: not there,
/// or not readable; `problem` then says so.
QByteArray readSiteFile(const QString &root, const QString &relative, QString *problem = nullptr);

} // namespace tokendesk::flextype
