// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/managementapi.h"

namespace tokendesk::contensis {

/// Whether this sign-in belongs to "API Key Administrators", and so may manage keys; or that the instance does not say.
Phrase administratorRemark(ManagementApi &api, const CancelToken &cancel);

/// `told`: what the token endpoint said it granted; empty: nothing, so that it is what was asked for.
Phrase grantedRemark(const std::optional<QStringList> &told, const QStringList &asked);

} // namespace tokendesk::contensis
