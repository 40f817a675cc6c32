// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/editor.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokendesk::yaml {

namespace {

const char *const cannotEdit = QT_TRANSLATE_NOOP("Yaml", "The file is written in a way that cannot be changed here "
                                                         "without touching the rest of it. Change it in an editor.");
const char *const hasAliases = QT_TRANSLATE_NOOP(
    "Yaml", "The file uses YAML anchors or aliases, so it is shown but not changed here. Change it in an editor.");
const char *const notUnicode =
    QT_TRANSLATE_NOOP("Yaml", "The text holds half a character (a lone surrogate), which no file can store.");
const char *const grownTooLarge = QT_TRANSLATE_NOOP("Yaml", "With this change the file would be larger than 1 MiB.");

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

const Node &lastLeaf(const Node &node)
{
    if (node.kind == Node::Kind::Map && !node.entries.empty())
        return lastLeaf(node.entries.back().value);
    if (node.kind == Node::Kind::Sequence && !node.items.empty())
        return lastLeaf(node.items.back());
    return node;
}

} // namespace

Editor::Editor(const Document &document)
    : m_document(document)
    , m_emitter(document.lineEnd().toByteArray())
    , m_removed(document.entries().size())
    , m_replaced(document.entries().size())
{
}

Result<QByteArray> Editor::run(const QList<Edit> &edits)
{
    if (!std::all_of(edits.begin(), edits.end(), [](const Edit &edit) { return edit.isValidText(); }))
        return fail(ErrorKind::InvalidInput, {}, {}, Phrase{"Yaml", notUnicode});
    if (m_document.has(Finding::Code::AnchorOrAlias))
        return fail(ErrorKind::Unsupported, {}, {}, Phrase{"Yaml", hasAliases});
    if (!m_document.hasMapRoot() || !plan(edits))
        return fail(ErrorKind::Unsupported, {}, {}, Phrase{"Yaml", cannotEdit});
    const std::optional<QList<Splice>> ordered = orderedSplices(m_splices);
    if (!ordered)
        return fail(ErrorKind::Unsupported, {}, {}, Phrase{"Yaml", cannotEdit});
    const QByteArray after = applySplices(m_document.bytes(), *ordered);
    if (after.size() > maxBytes)
        return fail(ErrorKind::InvalidInput, {}, {}, Phrase{"Yaml", grownTooLarge});
    if (!onlySplicesDiffer(m_document.bytes(), after, *ordered) || !isProved(after))
        return fail(ErrorKind::Unsupported, {}, {}, Phrase{"Yaml", cannotEdit});
    return after;
}

bool Editor::plan(const QList<Edit> &edits)
{
    // First what goes, then what is set: the repair of a duplicate key may do both.
    for (const Edit &edit : edits) {
        for (std::size_t i = 0; i < m_removed.size(); ++i) {
            const bool goes = edit.action == Edit::Action::RemoveEntry
                                  ? i == edit.entry
                                  : edit.action == Edit::Action::Remove && m_document.entries()[i].key == edit.key;
            if (goes && !m_removed[i] && !planRemove(i))
                return false;
        }
    }
    for (const Edit &edit : edits) {
        if (edit.action == Edit::Action::Set && !planSet(edit.key, edit.value))
            return false;
    }
    return planAdditions();
}

bool Editor::planSet(const QString &key, const Literal &value)
{
    for (std::size_t i = m_removed.size(); i-- > 0;) {
        const Entry &entry = m_document.entries()[i];
        if (m_removed[i] || entry.key != key)
            continue;
        if (m_replaced[i])
            return false; // two edits of one key
        m_replaced[i] = value;
        return value.matches(entry.value) || planReplace(entry, value);
    }
    m_added.emplace_back(key, value);
    return true;
}

bool Editor::planReplace(const Entry &entry, const Literal &value)
{
    const Node &node = entry.value;
    if (isFlow()) {
        const bool empty = node.span.size() == 0;
        splice(node.span.begin, node.span.end, (empty ? " " : "") + m_emitter.flow(value));
        return true;
    }
    const bool wasBlock = node.style == Node::Style::Block;
    const bool wasBlockScalar = node.style == Node::Style::Literal || node.style == Node::Style::Folded;
    const bool becomesBlock = Emitter::isBlock(value);
    const std::optional<qsizetype> indent = indentOf(entry);
    const std::optional<qsizetype> colon = colonOf(entry);
    if (!indent || !colon)
        return false;
    if (!wasBlock && !wasBlockScalar && !becomesBlock && node.span.size() > 0) {
        splice(node.span.begin, node.span.end, m_emitter.flow(value));
        return true;
    }
    const qsizetype valueLine = lineBegin(node.span.begin);
    if (wasBlock && becomesBlock && valueLine > *colon) {
        const qsizetype column = node.span.begin - valueLine;
        if (column > *indent) {
            splice(node.span.begin, node.span.end, m_emitter.block(value, column));
            return true;
        }
    }
    // From the colon on; a comment on the key's line, or on that of a block scalar's header, stays.
    const qsizetype keyLineEnd = lineEnd(*colon);
    const qsizetype comment = m_document.bytes().indexOf(" #", wasBlockScalar ? node.span.begin : *colon);
    const bool keepsComment = (wasBlock || wasBlockScalar) && comment >= 0 && comment < keyLineEnd;
    QByteArray text = m_emitter.afterColon(value, *indent);
    if (keepsComment) {
        const QByteArray kept = m_document.bytes().sliced(comment, keyLineEnd - comment);
        const qsizetype firstLine = text.indexOf(m_document.lineEnd());
        text.insert(firstLine < 0 ? text.size() : firstLine, kept);
    }
    splice(*colon + 1, std::max(node.span.end, *colon + 1), text);
    return true;
}

bool Editor::planRemove(std::size_t index)
{
    m_removed[index] = true;
    const auto &entries = m_document.entries();
    const Entry &entry = entries[index];
    if (!isFlow()) {
        if (!indentOf(entry))
            return false;
        splice(lineBegin(entry.keySpan.begin), nextLine(endOfEntry(entry)), {});
    } else if (index + 1 < entries.size()) {
        splice(entry.keySpan.begin, entries[index + 1].keySpan.begin, {});
    } else {
        const qsizetype begin = index > 0 ? endOfEntry(entries[index - 1]) : entry.keySpan.begin;
        splice(begin, endOfEntry(entry), {});
    }
    return true;
}

bool Editor::planAdditions()
{
    if (m_added.empty())
        return true;
    const auto &entries = m_document.entries();
    if (isFlow()) {
        const bool anyLeft = std::find(m_removed.begin(), m_removed.end(), false) != m_removed.end();
        QByteArray text = m_emitter.flow(Literal::map(m_added));
        text = text.sliced(1, text.size() - 2);
        const qsizetype place = entries.empty() ? m_document.root().span.begin + 1 : endOfEntry(entries.back());
        splice(place, place, anyLeft ? ", " + text : text);
        return true;
    }
    const std::optional<qsizetype> indent = indentOf(entries.front());
    if (!indent)
        return false;
    const QByteArray end = m_document.lineEnd().toByteArray();
    qsizetype place = nextLine(endOfEntry(entries.back()));
    const Node &leaf = lastLeaf(entries.back().value);
    if (leaf.style == Node::Style::Literal || leaf.style == Node::Style::Folded) {
        // Blank lines behind a block scalar may belong to it.
        while (place < m_document.bytes().size() && lineEnd(place) == place)
            place = nextLine(place);
    }
    const bool endsLine = place > 0 && m_document.bytes().at(place - 1) == '\n';
    QByteArrayList lines;
    for (const auto &[key, value] : m_added)
        lines += QByteArray(*indent, ' ') + Emitter::key(key) + ':' + m_emitter.afterColon(value, *indent);
    splice(place, place, endsLine ? lines.join(end) + end : end + lines.join(end));
    return true;
}

bool Editor::isProved(const QByteArray &after) const
{
    const Result<Document> again = Document::parse(after);
    if (!again || !again->hasMapRoot() || again->has(Finding::Code::DuplicateKey))
        return false;
    auto found = again->entries().begin();
    const auto end = again->entries().end();
    for (std::size_t i = 0; i < m_removed.size(); ++i) {
        if (m_removed[i])
            continue;
        const Entry &old = m_document.entries()[i];
        if (found == end || found->key != old.key || found->textKey != old.textKey)
            return false;
        if (m_replaced[i] ? !m_replaced[i]->matches(found->value) : !sameValue(old.value, found->value))
            return false;
        ++found;
    }
    for (const auto &[key, value] : m_added) {
        if (found == end || found->key != key || !value.matches(found->value))
            return false;
        ++found;
    }
    return found == end;
}

qsizetype Editor::lineBegin(qsizetype position) const
{
    const qsizetype newline = position == 0 ? -1 : m_document.bytes().lastIndexOf('\n', position - 1);
    return newline < 0 && m_document.has(Finding::Code::ByteOrderMark) ? 3 : newline + 1;
}

qsizetype Editor::lineEnd(qsizetype position) const
{
    const QByteArray &bytes = m_document.bytes();
    while (position < bytes.size() && bytes.at(position) != '\n' && bytes.at(position) != '\r')
        ++position;
    return position;
}

qsizetype Editor::nextLine(qsizetype position) const
{
    const qsizetype newline = m_document.bytes().indexOf('\n', position);
    return newline < 0 ? m_document.bytes().size() : newline + 1;
}

std::optional<qsizetype> Editor::colonOf(const Entry &entry) const
{
    const QByteArray &bytes = m_document.bytes();
    qsizetype position = entry.keySpan.end;
    while (position < bytes.size() && isBlank(bytes.at(position)))
        ++position;
    return position < bytes.size() && bytes.at(position) == ':' ? std::optional(position) : std::nullopt;
}

std::optional<qsizetype> Editor::indentOf(const Entry &entry) const
{
    const qsizetype begin = lineBegin(entry.keySpan.begin);
    const QByteArrayView before = m_document.source({begin, entry.keySpan.begin});
    return std::all_of(before.begin(), before.end(), [](char c) { return c == ' '; }) ? std::optional(before.size())
                                                                                      : std::nullopt;
}

qsizetype Editor::endOfEntry(const Entry &entry) const
{
    return std::max(entry.keySpan.end, entry.value.span.end);
}

} // namespace tokendesk::yaml
