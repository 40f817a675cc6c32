// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>

namespace tokendesk::doubles::flextype {

/// Something that goes wrong on purpose, once or more often, for requests that fit.
struct Mishap
{
    enum class Kind {
        DropBefore, ///< the connection is cut, nothing was done
        DropAfter,  ///< the work is done, then the connection is cut without an answer
        Html,       ///< a page of HTML with status 200, nothing was done
        Error500,   ///< empty 500 as PHP's, after the work was done
        Delay,      ///< the answer comes later
    };

    Kind kind = Kind::DropBefore;
    QByteArray method{}; ///< empty: any
    QByteArray path{};   ///< beginning of the path ("/api/v1/tokens"); empty: any
    int times = 1;       ///< -1: for ever
    std::chrono::milliseconds delay{0};
};

} // namespace tokendesk::doubles::flextype
