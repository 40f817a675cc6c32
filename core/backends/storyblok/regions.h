// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/phrase.h"

#include <QList>
#include <QUrl>

#include <optional>

namespace tokendesk::storyblok {

/// One of the places where Storyblok keeps spaces. A space is known in its own only.
struct Region
{
    QString id; ///< "eu", "us", "ca", "ap", "cn"
    Phrase label;
    QUrl management; ///< of the Management API, without "/v1"
    QUrl delivery;   ///< of the content delivery API, without "/v2"
};

const QList<Region> &regions();
std::optional<Region> regionOf(const QString &id);

/// Where a space of this id can be, by the rule of npm @storyblok/region-helper 1.5.0: numbers below 2^48 by the
/// million, those above by bits 48 to 52. Empty: no rule is known for it.
QStringList regionsOfSpace(qint64 space);

} // namespace tokendesk::storyblok
