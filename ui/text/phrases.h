// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/phrase.h"

#include <QString>

namespace tokendesk::text {

/// A phrase of core in the user's language, its arguments filled in.
QString phrase(const Phrase &phrase);

} // namespace tokendesk::text
