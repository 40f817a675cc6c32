// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/domain/networksettings.h"
#include "core/http/httpanswer.h"
#include "core/http/httprequest.h"

#include <memory>

namespace tokendesk {

/// What one client may do and take. The defaults are the project's laws.
struct HttpLimits
{
    qint64 answerBytes = qint64{16} * 1024 * 1024; ///< of a body, decompressed
    qint64 headerBytes = qint64{64} * 1024;
    int redirects = 5;                    ///< same scheme, host and port only
    int attempts = 4;                     ///< of a request that may be repeated, the first included
    bool readsThroughTrouble = false;     ///< a read is tried three times after any 5xx, not after 503 alone
    double readsPerSecond = 0;            ///< 0: no limit of ours. GET, HEAD and Kind::Reading
    double writesPerSecond = 0;           ///< all others
    int parallel = 4;                     ///< requests under way at once, 1 to 6
    std::chrono::seconds longestWait{60}; ///< a Retry-After beyond it is told as RateLimited instead of waited for
};

struct HttpOptions
{
    QUrl base; ///< https://host[:port][/path], without a slash at the end
    NetworkSettings network;
    bool readOnly = false; ///< nothing but GET, HEAD, Kind::SignIn and Kind::Reading leaves
    HttpLimits limits;
    Secret proxyPassword;     ///< empty: none
    Secret clientKeyPassword; ///< empty: none
};

/// Sends requests to one server and what belongs to it, and waits for the answers, by the project's laws:
///
/// * https; http only to loopback, or where NetworkSettings::allowPlainHttp says so.
/// * Redirects are followed by hand, to the same scheme, host and port only; any other is an error (Protocol), and no
///   byte of the request goes there.
/// * No cookies. Bounded header, body, decompression, idle time and whole time.
/// * Repeats by HttpRequest::Kind: 429 and 503 with Retry-After (RFC 9110 section 10.2.3) or a jittered back-off.
/// * TLS 1.2 and later; trust is the system's, the connection's CA file's, and pins for exactly what was accepted.
/// * The log has method, host, path, status, sizes and times; never a query, a header or a body.
///
/// send() may be called from several threads at once, never from the one that has an event loop to keep alive. Network
/// I/O runs on a thread of the client's own.
class HttpClient final
{
public:
    explicit HttpClient(HttpOptions options);
    ~HttpClient(); ///< ends what is under way: its callers get Cancelled
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// Any answer of the server, whatever its status, is a value. Errors: Cancelled; PermissionDenied (read-only);
    /// InvalidInput (a URL or header that cannot be sent); Network (no such host, refused, lost), with
    /// mayHaveArrived() saying whether the server may have acted; Timeout; Tls (Error::certificate where a certificate
    /// is why); RateLimited (429 or 503 beyond what is waited for); Protocol (redirect elsewhere, too large, no HTTP).
    /// A request that may have changed something is noted on `cancel`.
    [[nodiscard]] Result<HttpAnswer> send(const HttpRequest &request, const CancelToken &cancel);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// False: the request never left whole, so nothing was done. True: the answer was lost, and the server may have acted.
/// For errors of HttpClient::send().
bool mayHaveArrived(const Error &error);

} // namespace tokendesk
