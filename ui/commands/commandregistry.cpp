// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/commandregistry.h"

#include "ui/commands/aboutcommand.h"
#include "ui/commands/certificatecommand.h"
#include "ui/commands/connectioncommand.h"
#include "ui/commands/copycommand.h"
#include "ui/commands/disconnectcommand.h"
#include "ui/commands/edittokencommand.h"
#include "ui/commands/enablecommand.h"
#include "ui/commands/newsecretcommand.h"
#include "ui/commands/newtokencommand.h"
#include "ui/commands/openfoldercommand.h"
#include "ui/commands/pendingrevocations.h"
#include "ui/commands/quitcommand.h"
#include "ui/commands/refreshcommand.h"
#include "ui/commands/restorecommand.h"
#include "ui/commands/revokecommand.h"
#include "ui/commands/settingscommand.h"
#include "ui/commands/signincommand.h"
#include "ui/commands/signoutcommand.h"
#include "ui/commands/undocommand.h"
#include "ui/commands/undolist.h"
#include "ui/commands/verifycommand.h"

namespace tokendesk {

template <class C, class... Arguments>
C *CommandRegistry::add(Arguments &&...arguments)
{
    auto *command = new C(m_context, std::forward<Arguments>(arguments)...);
    m_all.push_back(command);
    return command;
}

CommandRegistry::CommandRegistry(const CommandContext &context)
    : QObject(&context.window)
    , m_context(context)
{
    newToken = add<NewTokenCommand>();
    editToken = add<EditTokenCommand>();
    enable = add<EnableCommand>(true);
    disable = add<EnableCommand>(false);
    revoke = add<RevokeCommand>();
    copy = add<CopyCommand>();
    undo = add<UndoCommand>();
    refresh = add<RefreshCommand>();
    verify = add<VerifyCommand>();
    newSecret = add<NewSecretCommand>();
    restore = add<RestoreCommand>();
    newConnection = add<ConnectionCommand>(ConnectionCommand::Kind::New);
    editConnection = add<ConnectionCommand>(ConnectionCommand::Kind::Edit);
    disconnectIt = add<DisconnectCommand>();
    signIn = add<SignInCommand>();
    signOut = add<SignOutCommand>();
    certificate = add<CertificateCommand>();
    openFolder = add<OpenFolderCommand>();
    settings = add<SettingsCommand>();
    about = add<AboutCommand>();
    quit = add<QuitCommand>();

    connect(&context.subject, &Subject::changed, this, &CommandRegistry::updateSoon);
    connect(&context.subject, &Subject::scopeChanged, this, &CommandRegistry::updateSoon);
    connect(&context.book, &ConnectionBook::changed, this, &CommandRegistry::updateSoon);
    connect(&context.book, &ConnectionBook::stateChanged, this, &CommandRegistry::updateSoon);
    connect(&context.pending, &PendingRevocations::changed, this, &CommandRegistry::updateSoon);
    connect(&context.undo, &UndoList::changed, this, &CommandRegistry::updateSoon);
    connect(restore, &RestoreCommand::itemsChanged, this, &CommandRegistry::updateSoon);
    update();
}

CommandRegistry::~CommandRegistry() = default;

void CommandRegistry::updateSoon()
{
    if (!m_pending) {
        m_pending = true;
        QMetaObject::invokeMethod(this, &CommandRegistry::update, Qt::QueuedConnection);
    }
}

void CommandRegistry::update()
{
    m_pending = false;
    Conditions conditions = conditionsOf(m_context.subject, m_context.book);
    conditions.setFlag(Condition::CanUndo, !m_context.undo.isEmpty());
    conditions.setFlag(Condition::RevokedSelected, restore->hasItems());
    for (qsizetype i = 0; !m_context.pending.isSettled() && i < m_context.subject.count(); ++i) {
        const TokenRow &row = m_context.subject.row(i);
        if (!m_context.pending.contains({.connection = row.connection, .id = row.id}))
            continue;
        conditions |= Condition::BeingRevoked;
        conditions &= ~(Condition::CanUpdate | Condition::CanRevoke | Condition::SomeEnabled | Condition::SomeDisabled |
                        Condition::CanRenewSecret);
        break;
    }
    for (Command *command : m_all)
        command->takeConditions(conditions);
}

} // namespace tokendesk
