// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <thread>

namespace tokendesk {

/// Reading the system's fonts is a fifth of the start, and Qt does it at the first text. Both halves run beside the
/// rest of the start instead, each on a thread that is joined when the result goes.

/// The part that needs no QApplication: begun before there is one.
[[nodiscard]] std::jthread readFontConfiguration();

/// The rest, when `configuration` is done. Begun after, and gone before the QApplication.
[[nodiscard]] std::jthread loadFonts(std::jthread &configuration);

} // namespace tokendesk
