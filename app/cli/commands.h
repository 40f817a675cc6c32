// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

// Each is made in the file of its name.
namespace tokendesk::cli {

std::unique_ptr<Command> makeActivity(Session &session);
std::unique_ptr<Command> makeConnect(Session &session);
std::unique_ptr<Command> makeConnections(Session &session);
std::unique_ptr<Command> makeCreate(Session &session);
std::unique_ptr<Command> makeDisable(Session &session);
std::unique_ptr<Command> makeDisconnect(Session &session);
std::unique_ptr<Command> makeEnable(Session &session);
std::unique_ptr<Command> makeFields(Session &session);
std::unique_ptr<Command> makeList(Session &session);
std::unique_ptr<Command> makeRestore(Session &session);
std::unique_ptr<Command> makeRevoke(Session &session);
std::unique_ptr<Command> makeShow(Session &session);
std::unique_ptr<Command> makeTest(Session &session);
std::unique_ptr<Command> makeUpdate(Session &session);
std::unique_ptr<Command> makeVerify(Session &session);

} // namespace tokendesk::cli
