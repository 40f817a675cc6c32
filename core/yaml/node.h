// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>

#include <vector>

namespace tokendesk::yaml {

/// A half-open range of bytes in the document as it was read, byte order mark included.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - begin; }
    bool operator==(const Span &) const = default;
};

struct Entry;

/// One value of a document. Values are never evaluated: a scalar is its text and how it was written.
struct Node
{
    enum class Kind { Scalar, Map, Sequence };
    enum class Style { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

    Kind kind = Kind::Scalar;
    Style style = Style::Plain;
    Span span;    ///< from the first byte of the value to behind its last; blank lines and comments after it excluded
    QString text; ///< scalars: decoded
    bool tagged = false;        ///< written with !!str, the one tag that is read: text, whatever it looks like
    std::vector<Entry> entries; ///< maps, in the order of the file, duplicates included
    std::vector<Node> items;    ///< sequences

    bool isScalar() const { return kind == Kind::Scalar; }
    bool isPlain() const { return kind == Kind::Scalar && style == Style::Plain && !tagged; }
};

/// One key of a map and its value.
struct Entry
{
    QString key;  ///< decoded; of a key that is a list or a map: as it is written
    Span keySpan; ///< quotes included
    Node value;
    bool textKey = true; ///< false: some reader takes it for a number, a boolean, null, a list or a map
};

/// Same values, written in the same way as far as a reader's types depend on it (plain or not). Spans are not compared.
bool sameValue(const Node &a, const Node &b);

/// What the scalar stands for, as all readers agree: whole numbers, true and false, null (also `~` and nothing); all
/// else is text, a number with a fraction too. Maps and sequences likewise, of duplicate keys the last.
QJsonValue resolve(const Node &node);

} // namespace tokendesk::yaml
