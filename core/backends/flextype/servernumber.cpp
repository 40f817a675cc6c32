// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/servernumber.h"

#include "core/yaml/plain.h"

namespace tokendesk::flextype {

namespace {

bool isInfiniteOrNone(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    return lower == ".inf" || lower == "+.inf" || lower == "-.inf" || lower == ".nan";
}

ServerNumber ofQuoted(QByteArrayView text)
{
    ServerNumber number;
    const QByteArray copy = text.toByteArray();
    bool ok = false;
    const qint64 integer = copy.trimmed().toLongLong(&ok);
    if (ok) {
        return {ServerNumber::Type::NumericText, integer, static_cast<double>(integer), true};
    }
    number.value = copy.trimmed().toDouble(&ok);
    number.type = ok ? ServerNumber::Type::NumericText : ServerNumber::Type::Word;
    return number;
}

} // namespace

ServerNumber ServerNumber::of(const StoredField *field)
{
    if (field == nullptr || field->isNull())
        return {};
    if (!field->isScalar())
        return {Type::NotAScalar, 0, 0, false};
    if (field->shape == StoredField::Shape::Quoted)
        return ofQuoted(field->text);
    if (const std::optional<qint64> integer = yaml::plainInteger(field->text))
        return {Type::Integer, *integer, static_cast<double>(*integer), true};
    if (isInfiniteOrNone(field->text))
        return {Type::NotANumber, 0, 0, false};
    bool ok = false;
    const double value = field->text.toByteArray().toDouble(&ok);
    if (ok || yaml::readsDifferently(QString::fromUtf8(field->text)))
        return {Type::Unsure, 0, value, false};
    return {Type::Word, 0, 0, false};
}

} // namespace tokendesk::flextype
