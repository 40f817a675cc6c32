// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/flatscan.h"

#include "core/yaml/characters.h"

#include <algorithm>
#include <cstring>

namespace tokendesk::yaml {

namespace {

constexpr qsizetype longestKey = 128; // libyaml takes simple keys of up to 1,024 characters

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

constexpr auto keyCharacters = [] {
    std::array<bool, 256> table{};
    for (unsigned c = 0; c < 128; ++c)
        table[c] = isLetter(static_cast<char>(c)) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    return table;
}();

bool isKeyCharacter(char c)
{
    return keyCharacters[static_cast<unsigned char>(c)];
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
    static constexpr QByteArrayView words[] = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
    return std::any_of(std::begin(words), std::end(words), [&](QByteArrayView word) {
        return key.size() == word.size() && key.compare(word, Qt::CaseInsensitive) == 0;
    });
}

/// Eight bytes at once, as nearly all of a file can be looked at: printable ASCII and LF alone?
bool isPlainWord(const char *bytes)
{
    constexpr quint64 each = 0x0101010101010101;
    constexpr quint64 tops = each * 0x80;
    quint64 word = 0;
    std::memcpy(&word, bytes, sizeof word);
    // The top bit of each byte that is LF, moved to where it makes a printable one of it.
    const quint64 other = word ^ (each * '\n');
    word |= ~(((other & ~tops) + ~tops) | other | ~tops) >> 2;
    const bool isBelowDelete = ((word | (word + each)) & tops) == 0;
    return isBelowDelete && (((word | tops) - each * ' ') & tops) == tops;
}

/// Printable, UTF-8, and no line end but LF.
bool isPlainFile(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        if (bytes.size() - i >= qsizetype(sizeof(quint64)) && isPlainWord(bytes.data() + i)) {
            i += qsizetype(sizeof(quint64));
            continue;
        }
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
    m_bytes = bytes;
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
        for (qsizetype i = value.indexOf(' '); i > 0; i = value.indexOf(' ', i + 1)) {
            if (value[i - 1] == ':' || value[i + 1] == '#')
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
