// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/connections.h"

namespace tokendesk {

/// Ends a sign-in: TokenBackend::signOut() for at most 20 s, then CredentialVault::remove(). The answer is that of the
/// vault: what the server says changes nothing, since an entry that stays would be worse. `server` is told what it
/// said, before. Main thread; finishes there.
QFuture<Result<>> signOutOf(Connections &connections, CredentialVault &credentials, const ConnectionId &connection,
                            const CancelToken &cancel, QObject &context,
                            std::function<void(const Result<> &)> server = {});

} // namespace tokendesk
