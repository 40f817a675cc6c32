// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokenrow.h"

#include <vector>

namespace tokendesk {

/// What stands in the field "Filter tokens" or in --filter, parsed once.
///
/// Words are looked for in all of a row, without regard to case; all must match. "quoted words" hold together. Terms:
///   name: kind: state: connection: id:     contains (state and kind: equals)
///   calls limit changed created expires    with > >= < <= = and a number or a date (2026-11-22), or an age: changed<7d
///   is:kept is:warned is:limited has:secret
/// -term negates. A term that is not understood is searched as plain text.
class TokenFilter final
{
public:
    TokenFilter() = default;
    /// `now`: ms since 1970 UTC, for ages.
    static TokenFilter parse(const QString &text, qint64 now);

    bool isEmpty() const { return m_terms.empty(); }
    bool matches(const TokenRow &row, const QString &foldedConnectionName) const;

private:
    struct Term
    {
        enum class Field { Any, Name, Kind, State, Connection, Id, Calls, Limit, Changed, Created, Expires, Is };
        enum class Comparison { Contains, Equal, Less, LessOrEqual, Greater, GreaterOrEqual };
        Field field = Field::Any;
        Comparison comparison = Comparison::Contains;
        bool negated = false;
        QByteArray text; ///< folded UTF-8
        qint64 number = 0;
    };
    std::vector<Term> m_terms;
};

} // namespace tokendesk
