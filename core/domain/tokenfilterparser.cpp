// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/tokenfilterparser.h"

#include "core/domain/foldedtext.h"

#include <QDate>

namespace tokendesk {

namespace {

using Term = TokenFilter::Term;
using Field = Term::Field;
using Comparison = Term::Comparison;

/// One blank-separated piece of the text, quotes taken off.
struct Piece
{
    bool negated = false;
    QString whole;    ///< as plain text, should it not be understood as a term
    QString field;    ///< lower case; empty: there is none
    QString relation; ///< ":", "=", "<", "<=", ">", ">="
    QString value;
};

constexpr struct
{
    const char *name;
    Field field;
} fieldNames[] = {
    {"name", Field::Name},
    {"kind", Field::Kind},
    {"id", Field::Id},
    {"state", Field::State},
    {"connection", Field::Connection},
    {"calls", Field::Calls},
    {"limit", Field::Limit},
    {"changed", Field::Changed},
    {"created", Field::Created},
    {"expires", Field::Expires},
    {"used", Field::Used},
    {"is", Field::Is},
    {"has", Field::Is},
};

class Scanner final
{
public:
    explicit Scanner(const QString &text)
        : m_text(text)
    {
    }

    std::optional<Piece> next()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at >= m_text.size())
            return std::nullopt;
        Piece piece;
        if (m_text.at(m_at) == QLatin1Char('-') && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
            piece.negated = true;
            ++m_at;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text.at(m_at).isLetter() && m_text.at(m_at).unicode() < 0x80)
            ++m_at;
        piece.field = m_text.mid(begin, m_at - begin).toLower();
        piece.relation = relation();
        if (piece.field.isEmpty() || piece.relation.isEmpty()) {
            piece.field.clear();
            m_at = begin;
            piece.value = word();
            piece.whole = piece.value;
        } else {
            piece.value = word();
            piece.whole = m_text.mid(begin, m_at - begin);
        }
        return piece;
    }

private:
    QString relation()
    {
        static const QLatin1String relations[] = {QLatin1String(":"),  QLatin1String("="), QLatin1String("<="),
                                                  QLatin1String(">="), QLatin1String("<"), QLatin1String(">")};
        for (const QLatin1String candidate : relations) {
            if (QStringView(m_text).mid(m_at).startsWith(candidate)) {
                m_at += candidate.size();
                return candidate;
            }
        }
        return {};
    }

    /// Up to the next blank, or up to the closing quote; a quote that is not closed goes to the end.
    QString word()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == QLatin1Char('"')) {
            const qsizetype begin = m_at + 1;
            const qsizetype close = m_text.indexOf(QLatin1Char('"'), begin);
            const qsizetype end = close < 0 ? m_text.size() : close;
            m_at = close < 0 ? end : end + 1;
            return m_text.mid(begin, end - begin);
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    QString m_text;
    qsizetype m_at = 0;
};

Comparison comparison(const QString &relation)
{
    if (relation == QLatin1String("<"))
        return Comparison::Less;
    if (relation == QLatin1String("<="))
        return Comparison::LessOrEqual;
    if (relation == QLatin1String(">"))
        return Comparison::Greater;
    if (relation == QLatin1String(">="))
        return Comparison::GreaterOrEqual;
    return Comparison::Equal;
}

Comparison mirrored(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return Comparison::Greater;
    case Comparison::LessOrEqual:
        return Comparison::GreaterOrEqual;
    case Comparison::Greater:
        return Comparison::Less;
    case Comparison::GreaterOrEqual:
        return Comparison::LessOrEqual;
    case Comparison::Contains:
    case Comparison::Equal:
    case Comparison::Within:
        return comparison;
    }
    Q_UNREACHABLE();
}

/// "7d" in milliseconds.
std::optional<qint64> age(const QString &value)
{
    constexpr qint64 hour = 3'600'000;
    constexpr qsizetype mostDigits = 6;
    bool isNumber = false;
    const qint64 number = QStringView(value).chopped(1).toLongLong(&isNumber);
    if (!isNumber || number < 0 || value.size() > mostDigits + 1)
        return std::nullopt;
    switch (value.back().toLower().unicode()) {
    case 'h':
        return number * hour;
    case 'd':
        return number * 24 * hour;
    case 'w':
        return number * 7 * 24 * hour;
    case 'm':
        return number * 30 * 24 * hour;
    case 'y':
        return number * 365 * 24 * hour;
    default:
        return std::nullopt;
    }
}

bool takeDate(Term &term, const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (!day.isValid())
        return false;
    const qint64 begin = day.startOfDay().toMSecsSinceEpoch();
    const qint64 end = day.addDays(1).startOfDay().toMSecsSinceEpoch();
    switch (term.comparison) {
    case Comparison::Less:
    case Comparison::GreaterOrEqual:
        term.number = begin;
        return true;
    case Comparison::LessOrEqual:
        term.comparison = Comparison::Less;
        term.number = end;
        return true;
    case Comparison::Greater:
        term.comparison = Comparison::GreaterOrEqual;
        term.number = end;
        return true;
    case Comparison::Contains:
    case Comparison::Equal:
    case Comparison::Within:
        term.comparison = Comparison::Within;
        term.number = begin;
        term.end = end;
        return true;
    }
    Q_UNREACHABLE();
}

bool takeTime(Term &term, const Piece &piece, qint64 now)
{
    if (takeDate(term, piece.value))
        return true;
    const std::optional<qint64> span = age(piece.value);
    if (!span)
        return false;
    if (term.comparison == Comparison::Equal)
        term.comparison = Comparison::LessOrEqual;
    // What is younger than a span lies after now - span; what is still to come is measured the other way.
    if (term.field == Field::Expires) {
        term.number = now + *span;
    } else {
        term.number = now - *span;
        term.comparison = mirrored(term.comparison);
    }
    return true;
}

bool takeNumber(Term &term, const Piece &piece)
{
    bool isNumber = false;
    term.number = piece.value.toLongLong(&isNumber);
    return isNumber;
}

bool takeText(Term &term, const Piece &piece)
{
    if (piece.relation != QLatin1String(":") && piece.relation != QLatin1String("="))
        return false;
    const bool equals = term.field == Field::Kind || piece.relation == QLatin1String("=");
    term.comparison = equals ? Comparison::Equal : Comparison::Contains;
    term.text = foldedText(piece.value);
    return true;
}

bool takeKind(Term &term, const Piece &piece, const FilterWords &words)
{
    if (!takeText(term, piece))
        return false;
    term.kinds = words.kinds(term.text, FilterWords::Match::Equal);
    return true;
}

bool takeState(Term &term, const Piece &piece, const FilterWords &words)
{
    if (!takeText(term, piece))
        return false;
    term.states = words.states(term.text, FilterWords::Match::Equal);
    if (const std::optional<TokenState> state = tokenStateFromName(piece.value.toLower()))
        term.states |= stateBit(*state);
    return term.states != 0;
}

Term plainTerm(const Piece &piece, const FilterWords &words)
{
    Term term{.negated = piece.negated, .text = foldedText(piece.whole)};
    term.text.replace('\n', ' ');
    term.states = words.states(term.text, FilterWords::Match::Contains);
    term.kinds = words.kinds(term.text, FilterWords::Match::Contains);
    return term;
}

bool takeFlag(Term &term, const Piece &piece)
{
    if (!takeText(term, piece))
        return false;
    if (piece.field == QLatin1String("has"))
        return term.text == "secret";
    return term.text == "kept" || term.text == "warned" || term.text == "limited";
}

bool takeTerm(Term &term, const Piece &piece, qint64 now, const FilterWords &words)
{
    const auto *known = std::find_if(std::begin(fieldNames), std::end(fieldNames), [&piece](const auto &candidate) {
        return piece.field == QLatin1String(candidate.name);
    });
    if (known == std::end(fieldNames))
        return false;
    term.field = known->field;
    term.comparison = comparison(piece.relation);
    switch (term.field) {
    case Field::Name:
    case Field::Id:
    case Field::Connection:
        return takeText(term, piece);
    case Field::Kind:
        return takeKind(term, piece, words);
    case Field::State:
        return takeState(term, piece, words);
    case Field::Is:
        return takeFlag(term, piece);
    case Field::Calls:
    case Field::Limit:
        return takeNumber(term, piece);
    case Field::Changed:
    case Field::Created:
    case Field::Expires:
    case Field::Used:
        return takeTime(term, piece, now);
    case Field::Any:
        return false;
    }
    Q_UNREACHABLE();
}

bool isKnownField(const QString &name)
{
    return std::any_of(std::begin(fieldNames), std::end(fieldNames),
                       [&name](const auto &candidate) { return name == QLatin1String(candidate.name); });
}

} // namespace

std::vector<Term> parseFilterTerms(const QString &text, qint64 now, const FilterWords &words)
{
    std::vector<Term> terms;
    Scanner scanner(text);
    while (const std::optional<Piece> piece = scanner.next()) {
        if (piece->value.isEmpty() && (piece->field.isEmpty() || isKnownField(piece->field)))
            continue; // still being typed
        Term term;
        term.negated = piece->negated;
        if (piece->field.isEmpty() || !takeTerm(term, *piece, now, words))
            term = plainTerm(*piece, words);
        terms.push_back(std::move(term));
    }
    return terms;
}

} // namespace tokendesk
