// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/phrase.h"

#include <QVariant>

#include <optional>

namespace tokendesk::flextype {

inline constexpr qsizetype longestTitle = 255;
/// Longest text of any field: 1.x fails to read texts without blanks of more than about 24,555 characters.
inline constexpr qsizetype longestText = 20'000;

/// What 1.x would evaluate in `text` when it reads it: the piece as it stands, e.g. "[[ 1 + 1 ]]", "(date",
/// "@markdown". Source: measured on 1.0.0-alpha.3; shortcode names are case-sensitive and must be followed by no
/// letter.
std::optional<QString> evaluatedPiece(QStringView text);
/// The same for UTF-8, for the reader: quick where there is nothing.
std::optional<QString> evaluatedPiece(QByteArrayView utf8);
/// A quick look, at one text or at many at once: false means that no text in it has such a piece.
bool mayBeEvaluated(QByteArrayView utf8);

/// Why 1.x could not keep `text` in a field as it is: template syntax, a text that it writes back as a number, NUL …
std::optional<Phrase> refusedHashedText(QStringView text);
/// Why 0.9 could not: it evaluates nothing in tokens.
std::optional<Phrase> refusedPlainText(QStringView text);

/// Why `name` cannot be the name of an extra field: empty, a number (breaks the list of 1.x), one with a field of its
/// own.
std::optional<Phrase> refusedExtraName(QStringView name);

} // namespace tokendesk::flextype
