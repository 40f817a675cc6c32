// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/actbatch.h"
#include "ui/commands/commandcontext.h"

#include <functional>

namespace tokendesk {

/// How an act is told when it is over.
struct Outcome
{
    QString doneText;             ///< "Revoked “CI deploy” in Blog."; used when something was done
    QString undoText;             ///< "Revoke “CI deploy”"
    std::function<void()> undo{}; ///< empty: it cannot be undone
    /// Takes the place of doneText as soon as all of it was proved; empty: doneText stays.
    QString provedText{};
    QList<QFuture<Result<>>> inForce{};
    /// The same act on these, which it was not done on for want of a sign-in. Empty: it is only told.
    std::function<void(const QList<NamedToken> &)> goOn{};
};

/// Whether one of them lives on a server: what that answers at once does not prove that it is saved.
bool isOnServer(const ConnectionBook &book, const QList<NamedToken> &tokens);

/// Says in the message bar what was done and what not, offers Undo there, and puts it on the undo list. Where a sign-in
/// had ended in between, offers the next one and goes on after it; whoever does not sign in is shown both lists.
void tellOutcome(const CommandContext &context, const ActReport &report, const Outcome &outcome);

} // namespace tokendesk
