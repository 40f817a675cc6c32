// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/yaml/bytemap.h"
#include "core/yaml/document.h"

#include <QHash>

#include <yaml.h>

namespace tokendesk::yaml {

/// Makes a Document out of libyaml's events. Used once.
class DocumentBuilder final
{
public:
    explicit DocumentBuilder(QByteArray bytes);
    ~DocumentBuilder();
    Q_DISABLE_COPY_MOVE(DocumentBuilder)

    Result<Document> build();

private:
    using Failure = std::optional<Error>; ///< nullopt: went well

    Failure checkBytes();
    Failure next(); ///< fetches the next event into m_event
    Failure readStream();
    Failure readNode(Node &node, int depth);
    Failure readScalar(Node &node);
    Failure readAlias(Node &node);
    Failure readSequence(Node &node, int depth);
    Failure readMap(Node &node, int depth);
    Failure readKey(Entry &entry, const Node &key, const yaml_mark_t &mark);
    Failure checkProperties(const yaml_char_t *anchor, const yaml_char_t *tag, bool scalar);

    void noteStyle(const Node &node, const yaml_mark_t &mark);
    void note(Finding::Code code, const yaml_mark_t &mark);
    Span spanOfEvent() const;
    Span spanOfNothing() const;
    Span blockScalarSpan(Span span) const;
    QPair<int, int> placeOf(qsizetype offset) const;

    Document m_document;
    QByteArrayView m_body; ///< without the byte order mark
    qsizetype m_bodyBegin = 0;
    std::optional<ByteMap> m_map;
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    bool m_hasEvent = false;
    qsizetype m_lastEnd = 0;                          ///< of the last event that has bytes of its own
    QHash<QByteArray, std::optional<Node>> m_anchors; ///< nullopt: on a list or a map
    qsizetype m_aliased = 0;                          ///< characters that aliases stand for
    QString m_topKey;
};

} // namespace tokendesk::yaml
