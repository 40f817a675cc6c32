// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/socketmeter.h"

#ifdef __linux__
#include <linux/tcp.h>

#include <dirent.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>
#endif

#include <atomic>

namespace tokendesk::http {

namespace {

std::atomic<quint64> allTold = 0; // bytes, by all exchanges of this process

struct Connection
{
    int handle = -1;
    quint64 inode = 0;
    quint64 received = 0;
};

#ifdef __linux__

std::optional<Connection> connectionOf(int handle)
{
    struct stat about = {};
    tcp_info info = {};
    socklen_t size = sizeof info;
    const bool isTcp = fstat(handle, &about) == 0 && S_ISSOCK(about.st_mode) &&
                       getsockopt(handle, IPPROTO_TCP, TCP_INFO, &info, &size) == 0;
    if (!isTcp || size < offsetof(tcp_info, tcpi_bytes_received) + sizeof info.tcpi_bytes_received)
        return std::nullopt;
    return Connection{handle, about.st_ino, info.tcpi_bytes_received};
}

QList<Connection> connections()
{
    QList<Connection> all;
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(opendir("/proc/self/fd"), &closedir);
    while (const dirent *const entry = folder ? readdir(folder.get()) : nullptr) {
        if (const std::optional<Connection> connection = connectionOf(std::atoi(entry->d_name)))
            all.append(*connection);
    }
    return all;
}

void breakOffNow(const Connection &connection)
{
    // Not closed: it is Qt's. Asked again, since the number may be another one's by now.
    const std::optional<Connection> now = connectionOf(connection.handle);
    if (now && now->inode == connection.inode)
        shutdown(connection.handle, SHUT_RDWR);
}

#else

QList<Connection> connections()
{
    return {};
}

void breakOffNow(const Connection &) {}

#endif

} // namespace

SocketMeter::SocketMeter()
    : m_toldBefore(allTold)
{
    for (const Connection &connection : connections())
        m_before.insert(connection.inode, connection.received);
}

bool SocketMeter::breakOff(qint64 most) const
{
    const quint64 toldSince = allTold - m_toldBefore;
    const quint64 allowed = static_cast<quint64>(most) + toldSince + toldSince / 16; // and what TLS adds to it
    bool any = false;
    for (const Connection &connection : connections()) {
        if (connection.received - m_before.value(connection.inode) <= allowed)
            continue;
        breakOffNow(connection);
        any = true;
    }
    return any;
}

void SocketMeter::told(qint64 bytes)
{
    allTold += static_cast<quint64>(bytes);
}

} // namespace tokendesk::http
