// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/settings.h"

#include "core/base/result.h"

namespace tokendesk::flextype {

/// A Flextype site on disk: which version, where its tokens are, what its settings say.
struct Site
{
    QString root;    ///< absolute, the folder that holds `project` (0.9.7: `site`)
    QString version; ///< of the manifest: "1.0.0-alpha.3"; empty: there is none
    /// Usually one. Two where no manifest tells which of two stores counts; the newer first.
    QList<Layout> layouts;
    SiteSettings settings;
    QList<Store> stores;
    QList<Phrase> remarks; ///< worth knowing: an old store beside, unusual settings, no right to write

    const Store *store(QStringView kind) const;
    QString displayVersion() const; ///< "1.0.0-alpha.3", "1.0", "0.9.13 or newer"

    /// Reads the folder that recognise() chose. Touches the disk; errors as of recognise().
    [[nodiscard]] static Result<Site> load(const QString &root);

    /// The site that `folder` is, or is a part of: itself, above `project` and `site`, above `tokens` and `entries`.
    /// NotFound: none of them is one; Unsupported: it is one without tokens, or one that keeps them in another way.
    [[nodiscard]] static Result<Site> recognise(const QString &folder);
};

} // namespace tokendesk::flextype
