// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/yaml/node.h"

#include <QJsonValue>

#include <utility>
#include <variant>

namespace tokendesk::yaml {

/// A value to be written. Text is always quoted, so that every reader takes it for text.
class Literal final
{
public:
    using List = std::vector<Literal>;
    using Map = std::vector<std::pair<QString, Literal>>;

    static Literal integer(qint64 value);
    static Literal text(QString value);
    /// A word that stands without quotes because its reader compares it so (`state: enabled`). Letters, digits, - and _
    /// only, beginning with a letter, and text for every reader; else it is written as text.
    static Literal word(QString value);
    static Literal boolean(bool value);
    static Literal null();
    static Literal list(List items);
    static Literal map(Map entries); ///< keys must differ

    bool isCollection() const;
    QJsonValue toJson() const; ///< the same value for a reader of JSON; a word is a text there
    bool isValidText() const;  ///< false: a text or key in it holds a lone surrogate, which UTF-8 cannot store
    /// Is this node exactly this value, written so that every reader sees it?
    bool matches(const Node &node) const;

private:
    friend class Emitter;
    struct Null
    {
    };
    struct Word
    {
        QString text;
    };
    using Value = std::variant<Null, bool, qint64, QString, Word, List, Map>;

    explicit Literal(Value value);
    Value m_value;
};

} // namespace tokendesk::yaml
