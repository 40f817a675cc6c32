// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/plain.h"

#include <QString>

#include <algorithm>
#include <array>
#include <limits>

namespace tokendesk::yaml {

namespace {

char16_t unit(QStringView text, qsizetype i)
{
    return text.at(i).unicode();
}

char16_t unit(QByteArrayView text, qsizetype i)
{
    return static_cast<unsigned char>(text.at(i));
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

template <class View>
std::optional<qint64> integerOf(View text)
{
    const bool negative = !text.isEmpty() && unit(text, 0) == u'-';
    const qsizetype first = negative ? 1 : 0;
    const qsizetype digits = text.size() - first;
    if (digits < 1 || digits > 19 || (unit(text, first) == u'0' && (digits > 1 || negative)))
        return std::nullopt;
    quint64 value = 0;
    for (qsizetype i = first; i < text.size(); ++i) {
        const char16_t c = unit(text, i);
        if (!isDigit(c))
            return std::nullopt;
        value = value * 10 + static_cast<quint64>(c - u'0'); // 19 digits stay below 2^64
    }
    constexpr quint64 most = static_cast<quint64>(std::numeric_limits<qint64>::max());
    if (negative)
        return value <= most ? std::optional(-static_cast<qint64>(value)) : std::nullopt;
    return value <= most ? std::optional(static_cast<qint64>(value)) : std::nullopt;
}

/// What the first character and the shape make of a scalar that is no word.
enum class Shape { Text, Decimal, Odd };

/// Moves past digits, and underscores behind the first; says whether there was a digit.
bool skipDigits(QStringView text, qsizetype &i, bool &underscore)
{
    bool any = false;
    if (i < text.size() && unit(text, i) == u'_')
        return false;
    for (; i < text.size() && (isDigit(unit(text, i)) || unit(text, i) == u'_'); ++i) {
        any = any || isDigit(unit(text, i));
        underscore = underscore || unit(text, i) == u'_';
    }
    return any;
}

bool isRadix(QStringView text, qsizetype i)
{
    if (i + 2 >= text.size() || unit(text, i) != u'0')
        return false;
    const char16_t letter = unit(text, i + 1) | 0x20;
    if (letter != u'x' && letter != u'o' && letter != u'b')
        return false;
    return std::all_of(text.begin() + i + 2, text.end(), [](QChar c) {
        const char16_t u = c.unicode() | 0x20;
        return isDigit(c.unicode()) || (u >= u'a' && u <= u'f') || c == QLatin1Char('_');
    });
}

bool isSexagesimal(QStringView text, qsizetype i)
{
    int parts = 0;
    while (i < text.size() && unit(text, i) == u':') {
        const qsizetype start = ++i;
        while (i < text.size() && isDigit(unit(text, i)) && i - start < 2)
            ++i;
        if (i == start)
            return false;
        ++parts;
    }
    bool underscore = false;
    if (parts > 0 && i < text.size() && unit(text, i) == u'.')
        skipDigits(text, ++i, underscore);
    return parts > 0 && i == text.size();
}

bool beginsWithDate(QStringView text)
{
    qsizetype i = 0;
    const auto digits = [&](qsizetype least, qsizetype most) {
        const qsizetype start = i;
        while (i < text.size() && isDigit(unit(text, i)) && i - start < most)
            ++i;
        return i - start >= least;
    };
    const auto dash = [&] {
        return i < text.size() && unit(text, i++) == u'-';
    };
    if (!digits(4, 4) || !dash() || !digits(1, 2) || !dash() || !digits(1, 2))
        return false;
    return i == text.size() || unit(text, i) == u'T' || unit(text, i) == u't' || unit(text, i) == u' ';
}

Shape shapeOf(QStringView text)
{
    if (beginsWithDate(text))
        return Shape::Odd;
    qsizetype i = 0;
    const bool sign = unit(text, 0) == u'+' || unit(text, 0) == u'-';
    if (sign)
        ++i;
    if (isRadix(text, i))
        return Shape::Odd;
    const QStringView unsignedText = text.sliced(i);
    if (unsignedText.compare(QLatin1String(".inf"), Qt::CaseInsensitive) == 0 ||
        unsignedText.compare(QLatin1String(".nan"), Qt::CaseInsensitive) == 0)
        return unit(text, 0) == u'+' ? Shape::Odd : Shape::Decimal;
    const qsizetype start = i;
    bool underscore = false;
    bool whole = skipDigits(text, i, underscore);
    const bool leadingZero = i - start > 1 && unit(text, start) == u'0';
    if (whole && isSexagesimal(text, i))
        return Shape::Odd;
    bool fraction = false;
    bool exponent = false;
    const bool point = i < text.size() && unit(text, i) == u'.';
    if (point)
        fraction = skipDigits(text, ++i, underscore);
    if ((whole || fraction) && i < text.size() && (unit(text, i) | 0x20) == u'e') {
        ++i;
        if (i < text.size() && (unit(text, i) == u'+' || unit(text, i) == u'-'))
            ++i;
        exponent = skipDigits(text, i, underscore);
        if (!exponent)
            return Shape::Text;
    }
    if (i != text.size() || !(whole || fraction))
        return Shape::Text;
    const bool simple = whole && fraction && !exponent && !underscore && !leadingZero && unit(text, 0) != u'+';
    return simple ? Shape::Decimal : Shape::Odd;
}

bool isOneOf(QStringView text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return text == QLatin1String(word); });
}

bool isOneOfAnyCase(QStringView text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0; });
}

bool mayBeNumber(QStringView text)
{
    const char16_t c = unit(text, 0);
    return isDigit(c) || c == u'+' || c == u'-' || c == u'.';
}

} // namespace

std::optional<qint64> plainInteger(QStringView plain)
{
    return integerOf(plain);
}

std::optional<qint64> plainInteger(QByteArrayView plain)
{
    return integerOf(plain);
}

bool readsDifferently(QStringView plain)
{
    if (plain.isEmpty() || plainInteger(plain))
        return false;
    if (mayBeNumber(plain))
        return shapeOf(plain) == Shape::Odd;
    if (plain.size() <= 5) {
        if (isOneOfAnyCase(plain, {"y", "n", "yes", "no", "on", "off"}) || isOneOf(plain, {"=", "<<"}))
            return true;
        // Symfony folds the case of these; YAML 1.1 knows three spellings of each.
        if (isOneOfAnyCase(plain, {"null", "true", "false"}))
            return !isOneOf(plain, {"null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"});
    }
    return false;
}

bool isPlainText(QStringView plain)
{
    if (plain.isEmpty() || plainInteger(plain) || readsDifferently(plain))
        return false;
    if (mayBeNumber(plain))
        return shapeOf(plain) == Shape::Text;
    return plain != QLatin1String("~") && !isOneOfAnyCase(plain, {"null", "true", "false"});
}

} // namespace tokendesk::yaml
