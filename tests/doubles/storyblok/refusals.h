// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"
#include "tests/doubles/storyblok/state.h"

namespace tokendesk::doubles::storyblok {

// The system's own shapes of errors.
HttpReply unauthorised();
HttpReply forbidden(const QString &text);
HttpReply notFound(); ///< a bare array
HttpReply tooFast(const State &state);
/// 422 about one field, in the shape that is set.
HttpReply unprocessable(const State &state, const QString &field, const QString &message);
HttpReply unprocessableText(const QString &message);

} // namespace tokendesk::doubles::storyblok
