// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/networkthread.h"

#include "core/http/nocookies.h"
#include "core/http/proxychoice.h"

#include <condition_variable>
#include <mutex>

namespace tokendesk::http {

namespace {

constexpr std::chrono::milliseconds glance{20}; // between two looks at a cancel token

} // namespace

/// What the waiting thread and the network's share about one exchange.
struct NetworkThread::Call
{
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Result<HttpAnswer>> result;
    Exchange *exchange = nullptr; ///< only the network's thread touches it
    bool isGivenUp = false;       ///< only the network's thread touches it
};

NetworkThread::NetworkThread(const HttpOptions &options, TlsTrust trust)
    : m_trust(std::move(trust))
    , m_context(new QObject)
    , m_network(new QNetworkAccessManager(m_context))
{
    m_network->setCookieJar(new NoCookies);
    m_network->setProxyFactory(new ProxyChoice(options.network, options.proxyPassword));
    m_network->setAutoDeleteReplies(false);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("http"));
    m_thread.start();
}

NetworkThread::~NetworkThread()
{
    m_thread.quit();
    m_thread.wait();
}

Result<HttpAnswer> NetworkThread::perform(Order order, const CancelToken &cancel, const std::atomic_bool &closing)
{
    const auto call = std::make_shared<Call>();
    const auto sharedOrder = std::make_shared<Order>(std::move(order));
    QMetaObject::invokeMethod(
        m_context,
        [this, call, sharedOrder] {
            if (call->isGivenUp)
                return;
            call->exchange = new Exchange(std::move(*sharedOrder), m_trust, [call](Result<HttpAnswer> result) {
                std::exchange(call->exchange, nullptr)->deleteLater();
                const std::lock_guard lock(call->mutex);
                call->result = std::move(result);
                call->changed.notify_all();
            });
            call->exchange->setParent(m_context);
            call->exchange->start(*m_network);
        },
        Qt::QueuedConnection);

    std::unique_lock lock(call->mutex);
    while (!call->result) {
        if (cancel.isCancelled() || closing) {
            QMetaObject::invokeMethod(
                m_context,
                [call] {
                    call->isGivenUp = true;
                    delete std::exchange(call->exchange, nullptr);
                },
                Qt::QueuedConnection);
            return fail(ErrorKind::Cancelled, {});
        }
        call->changed.wait_for(lock, glance);
    }
    return std::move(*call->result);
}

} // namespace tokendesk::http
