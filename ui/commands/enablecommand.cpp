// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/enablecommand.h"

#include "core/services/workspace.h"
#include "ui/commands/disablequestion.h"
#include "ui/commands/outcome.h"
#include "ui/commands/proofwatcher.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

EnableCommand::EnableCommand(const CommandContext &context, bool enable)
    : Command(context, Condition::Selected | (enable ? Condition::SomeDisabled : Condition::SomeEnabled))
    , m_enable(enable)
{
    action()->setText(enable ? tr("E&nable") : tr("&Disable"));
    action()->setIcon(icon(enable ? Icon::Enable : Icon::Disable));
    action()->setShortcut(enable ? QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)
                                 : QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    action()->setToolTip(enable ? tr("Let the selected tokens work again") : tr("Stop the selected tokens for now"));
}

void EnableCommand::perform()
{
    QList<NamedToken> tokens;
    for (qsizetype i = 0; i < context().subject.count(); ++i) {
        const TokenRow &row = context().subject.row(i);
        if ((row.state == TokenState::Disabled) == m_enable)
            tokens.append({.key = {.connection = row.connection, .id = row.id}, .name = row.name});
    }
    begin(tokens, m_enable, false);
}

void EnableCommand::begin(const QList<NamedToken> &tokens, bool enable, bool again)
{
    if (enable || again) // Undo goes back to what was
        start(tokens, enable, again);
    else
        askBeforeDisabling(context(), tokens, [=, this] { start(tokens, enable, again); });
}

void EnableCommand::start(const QList<NamedToken> &tokens, bool enable, bool again)
{
    ActBatch<Token>::run(
        this, tokens,
        [this, enable](const TokenKey &key) {
            return context().workspace.tokens().setEnabled(key.connection, key.id, enable);
        },
        [this, enable, again](const ActBatch<Token> &batch) { finished(batch, enable, again); });
}

void EnableCommand::finished(const ActBatch<Token> &batch, bool enable, bool again)
{
    QList<NamedToken> tokens;
    for (const auto &done : batch.done) {
        tokens.append(done.token);
        context().proofs.watch(done.token.name, done.inForce);
    }
    const QString what = describe(batch.report.done);
    Outcome outcome{.doneText = enable ? tr("Enabled %1. Saved, watching that it stays so.").arg(what)
                                       : tr("Disabled %1. Saved, watching that it stays so.").arg(what),
                    .undoText = enable ? tr("Enable %1").arg(what) : tr("Disable %1").arg(what)};
    if (isOnServer(context().book, tokens)) {
        outcome.doneText = enable ? tr("Enabled %1. Sent, asking the server whether it is saved…").arg(what)
                                  : tr("Disabled %1. Sent, asking the server whether it is saved…").arg(what);
        outcome.provedText = enable ? tr("Enabled %1. Saved.").arg(what) : tr("Disabled %1. Saved.").arg(what);
        for (const auto &done : batch.done)
            outcome.inForce.append(done.inForce);
    }
    outcome.goOn = [this, enable, again](const QList<NamedToken> &left) {
        begin(left, enable, again);
    };
    if (!again)
        outcome.undo = [this, tokens, enable] {
            start(tokens, !enable, true);
        };
    tellOutcome(context(), batch.report, outcome);
}

} // namespace tokendesk
