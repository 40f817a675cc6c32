// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpanswer.h"
#include "core/http/httprequest.h"
#include "core/http/socketmeter.h"
#include "core/http/tlstrust.h"
#include "core/http/transporterror.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace tokendesk::http {

class OneTimeBody;

/// What one exchange is about: a request that is ready to leave.
struct Order
{
    HttpMethod method = HttpMethod::Get;
    QUrl url;
    std::vector<std::pair<QByteArray, Secret>> headers;
    Secret body;
    QByteArray contentType; ///< empty: no body
    bool isOnce = false;    ///< not even Qt may send it again
    qint64 answerBytes = 0;
    qint64 headerBytes = 0;
    std::chrono::milliseconds idle{};
    QDeadlineTimer end; ///< of it all
};

/// One request and its answer, by way of one QNetworkReply. Lives on the network's thread, once, and says `done`
/// exactly once unless it is deleted before; whoever is told deletes it.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpAnswer>)>;

    Exchange(Order order, const TlsTrust &trust, Done done);
    ~Exchange() override;

    void start(QNetworkAccessManager &network);

private:
    QNetworkRequest networkRequest() const;
    void onHeader();
    void onData();
    void onError(QNetworkReply::NetworkError code);
    void onCertificate(const QList<QSslError> &errors);
    void onFinished();
    void onTimeout(bool isIdle);
    void look();
    void stop(Error error);
    void finish(Result<HttpAnswer> result);
    Sent sent() const;
    void log(const Result<HttpAnswer> &result) const;

    Order m_order;
    const TlsTrust &m_trust;
    Done m_done;
    OneTimeBody *m_body = nullptr;   ///< of what must not be sent twice
    QPointer<QNetworkReply> m_reply; ///< the network's, which may go first when its thread ends
    QTimer m_idle;
    QTimer m_total;
    QTimer m_looks;            ///< until the header is there
    const SocketMeter m_meter; ///< of what Qt has not told
    QElapsedTimer m_clock;
    HttpAnswer m_answer;
    std::shared_ptr<const CertificateProblem> m_problem;
    bool m_isConnecting = false; ///< and, with TLS, not encrypted yet
};

} // namespace tokendesk::http
