// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace tokendesk {

/// No core file of this process, and no other process of the same user attaches to it: both would hold secrets.
/// Call it first in main(). Does nothing where the system has no such switch.
void forbidCoreDumps();

} // namespace tokendesk
