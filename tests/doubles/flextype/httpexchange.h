// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"

namespace tokendesk::doubles::flextype {

using doubles::HttpCall;
using doubles::HttpReply;

} // namespace tokendesk::doubles::flextype
