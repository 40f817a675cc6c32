// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/emitter.h"

#include "core/yaml/characters.h"

namespace tokendesk::yaml {

namespace {

bool wantsEscape(char32_t c)
{
    return c < 0x20 || !isPrintable(c) || isOddLineBreak(c);
}

QByteArray escaped(char32_t c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    if (!wantsEscape(c))
        return QString::fromUcs4(&c, 1).toUtf8();
    const int width = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
    const char *const letter = width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
    return letter + QByteArray::number(static_cast<uint>(c), 16).toUpper().rightJustified(width, '0');
}

} // namespace

QByteArray Emitter::quoted(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    const bool escapes = std::any_of(characters.begin(), characters.end(), wantsEscape);
    if (!escapes)
        return '\'' + QString(text).replace(QLatin1Char('\''), QLatin1String("''")).toUtf8() + '\'';
    QByteArray out = "\"";
    for (const uint c : characters)
        out += escaped(c);
    return out + '"';
}

QByteArray Emitter::key(const QString &key)
{
    const Literal word = Literal::word(key);
    return std::holds_alternative<Literal::Word>(word.m_value) ? key.toLatin1() : quoted(key);
}

bool Emitter::isBlock(const Literal &value)
{
    const auto *list = std::get_if<Literal::List>(&value.m_value);
    const auto *map = std::get_if<Literal::Map>(&value.m_value);
    return (list && !list->empty()) || (map && !map->empty());
}

QByteArray Emitter::flow(const Literal &value) const
{
    if (const auto *flag = std::get_if<bool>(&value.m_value))
        return *flag ? "true" : "false";
    if (const auto *integer = std::get_if<qint64>(&value.m_value))
        return QByteArray::number(*integer);
    if (const auto *text = std::get_if<QString>(&value.m_value))
        return quoted(*text);
    if (const auto *word = std::get_if<Literal::Word>(&value.m_value))
        return word->text.toLatin1();
    QByteArrayList parts;
    if (const auto *list = std::get_if<Literal::List>(&value.m_value)) {
        for (const Literal &item : *list)
            parts += flow(item);
        return '[' + parts.join(", ") + ']';
    }
    if (const auto *map = std::get_if<Literal::Map>(&value.m_value)) {
        for (const auto &[name, entry] : *map)
            parts += key(name) + ": " + flow(entry);
        return '{' + parts.join(", ") + '}';
    }
    return "null";
}

QByteArray Emitter::afterColon(const Literal &value, qsizetype indent) const
{
    if (!isBlock(value))
        return ' ' + flow(value);
    const qsizetype inner = indent + 2;
    return m_lineEnd + QByteArray(inner, ' ') + block(value, inner);
}

QByteArray Emitter::block(const Literal &value, qsizetype indent) const
{
    QByteArrayList lines;
    if (const auto *list = std::get_if<Literal::List>(&value.m_value)) {
        for (const Literal &item : *list)
            lines += isBlock(item) ? "- " + block(item, indent + 2) : "- " + flow(item);
    } else if (const auto *map = std::get_if<Literal::Map>(&value.m_value)) {
        for (const auto &[name, entry] : *map)
            lines += key(name) + ':' + afterColon(entry, indent);
    }
    return lines.join(m_lineEnd + QByteArray(indent, ' '));
}

} // namespace tokendesk::yaml
