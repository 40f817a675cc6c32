// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/foldedtext.h"

namespace tokendesk {

QByteArray foldedText(const QString &text)
{
    QByteArray folded;
    appendFolded(folded, text);
    return folded;
}

void appendFolded(QByteArray &folded, const QString &text)
{
    const qsizetype before = folded.size();
    folded.resize(before + text.size());
    char *to = folded.data() + before;
    char16_t all = 0;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        all |= unit;
        *to++ = static_cast<char>(unit >= u'A' && unit <= u'Z' ? unit + (u'a' - u'A') : unit);
    }
    if (all < 0x80)
        return;
    folded.truncate(before);
    // Upper case first: it alone makes "SS" of a sharp s, so that STRASSE finds Straße.
    folded += text.normalized(QString::NormalizationForm_C).toUpper().toCaseFolded().toUtf8();
}

} // namespace tokendesk
