// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/fieldspec.h"

#include <QUrl>
#include <QVariantMap>

namespace tokendesk::storyblok {

/// Where a connection's tokens are: a region or a host of one's own, and perhaps one space.
struct Place
{
    QString region;  ///< "eu" …
    QUrl management; ///< base of "/v1"
    QUrl delivery;   ///< base of "/v2"; with a host of one's own the same
    bool ownHost = false;
    qint64 space = 0; ///< 0: the account alone

    bool hasSpace() const { return space > 0; }
    /// What a person knows it as: "space 286021932913226", else the host.
    QString name() const;
    QVariantMap location() const; ///< normalised, for Connection::location
};

inline const QString regionField = QStringLiteral("region");
inline const QString hostField = QStringLiteral("url");
inline const QString spaceField = QStringLiteral("space_id");

/// Looks at what was entered, sends nothing. InvalidInput with the field as object; a space id that belongs to another
/// region is one.
[[nodiscard]] Result<Place> placeOf(const QVariantMap &location);

QList<FieldSpec> placeFields();

} // namespace tokendesk::storyblok
