// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/yaml/node.h"

#include <QByteArray>
#include <QList>

namespace tokendesk::yaml {

inline constexpr qsizetype maxBytes = 1 << 20; ///< a longer document is refused
inline constexpr int maxDepth = 32;            ///< maps and lists within each other; deeper is refused

/// Something to know about a document that could be read.
struct Finding
{
    enum class Code {
        DuplicateKey, ///< some readers take the last value, some refuse the file
        KeyIsNotText, ///< number, boolean, null, list or map as a key
        ByteOrderMark,
        CarriageReturns, ///< CRLF or CR line ends
        NoFinalNewline,
        AnchorOrAlias,    ///< shown with the value that the alias stands for; edit() refuses it
        ReadsDifferently, ///< a plain scalar that YAML 1.1 and 1.2 readers take for different things
    };

    Code code = Code::DuplicateKey;
    QString key;    ///< of the top-level entry concerned; empty: the document as a whole
    int line = 0;   ///< from 1
    int column = 0; ///< from 1, in characters
};

/// A YAML file as it stands: a tree of values with the exact bytes of each.
///
/// Refused with ErrorKind::Parse, detail "line L, column C" and a reason (context "Yaml"): more than 1 MiB, not UTF-8,
/// NUL and other control characters, deeper than 32, tags (but !!str on a scalar), merge keys, an alias of anything but
/// a text or number, more than one document, and whatever is no YAML. Error::object is left for the caller, who knows
/// the file's name.
class Document final
{
public:
    [[nodiscard]] static Result<Document> parse(QByteArray bytes);

    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_empty; } ///< nothing but blanks and comments
    const Node &root() const { return m_root; }
    bool hasMapRoot() const { return !m_empty && m_root.kind == Node::Kind::Map; }

    const std::vector<Entry> &entries() const { return m_root.entries; } ///< of the root map, in order
    const Node *find(QStringView key) const;                             ///< the last of that name, or null

    const QList<Finding> &findings() const { return m_findings; }
    bool has(Finding::Code code) const;

    QByteArrayView source(Span span) const { return QByteArrayView(m_bytes).sliced(span.begin, span.size()); }
    QByteArrayView lineEnd() const; ///< "\r\n" where the first line ends so, else "\n"

private:
    friend class DocumentBuilder;

    QByteArray m_bytes;
    Node m_root;
    QList<Finding> m_findings;
    bool m_empty = true;
};

} // namespace tokendesk::yaml
