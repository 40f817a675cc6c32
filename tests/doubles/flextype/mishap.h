// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/doubleserver.h"

#include <QByteArray>

#include <chrono>

namespace tokendesk::doubles::flextype {

/// Something that goes wrong on purpose, once or more often, for requests that fit: in the shapes of this server.
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

    doubles::Mishap common() const
    {
        using Common = doubles::Mishap::Kind;
        doubles::Mishap mishap{.method = method, .path = path, .times = times, .delay = delay};
        const QByteArray type = "text/html; charset=UTF-8";
        switch (kind) {
        case Kind::DropBefore:
            mishap.kind = Common::DropBefore;
            break;
        case Kind::DropAfter:
            mishap.kind = Common::DropAfter;
            break;
        case Kind::Html:
            mishap.kind = Common::Reply;
            mishap.reply = {200, type, "<!DOCTYPE html><title>Maintenance</title>\n", {}};
            break;
        case Kind::Error500:
            mishap.kind = Common::ReplyAfter;
            mishap.reply = {500, type, {}, {}};
            break;
        case Kind::Delay:
            mishap.kind = Common::Delay;
            break;
        }
        return mishap;
    }
};

} // namespace tokendesk::doubles::flextype
