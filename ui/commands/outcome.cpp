// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/outcome.h"

#include "core/base/async.h"
#include "ui/commands/undolist.h"
#include "ui/dialogs/reportdialog.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace tokendesk {

namespace {

QAction *undoAction(const CommandContext &context, const Outcome &outcome)
{
    const quint64 number = context.undo.push(outcome.undoText, outcome.undo);
    auto *action = new QAction(QCoreApplication::translate("Outcome", "Undo"), &context.messages);
    QObject::connect(action, &QAction::triggered, &context.undo, [&undo = context.undo, number] { undo.undo(number); });
    QObject::connect(action, &QAction::triggered, action, &QObject::deleteLater);
    return action;
}

QAction *listAction(const CommandContext &context, const QString &title, const ActReport &report)
{
    auto *action = new QAction(QCoreApplication::translate("Outcome", "Show all…"), &context.messages);
    QStringList failures;
    for (const ActReport::Failure &failure : report.failures)
        failures.append(failure.text());
    QObject::connect(action, &QAction::triggered, &context.window,
                     [&window = context.window, title, done = report.done, failures] {
                         (new ReportDialog(title, done, failures, &window))->open();
                     });
    QObject::connect(action, &QAction::triggered, action, &QObject::deleteLater);
    return action;
}

void tellProof(MessageBar &messages, quint64 message, const Outcome &outcome)
{
    const auto left = std::make_shared<qsizetype>(outcome.inForce.size());
    for (const QFuture<Result<>> &each : outcome.inForce) {
        whenDone(each, &messages, [&messages, message, left, text = outcome.provedText](const Result<> &result) {
            if (result && --*left == 0)
                messages.update(message, text);
        });
    }
}

} // namespace

bool isOnServer(const ConnectionBook &book, const QList<NamedToken> &tokens)
{
    return std::any_of(tokens.begin(), tokens.end(), [&book](const NamedToken &token) {
        const ConnectionFacts *facts = book.find(token.key.connection);
        return facts && facts->remote;
    });
}

void tellOutcome(const CommandContext &context, const ActReport &report, const Outcome &outcome)
{
    constexpr qsizetype toldInTheBar = 3;
    const QString failures = report.failureText();
    QAction *undo = !report.done.isEmpty() && outcome.undo ? undoAction(context, outcome) : nullptr;
    if (failures.isEmpty()) {
        if (report.done.isEmpty())
            return;
        const quint64 message = context.messages.post(MessageBar::Severity::Info, outcome.doneText, undo);
        if (!outcome.provedText.isEmpty())
            tellProof(context.messages, message, outcome);
        return;
    }
    const QString text = report.done.isEmpty() ? failures : outcome.doneText + QLatin1Char('\n') + failures;
    QAction *action = report.failures.size() > toldInTheBar ? listAction(context, outcome.doneText, report) : undo;
    context.messages.post(report.done.isEmpty() ? MessageBar::Severity::Error : MessageBar::Severity::Warning, text,
                          action);
}

} // namespace tokendesk
