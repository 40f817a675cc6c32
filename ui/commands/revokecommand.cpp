// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/revokecommand.h"

#include "core/base/async.h"
#include "core/domain/owntoken.h"
#include "core/services/workspace.h"
#include "ui/commands/outcome.h"
#include "ui/commands/pendingrevocations.h"
#include "ui/commands/proofwatcher.h"
#include "ui/dialogs/revokedialog.h"
#include "ui/models/celltext.h"
#include "ui/text/errors.h"
#include "ui/widgets/icons.h"

#include <QTimer>

namespace tokendesk {

RevokeCommand::RevokeCommand(const CommandContext &context)
    : Command(context, Condition::Selected | Condition::CanRevoke)
{
    action()->setText(tr("&Revoke…"));
    action()->setIcon(icon(Icon::Revoke));
    action()->setShortcut(QKeySequence::Delete);
    action()->setToolTip(tr("Make the selected tokens stop working for good"));
    connect(&context.pending, &PendingRevocations::due, this,
            [this](quint64 number, const QList<NamedToken> &tokens) { start(tokens, number); });
}

void RevokeCommand::perform()
{
    QList<NamedToken> tokens;
    for (qsizetype i = 0; i < context().subject.count(); ++i) {
        const TokenRow &row = context().subject.row(i);
        tokens.append({.key = {.connection = row.connection, .id = row.id}, .name = row.name});
    }
    ask(tokens);
}

void RevokeCommand::ask(const QList<NamedToken> &tokens)
{
    QList<RevokeItem> items;
    QList<Phrase> consequences;
    QHash<ConnectionId, QList<TokenId>> ids;
    std::optional<std::chrono::seconds> delay;
    ConnectionId last;
    const ConnectionFacts *lastFacts = nullptr;
    for (const NamedToken &token : tokens) {
        const auto &[connection, id] = token.key;
        RevokeItem &item = items.emplace_back(RevokeItem{.connection = connection, .id = id, .name = token.name});
        ids[connection].append(id);
        const ConnectionFacts *facts = connection == last ? lastFacts : context().book.find(connection);
        last = connection;
        lastFacts = facts;
        if (!facts)
            continue;
        if (!facts->capabilities.canRestore)
            delay = qMax(delay.value_or(std::chrono::seconds(0)), facts->connection.network.revokeDelay);
        QList<Phrase> said = facts->capabilities.revokeConsequences;
        if (const KindSpec *kind = facts->capabilities.kind(id.kind)) {
            said.append(kind->revokeConsequences);
            item.byName = kind->revokedByName;
        }
        for (const Phrase &consequence : std::as_const(said)) {
            if (!consequences.contains(consequence))
                consequences.append(consequence);
        }
    }
    auto *dialog = new RevokeDialog(context().workspace.connections(), items, consequences, &context().window);
    if (delay)
        dialog->warnThatItIsFinal(*delay);
    if (tokens.size() == 1) {
        const TokenKey &key = tokens.constFirst().key;
        whenDone(context().workspace.tokens().get(key.connection, key.id), dialog,
                 [dialog](const Result<Token> &token) {
                     QList<Notice> notices = token ? token->notices : QList<Notice>();
                     // The consequences say that.
                     notices.removeIf([](const Notice &notice) { return notice.code == ownTokenCode; });
                     dialog->showNotices(notices);
                 });
    }
    connect(dialog, &RevokeDialog::confirmed, this, [this, tokens] { confirmed(tokens); });
    dialog->open();
    askWhatFollows(*dialog, ids);
}

/// Nobody waits for it: a leaked token is revoked at once.
void RevokeCommand::askWhatFollows(RevokeDialog &dialog, const QHash<ConnectionId, QList<TokenId>> &ids)
{
    const auto running = std::make_shared<qsizetype>(ids.size());
    // A folder answers before anybody could read that it is asked.
    QTimer::singleShot(200, &dialog, [&dialog, running] { dialog.setAsking(*running > 0); });
    for (auto each = ids.cbegin(); each != ids.cend(); ++each) {
        whenDone(context().workspace.tokens().consequences(each.key(), each.value()), &dialog,
                 [&dialog, running](const Result<QList<Phrase>> &consequences) {
                     if (--*running == 0)
                         dialog.setAsking(false);
                     if (consequences)
                         dialog.addConsequences(*consequences);
                     else
                         dialog.addConsequence(
                             tr("What else follows could not be found out. %1").arg(text::error(consequences.error())));
                 });
    }
}

void RevokeCommand::confirmed(const QList<NamedToken> &tokens)
{
    QList<NamedToken> atOnce;
    QHash<ConnectionId, QList<NamedToken>> later;
    for (const NamedToken &token : tokens) {
        const ConnectionFacts *facts = context().book.find(token.key.connection);
        const bool final = facts && !facts->capabilities.canRestore;
        (final ? later[token.key.connection] : atOnce).append(token);
    }
    if (!atOnce.isEmpty())
        start(atOnce);
    for (auto it = later.cbegin(); it != later.cend(); ++it)
        context().pending.add(it.value(), context().book.find(it.key())->connection.network.revokeDelay);
}

void RevokeCommand::start(const QList<NamedToken> &tokens, quint64 pending)
{
    ActBatch<Revoked>::run(
        this, tokens,
        [this](const TokenKey &key) { return context().workspace.tokens().revoke(key.connection, key.id); },
        [this, pending](const ActBatch<Revoked> &batch) {
            finished(batch);
            context().pending.finished(pending, batch.report.failures.isEmpty());
        });
}

void RevokeCommand::finished(const ActBatch<Revoked> &batch)
{
    QSet<ConnectionId> connections;
    QList<NamedToken> tokens;
    QList<QFuture<Result<>>> inForce;
    QList<ActBatch<Revoked>::Done> restorable;
    for (const auto &done : batch.done) {
        tokens.append(done.token);
        inForce.append(done.inForce);
        connections.insert(done.token.key.connection);
        context().proofs.watch(done.token.name, done.inForce);
        if (!done.value.restoreKey.isEmpty())
            restorable.append(done);
    }
    const QString what = describe(batch.report.done);
    Outcome outcome{.doneText = tr("Revoked %1.").arg(what), .undoText = tr("Revoke %1").arg(what)};
    if (connections.size() == 1)
        outcome.doneText = tr("Revoked %1 in %2.").arg(what, isolated(context().book.name(*connections.cbegin())));
    if (isOnServer(context().book, tokens)) {
        outcome.provedText = outcome.doneText;
        outcome.inForce = inForce;
        outcome.doneText = tr("%1 Asking the server whether it is gone…").arg(outcome.provedText);
    }
    outcome.goOn = [this](const QList<NamedToken> &left) {
        start(left);
    };
    if (!restorable.isEmpty())
        outcome.undo = [this, restorable] {
            restore(restorable);
        };
    tellOutcome(context(), batch.report, outcome);
    Q_EMIT revokedChanged();
}

void RevokeCommand::restore(const QList<ActBatch<Revoked>::Done> &revoked)
{
    QList<NamedToken> tokens;
    QHash<TokenKey, QString> keys;
    for (const auto &done : revoked) {
        tokens.append(done.token);
        keys.insert(done.token.key, done.value.restoreKey);
    }
    ActBatch<Token>::run(
        this, tokens,
        [this, keys](const TokenKey &key) {
            return context().workspace.tokens().restore(key.connection, keys.value(key));
        },
        [this](const ActBatch<Token> &batch) {
            for (const auto &done : batch.done)
                context().proofs.watch(done.token.name, done.inForce);
            const QString what = describe(batch.report.done);
            tellOutcome(context(), batch.report, {.doneText = tr("Brought back %1.").arg(what), .undoText = {}});
            Q_EMIT revokedChanged();
        });
}

} // namespace tokendesk
