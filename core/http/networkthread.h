// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/http/exchange.h"
#include "core/http/httpclient.h"

#include <QThread>

#include <atomic>

namespace tokendesk::http {

/// The thread that does a client's network I/O, and the way to it for those who wait.
class NetworkThread final
{
public:
    NetworkThread(const HttpOptions &options, TlsTrust trust);
    ~NetworkThread(); ///< no perform() may be under way
    Q_DISABLE_COPY_MOVE(NetworkThread)

    /// Waits for the answer on the calling thread; Cancelled within some milliseconds after `cancel` or `closing`.
    [[nodiscard]] Result<HttpAnswer> perform(Order order, const CancelToken &cancel, const std::atomic_bool &closing);

private:
    struct Call;

    const TlsTrust m_trust;
    QThread m_thread;
    QObject *m_context = nullptr; ///< lives on the thread, with what works there as its children
    QNetworkAccessManager *m_network = nullptr;
};

} // namespace tokendesk::http
