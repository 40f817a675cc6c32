// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/phpnumbers.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace tokendesk::doubles::flextype {

namespace {

const QRegularExpression &numericPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(\A[ \t\n\r\v\f]*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?[ \t\n\r\v\f]*\z)"));
    return pattern;
}

QString typeName(const PhpValue &value)
{
    if (value.isArray())
        return QStringLiteral("array");
    return value.isText() ? QStringLiteral("string") : QStringLiteral("null");
}

} // namespace

std::optional<double> numericValue(const PhpValue &value)
{
    if (value.isInteger())
        return static_cast<double>(value.asInteger());
    if (value.isReal())
        return value.asReal();
    if (value.isText() && numericPattern().match(value.asText()).hasMatch())
        return value.asText().trimmed().toDouble();
    return std::nullopt;
}

QString phpNumber(double value, QChar exponent)
{
    if (std::isfinite(value) && value == std::floor(value) && std::fabs(value) < 1e15)
        return QString::number(static_cast<qint64>(value)) + QStringLiteral(".0");
    QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    const qsizetype mark = text.indexOf(u'e');
    if (mark < 0)
        return text;
    text[mark] = exponent;
    return text.left(mark).contains(u'.') ? text : text.insert(mark, QStringLiteral(".0"));
}

QString phpText(const PhpValue &value)
{
    if (value.isText())
        return value.asText();
    if (value.isInteger())
        return QString::number(value.asInteger());
    if (value.isReal()) {
        QString text = phpNumber(value.asReal(), u'E');
        if (text.endsWith(QStringLiteral(".0")))
            text.chop(2);
        return text;
    }
    if (value.isBool())
        return value.asBool() ? QStringLiteral("1") : QString();
    return value.isArray() ? QStringLiteral("Array") : QString();
}

qint64 phpInteger(const PhpValue &value)
{
    if (value.isInteger())
        return value.asInteger();
    if (value.isReal())
        return static_cast<qint64>(value.asReal());
    if (value.isBool())
        return value.asBool() ? 1 : 0;
    if (value.isArray())
        return value.entries().empty() ? 0 : 1;
    static const QRegularExpression leading(QStringLiteral(R"(\A\s*[+-]?\d+)"));
    return leading.match(phpText(value)).captured().toLongLong();
}

bool phpTruth(const PhpValue &value)
{
    if (value.isText())
        return !value.asText().isEmpty() && value.asText() != QStringLiteral("0");
    if (value.isArray())
        return !value.entries().empty();
    if (value.isReal())
        return value.asReal() != 0.0;
    return phpInteger(value) != 0;
}

std::partial_ordering phpCompare(const PhpValue &left, const PhpValue &right)
{
    if (left.isBool() || right.isBool() || (left.isNull() && !right.isText()) || (right.isNull() && !left.isText()))
        return phpTruth(left) <=> phpTruth(right);
    if (left.isArray() || right.isArray()) {
        if (left.isArray() && right.isArray()) {
            if (left.entries().size() != right.entries().size())
                return left.entries().size() <=> right.entries().size();
            return left == right ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
        }
        return left.isArray() ? std::partial_ordering::greater : std::partial_ordering::less;
    }
    const std::optional<double> a = numericValue(left);
    const std::optional<double> b = numericValue(right);
    if (a && b)
        return *a <=> *b;
    return phpText(left).toUtf8().compare(phpText(right).toUtf8()) <=> 0;
}

Php<PhpValue> phpAddOne(const PhpValue &value)
{
    if (value.isInteger())
        return PhpValue::integer(value.asInteger() + 1);
    if (value.isReal())
        return PhpValue::real(value.asReal() + 1);
    if (value.isBool())
        return PhpValue::integer(value.asBool() ? 2 : 1);
    static const QRegularExpression whole(QStringLiteral(R"(\A\s*[+-]?\d+\s*\z)"));
    if (value.isText() && whole.match(value.asText()).hasMatch())
        return PhpValue::integer(value.asText().trimmed().toLongLong() + 1);
    if (const std::optional<double> number = numericValue(value))
        return PhpValue::real(*number + 1);
    return typeError(QStringLiteral("Unsupported operand types: %1 + int").arg(typeName(value)));
}

} // namespace tokendesk::doubles::flextype
