// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/proofbook.h"
#include "core/backends/flextype/serverstore.h"

#include <memory>

namespace tokendesk::flextype {

/// A change that a server has accepted and that is to be proved.
struct ServerChange
{
    ServerId id;
    QString name; ///< as the user knows the token
    ServerFields fields;
    QJsonObject before; ///< the token before it
    std::shared_ptr<ProofBook::Claim> claim;
};

/// Reads the token in a later second and compares. Where an old copy came back, or the server went on from one in its
/// cache, the change is made again; three times at most.
///
/// Conflict: somebody else has changed it meanwhile. Timeout: not proved. The credential that the connection signs in
/// with may be refused after a change of its own token: that proves what was to lock it out, and nothing else.
[[nodiscard]] Result<> proveChange(ServerStore &store, const ServerChange &change);

/// Reads in a later second whether the token is gone.
[[nodiscard]] Result<> proveGone(ServerStore &store, const ServerId &id, const QString &name);

} // namespace tokendesk::flextype
