// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"
#include "app/cli/signinflow.h"

namespace tokendesk::cli {

/// What `--keychain none --credentials` does before a command: signs in at the one server that the command is about,
/// for this run alone. Where it is about none, the command starts at once.
class SessionSignIn final : public Command
{
    Q_OBJECT

public:
    SessionSignIn(Session &session, std::function<void()> next);

    void run() override;

private:
    QList<Connection> servers() const;
    void signIn(const Connection &connection, const BackendType &type, SignInRequest request);
    void keep(const ConnectionId &connection, Credential credential);

    std::function<void()> m_next;
    std::unique_ptr<SignInFlow> m_flow;
};

} // namespace tokendesk::cli
