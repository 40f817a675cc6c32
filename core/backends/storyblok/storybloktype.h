// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

namespace tokendesk::storyblok {

/// "storyblok": a space, or an account alone.
BackendType storyblokType();

} // namespace tokendesk::storyblok
