// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/apicontext.h"

namespace tokendesk::doubles::flextype::other_apis {

Php<HttpReply> registryValue(ApiContext &context);
Php<HttpReply> clearCache(ApiContext &context); ///< clears files only; what APCu keeps stays
Php<HttpReply> query(ApiContext &context);

} // namespace tokendesk::doubles::flextype::other_apis
