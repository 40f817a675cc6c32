// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace tokendesk {

/// The text as searches compare it: composed (Unicode NFC), case-folded, UTF-8.
QByteArray foldedText(const QString &text);
void appendFolded(QByteArray &folded, const QString &text); ///< the same, behind what is there

} // namespace tokendesk
