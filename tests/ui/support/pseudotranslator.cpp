// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/pseudotranslator.h"

namespace tokendesk {

QString PseudoTranslator::translate(const char * /*context*/, const char *source, const char * /*disambiguation*/,
                                    int /*n*/) const
{
    const QString text = QString::fromUtf8(source);
    // Words, as German makes them: long, and with few places to break a line.
    QString padding;
    while (padding.size() * 2 < text.size())
        padding += QStringLiteral(" länger");
    return QChar(0x27e6) + text + padding + QChar(0x27e7);
}

} // namespace tokendesk
