// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/apicontext.h"

namespace tokendesk::doubles::flextype::tokens_api {

Php<HttpReply> fetch(ApiContext &context);
Php<HttpReply> create(ApiContext &context);
Php<HttpReply> update(ApiContext &context);
Php<HttpReply> remove(ApiContext &context);
Php<HttpReply> generate(ApiContext &context);
Php<HttpReply> generateHash(ApiContext &context);
Php<HttpReply> verifyHash(ApiContext &context);

} // namespace tokendesk::doubles::flextype::tokens_api
