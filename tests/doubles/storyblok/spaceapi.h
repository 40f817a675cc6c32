// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"
#include "tests/doubles/storyblok/state.h"

namespace tokendesk::doubles::storyblok {

/// /v1/spaces/ID/…: access tokens and what their forms choose from. `rest` begins after the id: {"api_keys", "5"}.
HttpReply answerInSpace(State &state, Space &space, qint64 id, const HttpCall &call, const QStringList &rest);

/// GET /v1/spaces/ID: with the secrets that the real one lets out.
HttpReply spaceDetail(const Space &space);

/// GET /v2/cdn/spaces/me of the delivery API.
HttpReply currentSpace(const State &state, const HttpCall &call);

/// The part of a list that `page` and `per_page` ask for, and the headers that go with it.
HttpReply paged(const QString &name, const QJsonArray &all, const HttpCall &call);

} // namespace tokendesk::doubles::storyblok
