// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/contentstack/state.h"

namespace tokendesk::doubles::contentstack {

/// /v3/user-session, /v3/user and /v3/user/request_token_sms: passwords, second factor, lockout at the fifth failure,
/// twenty authtokens of which the oldest goes silently.
std::optional<HttpReply> userApi(State &state, const HttpCall &call, User *user);

/// /manifests/APP/authorizations of the developer hub: what users have allowed an app, and taking it back. Whoever asks
/// has signed in with the browser.
std::optional<HttpReply> authorizationApi(State &state, const HttpCall &call, const User *user);

/// Organizations, stacks, environments, branches and aliases: what there is to choose from.
std::optional<HttpReply> pickerApi(State &state, const HttpCall &call, Stack *stack);

/// /v3/stacks/delivery_tokens and /v3/stacks/management_tokens.
std::optional<HttpReply> tokenApi(State &state, const HttpCall &call, Stack &stack, const User &user);

} // namespace tokendesk::doubles::contentstack
