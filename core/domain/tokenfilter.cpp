// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/tokenfilter.h"

#include "core/base/containsbytes.h"
#include "core/domain/tokenfilterparser.h"

#include <cstring>

namespace tokendesk {

namespace {

using Term = TokenFilter::Term;
using Field = Term::Field;
using Comparison = Term::Comparison;

/// One line of a row's search text; they stand in the order of foldedSearchText().
QByteArrayView line(const QByteArray &text, int number)
{
    const char *begin = text.constData();
    const char *const end = begin + text.size();
    for (;; --number) {
        const void *found = std::memchr(begin, '\n', static_cast<std::size_t>(end - begin));
        const char *lineEnd = found ? static_cast<const char *>(found) : end;
        if (number == 0)
            return {begin, lineEnd - begin};
        if (lineEnd == end)
            return {};
        begin = lineEnd + 1;
    }
}

bool textMatches(const Term &term, QByteArrayView text)
{
    return term.comparison == Comparison::Equal ? text == QByteArrayView(term.text) : containsBytes(text, term.text);
}

bool numberMatches(const Term &term, qint64 value)
{
    switch (term.comparison) {
    case Comparison::Equal:
    case Comparison::Contains:
        return value == term.number;
    case Comparison::Less:
        return value < term.number;
    case Comparison::LessOrEqual:
        return value <= term.number;
    case Comparison::Greater:
        return value > term.number;
    case Comparison::GreaterOrEqual:
        return value >= term.number;
    case Comparison::Within:
        return value >= term.number && value < term.end;
    }
    Q_UNREACHABLE();
}

bool timeMatches(const Term &term, qint64 time)
{
    return time != 0 && numberMatches(term, time);
}

bool flagMatches(const Term &term, const TokenRow &row)
{
    if (term.text == "kept")
        return row.kept;
    if (term.text == "warned")
        return row.hasNotices && row.worst != Notice::Level::Info;
    if (term.text == "limited")
        return row.limitCalls.value_or(0) > 0;
    return row.hasSecret;
}

bool hasKind(const Term &term, const TokenRow &row)
{
    return std::any_of(term.kinds.begin(), term.kinds.end(),
                       [&row](const QString &kind) { return kind == row.id.kind; });
}

bool hasState(const Term &term, const TokenRow &row)
{
    return (term.states & stateBit(row.state)) != 0;
}

bool termMatches(const Term &term, const TokenRow &row)
{
    switch (term.field) {
    case Field::Any:
        return containsBytes(row.search, term.text) || hasState(term, row) || hasKind(term, row);
    case Field::Name:
        return textMatches(term, line(row.search, 0));
    case Field::Kind:
        return textMatches(term, line(row.search, 1)) || hasKind(term, row);
    case Field::Id:
        return textMatches(term, line(row.search, 2));
    case Field::State:
        return hasState(term, row);
    case Field::Connection:
        return textMatches(term, line(row.search, 4));
    case Field::Calls:
        return row.calls && numberMatches(term, *row.calls);
    case Field::Limit:
        return row.limitCalls && numberMatches(term, *row.limitCalls);
    case Field::Changed:
        return timeMatches(term, row.modifiedAt);
    case Field::Created:
        return timeMatches(term, row.createdAt);
    case Field::Expires:
        return timeMatches(term, row.expiresAt);
    case Field::Used:
        return timeMatches(term, row.lastUsedAt);
    case Field::Is:
        return flagMatches(term, row);
    }
    Q_UNREACHABLE();
}

} // namespace

TokenFilter TokenFilter::parse(const QString &text, qint64 now, const FilterWords &words)
{
    TokenFilter filter;
    filter.m_terms = parseFilterTerms(text, now, words);
    return filter;
}

bool TokenFilter::readsTexts() const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [](const Term &term) {
        return term.field == Field::Any || term.field == Field::Name || term.field == Field::Kind ||
               term.field == Field::Id || term.field == Field::Connection;
    });
}

bool TokenFilter::matches(const TokenRow &row) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&row](const Term &term) { return termMatches(term, row) != term.negated; });
}

} // namespace tokendesk
