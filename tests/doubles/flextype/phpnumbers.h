// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"

#include <compare>
#include <optional>

namespace tokendesk::doubles::flextype {

/// What the value is as a number where PHP 8 sees one: numbers, and texts like "12", " 1.5", "1e3 ".
std::optional<double> numericValue(const PhpValue &value);
QString phpText(const PhpValue &value);          ///< (string) $value; an array is the word "Array"
qint64 phpInteger(const PhpValue &value);        ///< (int) $value
bool phpTruth(const PhpValue &value);            ///< (bool) $value
QString phpNumber(double value, QChar exponent); ///< as PHP prints a float, with ".0" where it is whole: 1.0E+30

/// PHP 8's `<=>`. A number and a text that is none are compared as texts, so 0 is below "ten".
std::partial_ordering phpCompare(const PhpValue &left, const PhpValue &right);
Php<PhpValue> phpAddOne(const PhpValue &value); ///< $value + 1

} // namespace tokendesk::doubles::flextype
