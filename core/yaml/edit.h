// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/yaml/document.h"
#include "core/yaml/literal.h"

namespace tokendesk::yaml {

/// One change to the root map of a document.
struct Edit
{
    enum class Action {
        Set,         ///< replaces the value of `key`, or adds it at the end
        Remove,      ///< removes `key` with its value; a key that is not there stays away
        RemoveEntry, ///< removes entries()[entry]: the repair of duplicate keys
    };

    Action action = Action::Set;
    QString key;
    Literal value = Literal::null();
    std::size_t entry = 0;

    static Edit set(QString key, Literal value);
    static Edit remove(QString key);
    static Edit removeEntry(std::size_t entry);
    bool isValidText() const; ///< see Literal::isValidText(); the key too
};

/// The document's bytes with exactly these changes: comments, order, quoting, line ends of all else stay as they are.
///
/// Proved by parsing the result again: every other value is the same, every byte outside the replaced spans is the
/// same, no key stands twice. What cannot be proved is Unsupported (context "Yaml"), and nothing is returned; so are
/// documents with anchors, aliases or a root that is no map. A value that is already as intended is left as it is
/// written. InvalidInput: text that UTF-8 cannot hold, or a result of more than 1 MiB.
[[nodiscard]] Result<QByteArray> edit(const Document &document, const QList<Edit> &edits);

/// A new document of these entries in this order, in block style, two blanks of indentation, LF. Proved likewise.
[[nodiscard]] Result<QByteArray> compose(const Literal::Map &entries);

} // namespace tokendesk::yaml
