// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/outcome.h"

#include "core/base/async.h"
#include "ui/commands/undolist.h"
#include "ui/dialogs/reportdialog.h"
#include "ui/dialogs/signinagain.h"
#include "ui/text/errors.h"
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

void showList(const CommandContext &context, const QString &title, const ActReport &report)
{
    QStringList failures;
    for (const ActReport::Failure &failure : report.failures)
        failures.append(failure.text());
    (new ReportDialog(title, report.done, failures, &context.window))->open();
}

QAction *listAction(const CommandContext &context, const QString &title, const ActReport &report)
{
    auto *action = new QAction(QCoreApplication::translate("Outcome", "Show all…"), &context.messages);
    QObject::connect(action, &QAction::triggered, &context.window,
                     [context, title, report] { showList(context, title, report); });
    QObject::connect(action, &QAction::triggered, action, &QObject::deleteLater);
    return action;
}

/// Those whose connection signed nobody in, which can go on after the next sign-in there: one report a connection.
QList<ActReport> takeHeld(ActReport &report)
{
    QList<ActReport> held;
    for (const ActReport::Failure &failure : std::as_const(report.failures)) {
        if (!HeldActs::canBeHeld(failure.error))
            continue;
        const auto same = std::find_if(held.begin(), held.end(), [&failure](const ActReport &each) {
            return each.failures.constFirst().key.connection == failure.key.connection;
        });
        (same != held.end() ? *same : held.emplaceBack()).failures.append(failure);
    }
    report.failures.removeIf([](const ActReport::Failure &failure) { return HeldActs::canBeHeld(failure.error); });
    return held;
}

void offerToGoOn(const CommandContext &context, const ActReport &held, const ActReport &whole, const Outcome &outcome)
{
    const ActReport::Failure &first = held.failures.constFirst();
    const int count = static_cast<int>(held.failures.size());
    QList<NamedToken> tokens;
    for (const ActReport::Failure &failure : held.failures)
        tokens.append({.key = failure.key, .name = failure.name});
    const QString text =
        count == 1 ? first.text()
                   : QCoreApplication::translate("Outcome", "Still to be done: %n token(s). %1", nullptr, count)
                         .arg(text::error(first.error));
    const auto givenUp = [context, whole, text, title = whole.done.isEmpty() ? QString() : outcome.doneText] {
        if (whole.count() > 1)
            showList(context, title, whole);
        else
            context.messages.post(MessageBar::Severity::Error, text);
    };
    context.signInAgain.offer(context.messages, {.connection = first.key.connection,
                                                 .error = first.error,
                                                 .text = text,
                                                 .goOn = [goOn = outcome.goOn, tokens] { goOn(tokens); },
                                                 .givenUp = givenUp});
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

void tell(const CommandContext &context, const ActReport &report, const Outcome &outcome)
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
    ActReport rest = report;
    const QList<ActReport> held = outcome.goOn ? takeHeld(rest) : QList<ActReport>();
    tell(context, rest, outcome);
    for (const ActReport &each : held)
        offerToGoOn(context, each, report, outcome);
}

} // namespace tokendesk
