// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/networksettings.h"

#include <QString>
#include <QUuid>
#include <QVariantMap>

#include <optional>

namespace tokendesk {

using ConnectionId = QUuid;

/// Decides colour, badge and how strongly an act is guarded.
enum class Environment { Production, Staging, Development, Other };

/// Normal, Confirm (the name must be typed) or ReadOnly (enforced in files/ and http/, not only on screen).
enum class Guard { Normal, Confirm, ReadOnly };

/// One place where tokens live. Holds no secret.
struct Connection
{
    ConnectionId id;
    QString name;         ///< unique among the connections, without regard to case
    QString type;         ///< id of a BackendType, e.g. "flextype-folder"
    QVariantMap location; ///< fields of the BackendType: "folder", or "url" and what else the type asks for
    Environment environment = Environment::Other;
    QString colour; ///< "#rrggbb" chosen by the user; empty: the environment's
    QString group;  ///< empty: grouped by environment
    Guard guard = Guard::Normal;
    NetworkSettings network; ///< of a type that isRemote

    /// Production and guard "confirm" want the name typed before an act that cannot simply be undone.
    bool wantsTypedName() const { return guard == Guard::Confirm || environment == Environment::Production; }
    bool operator==(const Connection &) const = default;
};

QLatin1String environmentName(Environment environment); ///< "production", "staging", "development", "other"
std::optional<Environment> environmentFromName(QStringView name);
QLatin1String guardName(Guard guard); ///< "normal", "confirm", "read-only"
std::optional<Guard> guardFromName(QStringView name);

} // namespace tokendesk
