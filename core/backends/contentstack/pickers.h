// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/work.h"
#include "core/domain/fieldspec.h"

namespace tokendesk::contentstack {

/// Choices of the fields of a token's form, from the stack.
[[nodiscard]] Result<QList<Choice>> tokenChoices(const Work &work, const FieldName &field);

/// Choices of the fields of a connection, from the account: organizations, and the stacks of the one that is chosen.
[[nodiscard]] Result<QList<Choice>> placeChoices(const Work &work, const FieldName &field);

/// Names of the branches that there are; those that were deleted are left out.
[[nodiscard]] Result<QStringList> branchNames(const Work &work);

} // namespace tokendesk::contentstack
