// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/httpclient.h"

#include "core/http/networkthread.h"
#include "core/http/ratelimiter.h"
#include "core/http/retrypolicy.h"
#include "core/http/urlrules.h"
#include "core/http/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>

namespace tokendesk {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds glance{20}; // between two looks at a cancel token

/// RFC 9110 section 5.6.2 for the name; no line end or NUL in the value (section 5.5).
bool isSendable(const QByteArray &name, const Secret &value)
{
    const bool isName = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
    const QByteArrayView bytes = value.bytes();
    return isName &&
           std::none_of(bytes.begin(), bytes.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::chrono::seconds idleOf(const HttpRequest &request, const NetworkSettings &network)
{
    const bool isDefault = network.idleTimeout == NetworkSettings().idleTimeout;
    return isDefault && request.slowness.count() > 0 ? request.slowness : network.idleTimeout;
}

/// Whoever is not let in has had nothing done (401, RFC 9110 section 15.5.2). Of anything else that is no reading the
/// server alone knows.
bool mayHaveActed(const HttpRequest &request, const Result<HttpAnswer> &answer)
{
    constexpr int unauthorized = 401;
    if (http::isHarmless(request))
        return false;
    return answer ? answer->status != unauthorized : mayHaveArrived(answer.error());
}

} // namespace

struct HttpClient::Private
{
    explicit Private(HttpOptions theOptions);

    Result<> check(const HttpRequest &request) const;
    Result<> enter(const CancelToken &cancel); ///< one of `parallel`
    void leave();
    Result<> waitUntil(Clock::time_point time, const CancelToken &cancel);
    Result<HttpAnswer> attempts(const HttpRequest &request, const QUrl &url, const CancelToken &cancel);
    Result<HttpAnswer> followed(const HttpRequest &request, QUrl url, const CancelToken &cancel);

    const HttpOptions options;
    http::RateLimiter reads;
    http::RateLimiter writes;
    Result<> problem; ///< why nothing can be sent at all
    std::unique_ptr<http::NetworkThread> network;

    std::mutex mutex;
    std::condition_variable changed;
    int inside = 0;   ///< callers of send()
    int underWay = 0; ///< those of them that may send now
    std::atomic_bool closing = false;
};

HttpClient::Private::Private(HttpOptions theOptions)
    : options(std::move(theOptions))
    , reads(options.limits.readsPerSecond)
    , writes(options.limits.writesPerSecond)
{
    Result<http::TlsTrust> trust = http::TlsTrust::load(options.network, options.clientKeyPassword);
    if (trust)
        network = std::make_unique<http::NetworkThread>(options, std::move(*trust));
    else
        problem = fail(std::move(trust.error()));
}

Result<> HttpClient::Private::check(const HttpRequest &request) const
{
    Error error{.kind = ErrorKind::PermissionDenied};
    error.neverSent = true;
    if (options.readOnly && !http::isHarmless(request)) {
        error.reason = http::say(QT_TRANSLATE_NOOP("Http", "This connection is read-only, so nothing was sent."));
        return fail(std::move(error));
    }
    const bool isSound = std::all_of(request.headers.begin(), request.headers.end(),
                                     [](const auto &header) { return isSendable(header.first, header.second); });
    if (!isSound) {
        error.kind = ErrorKind::InvalidInput;
        error.reason = http::say(QT_TRANSLATE_NOOP("Http", "What is needed to sign in holds a line break or another "
                                                           "character that cannot be sent. Enter it again."));
        return fail(std::move(error));
    }
    return problem;
}

Result<> HttpClient::Private::enter(const CancelToken &cancel)
{
    std::unique_lock lock(mutex);
    const int most = std::clamp(options.limits.parallel, 1, 6);
    while (underWay >= most && !closing && !cancel.isCancelled())
        changed.wait_for(lock, glance);
    if (closing || cancel.isCancelled())
        return fail(Error{.kind = ErrorKind::Cancelled, .neverSent = true});
    ++underWay;
    return {};
}

void HttpClient::Private::leave()
{
    const std::lock_guard lock(mutex);
    --underWay;
    changed.notify_all();
}

Result<> HttpClient::Private::waitUntil(Clock::time_point time, const CancelToken &cancel)
{
    std::unique_lock lock(mutex);
    while (Clock::now() < time && !closing && !cancel.isCancelled())
        changed.wait_until(lock, std::min(time, Clock::now() + glance));
    if (closing || cancel.isCancelled())
        return fail(Error{.kind = ErrorKind::Cancelled, .neverSent = true});
    return {};
}

/// Redirects stay with the one place; each is a request of its own, and the time of the answer counts over all.
Result<HttpAnswer> HttpClient::Private::followed(const HttpRequest &request, QUrl url, const CancelToken &cancel)
{
    const QDeadlineTimer end(options.network.totalTimeout);
    const bool isOnce = request.kind == HttpRequest::Kind::Once || request.kind == HttpRequest::Kind::SignIn;
    for (int hop = 0;; ++hop) {
        HttpRequest copy = request.clone();
        Result<HttpAnswer> answer = network->perform({.method = request.method,
                                                      .url = url,
                                                      .headers = std::move(copy.headers),
                                                      .body = std::move(copy.body),
                                                      .contentType = std::move(copy.contentType),
                                                      .isOnce = isOnce,
                                                      .answerBytes = options.limits.answerBytes,
                                                      .headerBytes = options.limits.headerBytes,
                                                      .idle = idleOf(request, options.network),
                                                      .end = end},
                                                     cancel, closing);
        if (!answer || !isRedirect(answer->status))
            return answer;
        Error stuck{.kind = ErrorKind::Protocol, .httpStatus = answer->status};
        if (hop == options.limits.redirects) {
            stuck.reason = http::say(QT_TRANSLATE_NOOP("Http", "The server sends on to itself again and again."));
            return fail(std::move(stuck));
        }
        Result<QUrl> next = http::redirectTarget(url, answer->header("location"));
        if (!next) {
            next.error().httpStatus = answer->status;
            return fail(std::move(next.error()));
        }
        // Only 307 and 308 say that the method stays (RFC 9110 section 15.4); anything else would make a GET of it.
        const bool isKept = request.method == HttpMethod::Get || request.method == HttpMethod::Head ||
                            answer->status == 307 || answer->status == 308;
        if (!isKept) {
            stuck.reason = http::say(QT_TRANSLATE_NOOP("Http", "The server answered a change by sending on to another "
                                                               "page, so what became of it is not known. Is the "
                                                               "address of this connection right?"));
            return fail(std::move(stuck));
        }
        url = *next;
    }
}

Result<HttpAnswer> HttpClient::Private::attempts(const HttpRequest &request, const QUrl &url, const CancelToken &cancel)
{
    http::RateLimiter &limiter = http::isReading(request) ? reads : writes;
    http::RetryPolicy retries(request, options.limits);
    for (;;) {
        if (Result<> turn = waitUntil(limiter.take(), cancel); !turn)
            return fail(std::move(turn.error()));
        Result<HttpAnswer> answer = followed(request, url, cancel);
        if (mayHaveActed(request, answer))
            cancel.noteChange();
        const auto wait = answer ? retries.waitAfter(*answer) : retries.waitAfter(answer.error());
        if (!wait) {
            const bool isTurnedAway = answer && (answer->status == 429 || answer->status == 503);
            if (!isTurnedAway || !retries.mayRepeat())
                return answer;
            return fail(answer->error(ErrorKind::RateLimited,
                                      http::say(QT_TRANSLATE_NOOP("Http", "The server is too busy, or wants no more "
                                                                          "requests for now. Try again later."))));
        }
        if (Result<> turn = waitUntil(Clock::now() + *wait, cancel); !turn)
            return fail(std::move(turn.error()));
    }
}

HttpClient::HttpClient(HttpOptions options)
    : d(new Private(std::move(options)))
{
}

HttpClient::~HttpClient()
{
    std::unique_lock lock(d->mutex);
    d->closing = true;
    d->changed.notify_all();
    d->changed.wait(lock, [this] { return d->inside == 0; });
}

Result<HttpAnswer> HttpClient::send(const HttpRequest &request, const CancelToken &cancel)
{
    {
        const std::lock_guard lock(d->mutex);
        ++d->inside;
    }
    Result<HttpAnswer> answer = [&]() -> Result<HttpAnswer> {
        if (Result<> sound = d->check(request); !sound)
            return fail(std::move(sound.error()));
        Result<QUrl> url = http::targetOf(d->options, request);
        if (!url)
            return fail(std::move(url.error()));
        if (Result<> entered = d->enter(cancel); !entered)
            return fail(std::move(entered.error()));
        Result<HttpAnswer> result = d->attempts(request, *url, cancel);
        d->leave();
        return result;
    }();
    if (answer)
        answer->about = request.about;
    else if (answer.error().object.isEmpty())
        answer.error().object = request.about;
    {
        const std::lock_guard lock(d->mutex);
        --d->inside;
        d->changed.notify_all();
    }
    return answer;
}

bool mayHaveArrived(const Error &error)
{
    return !error.neverSent;
}

} // namespace tokendesk
