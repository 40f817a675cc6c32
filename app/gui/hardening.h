// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace tokendesk {

/// Before anything else: no core dumps, no other process of the user may look into this one (both would hold secrets),
/// and messages of the libraries on standard error without what a line could quote.
void harden();

} // namespace tokendesk
