// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/common/httpfrontend.h"

#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QTcpSocket>

namespace tokendesk::doubles {

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(static_cast<int>(method))).toUpper();
}

QByteArray onTheWire(const HttpReply &reply, bool headOnly)
{
    QByteArray wire = "HTTP/1.1 " + QByteArray::number(reply.status) + " -\r\n";
    for (const auto &[name, value] : reply.headers)
        wire += name + ": " + value + "\r\n";
    if (!reply.contentType.isEmpty())
        wire += "Content-Type: " + reply.contentType + "\r\n";
    if (reply.status != 204)
        wire += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    wire += "\r\n";
    return headOnly || reply.status == 204 ? wire : wire + reply.body;
}

} // namespace

HttpFrontend::HttpFrontend(Handler handler)
    : m_handler(std::move(handler))
{
}

bool HttpFrontend::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    HttpCall call;
    call.method = methodName(request.method());
    call.path = request.url().path(QUrl::FullyEncoded).toLatin1();
    call.query = request.url().query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : request.headers())
        call.headers.append({name, value});
    call.body = request.body();
    if (const std::optional<HttpReply> reply = m_handler(call))
        socket->write(onTheWire(*reply, call.method == "HEAD"));
    else
        socket->abort();
    return true;
}

void HttpFrontend::missingHandler(const QHttpServerRequest &request, QTcpSocket *socket)
{
    // Every request is handled; Qt calls this for none.
    Q_UNUSED(request)
    socket->abort();
}

} // namespace tokendesk::doubles
