// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QStringList>

#include <optional>

namespace tokendesk::contentstack {

/// What a token may reach, read from `scope` of an answer: an array of entries with `module`, `acl` and, by module,
/// names. Environments come back as objects and are sent as names.
struct Scope
{
    QStringList environments;
    QStringList branches;
    QStringList aliases;
    QStringList rights; ///< "module:read", "module:write" of every other module

    static Scope read(const QJsonArray &stored);
    QStringList all() const; ///< for Token::scopes: "environment:staging", "branch:main", "content_type:read"
};

/// What is to be set; an empty optional leaves it as it is.
struct ScopeChange
{
    std::optional<QStringList> environments{};
    std::optional<QStringList> branches{};
    std::optional<QStringList> aliases{};
    std::optional<QStringList> rights{};
};

/// `stored` as a request wants it, with the change made: names of environments, no `_metadata`. Entries of a form that
/// is not known, and entries that the change does not touch, go back as they came.
QJsonArray scopeForRequest(const QJsonArray &stored, const ScopeChange &change);

} // namespace tokendesk::contentstack
