// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/actreport.h"
#include "ui/commands/commandcontext.h"

#include <functional>

namespace tokendesk {

/// How an act is told when it is over.
struct Outcome
{
    QString doneText;             ///< "Revoked “CI deploy” in Blog."; used when something was done
    QString undoText;             ///< "Revoke “CI deploy”"
    std::function<void()> undo{}; ///< empty: it cannot be undone
};

/// Says in the message bar what was done and what not, offers Undo there, and puts it on the undo list.
void tellOutcome(const CommandContext &context, const ActReport &report, const Outcome &outcome);

} // namespace tokendesk
