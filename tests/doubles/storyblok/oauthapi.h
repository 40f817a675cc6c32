// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"
#include "tests/doubles/storyblok/state.h"

namespace tokendesk::doubles::storyblok {

// /oauth/…: the token endpoint of scoped grants, as it was measured. A browser's part is not played here: a code is in
// State::refreshTokens under its own text until it is spent.
HttpReply answerToken(State &state, const HttpCall &call);
HttpReply answerRevocation(State &state, const HttpCall &call);
HttpReply answerGrantOf(const Signer &signer);

} // namespace tokendesk::doubles::storyblok
