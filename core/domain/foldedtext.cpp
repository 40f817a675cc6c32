// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/foldedtext.h"

#include <algorithm>

namespace tokendesk {

QByteArray foldedText(const QString &text)
{
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x80; });
    if (!ascii) {
        // Upper case first: it alone makes "SS" of a sharp s, so that STRASSE finds Straße.
        return text.normalized(QString::NormalizationForm_C).toUpper().toCaseFolded().toUtf8();
    }
    QByteArray folded = text.toLatin1();
    for (char &character : folded) {
        if (character >= 'A' && character <= 'Z')
            character = static_cast<char>(character + ('a' - 'A'));
    }
    return folded;
}

} // namespace tokendesk
