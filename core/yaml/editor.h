// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/yaml/edit.h"
#include "core/yaml/emitter.h"
#include "core/yaml/splice.h"

#include <QMap>

namespace tokendesk::yaml {

/// Plans the splices of one edit() and proves their outcome. Used once.
class Editor final
{
public:
    explicit Editor(const Document &document);

    Result<QByteArray> run(const QList<Edit> &edits);

private:
    bool plan(const QList<Edit> &edits); ///< false: cannot be done by splice
    bool planSet(const QString &key, const Literal &value);
    bool planReplace(const Entry &entry, const Literal &value);
    bool planRemove(std::size_t index);
    bool planAdditions();
    bool isProved(const QByteArray &after) const;

    bool isFlow() const { return m_document.root().style == Node::Style::Flow; }
    qsizetype lineBegin(qsizetype position) const;
    qsizetype lineEnd(qsizetype position) const;  ///< before the line end
    qsizetype nextLine(qsizetype position) const; ///< behind it
    std::optional<qsizetype> colonOf(const Entry &entry) const;
    std::optional<qsizetype> indentOf(const Entry &entry) const; ///< nullopt: the key does not begin its line
    qsizetype endOfEntry(const Entry &entry) const;
    void splice(qsizetype begin, qsizetype end, QByteArray bytes)
    {
        m_splices.append({{begin, end}, std::move(bytes)});
    }

    const Document &m_document;
    Emitter m_emitter;
    QList<Splice> m_splices;
    std::vector<bool> m_removed;
    std::vector<std::optional<Literal>> m_replaced;
    Literal::Map m_added;
};

} // namespace tokendesk::yaml
