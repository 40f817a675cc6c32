// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QList>
#include <QUrl>

namespace tokendesk {

/// A whole answer of a server: any status, a body within the limits, decompressed.
struct HttpAnswer
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case, in the server's order
    QByteArray body;
    QString about; ///< HttpRequest::about

    bool isSuccess() const { return status >= 200 && status < 300; }
    QByteArray header(QByteArrayView lowerCaseName) const; ///< the first of that name; empty: none
    QByteArray mediaType() const;                          ///< of Content-Type, lower case, without parameters

    /// The body as JSON. Protocol where the media type is not application/json or …+json, Parse where it is not JSON in
    /// valid UTF-8 or nested too deeply; the message tells an HTML page (a login page, a PHP error) apart from an empty
    /// body. Whole numbers of 64 bits stay exact (QJsonValue::toInteger()).
    [[nodiscard]] Result<QJsonValue> json() const;

    /// "HTTP 502" and, for text, the first 200 characters without markup: for Error::detail.
    QString summary() const;

    /// An error of this answer: httpStatus and retryAfter filled in, kind by the status where `kind` is not given (401
    /// AuthFailed, 403 PermissionDenied, 404 NotFound, 409 Conflict, 422 InvalidInput, 429 RateLimited, 5xx Network,
    /// otherwise Protocol).
    Error error() const;
    Error error(ErrorKind kind, Phrase reason = {}) const;
};

} // namespace tokendesk
