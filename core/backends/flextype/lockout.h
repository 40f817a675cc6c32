// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverjob.h"

namespace tokendesk::flextype {

/// Whether such a change, or without one a revocation, can keep a token from signing in.
bool canLockOut(const std::optional<TokenDraft> &draft);

/// What follows of it where the connection's own token is among `ids`; reads that one token.
QList<Phrase> lockout(ServerJob &job, const QList<TokenId> &ids, const std::optional<TokenDraft> &draft);

} // namespace tokendesk::flextype
