// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokenrow.h"
#include "ui/models/connectionbook.h"
#include "ui/models/tokencolumn.h"

namespace tokendesk {

/// `text` on one line and kept in its own writing direction, so that it cannot turn what stands beside it around.
///
/// Other people's texts may hold right-to-left letters or direction marks: line breaks and control characters become
/// visible blanks, and the whole is wrapped into FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE (UAX #9) where needed.
QString isolated(const QString &text);

/// What stands in a cell of the table "Tokens". `facts` may be null while a connection is being removed.
QString cellText(const TokenRow &row, TokenColumn column, const ConnectionFacts *facts);

/// More about a cell, for its tooltip; empty: nothing more to say.
QString cellToolTip(const TokenRow &row, TokenColumn column, const ConnectionFacts *facts);

} // namespace tokendesk
