// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/apicontext.h"

namespace tokendesk::doubles::flextype::entries_api {

Php<HttpReply> fetch(ApiContext &context);
Php<HttpReply> create(ApiContext &context);
Php<HttpReply> update(ApiContext &context);
Php<HttpReply> move(ApiContext &context);
Php<HttpReply> copy(ApiContext &context);
Php<HttpReply> remove(ApiContext &context);

} // namespace tokendesk::doubles::flextype::entries_api
