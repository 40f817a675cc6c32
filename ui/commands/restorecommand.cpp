// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/restorecommand.h"

#include "core/services/workspace.h"
#include "ui/commands/actbatch.h"
#include "ui/commands/outcome.h"
#include "ui/commands/proofwatcher.h"
#include "ui/widgets/icons.h"

namespace tokendesk {

RestoreCommand::RestoreCommand(const CommandContext &context)
    : Command(context, Condition::RevokedSelected)
{
    action()->setText(tr("Res&tore"));
    action()->setIcon(icon(Icon::Undo));
    action()->setToolTip(tr("Bring the selected tokens back, as they were"));
}

void RestoreCommand::setItems(const QList<RevokedItem> &items)
{
    m_items = items;
    Q_EMIT itemsChanged();
}

void RestoreCommand::perform()
{
    QList<NamedToken> tokens;
    QHash<TokenKey, QString> keys;
    for (const RevokedItem &item : std::as_const(m_items)) {
        // The same id may have been revoked more than once; the key alone tells them apart.
        const TokenKey key{.connection = item.connection,
                           .id = {.kind = item.token.id.kind, .value = item.token.restoreKey}};
        tokens.append({.key = key, .name = item.token.name});
        keys.insert(key, item.token.restoreKey);
    }
    ActBatch<Token>::run(
        this, tokens,
        [this, keys](const TokenKey &key) {
            return context().workspace.tokens().restore(key.connection, keys.value(key));
        },
        [this](const ActBatch<Token> &batch) {
            for (const auto &done : batch.done)
                context().proofs.watch(done.token.name, done.inForce);
            tellOutcome(context(), batch.report,
                        {.doneText = tr("Brought back %1.").arg(describe(batch.report.done)), .undoText = {}});
            Q_EMIT restored();
        });
}

} // namespace tokendesk
