// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/session.h"

namespace tokendesk::storyblok {

/// Choices of the fields that know theirs from the server: branch_id, story_ids, release_ids, space_id, space_ids,
/// scopes. Others have none.
[[nodiscard]] Result<QList<Choice>> choicesOf(const FieldName &field, Session &session, const CancelToken &cancel);

} // namespace tokendesk::storyblok
