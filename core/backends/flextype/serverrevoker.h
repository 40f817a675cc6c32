// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverjob.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::flextype {

/// Deletes a token on a server, for good, and has it proved in a later second that it is gone.
[[nodiscard]] Result<Changed<Revoked>> revokeOnServer(ServerJob &job, const ServerId &id);

/// Does this secret work with this token now? Asks with the connection's own credential and spends no call of the
/// token that is asked about.
[[nodiscard]] Result<Verified> verifyOnServer(ServerJob &job, const ServerId &id, Secret secret);

} // namespace tokendesk::flextype
