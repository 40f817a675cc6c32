// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

namespace tokendesk::text {

/// An error in whole sentences: what happened, to what, why, and what to do next. Empty for Cancelled.
///
/// Plain text, one line: line breaks and control characters of object and detail are escaped.
QString error(const Error &error);

/// The last part of error() alone: what the user can do about it. Empty where there is nothing to do.
QString nextAct(const Error &error);

} // namespace tokendesk::text
