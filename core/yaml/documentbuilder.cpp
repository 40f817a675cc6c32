// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/documentbuilder.h"

#include "core/yaml/characters.h"
#include "core/yaml/plain.h"

#include <QCoreApplication>
#include <QSet>

namespace tokendesk::yaml {

namespace {

Error refusal(const char *source, int line, int column, const char *problem = nullptr)
{
    QString detail = QStringLiteral("line %1, column %2").arg(line).arg(column);
    if (problem)
        detail += QLatin1String(": ") + QString::fromUtf8(problem);
    return Error{.kind = ErrorKind::Parse,
                 .object = {},
                 .detail = detail,
                 .reason = Phrase{"Yaml", source, {QString::number(line), QString::number(column)}}};
}

Error refusal(const char *source, const yaml_mark_t &mark, const char *problem = nullptr)
{
    return refusal(source, static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1, problem);
}

const char *const notUtf8 = QT_TRANSLATE_NOOP(
    "Yaml", "The file is not UTF-8 text (line %1, column %2). Open it in an editor and save it as UTF-8.");
const char *const utf16 = QT_TRANSLATE_NOOP(
    "Yaml", "The file is written in UTF-16 or UTF-32, not in UTF-8. Open it in an editor and save it as UTF-8.");
const char *const hasNul =
    QT_TRANSLATE_NOOP("Yaml", "The file is damaged: there is a NUL byte in line %1, column %2, which YAML forbids.");
const char *const hasControl = QT_TRANSLATE_NOOP(
    "Yaml", "The file is damaged: there is a control character in line %1, column %2, which YAML forbids.");
const char *const tooLarge = QT_TRANSLATE_NOOP("Yaml", "The file is larger than 1 MiB and is not read.");
const char *const tooDeep =
    QT_TRANSLATE_NOOP("Yaml", "Lists and maps lie more than 32 deep within each other (line %1, column %2).");
const char *const hasTag = QT_TRANSLATE_NOOP(
    "Yaml", "The file uses a YAML tag (line %1, column %2). Tags are not read, since they can stand for anything.");
const char *const mergeKey = QT_TRANSLATE_NOOP(
    "Yaml", "The file uses a YAML merge key, << (line %1, column %2). What it merges cannot be shown reliably.");
const char *const badAlias = QT_TRANSLATE_NOOP(
    "Yaml",
    "The file uses a YAML alias of a list, of a map or of nothing (line %1, column %2). Such aliases are not read.");
const char *const manyAliases =
    QT_TRANSLATE_NOOP("Yaml", "The YAML aliases in the file stand for more than 1 MiB of text (line %1, column %2).");
const char *const twoDocuments =
    QT_TRANSLATE_NOOP("Yaml", "The file holds more than one YAML document (the second begins in line %1, column %2).");
const char *const damaged =
    QT_TRANSLATE_NOOP("Yaml", "The file is damaged: it cannot be read as YAML from line %1, column %2 on.");

} // namespace

DocumentBuilder::DocumentBuilder(QByteArray bytes)
{
    m_document.m_bytes = std::move(bytes);
}

DocumentBuilder::~DocumentBuilder()
{
    if (m_hasEvent)
        yaml_event_delete(&m_event);
    yaml_parser_delete(&m_parser);
}

Result<Document> DocumentBuilder::build()
{
    if (Failure failure = checkBytes())
        return fail(std::move(*failure));
    if (m_body.isEmpty())
        return std::move(m_document); // libyaml asserts that there is input
    m_map.emplace(m_body, m_bodyBegin);
    if (!yaml_parser_initialize(&m_parser))
        return fail(ErrorKind::Internal, {}, QStringLiteral("out of memory"));
    yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(m_body.data()),
                                 static_cast<std::size_t>(m_body.size()));
    if (Failure failure = readStream())
        return fail(std::move(*failure));
    return std::move(m_document);
}

QPair<int, int> DocumentBuilder::placeOf(qsizetype offset) const
{
    const QByteArrayView before = m_body.first(offset);
    const qsizetype lineBegin = before.lastIndexOf('\n') + 1;
    int column = 1;
    for (const char byte : before.sliced(lineBegin))
        column += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return {static_cast<int>(before.count('\n')) + 1, column};
}

DocumentBuilder::Failure DocumentBuilder::checkBytes()
{
    const QByteArray &bytes = m_document.m_bytes;
    if (bytes.size() > maxBytes)
        return refusal(tooLarge, 1, 1);
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") || bytes.startsWith(QByteArray("\0\0\xFE\xFF", 4)))
        return refusal(utf16, 1, 1);
    m_bodyBegin = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    m_body = QByteArrayView(bytes).sliced(m_bodyBegin);
    for (qsizetype i = 0; i < m_body.size();) {
        const CodePoint c = decodeUtf8(m_body, i);
        if (c.length == 0 || !isPrintable(c.value)) {
            const auto [line, column] = placeOf(i);
            return refusal(c.length == 0 ? notUtf8 : c.value == 0 ? hasNul : hasControl, line, column);
        }
        i += c.length;
    }
    const auto noteWhole = [this](Finding::Code code) {
        m_document.m_findings.append(Finding{.code = code, .key = {}, .line = 1, .column = 1});
    };
    if (m_bodyBegin > 0)
        noteWhole(Finding::Code::ByteOrderMark);
    if (m_body.contains('\r'))
        noteWhole(Finding::Code::CarriageReturns);
    if (!m_body.isEmpty() && !m_body.endsWith('\n') && !m_body.endsWith('\r'))
        noteWhole(Finding::Code::NoFinalNewline);
    return {};
}

DocumentBuilder::Failure DocumentBuilder::next()
{
    if (m_hasEvent) {
        // A block ends where the next thing begins, so its end says nothing.
        const bool isBlockEnd = (m_event.type == YAML_SEQUENCE_END_EVENT || m_event.type == YAML_MAPPING_END_EVENT) &&
                                m_event.start_mark.index == m_event.end_mark.index;
        const Span span = spanOfEvent();
        if (!isBlockEnd && (span.size() > 0 || m_event.type != YAML_SCALAR_EVENT))
            m_lastEnd = std::max(m_lastEnd, span.end);
        yaml_event_delete(&m_event);
    }
    m_hasEvent = yaml_parser_parse(&m_parser, &m_event) != 0;
    if (m_hasEvent)
        return {};
    if (m_parser.error == YAML_MEMORY_ERROR)
        return Error{.kind = ErrorKind::Internal, .object = {}, .detail = QStringLiteral("out of memory")};
    return refusal(damaged, m_parser.problem_mark, m_parser.problem);
}

DocumentBuilder::Failure DocumentBuilder::readStream()
{
    for (int documents = 0;;) {
        if (Failure failure = next())
            return failure;
        switch (m_event.type) {
        case YAML_STREAM_END_EVENT:
            return {};
        case YAML_DOCUMENT_START_EVENT:
            if (++documents > 1)
                return refusal(twoDocuments, m_event.start_mark);
            if (Failure failure = next())
                return failure;
            if (Failure failure = readNode(m_document.m_root, 0))
                return failure;
            m_document.m_empty = m_document.m_root.isPlain() && m_document.m_root.span.size() == 0;
            break;
        case YAML_STREAM_START_EVENT:
        case YAML_DOCUMENT_END_EVENT:
        case YAML_NO_EVENT:
        case YAML_ALIAS_EVENT:
        case YAML_SCALAR_EVENT:
        case YAML_SEQUENCE_START_EVENT:
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_START_EVENT:
        case YAML_MAPPING_END_EVENT:
            break;
        }
    }
}

DocumentBuilder::Failure DocumentBuilder::readNode(Node &node, int depth)
{
    if (m_event.type == YAML_ALIAS_EVENT)
        return readAlias(node);
    if (m_event.type == YAML_SCALAR_EVENT)
        return readScalar(node);
    if (depth >= maxDepth)
        return refusal(tooDeep, m_event.start_mark);
    if (m_event.type == YAML_SEQUENCE_START_EVENT)
        return readSequence(node, depth);
    if (m_event.type == YAML_MAPPING_START_EVENT)
        return readMap(node, depth);
    return refusal(damaged, m_event.start_mark); // the parser's grammar leaves nothing else
}

DocumentBuilder::Failure DocumentBuilder::checkProperties(const yaml_char_t *anchor, const yaml_char_t *tag,
                                                          bool scalar)
{
    if (tag && !(scalar && qstrcmp(reinterpret_cast<const char *>(tag), YAML_STR_TAG) == 0))
        return refusal(hasTag, m_event.start_mark);
    if (anchor) {
        note(Finding::Code::AnchorOrAlias, m_event.start_mark);
        m_anchors.insert(QByteArray(reinterpret_cast<const char *>(anchor)), std::nullopt);
    }
    return {};
}

DocumentBuilder::Failure DocumentBuilder::readScalar(Node &node)
{
    const auto &scalar = m_event.data.scalar;
    if (Failure failure = checkProperties(scalar.anchor, scalar.tag, true))
        return failure;
    node.kind = Node::Kind::Scalar;
    node.span = spanOfEvent();
    if (node.span.size() == 0) {
        node.span = spanOfNothing();
        m_lastEnd = std::max(m_lastEnd, node.span.end);
    }
    node.tagged = scalar.tag != nullptr;
    node.text = textOfUtf8({reinterpret_cast<const char *>(scalar.value), static_cast<qsizetype>(scalar.length)});
    switch (scalar.style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        node.style = Node::Style::SingleQuoted;
        break;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        node.style = Node::Style::DoubleQuoted;
        break;
    case YAML_LITERAL_SCALAR_STYLE:
        node.style = Node::Style::Literal;
        node.span = blockScalarSpan(node.span);
        break;
    case YAML_FOLDED_SCALAR_STYLE:
        node.style = Node::Style::Folded;
        node.span = blockScalarSpan(node.span);
        break;
    case YAML_ANY_SCALAR_STYLE:
    case YAML_PLAIN_SCALAR_STYLE:
        node.style = Node::Style::Plain;
        break;
    }
    if (scalar.anchor)
        m_anchors.insert(QByteArray(reinterpret_cast<const char *>(scalar.anchor)), node);
    return {};
}

DocumentBuilder::Failure DocumentBuilder::readAlias(Node &node)
{
    const auto anchor = m_anchors.constFind(QByteArray(reinterpret_cast<const char *>(m_event.data.alias.anchor)));
    if (anchor == m_anchors.constEnd() || !anchor->has_value())
        return refusal(badAlias, m_event.start_mark);
    m_aliased += anchor->value().text.size();
    if (m_aliased > maxBytes)
        return refusal(manyAliases, m_event.start_mark);
    note(Finding::Code::AnchorOrAlias, m_event.start_mark);
    node = anchor->value();
    node.span = spanOfEvent();
    return {};
}

DocumentBuilder::Failure DocumentBuilder::readSequence(Node &node, int depth)
{
    const auto &start = m_event.data.sequence_start;
    if (Failure failure = checkProperties(start.anchor, start.tag, false))
        return failure;
    node.kind = Node::Kind::Sequence;
    node.style = start.style == YAML_FLOW_SEQUENCE_STYLE ? Node::Style::Flow : Node::Style::Block;
    node.span = spanOfEvent();
    for (;;) {
        if (Failure failure = next())
            return failure;
        if (m_event.type == YAML_SEQUENCE_END_EVENT)
            break;
        const yaml_mark_t mark = m_event.start_mark;
        Node item;
        if (Failure failure = readNode(item, depth + 1))
            return failure;
        noteStyle(item, mark);
        node.items.push_back(std::move(item));
    }
    // A block ends where the next thing begins, comments and blank lines later; its last item knows better.
    if (node.style == Node::Style::Flow)
        node.span.end = spanOfEvent().end;
    else if (!node.items.empty())
        node.span.end = std::max(node.span.end, node.items.back().span.end);
    return {};
}

DocumentBuilder::Failure DocumentBuilder::readMap(Node &node, int depth)
{
    const auto &start = m_event.data.mapping_start;
    if (Failure failure = checkProperties(start.anchor, start.tag, false))
        return failure;
    node.kind = Node::Kind::Map;
    node.style = start.style == YAML_FLOW_MAPPING_STYLE ? Node::Style::Flow : Node::Style::Block;
    node.span = spanOfEvent();
    QSet<QString> keys;
    for (;;) {
        if (Failure failure = next())
            return failure;
        if (m_event.type == YAML_MAPPING_END_EVENT)
            break;
        const yaml_mark_t keyMark = m_event.start_mark;
        Node key;
        if (Failure failure = readNode(key, depth + 1))
            return failure;
        Entry entry;
        if (depth == 0)
            m_topKey = key.text;
        if (Failure failure = readKey(entry, key, keyMark))
            return failure;
        if (depth == 0)
            m_topKey = entry.key;
        if (keys.contains(entry.key))
            note(Finding::Code::DuplicateKey, keyMark);
        keys.insert(entry.key);
        if (Failure failure = next())
            return failure;
        const yaml_mark_t mark = m_event.start_mark;
        if (Failure failure = readNode(entry.value, depth + 1))
            return failure;
        noteStyle(entry.value, mark);
        node.entries.push_back(std::move(entry));
    }
    if (depth == 0)
        m_topKey.clear();
    if (node.style == Node::Style::Flow)
        node.span.end = spanOfEvent().end;
    else if (!node.entries.empty())
        node.span.end = std::max({node.span.end, node.entries.back().keySpan.end, node.entries.back().value.span.end});
    return {};
}

DocumentBuilder::Failure DocumentBuilder::readKey(Entry &entry, const Node &key, const yaml_mark_t &mark)
{
    entry.keySpan = key.span;
    if (key.isPlain() && key.text == QLatin1String("<<"))
        return refusal(mergeKey, mark);
    entry.key = key.isScalar() ? key.text : textOfUtf8(m_document.source(key.span));
    // PHP makes a number of a key that looks like a whole number even where it is quoted.
    entry.textKey = key.isScalar() && (key.isPlain() ? isPlainText(key.text) : !plainInteger(key.text));
    if (!entry.textKey)
        note(Finding::Code::KeyIsNotText, mark);
    return {};
}

void DocumentBuilder::noteStyle(const Node &node, const yaml_mark_t &mark)
{
    if (node.isPlain() && readsDifferently(node.text))
        note(Finding::Code::ReadsDifferently, mark);
}

void DocumentBuilder::note(Finding::Code code, const yaml_mark_t &mark)
{
    m_document.m_findings.append(Finding{.code = code,
                                         .key = m_topKey,
                                         .line = static_cast<int>(mark.line) + 1,
                                         .column = static_cast<int>(mark.column) + 1});
}

Span DocumentBuilder::spanOfEvent() const
{
    return {m_map->byteOf(m_event.start_mark.index), m_map->byteOf(m_event.end_mark.index)};
}

/// A value that is not there: right behind its colon, dash or question mark. Where there is none libyaml says "before
/// the next thing", which may lie behind comments and blank lines; then it is behind what came last.
Span DocumentBuilder::spanOfNothing() const
{
    const qsizetype place = spanOfEvent().begin;
    const QByteArray &bytes = m_document.m_bytes;
    for (qsizetype i = m_lastEnd; i < place; ++i) {
        if (bytes.at(i) == '#') {
            const qsizetype newline = bytes.indexOf('\n', i);
            i = newline < 0 ? place : newline;
        } else if (!QByteArrayView(" \t\r\n").contains(bytes.at(i))) {
            return {place, place};
        }
    }
    const qsizetype last = std::min(m_lastEnd, place);
    return {last, last};
}

/// libyaml ends a block scalar at the next thing; here it ends with its last line that is not blank.
Span DocumentBuilder::blockScalarSpan(Span span) const
{
    const QByteArray &bytes = m_document.m_bytes;
    qsizetype last = span.end;
    while (last > span.begin + 1 && QByteArrayView(" \t\r\n").contains(bytes.at(last - 1)))
        --last;
    while (last < span.end && bytes.at(last) != '\n' && bytes.at(last) != '\r')
        ++last;
    return {span.begin, last};
}

} // namespace tokendesk::yaml
