// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/session.h"

#include "core/backends/storyblok/oauth.h"
#include "core/backends/storyblok/problems.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

/// A server that is told a wrong value may send it back in its message.
QString without(QString text, const Secret &secret)
{
    return secret.isEmpty() ? text : text.replace(secret.reveal(), QStringLiteral("…"));
}

} // namespace

HttpLimits usualLimits()
{
    HttpLimits limits;
    limits.readsPerSecond = 2;
    limits.writesPerSecond = 1;
    return limits;
}

struct Session::Open
{
    Open(HttpOptions options, Credential given)
        : credential(std::move(given))
        , client(std::move(options))
    {
    }

    const Credential credential; ///< of a sign-in with the browser as it was when this was opened
    HttpClient client;
    std::unique_ptr<OAuthGrant> grant; ///< of a sign-in with the browser that may be renewed
};

Session::Session(const Connection &connection, Place place, HttpLimits limits, const Clock &clock,
                 CredentialAccess source)
    : m_requests(std::move(place))
    , m_limits(limits)
    , m_network(connection.network)
    , m_readOnly(connection.guard == Guard::ReadOnly)
    , m_clock(clock)
    , m_source(std::move(source))
{
}

Session::~Session() = default;

Result<Session::Open *> Session::open(const CancelToken &cancel)
{
    const std::lock_guard lock(m_mutex);
    if (m_open)
        return m_open.get();
    Result<Credential> credential = m_source.read(cancel);
    if (!credential && credential.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::AuthFailed, place().name(), {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "There is no sign-in for this connection yet. Sign in.")));
    if (!credential)
        return fail(std::move(credential.error()));
    HttpOptions options;
    options.base = place().management;
    options.network = m_network;
    options.readOnly = m_readOnly;
    options.limits = m_limits;
    options.limits.readsThroughTrouble = true;
    options.proxyPassword = credential->value(proxyPasswordName).clone();
    options.clientKeyPassword = credential->value(clientKeyPasswordName).clone();
    m_open = std::make_unique<Open>(std::move(options), std::move(*credential));
    if (accessOf(m_open->credential) == Access::OAuth && m_source.replace) {
        const auto send = [client = &m_open->client](const HttpRequest &request, const CancelToken &token) {
            return client->send(request, token);
        };
        const TokenEndpoint endpoint = tokenEndpointOf(place(), send, m_clock);
        m_open->grant = std::make_unique<OAuthGrant>(
            m_source, endpoint,
            [endpoint, url = revocationUrlOf(place())](const Credential &unkept) {
                const Result<> ended = revokeGrant(endpoint, url, unkept, {});
                Q_UNUSED(ended)
            },
            m_clock);
    }
    return m_open.get();
}

Result<Secret> Session::valueFor(Open &open, const CancelToken &cancel) const
{
    if (accessOf(open.credential) == Access::None)
        return fail(ErrorKind::AuthFailed, place().name(), {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "What is kept for this connection does not sign in at "
                                                       "Storyblok. Sign in again.")));
    Result<Secret> value = open.grant ? open.grant->current(cancel) : valueOf(open.credential).clone();
    if (!value && value.error().object.isEmpty())
        value.error().object = place().name();
    return value;
}

Result<HttpAnswer> Session::send(HttpRequest request, const CancelToken &cancel)
{
    const Result<Open *> open = this->open(cancel);
    if (!open)
        return fail(open.error());
    Result<Secret> value = valueFor(**open, cancel);
    if (!value)
        return fail(std::move(value.error()));
    const Access access = accessOf((*open)->credential);
    HttpRequest first = request.clone();
    authorise(first, access, *value);
    Result<HttpAnswer> answer = (*open)->client.send(first, cancel);
    constexpr int unauthorised = 401;
    if (answer && answer->status == unauthorised && (*open)->grant) {
        // Nothing was done, so that it may be sent once more, whatever it is.
        value = (*open)->grant->insteadOf(*value, cancel);
        if (!value)
            return fail(std::move(value.error()));
        authorise(request, access, *value);
        answer = (*open)->client.send(request, cancel);
    }
    if (!answer || answer->isSuccess())
        return answer;
    Error error = problem(*answer, access);
    error.detail = without(error.detail, *value);
    for (QString &arg : error.reason.args)
        arg = without(arg, *value);
    return fail(std::move(error));
}

Result<HttpAnswer> Session::sendBare(const HttpRequest &request, const CancelToken &cancel)
{
    const Result<Open *> open = this->open(cancel);
    return open ? (*open)->client.send(request, cancel) : Result<HttpAnswer>(fail(open.error()));
}

Error Session::problem(const HttpAnswer &answer, Access access) const
{
    return problemOf(answer, access, m_clock.nowUtc().date());
}

Result<Access> Session::access(const CancelToken &cancel)
{
    const Result<Open *> open = this->open(cancel);
    return open ? Result<Access>(accessOf((*open)->credential)) : Result<Access>(fail(open.error()));
}

Result<> Session::signOut(const CancelToken &cancel)
{
    const Result<Open *> open = this->open(cancel);
    if (!open)
        return fail(open.error());
    if (accessOf((*open)->credential) != Access::OAuth)
        return {};
    const Result<Credential> now =
        (*open)->grant ? (*open)->grant->credential(cancel) : Result<Credential>((*open)->credential.clone());
    if (!now)
        return fail(now.error());
    const auto send = [client = &(*open)->client](const HttpRequest &request, const CancelToken &token) {
        return client->send(request, token);
    };
    return revokeGrant(tokenEndpointOf(place(), send, m_clock), revocationUrlOf(place()), *now, cancel);
}

} // namespace tokendesk::storyblok
