// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/token.h"
#include "core/yaml/document.h"
#include "core/yaml/flatscan.h"

#include <QJsonObject>

#include <vector>

namespace simdjson::dom {
class object;
} // namespace simdjson::dom

namespace tokendesk::flextype {

/// One top-level value of a token file, however it was read. The views live as long as what they were made from.
struct StoredField
{
    enum class Shape { Plain, Quoted, Map, List };

    QByteArrayView key;
    QByteArrayView text; ///< scalars: decoded, UTF-8
    Shape shape = Shape::Plain;
    const yaml::Node *node = nullptr; ///< null when it came from the quick reader

    bool isScalar() const { return shape == Shape::Plain || shape == Shape::Quoted; }
    /// What PHP's isset() says no to: null in any of its spellings.
    bool isNull() const;
};

/// The top level of one token file. Made to be used again and again on one thread.
class StoredFields final
{
public:
    void assign(const yaml::FlatScan &scan);
    void assign(const yaml::Document &document);
    /// What a server answered, by name; maps and lists without their contents.
    void assign(const QJsonObject &answer);
    /// The same. False: it holds more than texts and whole numbers, or a name twice.
    bool assign(const simdjson::dom::object &answer);

    void remove(QByteArrayView key);

    const std::vector<StoredField> &all() const { return m_fields; }
    /// False: no text has a character that evaluatedPiece() would look at, seen in the whole file at once.
    bool mayBeEvaluated() const { return m_mayBeEvaluated; }
    const StoredField *find(QByteArrayView key) const; ///< the last of that name, as the server reads it
    /// The field, unless it is missing or null: PHP's isset().
    const StoredField *given(QByteArrayView key) const;

private:
    std::vector<StoredField> m_fields;
    bool m_mayBeEvaluated = true;
    std::vector<QByteArray> m_texts; ///< what the views of a document point into
};

} // namespace tokendesk::flextype
