// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace tokendesk::doubles::flextype {

/// A request as it came, and one row of the double's log.
struct HttpCall
{
    QByteArray method;
    QByteArray path;  ///< percent-encoded
    QByteArray query; ///< as sent, without "?"
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(QByteArrayView name) const ///< in any case; empty: none
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

struct HttpReply
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    bool crossOrigin = true; ///< with the CORS headers; errors of PHP come without
};

} // namespace tokendesk::doubles::flextype
