// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/knowledge.h"
#include "core/base/clock.h"

namespace tokendesk::contentstack {

/// What can be done with the tokens of a stack, and the forms for it.
Capabilities capabilitiesOf(const Knowledge &knowledge, const Clock &clock);

/// Choices that this program knows by itself, of a field that also takes others.
QList<Choice> fixedChoices(const FieldName &field);

} // namespace tokendesk::contentstack
