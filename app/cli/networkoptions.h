// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/certificateproblem.h"
#include "core/base/result.h"
#include "core/domain/networksettings.h"

namespace tokendesk::cli {

/// Takes one `--set key=value` that is a network setting, named as in connections.json; relative file names become
/// absolute. False: the key is no such setting. Errors: InvalidInput with the key as object.
[[nodiscard]] Result<bool> takeNetworkOption(NetworkSettings &network, const QString &key, const QString &text);

/// The pin for exactly this certificate, when `sha256` (with or without colons, any case) is its fingerprint.
std::optional<CertificatePin> pinFor(const CertificateProblem &problem, const QString &sha256);

} // namespace tokendesk::cli
