// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/sessionsignin.h"
#include "app/cli/signals.h"
#include "core/base/clock.h"

namespace tokendesk::cli {

/// One run: makes the workspace, starts the command, ends the event loop with its exit status.
class Program final : public QObject
{
    Q_OBJECT

public:
    explicit Program(const Arguments &arguments);
    ~Program() override;

    void start();

private:
    void loaded(const Result<> &result);
    void ended(ExitStatus status);
    void interrupted();

    const Arguments m_arguments;
    const SystemClock m_clock;
    Output m_output;
    const CancelToken m_cancel;
    Signals m_signals;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SessionSignIn> m_signIn;
    std::unique_ptr<Command> m_command;
    bool m_interrupted = false;
};

} // namespace tokendesk::cli
