// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/httpfrontend.h"

#include "core/crypto/random.h"

#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QTcpSocket>

namespace tokendesk::doubles::flextype {

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(static_cast<int>(method))).toUpper();
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    default:
        return "Internal Server Error";
    }
}

QByteArray onTheWire(const HttpReply &reply, bool headOnly)
{
    QByteArray wire = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    const auto add = [&wire](const QByteArray &name, const QByteArray &value) {
        wire += name + ": " + value + "\r\n";
    };
    add("X-Powered-By", "PHP/8.2.36");
    add("Set-Cookie", "Flextype=" + crypto::randomBytes(13).toHex() + "; path=/");
    add("Expires", "Thu, 19 Nov 1981 08:52:00 GMT");
    add("Cache-Control", "no-store, no-cache, must-revalidate");
    add("Pragma", "no-cache");
    add("Content-Type", reply.contentType);
    add("Content-Length", QByteArray::number(reply.body.size()));
    if (reply.crossOrigin) {
        add("Access-Control-Allow-Origin", "*");
        add("Access-Control-Allow-Headers", "X-Requested-With, Content-Type, Accept, Origin, Authorization");
        add("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, PATCH, OPTIONS");
        add("Access-Control-Allow-Expose", "");
        add("Access-Control-Allow-Credentials", "false");
    }
    wire += "\r\n";
    return headOnly ? wire : wire + reply.body;
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

} // namespace tokendesk::doubles::flextype
