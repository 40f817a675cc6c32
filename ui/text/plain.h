// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace tokendesk::text {

/// A text from outside, fit to stand in one line of a terminal or a label: control characters, line and paragraph
/// separators, directional overrides and invisible format characters appear as "\u001b" instead of acting.
/// Joiners (U+200C, U+200D) stay, since emoji and several scripts need them.
QString plain(QStringView text);

/// How many columns of a terminal the text takes: 0 for combining characters, 2 for East Asian wide ones and emoji.
qsizetype columns(QStringView text);

} // namespace tokendesk::text
