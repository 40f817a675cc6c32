// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/program.h"

#include "app/cli/commandspec.h"
#include "app/cli/report.h"
#include "core/base/async.h"
#include "core/keychain/oskeychain.h"
#include "core/keychain/sessionstore.h"
#include "ui/text/values.h"

#include <QCoreApplication>
#include <QTimer>

namespace tokendesk::cli {

namespace {

/// How long an interrupted act may take to end by itself; files are written whole or not at all in any case.
constexpr std::chrono::seconds patience{2};

std::unique_ptr<SecretStore> secretStore(bool keychain)
{
    if (keychain)
        return std::make_unique<OsKeychain>();
    return std::make_unique<SessionStore>();
}

} // namespace

Program::Program(const Arguments &arguments)
    : m_arguments(arguments)
    , m_secrets(secretStore(arguments.keychain))
    , m_workspace(std::make_unique<Workspace>(WorkspacePaths::standard(arguments.configDir), *m_secrets, m_clock))
    , m_session(new Session{m_arguments, *m_workspace, m_output, m_cancel})
    , m_command(m_arguments.command->make(*m_session))
{
    m_workspace->signIns().setBrowserPages(text::browserPages());
    m_signIn = std::make_unique<SessionSignIn>(*m_session, [this] { m_command->run(); });
    connect(m_signIn.get(), &Command::ended, this, &Program::ended);
    connect(&m_signals, &Signals::interrupted, this, &Program::interrupted);
    connect(m_command.get(), &Command::ended, this, &Program::ended);
}

Program::~Program()
{
    // Workers may still hand over what they read: they end with the workspace, before the output goes.
    m_command.reset();
    m_signIn.reset();
    m_workspace.reset();
}

void Program::start()
{
    whenDone(m_workspace->load(), this, [this](const Result<> &result) { loaded(result); });
}

void Program::loaded(const Result<> &result)
{
    if (result)
        return m_signIn->run();
    report(result.error(), m_arguments.json);
    ended(ExitStatus::Failed);
}

void Program::interrupted()
{
    m_interrupted = true;
    m_cancel.cancel();
    QTimer::singleShot(patience, this, [this] { ended(ExitStatus::Interrupted); });
}

void Program::ended(ExitStatus status)
{
    if (m_interrupted)
        status = ExitStatus::Interrupted;
    const Result<> written = m_output.finish();
    if (!written) {
        // Somebody who has read enough is told nothing.
        if (m_output.broken() == Output::Broken::Failed)
            report(written.error(), m_arguments.json);
        if (status == ExitStatus::Done)
            status = ExitStatus::Failed;
    }
    QCoreApplication::exit(static_cast<int>(status));
}

} // namespace tokendesk::cli
