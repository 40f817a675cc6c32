// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QWidget;

namespace tokendesk {

/// What a shown window lacks, one sentence a defect; empty: nothing.
///
/// Looks at what is visible: a name for assistive programs on everything that takes the focus, buddies of form labels,
/// a tab order that follows the reading order, no text that is cut, mnemonics that are there only once, and enough
/// contrast between text and ground.
QStringList auditWindow(QWidget &window);

} // namespace tokendesk
