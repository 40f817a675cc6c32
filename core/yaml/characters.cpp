// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/characters.h"

namespace tokendesk::yaml {

CodePoint decodeUtf8(QByteArrayView bytes, qsizetype begin)
{
    const auto byte = [&](qsizetype i) {
        return static_cast<unsigned char>(bytes[begin + i]);
    };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const qsizetype length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || begin + length > bytes.size())
        return {};
    char32_t value = first & (0x7F >> length);
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        value = (value << 6) | (byte(i) & 0x3F);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {};
    return {value, length};
}

QString textOfUtf8(QByteArrayView bytes)
{
    QString text;
    for (; bytes.startsWith("\xEF\xBB\xBF"); bytes = bytes.sliced(3))
        text += QChar(0xFEFF);
    return text + QString::fromUtf8(bytes);
}

} // namespace tokendesk::yaml
