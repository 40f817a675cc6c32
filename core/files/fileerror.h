// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

namespace tokendesk {

/// What a system call's errno means to a person: kind, errno text as detail, and a reason (context "Files") that says
/// what to do next. `object` is the path; where file names are credentials the caller puts a name in its place.
tl::unexpected<Error> fileError(int errorNumber, const QString &object);

/// Refused because the place is open for reading only.
tl::unexpected<Error> readOnlyError(const QString &object);

} // namespace tokendesk
