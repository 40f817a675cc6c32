// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace tokendesk {

/// Before anything else: no core dumps, no other process of the user may look into this one (both would hold secrets),
/// and messages of the libraries on standard error without what a line could quote.
void harden();

/// Before the first thread, which already has a heap when this comes later. By default each thread gets a heap of its
/// own, and rows that one thread makes and another gives back leave holes in all of them: 169 MiB instead of 158 for
/// 100,000 tokens.
void shareHeaps();

} // namespace tokendesk
