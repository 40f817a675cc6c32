// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/access.h"
#include "core/http/httpanswer.h"

#include <QStringList>

namespace tokendesk::storyblok {

/// What an answer that is not good says, whatever its shape: the five of 422, a list, "message", plain text. Field
/// names stand before their texts. Bounded; nothing of a web page.
QStringList textsOf(const HttpAnswer &answer);

/// The field that an answer of 422 names first: empty when none ("base" is none).
QString fieldOf(const HttpAnswer &answer);

/// Why, and what to do next. 401 by what signed in; 403 in four texts: a right is missing, no token with chosen rights
/// is taken, other spaces, the role. `today` decides what is said of a legacy token.
Error problemOf(const HttpAnswer &answer, Access access, const QDate &today);

/// The remedy for a sign-in that cannot manage tokens.
Phrase remedy();

} // namespace tokendesk::storyblok
