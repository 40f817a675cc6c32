// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/domain/fieldspec.h"

namespace tokendesk::storyblok {

/// "expires_at": a day from tomorrow on, at most a year away. `clock` must live as long as the field.
FieldSpec expiryField(const Clock &clock, Phrase help);

/// The first moment of that day in UTC, as the API wants it.
QString expiryText(const QDate &day);

} // namespace tokendesk::storyblok
