// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/repairact.h"

#include "core/services/workspace.h"
#include "ui/commands/outcome.h"
#include "ui/commands/proofwatcher.h"
#include "ui/models/celltext.h"

namespace tokendesk {

RepairAct::RepairAct(const CommandContext &context)
    : QObject(&context.window)
    , m_context(context)
{
}

void RepairAct::repair(const TokenKey &key, const QString &name, const QString &repair)
{
    ActBatch<Token>::run(
        this, {{.key = key, .name = name}},
        [this, repair](const TokenKey &token) {
            return m_context.workspace.tokens().repair(token.connection, token.id, repair);
        },
        [this](const ActBatch<Token> &batch) {
            for (const auto &done : batch.done)
                m_context.proofs.watch(done.token.name, done.inForce);
            tellOutcome(m_context, batch.report,
                        {.doneText = batch.done.isEmpty()
                                         ? QString()
                                         : tr("Repaired “%1”.").arg(isolated(batch.done.first().token.name)),
                         .undoText = {}});
        });
}

} // namespace tokendesk
