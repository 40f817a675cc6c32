// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/common/doubleserver.h"

#include "tests/doubles/common/httpfrontend.h"

#include <QHostAddress>
#include <QMutexLocker>

namespace tokendesk::doubles {

DoubleServer::~DoubleServer()
{
    stop();
}

void DoubleServer::listen(const DoubleOptions &options)
{
    m_secure = !options.certificate.isNull();
    auto *worker = new QObject;
    worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        worker,
        [this, worker, &options] {
            auto *frontend = new HttpFrontend([this](const HttpCall &call) { return handle(call); });
            frontend->setParent(worker);
            if (m_secure)
                frontend->sslSetup(options.certificate, options.privateKey);
            m_port = frontend->listen(QHostAddress::LocalHost, options.port);
        },
        Qt::BlockingQueuedConnection);
}

void DoubleServer::stop()
{
    m_stopping = true;
    m_thread.quit();
    m_thread.wait();
}

QUrl DoubleServer::url() const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(m_secure ? u"https" : u"http").arg(m_port));
}

void DoubleServer::plan(const Mishap &mishap)
{
    const QMutexLocker lock(&m_mutex);
    m_mishaps.append(mishap);
}

void DoubleServer::forgetMishaps()
{
    const QMutexLocker lock(&m_mutex);
    m_mishaps.clear();
}

QList<HttpCall> DoubleServer::calls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls;
}

int DoubleServer::count(QByteArrayView method, QByteArrayView pathBeginning) const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<int>(std::count_if(m_calls.begin(), m_calls.end(), [&](const HttpCall &call) {
        return QByteArrayView(call.method) == method && QByteArrayView(call.path).startsWith(pathBeginning);
    }));
}

void DoubleServer::forgetCalls()
{
    const QMutexLocker lock(&m_mutex);
    m_calls.clear();
}

std::optional<Mishap> DoubleServer::nextMishap(const HttpCall &call)
{
    for (qsizetype i = 0; i < m_mishaps.size(); ++i) {
        Mishap &planned = m_mishaps[i];
        const bool fits =
            (planned.method.isEmpty() || planned.method == call.method) && call.path.startsWith(planned.path);
        if (!fits)
            continue;
        const Mishap now = planned;
        if (planned.times > 0 && --planned.times == 0)
            m_mishaps.removeAt(i);
        return now;
    }
    return std::nullopt;
}

std::optional<HttpReply> DoubleServer::handle(const HttpCall &call)
{
    std::optional<Mishap> mishap;
    {
        const QMutexLocker lock(&m_mutex);
        m_calls.append(call);
        mishap = nextMishap(call);
    }
    if (mishap && mishap->kind == Mishap::Kind::DropBefore)
        return std::nullopt;
    if (mishap && mishap->kind == Mishap::Kind::Reply)
        return mishap->reply;
    if (mishap && mishap->kind == Mishap::Kind::Delay) {
        constexpr std::chrono::milliseconds step{10};
        for (auto left = mishap->delay; left.count() > 0 && !m_stopping; left -= step)
            QThread::msleep(static_cast<unsigned long>(std::min(left, step).count()));
    }
    const QMutexLocker lock(&m_state);
    HttpReply reply = answer(call);
    if (mishap && mishap->kind == Mishap::Kind::DropAfter)
        return std::nullopt;
    return mishap && mishap->kind == Mishap::Kind::ReplyAfter ? mishap->reply : reply;
}

} // namespace tokendesk::doubles
