// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace tokendesk::yaml {

/// One code point of UTF-8 at `begin`; length 0: not UTF-8 (overlong forms, surrogates and the cut end included).
struct CodePoint
{
    char32_t value = 0;
    qsizetype length = 0;
};

CodePoint decodeUtf8(QByteArrayView bytes, qsizetype begin);

/// QString::fromUtf8() drops a U+FEFF at the beginning; in a value it is a character like others.
QString textOfUtf8(QByteArrayView bytes);

/// May it stand in a YAML file? (YAML 1.1, c-printable; U+FEFF only at the very beginning.)
constexpr bool isPrintable(char32_t c)
{
    return c == 0x09 || c == 0x0A || c == 0x0D || (c >= 0x20 && c <= 0x7E) || c == 0x85 || (c >= 0xA0 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// U+0085, U+2028 and U+2029 end a line in YAML 1.1 and do not in YAML 1.2.
constexpr bool isOddLineBreak(char32_t c)
{
    return c == 0x85 || c == 0x2028 || c == 0x2029;
}

} // namespace tokendesk::yaml
