// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/condition.h"

#include "tests/doubles/flextype/phpdates.h"
#include "tests/doubles/flextype/phpnumbers.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace tokendesk::doubles::flextype {

namespace {

bool is(const QString &comparison, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(names, [&](const char *name) { return comparison == QLatin1String(name); });
}

bool isOneOf(const PhpValue &field, const PhpValue &wanted)
{
    return std::ranges::any_of(wanted.entries(),
                               [&](const auto &entry) { return phpCompare(field, entry.second) == 0; });
}

bool isBetween(const PhpValue &field, const PhpValue &wanted)
{
    return wanted.entries().size() == 2 && phpCompare(field, wanted.entries().front().second) >= 0 &&
           phpCompare(field, wanted.entries().back().second) <= 0;
}

/// An unescaped "/" ends the pattern for PHP and makes it invalid.
bool matchesPattern(const QString &text, const QString &pattern)
{
    static const QRegularExpression bareSlash(QStringLiteral(R"((?<!\\)/)"));
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    return !bareSlash.match(pattern).hasMatch() && expression.isValid() && expression.match(text).hasMatch();
}

Php<bool> meetsTextual(const PhpValue &field, const QString &comparison, const QString &wanted)
{
    if (!field.isText())
        return typeError(QStringLiteral("mb_strpos(): Argument #1 ($haystack) must be of type string, int given"));
    if (is(comparison, {"starts_with"}))
        return field.asText().startsWith(wanted);
    if (is(comparison, {"ends_with"}))
        return field.asText().endsWith(wanted);
    return field.asText().contains(wanted) == is(comparison, {"contains", "like"});
}

} // namespace

Php<bool> meets(const PhpValue &field, const QString &comparison, const PhpValue &wanted, const QDateTime &now)
{
    if (is(comparison, {"=", "eq"}))
        return field == wanted;
    if (is(comparison, {"!=", "<>", "neq"}))
        return field != wanted;
    if (is(comparison, {"<", "lt"}))
        return phpCompare(field, wanted) < 0;
    if (is(comparison, {">", "gt"}))
        return phpCompare(field, wanted) > 0;
    if (is(comparison, {"<=", "lte"}))
        return phpCompare(field, wanted) <= 0;
    if (is(comparison, {">=", "gte"}))
        return phpCompare(field, wanted) >= 0;
    if (is(comparison, {"in", "nin"}))
        return isOneOf(field, wanted) == is(comparison, {"in"});
    if (is(comparison, {"between", "nbetween"}))
        return isBetween(field, wanted) == is(comparison, {"between"});
    if (is(comparison, {"contains", "like", "ncontains", "nlike", "starts_with", "ends_with"}))
        return meetsTextual(field, comparison, phpText(wanted));
    if (is(comparison, {"regexp"}))
        return matchesPattern(phpText(field), phpText(wanted));
    if (is(comparison, {"newer", "older"})) {
        const std::optional<qint64> limit = parseDate(phpText(wanted), now);
        return limit && (is(comparison, {"newer"}) ? phpInteger(field) > *limit : phpInteger(field) < *limit);
    }
    return false;
}

} // namespace tokendesk::doubles::flextype
