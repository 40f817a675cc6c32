// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/filterwords.h"
#include "core/domain/tokenrow.h"

#include <vector>

namespace tokendesk {

/// What stands in the field "Filter tokens" or in --filter, parsed once.
///
/// Words are looked for in all of a row, and in what the window calls its state and kind, without regard to case; all
/// must match. "quoted words" hold together. Terms:
///   name: connection: id:   contains; with = equals
///   kind: state:            equals, also in the window's language
///   calls limit             with > >= < <= = : and a whole number
///   changed created expires used
///                           with the same and a date (2026-11-22, local) or an age in h, d, w, m (30 days) or y:
///                           changed<7d is "within the last week", expires<7d "within the next week or past"
///   is:kept is:warned is:limited has:secret
/// -term negates. A term that is not understood is searched as plain text; one without a value yet is passed over.
/// What is unknown of a token matches no comparison.
class TokenFilter final
{
public:
    TokenFilter() = default;
    /// `now`: ms since 1970 UTC, for ages.
    static TokenFilter parse(const QString &text, qint64 now, const FilterWords &words = {});

    bool isEmpty() const { return m_terms.empty(); }
    bool readsTexts() const; ///< does a match depend on what stands in TokenRow::search?
    bool matches(const TokenRow &row) const;

    struct Term
    {
        enum class Field { Any, Name, Kind, Id, State, Connection, Calls, Limit, Changed, Created, Expires, Used, Is };
        enum class Comparison { Contains, Equal, Less, LessOrEqual, Greater, GreaterOrEqual, Within };
        Field field = Field::Any;
        Comparison comparison = Comparison::Contains;
        bool negated = false;
        QByteArray text;    ///< folded UTF-8
        quint32 states = 0; ///< those that it stands for, see stateBit()
        QStringList kinds;  ///< the same
        qint64 number = 0;  ///< calls, or ms since 1970 UTC
        qint64 end = 0;     ///< Within: number <= value < end
    };

private:
    std::vector<Term> m_terms;
};

} // namespace tokendesk
