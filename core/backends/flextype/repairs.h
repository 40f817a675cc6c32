// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/layout.h"

#include "core/base/result.h"
#include "core/yaml/edit.h"

namespace tokendesk::flextype::repairs {

// Ids of the sure repairs, as Notice::repair names them. Each one says on its button exactly what it writes.
inline constexpr QLatin1String addMissing("add-missing-fields");
inline constexpr QLatin1String limitAsNumber("write-limit-as-number");
inline constexpr QLatin1String callsAsNumber("write-calls-as-number");
inline constexpr QLatin1String resetNumbers("reset-numbers");
inline constexpr QLatin1String limitToZero("set-limit-to-zero");
inline constexpr QLatin1String stateDisabled("write-state-disabled");
inline constexpr QLatin1String stateEnabled("write-state-enabled");
inline constexpr QLatin1String dropDuplicates("drop-duplicate-keys");

/// What a repair changes in this document. Unsupported: not known, or there is nothing of the kind to repair.
[[nodiscard]] Result<QList<yaml::Edit>> editsFor(const QString &repair, const yaml::Document &document);

} // namespace tokendesk::flextype::repairs
