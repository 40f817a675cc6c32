// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/naturalorder.h"

namespace tokendesk {

QCollator naturalOrder()
{
    const QLocale own = QLocale().collation();
    QCollator collator(own.language() == QLocale::C ? QLocale(QLocale::English) : own);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

} // namespace tokendesk
