// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/successoract.h"

#include "core/services/workspace.h"
#include "ui/commands/revokecommand.h"
#include "ui/commands/showsecrets.h"
#include "ui/dialogs/newtokendialog.h"
#include "ui/dialogs/signinagain.h"
#include "ui/models/celltext.h"
#include "ui/text/errors.h"
#include "ui/widgets/messagebar.h"

namespace tokendesk {

SuccessorAct::SuccessorAct(const CommandContext &context, RevokeCommand &revoke)
    : QObject(&context.window)
    , m_context(context)
    , m_revoke(revoke)
{
}

void SuccessorAct::make(const TokenKey &key, const QString &name)
{
    const NamedToken old{.key = key, .name = name};
    whenDone(m_context.workspace.tokens().successor(key.connection, key.id), this,
             [this, old](const Result<TokenDraft> &draft) {
                 if (draft)
                     ask(old, *draft);
                 else
                     tellFailure(old, draft.error());
             });
}

void SuccessorAct::tellFailure(const NamedToken &old, const Error &error)
{
    const QString text = text::error(error);
    if (SignInAgain::mends(error))
        m_context.signInAgain.offer(
            m_context.messages, {.connection = old.key.connection, .error = error, .text = text, .goOn = [this, old] {
                                     make(old.key, old.name);
                                 }});
    else
        m_context.messages.post(MessageBar::Severity::Error, text);
}

void SuccessorAct::ask(const NamedToken &old, const TokenDraft &draft)
{
    Workspace &workspace = m_context.workspace;
    auto *dialog =
        new NewTokenDialog(workspace.tokens(), workspace.connections(), old.key.connection, &m_context.window);
    dialog->setSignInAgain(m_context.signInAgain);
    dialog->beginAsSuccessor(old.name, draft);
    connect(dialog, &NewTokenDialog::created, this,
            [this, old](const ConnectionId &connection, const std::shared_ptr<CreatedToken> &token) {
                made(old, connection, token);
            });
    dialog->open();
}

void SuccessorAct::made(const NamedToken &old, const ConnectionId &connection,
                        const std::shared_ptr<CreatedToken> &token)
{
    const TokenKey key{.connection = connection, .id = token->token.id};
    const TokenCreatedDialog *dialog = showSecrets(m_context, connection, token);
    connect(dialog, &QDialog::finished, this, [this, old] {
        auto *revoke = new QAction(tr("Revoke the old one…"), this);
        connect(revoke, &QAction::triggered, this, [this, old, revoke] {
            m_revoke.ask({old});
            revoke->deleteLater();
        });
        m_context.messages.post(
            MessageBar::Severity::Warning,
            tr("“%1” still works. Once its successor is in place everywhere, revoke it.").arg(isolated(old.name)),
            revoke);
    });
    Q_EMIT created(key);
}

} // namespace tokendesk
