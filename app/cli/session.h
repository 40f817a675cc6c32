// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/base/canceltoken.h"
#include "core/services/workspace.h"

namespace tokendesk::cli {

/// What every command works with; all of it outlives the command.
struct Session
{
    const Arguments &arguments;
    Workspace &workspace;
    Output &output;
    CancelToken cancel; ///< cancelled by Ctrl+C and when nobody reads the output any more

    bool credentialsUsed = false; ///< --credentials was read to sign in
    Secret tokenSecret{};         ///< what stood there as "secret"
};

} // namespace tokendesk::cli
