// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>

namespace tokendesk::http {

/// What the TCP connections of this process receive, as the kernel counts it. On Linux; elsewhere nothing is known.
///
/// Qt 6.4 tells of an answer when it has read the status line, the header and, of a 401 or 407, the whole body, and
/// does not bound any of them (qhttpprotocolhandler.cpp: "they should be small"). It has no signal before, and reads on
/// as long as something comes, so that not even abort() gets through to it.
class SocketMeter final
{
public:
    SocketMeter(); ///< counts from now on

    /// Breaks off each connection over which more than `most` bytes came; says whether there was one. Which connection
    /// is whose cannot be seen: what any of them was told() of since then is allowed on top.
    bool breakOff(qint64 most) const;

    /// Qt has handed over so many bytes of an answer. From any thread.
    static void told(qint64 bytes);

private:
    const quint64 m_toldBefore;
    QHash<quint64, quint64> m_before; ///< bytes by the inode of the socket
};

} // namespace tokendesk::http
