// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace tokendesk {

/// ReadOnly: whoever writes refuses before any file is opened for writing.
enum class AccessMode { ReadWrite, ReadOnly };

} // namespace tokendesk
