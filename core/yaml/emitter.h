// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/yaml/literal.h"

#include <QByteArray>

namespace tokendesk::yaml {

/// Writes values so that YAML 1.1 and 1.2 readers read the same.
class Emitter final
{
public:
    explicit Emitter(QByteArray lineEnd)
        : m_lineEnd(std::move(lineEnd))
    {
    }

    /// In single quotes; in double quotes with escapes where the text has line ends, control characters or what some
    /// reader takes for a line end. One line. The text must be valid UTF-16.
    static QByteArray quoted(const QString &text);
    static QByteArray key(const QString &key); ///< bare where that is safe, else quoted

    QByteArray flow(const Literal &value) const; ///< on one line

    /// What stands behind the colon of a key that is indented by `indent` blanks: " 'text'", or lines of a block. No
    /// line end at the end.
    QByteArray afterColon(const Literal &value, qsizetype indent) const;
    /// A map or list that is not empty, as lines of a block; the first line without its indentation.
    QByteArray block(const Literal &value, qsizetype indent) const;

    static bool isBlock(const Literal &value); ///< a map or list that is not empty

private:
    QByteArray m_lineEnd;
};

} // namespace tokendesk::yaml
