// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"
#include "tests/doubles/storyblok/state.h"

namespace tokendesk::doubles::storyblok {

// The other secrets of a space and an account.
HttpReply answerWebhooks(State &state, Space &space, qint64 spaceId, const HttpCall &call, const QStringList &rest);
HttpReply answerScim(State &state, const HttpCall &call, const QStringList &rest);
HttpReply answerGrants(State &state, const HttpCall &call, const QStringList &rest);
HttpReply answerClients(State &state, const HttpCall &call, const QStringList &rest);
/// Apps that registered themselves, of the organisation; `clientId` is empty for the list.
HttpReply answerRegistrations(State &state, const HttpCall &call, const QString &clientId);

} // namespace tokendesk::doubles::storyblok
