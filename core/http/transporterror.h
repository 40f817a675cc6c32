// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QNetworkReply>
#include <QUrl>

namespace tokendesk::http {

/// How far a request had come when it failed.
enum class Sent {
    Nothing, ///< of what the server needs to act: no connection, or part of the request
    Whole,   ///< as far as can be known
};

/// What Qt says about a connection that gave no whole answer, in plain words. `text` is Qt's, for the TLS library's
/// reason; nothing else of it goes into the error, since it may hold the URL. `hasBegun`: a header has arrived.
Error transportError(QNetworkReply::NetworkError code, const QString &text, const QUrl &url, Sent sent, bool hasBegun);

/// Nothing arrived for `waited`, or the whole took that long.
Error timeoutError(const QUrl &url, std::chrono::milliseconds waited, bool isIdle, Sent sent);

/// The answer, or its header, is larger than is taken.
Error tooLargeError(const QUrl &url, qint64 limit);

} // namespace tokendesk::http
