// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpSocket>

#include <utility>

/// An answer as it came over a bare socket, so that a request is sent to the byte as it was recorded.
struct RawAnswer
{
    int status = 0; ///< 0: the connection ended without an answer
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

struct RawRequest
{
    QByteArray method;
    QByteArray target; ///< path and query
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

inline RawAnswer exchange(quint16 port, const RawRequest &request)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    QByteArray wire = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    for (const auto &[name, value] : request.headers)
        wire += name + ": " + value + "\r\n";
    if (!request.body.isEmpty() || request.method != "GET")
        wire += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    socket.write(wire + "\r\n" + request.body);
    QByteArray received;
    RawAnswer answer;
    qsizetype expected = -1;
    while (expected < 0 || received.size() < expected) {
        if (!socket.waitForReadyRead(10'000))
            return {};
        received += socket.readAll();
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (expected >= 0 || end < 0)
            continue;
        const QList<QByteArray> lines = received.left(end).split('\n');
        answer.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
        }
        const bool bodiless = request.method == "HEAD";
        expected = end + 4 + (bodiless ? 0 : answer.header("Content-Length").toLongLong());
    }
    answer.body = received.mid(received.indexOf("\r\n\r\n") + 4);
    return answer;
}
