// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"

#include <QAbstractHttpServer>

#include <functional>
#include <optional>

namespace tokendesk::doubles {

/// Puts requests into HttpCalls, and HttpReplies on the wire. Qt's responder is not used: it cannot cut a connection,
/// and writes headers of its own.
class HttpFrontend final : public QAbstractHttpServer
{
public:
    /// No reply: the connection is cut.
    using Handler = std::function<std::optional<HttpReply>(const HttpCall &call)>;

    explicit HttpFrontend(Handler handler);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Handler m_handler;
};

} // namespace tokendesk::doubles
