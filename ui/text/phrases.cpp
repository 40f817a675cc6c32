// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/text/phrases.h"

#include <QCoreApplication>

namespace tokendesk::text {

QString phrase(const Phrase &phrase)
{
    if (phrase.isEmpty())
        return {};
    QString text = QCoreApplication::translate(phrase.context, phrase.source, nullptr, phrase.count);
    // One pass over the text: an argument that itself holds "%1" must not be filled in again.
    QString filled;
    filled.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place = text.at(i) == QLatin1Char('%') && i + 1 < text.size() && text.at(i + 1).isDigit();
        const qsizetype number = place ? text.at(i + 1).digitValue() : 0;
        if (number >= 1 && number <= phrase.args.size()) {
            filled += phrase.args.at(number - 1);
            ++i;
        } else {
            filled += text.at(i);
        }
    }
    return filled;
}

} // namespace tokendesk::text
