// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace tokendesk {

/// From now on the calling thread gives way to those somebody waits for, the window's first: where as many threads read
/// as there are processors, the window would wait for one as long as it works. Does not hold up what runs alone.
void giveWay();

} // namespace tokendesk
