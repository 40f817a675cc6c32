// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"
#include "tests/doubles/storyblok/state.h"

namespace tokendesk::doubles::storyblok {

// /v1/…: what belongs to the user.
HttpReply answerLogin(State &state, const HttpCall &call);
HttpReply answerSsoCheck(const HttpCall &call);
HttpReply answerValidate(const Signer &signer);
HttpReply answerPersonalTokens(State &state, const HttpCall &call, const QStringList &rest);
HttpReply answerLegacyTokens(State &state, const HttpCall &call, const QStringList &rest);

} // namespace tokendesk::doubles::storyblok
