// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpclient.h"

namespace tokendesk::http {

/// Where a request goes: base URL, path and query put together. InvalidInput (object "url") for anything that is not
/// https, or http where it is allowed; that has a user, a fragment, or a "." or ".." for a segment.
[[nodiscard]] Result<QUrl> targetOf(const HttpOptions &options, const HttpRequest &request);

/// "localhost" and what is below it (RFC 6761 section 6.3), 127.0.0.0/8 and ::1.
bool isLoopback(const QString &host);

/// Scheme, host and port, with the default ports filled in.
bool isSameOrigin(const QUrl &a, const QUrl &b);

/// Where the server sends on to, if that is the same origin. Protocol otherwise; the message names the host.
[[nodiscard]] Result<QUrl> redirectTarget(const QUrl &from, const QByteArray &location);

/// 443 or 80 where the URL names none.
quint16 portOf(const QUrl &url);

} // namespace tokendesk::http
