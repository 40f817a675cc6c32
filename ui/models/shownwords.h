// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/filterwords.h"

namespace tokendesk {

class ConnectionBook;

/// What stands in the columns "State" and "Kind", where it is another word than in English, which the filter knows.
FilterWords shownWords(const ConnectionBook &book);

} // namespace tokendesk
