// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/transporterror.h"

#include "core/http/words.h"

#include <QCoreApplication>
#include <QMetaEnum>

#include <algorithm>

namespace tokendesk::http {

namespace {

struct Fault
{
    ErrorKind kind = ErrorKind::Network;
    const char *words = nullptr;
    bool isBeforeSending = false; ///< by its nature
};

struct Row
{
    QNetworkReply::NetworkError code;
    Fault fault;
};

constexpr Row table[] = {
    {QNetworkReply::HostNotFoundError,
     {ErrorKind::Network,
      QT_TRANSLATE_NOOP("Http", "There is no server with the name %1, or this computer is offline."), true}},
    {QNetworkReply::ConnectionRefusedError,
     {ErrorKind::Network, QT_TRANSLATE_NOOP("Http", "%1 refuses the connection: no server is listening there."), true}},
    {QNetworkReply::SslHandshakeFailedError,
     {ErrorKind::Tls,
      QT_TRANSLATE_NOOP("Http",
                        "No secure connection with %1 could be made. The server may speak no TLS, or none as new "
                        "as 1.2, or want a client certificate."),
      true}},
    {QNetworkReply::ProxyConnectionRefusedError,
     {ErrorKind::Network,
      QT_TRANSLATE_NOOP("Http", "The proxy refuses the connection, so %1 was not asked. Check the "
                                "proxy of this connection."),
      true}},
    {QNetworkReply::ProxyNotFoundError,
     {ErrorKind::Network,
      QT_TRANSLATE_NOOP("Http", "There is no proxy with that name, so %1 was not asked. Check the "
                                "proxy of this connection."),
      true}},
    {QNetworkReply::ProxyTimeoutError,
     {ErrorKind::Network,
      QT_TRANSLATE_NOOP("Http", "The proxy does not answer, so %1 was not asked. Check the proxy of "
                                "this connection."),
      true}},
    {QNetworkReply::ProxyAuthenticationRequiredError,
     {ErrorKind::Network,
      QT_TRANSLATE_NOOP("Http", "The proxy wants a user name and password, or does not take the ones it got, so %1 was "
                                "not asked. Enter them in the proxy settings of this connection."),
      true}},
    {QNetworkReply::ProxyConnectionClosedError,
     {ErrorKind::Network, QT_TRANSLATE_NOOP("Http", "The proxy broke the connection with %1 off."), false}},
    {QNetworkReply::UnknownProxyError,
     {ErrorKind::Network, QT_TRANSLATE_NOOP("Http", "The proxy gives no way to %1."), false}},
    {QNetworkReply::UnknownContentError,
     {ErrorKind::Protocol,
      QT_TRANSLATE_NOOP(
          "Http",
          "The answer of %1 is compressed, and either broken or far larger than it looks, so it was not taken."),
      false}},
    {QNetworkReply::ProtocolFailure,
     {ErrorKind::Protocol,
      QT_TRANSLATE_NOOP("Http", "What %1 answered is not HTTP, or is broken. Another program may be listening there."),
      false}},
    {QNetworkReply::TimeoutError, {ErrorKind::Timeout, QT_TRANSLATE_NOOP("Http", "%1 did not answer in time."), false}},
};

constexpr Fault lost{ErrorKind::Network,
                     QT_TRANSLATE_NOOP("Http", "The connection with %1 broke off before its answer was complete."),
                     false};
// Qt tells silence and what is not HTTP apart no more than this.
constexpr Fault noAnswer{ErrorKind::Network,
                         QT_TRANSLATE_NOOP("Http", "%1 ended the connection without an answer in HTTP. It may be in "
                                                   "trouble, or another program may be listening there."),
                         false};

Fault faultOf(QNetworkReply::NetworkError code, bool hasBegun)
{
    const auto row = std::find_if(std::begin(table), std::end(table), [code](const Row &r) { return r.code == code; });
    if (row != std::end(table))
        return row->fault;
    return hasBegun ? lost : noAnswer;
}

} // namespace

Error transportError(QNetworkReply::NetworkError code, const QString &text, const QUrl &url, Sent sent, bool hasBegun)
{
    const Fault fault = faultOf(code, hasBegun);
    Error error{.kind = fault.kind};
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(code);
    error.detail = QString::fromLatin1(name ? name : "UnknownNetworkError");
    if (code == QNetworkReply::SslHandshakeFailedError)
        error.detail = text.simplified();
    error.reason = say(fault.words, {url.host()});
    error.neverSent = fault.isBeforeSending || sent == Sent::Nothing;
    return error;
}

Error timeoutError(const QUrl &url, std::chrono::milliseconds waited, bool isIdle, Sent sent)
{
    Error error{.kind = ErrorKind::Timeout};
    const QString seconds = QString::number(std::chrono::ceil<std::chrono::seconds>(waited).count());
    error.reason = isIdle ? say(QT_TRANSLATE_NOOP("Http", "%1 has sent nothing for %2 seconds."), {url.host(), seconds})
                          : say(QT_TRANSLATE_NOOP("Http", "%1 had not finished its answer after %2 seconds."),
                                {url.host(), seconds});
    error.neverSent = sent == Sent::Nothing;
    return error;
}

Error tooLargeError(const QUrl &url, qint64 limit)
{
    Error error{.kind = ErrorKind::Protocol};
    error.reason =
        say(QT_TRANSLATE_NOOP("Http", "The answer of %1 is larger than %2 bytes, which is more than is taken. "
                                      "Is this the right server?"),
            {url.host(), QString::number(limit)});
    return error;
}

} // namespace tokendesk::http
