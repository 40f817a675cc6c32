// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/storyblok/state.h"

namespace tokendesk::doubles::storyblok {

/// One account with a space of six access tokens and an empty one; every value is invented. What signs in:
/// "sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00002" has all rights, …00001 chosen ones, …00003 one space alone,
/// "FAKElegacyFAKElegacyFAKElegacyFAKElegacy-100001-fake5" is a legacy token; dev@example.test with "FAKE-password".
State seededState();

} // namespace tokendesk::doubles::storyblok
