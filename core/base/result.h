// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace tokendesk {

/// A value or an Error. Functions that return one are [[nodiscard]].
template <class T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> fail(ErrorKind kind, QString object, QString detail = {}, Phrase reason = {})
{
    return tl::unexpected<Error>(
        Error{.kind = kind, .object = std::move(object), .detail = std::move(detail), .reason = std::move(reason)});
}

} // namespace tokendesk
