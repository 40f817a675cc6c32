// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/storedfields.h"

#include <optional>

namespace tokendesk::flextype {

/// What the server makes of a value where it wants a whole number.
struct ServerNumber
{
    enum class Type {
        Missing,     ///< or null: the server refuses the token
        Integer,     ///< as it should be
        Unsure,      ///< a plain scalar that is a number for some readers: 1.5, 1e3, 010, 99999999999999999999
        NumericText, ///< '10': compares as a number, but is not one
        Word,        ///< a text that is no number
        NotANumber,  ///< .inf, .nan: lists fail
        NotAScalar,  ///< a list or a map
    };

    Type type = Type::Missing;
    qint64 integer = 0; ///< Integer and NumericText without a fraction
    double value = 0;   ///< Integer, Unsure, NumericText
    bool whole = false; ///< `integer` holds it exactly

    static ServerNumber of(const StoredField *field);
    bool isNumeric() const { return type == Type::Integer || type == Type::Unsure || type == Type::NumericText; }
};

} // namespace tokendesk::flextype
