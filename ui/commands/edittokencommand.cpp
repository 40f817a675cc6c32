// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/edittokencommand.h"

#include "core/services/workspace.h"
#include "ui/commands/outcome.h"
#include "ui/commands/proofwatcher.h"
#include "ui/dialogs/edittokendialog.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

EditTokenCommand::EditTokenCommand(const CommandContext &context)
    : Command(context, Condition::Selected | Condition::OneConnectionOf | Condition::CanUpdate)
{
    action()->setText(tr("&Edit…"));
    action()->setIcon(icon(Icon::Edit));
    action()->setShortcut(Qt::Key_F2);
    action()->setToolTip(tr("Change the selected tokens"));
}

void EditTokenCommand::perform()
{
    QHash<TokenId, QString> names;
    QList<TokenId> ids;
    for (qsizetype i = 0; i < context().subject.count(); ++i) {
        const TokenRow &row = context().subject.row(i);
        ids.append(row.id);
        names.insert(row.id, row.name);
    }
    Workspace &workspace = context().workspace;
    auto *dialog = new EditTokenDialog(workspace.tokens(), workspace.connections(), context().subject.row(0).connection,
                                       ids, &context().window);
    dialog->setSignInAgain(context().signInAgain);
    dialog->setNames(names);
    connect(dialog, &EditTokenDialog::saved, this,
            [this, names, dialog](const ConnectionId &connection, const QList<TokenId> &saved,
                                  const QList<QFuture<Result<>>> &inForce) {
                QList<NamedToken> tokens;
                for (const TokenId &id : saved)
                    tokens.append({.key = {.connection = connection, .id = id}, .name = names.value(id)});
                this->saved(tokens, inForce, dialog->wayBack());
            });
    dialog->open();
}

void EditTokenCommand::saved(const QList<NamedToken> &tokens, const QList<QFuture<Result<>>> &inForce,
                             const std::optional<TokenDraft> &wayBack)
{
    ActReport report;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        report.done.append(tokens.at(i).name);
        if (i < inForce.size())
            context().proofs.watch(tokens.at(i).name, inForce.at(i));
    }
    const QString what = describe(report.done);
    Outcome outcome{.doneText = tr("Changed %1. Saved, watching that it stays so.").arg(what),
                    .undoText = tr("Edit %1").arg(what)};
    if (isOnServer(context().book, tokens)) {
        outcome.doneText = tr("Changed %1. Sent, asking the server whether it is saved…").arg(what);
        outcome.provedText = tr("Changed %1. Saved.").arg(what);
        outcome.inForce = inForce;
    }
    if (wayBack && tokens.size() == 1)
        outcome.undo = [this, token = tokens.first(), draft = *wayBack] {
            setBack(token, draft);
        };
    tellOutcome(context(), report, outcome);
}

void EditTokenCommand::setBack(const NamedToken &token, const TokenDraft &draft)
{
    ActBatch<Token>::run(
        this, {token},
        [this, draft](const TokenKey &key) {
            return context().workspace.tokens().update(key.connection, key.id, draft);
        },
        [this, draft](const ActBatch<Token> &batch) {
            for (const auto &done : batch.done)
                context().proofs.watch(done.token.name, done.inForce);
            tellOutcome(context(), batch.report,
                        {.doneText = tr("Set %1 back as it was.").arg(describe(batch.report.done)),
                         .undoText = {},
                         .goOn = [this, draft](const QList<NamedToken> &left) {
                             setBack(left.constFirst(), draft);
                         }});
        });
}

} // namespace tokendesk
