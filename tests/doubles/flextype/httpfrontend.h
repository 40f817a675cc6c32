// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/httpexchange.h"

#include <QAbstractHttpServer>

#include <functional>
#include <optional>

namespace tokendesk::doubles::flextype {

/// Puts requests into HttpCalls and HttpReplies on the wire, with the headers of a Flextype server. Qt's responder is
/// not used: it cannot cut a connection, and writes a Content-Type where the real server has none.
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

} // namespace tokendesk::doubles::flextype
