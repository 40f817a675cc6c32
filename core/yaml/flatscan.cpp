// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/flatscan.h"

#include "core/yaml/characters.h"

#include <algorithm>
#include <cstring>

namespace tokendesk::yaml {

namespace {

constexpr qsizetype longestKey = 128; // libyaml takes simple keys of up to 1,024 characters

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isKeyCharacter(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Characters that can begin a plain scalar and mean nothing else there.
bool beginsPlain(QByteArrayView value)
{
    const char c = value.front();
    if (c == '-')
        return value.size() > 1 && value[1] >= '0' && value[1] <= '9';
    return isLetter(c) || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80) ||
           std::strchr("$/.+(^;\\~", c);
}

/// Words that some reader takes for something else than text; as keys they are for Document to judge.
bool mayBeWord(QByteArrayView key)
{
    static constexpr const char *words[] = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
    return key.size() <= 5 && std::any_of(std::begin(words), std::end(words), [&](const char *word) {
               return key.compare(word, Qt::CaseInsensitive) == 0;
           });
}

/// Printable, UTF-8, and no line end but LF.
bool isPlainFile(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if ((byte >= 0x20 && byte < 0x7F) || byte == '\n') {
            ++i;
            continue;
        }
        if (byte < 0x80)
            return false;
        const CodePoint c = decodeUtf8(bytes, i);
        if (c.length == 0 || !isPrintable(c.value) || isOddLineBreak(c.value))
            return false;
        i += c.length;
    }
    return true;
}

} // namespace

bool FlatScan::scan(QByteArrayView bytes)
{
    m_count = 0;
    m_decoded.clear();
    if (bytes.isEmpty() || bytes.back() != '\n' || bytes.size() > (1 << 20) || !isPlainFile(bytes))
        return false;
    const char *line = bytes.begin();
    while (line != bytes.end()) {
        const auto *end =
            static_cast<const char *>(std::memchr(line, '\n', static_cast<std::size_t>(bytes.end() - line)));
        if (!scanLine(QByteArrayView(line, end)))
            return false;
        line = end + 1;
    }
    return true;
}

bool FlatScan::scanLine(QByteArrayView line)
{
    qsizetype colon = 0;
    while (colon < line.size() && isKeyCharacter(line[colon]))
        ++colon;
    if (colon == 0 || colon > longestKey || colon + 2 >= line.size() || !isLetter(line.front()) || line[colon] != ':' ||
        line[colon + 1] != ' ' || m_count == maxEntries)
        return false;
    FlatEntry entry{.key = line.first(colon), .text = {}};
    if (mayBeWord(entry.key) || isDuplicate(entry.key))
        return false;
    const QByteArrayView value = line.sliced(colon + 2);
    if (value.front() == '\'') {
        if (!scanSingleQuoted(value, entry))
            return false;
    } else if (value.front() == '"') {
        const bool simple = value.size() >= 2 && value.indexOf('"', 1) == value.size() - 1 && !value.contains('\\');
        if (!simple)
            return false;
        entry.style = Node::Style::DoubleQuoted;
        entry.text = value.sliced(1).chopped(1);
    } else {
        if (!beginsPlain(value) || value.back() == ' ' || value.back() == ':')
            return false;
        for (qsizetype i = 1; i < value.size(); ++i) {
            if ((value[i] == ' ' && value[i - 1] == ':') || (value[i] == '#' && value[i - 1] == ' '))
                return false;
        }
        entry.text = value;
    }
    m_entries[m_count++] = entry;
    return true;
}

bool FlatScan::scanSingleQuoted(QByteArrayView value, FlatEntry &entry)
{
    if (value.size() < 2 || value.back() != '\'')
        return false;
    entry.style = Node::Style::SingleQuoted;
    entry.text = value.sliced(1).chopped(1);
    if (!entry.text.contains('\''))
        return true;
    QByteArray decoded;
    decoded.reserve(entry.text.size());
    for (qsizetype i = 0; i < entry.text.size(); ++i) {
        decoded += entry.text[i];
        if (entry.text[i] != '\'')
            continue;
        if (++i == entry.text.size() || entry.text[i] != '\'')
            return false;
    }
    // The characters lie on the heap, so the view outlives the vector's growth.
    entry.text = m_decoded.emplace_back(std::move(decoded));
    return true;
}

bool FlatScan::isDuplicate(QByteArrayView key) const
{
    return find(key) != nullptr;
}

const FlatEntry *FlatScan::find(QByteArrayView key) const
{
    const auto *const end = m_entries.data() + m_count;
    const auto *const found = std::find_if(m_entries.data(), end, [&](const FlatEntry &entry) {
        return entry.key.size() == key.size() &&
               std::memcmp(entry.key.data(), key.data(), static_cast<std::size_t>(key.size())) == 0;
    });
    return found == end ? nullptr : found;
}

} // namespace tokendesk::yaml
