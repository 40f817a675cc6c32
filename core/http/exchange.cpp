// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/exchange.h"

#include "core/base/logging.h"
#include "core/http/onetimebody.h"
#include "core/http/words.h"

#include <QCoreApplication>

namespace tokendesk::http {

namespace {

constexpr qint64 readBuffer = qint64{256} * 1024;        // what Qt may hold of an answer that we have not taken yet
constexpr qint64 mostReserved = qint64{4} * 1024 * 1024; // on a server's word alone
constexpr std::chrono::milliseconds glance{20}; // between two looks at what Qt holds of an answer without telling

const char *nameOf(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET";
    case HttpMethod::Head:
        return "HEAD";
    case HttpMethod::Post:
        return "POST";
    case HttpMethod::Put:
        return "PUT";
    case HttpMethod::Patch:
        return "PATCH";
    case HttpMethod::Delete:
        return "DELETE";
    }
    return "GET";
}

QByteArray userAgent()
{
    const QString version = QCoreApplication::applicationVersion();
    return "Tokendesk" + (version.isEmpty() ? QByteArray() : '/' + version.toLatin1());
}

/// Of a server that has answered: Qt makes an error of each status from 400 on, and, where a body cannot be read again,
/// another one of 307 and 308 although nobody asked it to follow.
bool isAnswerOfServer(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError)
        return status >= 200;
    if (error == QNetworkReply::ContentReSendError)
        return status == 307 || status == 308;
    return status >= 400 && error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ProtocolFailure;
}

} // namespace

Exchange::Exchange(Order order, const TlsTrust &trust, Done done)
    : m_order(std::move(order))
    , m_trust(trust)
    , m_done(std::move(done))
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_order.idle);
    m_total.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { onTimeout(true); });
    connect(&m_total, &QTimer::timeout, this, [this] { onTimeout(false); });
    m_looks.setInterval(glance);
    connect(&m_looks, &QTimer::timeout, this, &Exchange::look);
}

Exchange::~Exchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        delete m_reply;
    }
}

QNetworkRequest Exchange::networkRequest() const
{
    QNetworkRequest request(m_order.url);
    if (m_order.url.scheme() == QLatin1String("https"))
        request.setSslConfiguration(m_trust.configuration());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setDecompressedSafetyCheckThreshold(m_order.answerBytes);
    request.setRawHeader("User-Agent", userAgent());
    request.setRawHeader("Accept", "application/json");
    if (!m_order.contentType.isEmpty())
        request.setRawHeader("Content-Type", m_order.contentType);
    for (const auto &[name, value] : m_order.headers)
        request.setRawHeader(name, value.bytes().toByteArray());
    return request;
}

void Exchange::start(QNetworkAccessManager &network)
{
    m_clock.start();
    const QNetworkRequest request = networkRequest();
    const bool isPlain = !m_order.isOnce && m_order.contentType.isEmpty();
    if (m_order.method == HttpMethod::Get && isPlain) {
        m_reply = network.get(request);
    } else if (m_order.method == HttpMethod::Head && isPlain) {
        m_reply = network.head(request);
    } else {
        m_body = new OneTimeBody(std::move(m_order.body), nullptr);
        m_reply = network.sendCustomRequest(request, nameOf(m_order.method), m_body);
        // Not ours: Qt's own thread may still ask the reply for it after this exchange is gone.
        m_body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(readBuffer);
    const auto isAlive = [this] {
        m_idle.start();
    };
    connect(m_reply, &QNetworkReply::uploadProgress, this, isAlive);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_isConnecting = true;
        m_idle.start();
    });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        m_isConnecting = false;
        m_idle.start();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::onHeader);
    connect(m_reply, &QIODevice::readyRead, this, &Exchange::onData);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::onCertificate);
    connect(m_reply, &QNetworkReply::errorOccurred, this, &Exchange::onError);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    m_idle.start();
    m_looks.start();
    m_total.start(std::chrono::milliseconds(std::max<qint64>(0, m_order.end.remainingTime())));
}

void Exchange::onHeader()
{
    m_idle.start();
    m_looks.stop();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.headers.clear();
    qint64 bytes = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        bytes += name.size() + value.size();
        m_answer.headers.append({name.toLower(), value});
    }
    const qint64 length = m_order.method == HttpMethod::Head ? 0 : m_answer.header("content-length").toLongLong();
    if (bytes > m_order.headerBytes)
        stop(tooLargeError(m_order.url, m_order.headerBytes));
    else if (length > m_order.answerBytes)
        stop(tooLargeError(m_order.url, m_order.answerBytes));
    else if (length > m_answer.body.size())
        m_answer.body.reserve(std::min(length, mostReserved));
}

void Exchange::onData()
{
    m_idle.start();
    // Until there is no more: Qt does not tell again of what it could decompress from bytes that it has already.
    for (;;) {
        const QByteArray piece = m_reply->read(readBuffer);
        if (piece.isEmpty() || !m_reply)
            return;
        SocketMeter::told(piece.size());
        m_answer.body += piece;
        if (m_answer.body.size() > m_order.answerBytes) {
            stop(tooLargeError(m_order.url, m_order.answerBytes));
            return;
        }
    }
}

/// Qt does not end a reply that it cannot decompress.
void Exchange::onError(QNetworkReply::NetworkError code)
{
    if (code == QNetworkReply::UnknownContentError && m_answer.status < 400)
        stop(transportError(code, {}, m_order.url, Sent::Whole, true));
}

void Exchange::onCertificate(const QList<QSslError> &errors)
{
    const CertificateProblem problem =
        TlsTrust::problemOf(m_order.url, m_reply->sslConfiguration().peerCertificate(), errors);
    if (m_trust.isAccepted(problem))
        m_reply->ignoreSslErrors(errors);
    else
        m_problem = std::make_shared<const CertificateProblem>(problem);
}

void Exchange::onFinished()
{
    const QNetworkReply::NetworkError code = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (isAnswerOfServer(code, status)) {
        onHeader();
        if (m_reply)
            onData();
        if (m_reply)
            finish(std::move(m_answer));
        return;
    }
    const bool hasBegun = m_answer.status != 0;
    Error error = transportError(code, m_reply->errorString(), m_order.url, sent(), hasBegun);
    if (m_problem) {
        error.kind = ErrorKind::Tls;
        error.certificate = m_problem;
        error.reason =
            say(QT_TRANSLATE_NOOP("Http", "The certificate of %1 is not trusted, so nothing was sent there."),
                {m_order.url.host()});
        error.neverSent = true;
    }
    finish(fail(std::move(error)));
}

void Exchange::onTimeout(bool isIdle)
{
    stop(timeoutError(m_order.url, isIdle ? m_order.idle : std::chrono::milliseconds(m_clock.elapsed()), isIdle,
                      sent()));
}

void Exchange::look()
{
    if (m_meter.breakOff(m_order.answerBytes + m_order.headerBytes))
        stop(tooLargeError(m_order.url, m_order.answerBytes));
}

/// QNetworkReply::requestSent() is no help: Qt 6.4 does not emit it for a request with an upload device.
Sent Exchange::sent() const
{
    if (m_answer.status != 0)
        return Sent::Whole;
    if (m_body && m_body->size() > 0)
        return m_body->isReadToTheEnd() ? Sent::Whole : Sent::Nothing;
    return m_isConnecting && m_order.url.scheme() == QLatin1String("https") ? Sent::Nothing : Sent::Whole;
}

void Exchange::stop(Error error)
{
    finish(fail(std::move(error)));
}

void Exchange::finish(Result<HttpAnswer> result)
{
    m_idle.stop();
    m_looks.stop();
    m_total.stop();
    log(result);
    // It may be emitting right now.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
    m_body = nullptr;
    std::exchange(m_done, {})(std::move(result));
}

/// Method, place, status, size and time: a query, a header or a body may hold a secret.
void Exchange::log(const Result<HttpAnswer> &result) const
{
    const QString outcome = result ? QString::number(result->status) : errorKindName(result.error().kind);
    qCDebug(logHttp).noquote() << nameOf(m_order.method) << m_order.url.host() << m_order.url.path() << outcome
                               << (result ? result->body.size() : 0) << "bytes" << m_clock.elapsed() << "ms";
}

} // namespace tokendesk::http
