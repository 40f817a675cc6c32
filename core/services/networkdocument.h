// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/networksettings.h"

#include <QJsonObject>

namespace tokendesk {

/// The member "network" of a connection in connections.json. What is missing has its default; numbers outside their
/// range, and a setting of the wrong type, are an error (Parse) whose detail names the member.
[[nodiscard]] Result<NetworkSettings> readNetwork(const QJsonObject &object);
/// `before`: what stood there, so that members of a newer version stay.
QJsonObject writeNetwork(const NetworkSettings &network, QJsonObject before);

QLatin1String proxyName(NetworkSettings::Proxy proxy); ///< "system", "none", "own"
std::optional<NetworkSettings::Proxy> proxyFromName(QStringView name);

} // namespace tokendesk
