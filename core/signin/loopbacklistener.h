// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace tokendesk {

/// What the person's browser shows at the end of a sign-in, as plain text in the person's language.
struct BrowserPages
{
    QString done = QStringLiteral("Signed in. You can close this window.");
    QString refused = QStringLiteral("This answer does not belong to a sign-in of Tokendesk.");
};

/// Waits on loopback addresses for the browser to come back (RFC 8252 section 7.3). On a thread of its own.
///
/// Only GET with the right Host header is judged; all else is answered with an empty 404 and changes nothing. A request
/// has 5 s and 8 KiB for its head. Pages are static and carry nothing of the request.
class LoopbackListener final
{
public:
    enum class Host { IPv4, IPv6, Localhost /**< both, since the name may mean either */ };
    enum class Verdict {
        NotHere, ///< 404
        Refused, ///< the neutral page; the wait goes on
        Taken,   ///< "you can close this window"
        Ended,   ///< the neutral page, and the wait is over
    };
    /// Called on the listener's thread with the target of a request ("/callback?code=…").
    using Judge = std::function<Verdict(const QByteArray &target)>;

    LoopbackListener(Host host, BrowserPages pages, Judge judge);
    ~LoopbackListener(); ///< closes the port, after the last page has left
    Q_DISABLE_COPY_MOVE(LoopbackListener)

    /// Port 0: any free one. The port it is. Io: it is in use by another program.
    [[nodiscard]] Result<quint16> listen(quint16 port);
    /// "127.0.0.1", "[::1]" or "localhost".
    static QString hostName(Host host);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
