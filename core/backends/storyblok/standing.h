// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/session.h"

namespace tokendesk::storyblok {

/// What the server says of the value that signs in, and what it may do here.
struct Standing
{
    QString display; ///< "sb_pat_**********abcde", or the name of the user
    QString spaceName;
    QList<Phrase> remarks; ///< kind, rights, spaces, expiry; what is refused, and the remedy
};

/// Asks GET /v1/tokens/validate, who the user is, and each list once. An error only where nothing can be done here at
/// all: the value is dead, the space is gone, the server cannot be had.
[[nodiscard]] Result<Standing> standingOf(Session &session, const CancelToken &cancel);

} // namespace tokendesk::storyblok
