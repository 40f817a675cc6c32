// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace tokendesk {

/// A sentence that core knows and only ui/text puts into words.
///
/// Core never translates. Where the knowledge of a room or of one system needs words (a field's label, what is wrong
/// with a file), it hands up the English source text, marked with QT_TRANSLATE_NOOP(context, …) so that lupdate finds
/// it, and the arguments for %1, %2 … Arguments are data (names, numbers, paths), never a secret.
struct Phrase
{
    const char *context = nullptr; ///< translation context: the room or the system, e.g. "Flextype"
    const char *source = nullptr;  ///< English text, static storage; null: no phrase
    QStringList args{};
    int count = -1; ///< for %n; -1: no number

    bool isEmpty() const { return source == nullptr; }
    bool operator==(const Phrase &other) const;
};

} // namespace tokendesk
