// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contentstack/contentstackdouble.h"

#include "tests/doubles/contentstack/apis.h"

namespace tokendesk::doubles {

namespace {

using namespace contentstack;

HttpReply notFound()
{
    return refusal(404, 0, QStringLiteral("The requested URL was not found."));
}

bool isWrite(const HttpCall &call)
{
    return call.method != "GET" && call.method != "HEAD";
}

/// JSON for whatever has a body; the vendor's own client sends its POST without one as an empty form.
bool hasWrongContentType(const HttpCall &call)
{
    if (call.method != "POST" && call.method != "PUT")
        return false;
    const QByteArray type = call.header("content-type").split(';').first().trimmed();
    return type != "application/json" && !(call.body.isEmpty() && type == "application/x-www-form-urlencoded");
}

bool isManagementValue(const Stack &stack, const QByteArray &value)
{
    return std::any_of(stack.management.begin(), stack.management.end(), [&](const QJsonObject &each) {
        return each.value(QStringLiteral("token")).toString().toLatin1() == value;
    });
}

} // namespace

ContentstackDouble::ContentstackDouble(State state, quint16 port)
    : m_what(std::move(state))
{
    listen({.port = port});
}

ContentstackDouble::~ContentstackDouble()
{
    stop();
}

/// Per second and for everybody, and said in headers.
std::optional<HttpReply> ContentstackDouble::limited(const HttpCall &call)
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_second) {
        m_second = second;
        m_reads = m_writes = 0;
    }
    const bool write = isWrite(call);
    const int limit = write ? m_what.writesPerSecond : m_what.readsPerSecond;
    if (++(write ? m_writes : m_reads) <= limit)
        return std::nullopt;
    return refusal(429, 429, QStringLiteral("Too many requests"));
}

HttpReply ContentstackDouble::answer(const HttpCall &call)
{
    const std::optional<HttpReply> over = limited(call);
    HttpReply reply = over ? *over : answered(call);
    const int limit = isWrite(call) ? m_what.writesPerSecond : m_what.readsPerSecond;
    const int left = qMax(0, limit - (isWrite(call) ? m_writes : m_reads));
    reply.headers.append({"X-RateLimit-Limit", QByteArray::number(limit)});
    reply.headers.append({"X-RateLimit-Remaining", QByteArray::number(left)});
    return reply;
}

HttpReply ContentstackDouble::answered(const HttpCall &call)
{
    if (hasWrongContentType(call))
        return refusal(400, 0, QStringLiteral("Please set a valid 'Content-Type' header"));
    if (call.path == "/v3/content_types")
        return delivered(call);
    const QByteArray authorization = call.header("authorization");
    endInTime(call);
    User *user = m_what.userOf(QString::fromLatin1(call.header("authtoken")));
    // Never both, and an access token is none without the word before it.
    if (!call.header("authtoken").isEmpty() && !call.header("authorization").isEmpty())
        return notLoggedIn();
    if (authorization.startsWith("Bearer ") && m_what.oauthTokens.contains(QString::fromLatin1(authorization.mid(7))))
        user = &m_what.users.first();
    if (const std::optional<HttpReply> reply = authorizationApi(m_what, call, user))
        return *reply;
    if (const std::optional<HttpReply> reply = userApi(m_what, call, user))
        return *reply;
    Stack *stack = nullptr;
    if (!call.header("api_key").isEmpty()) {
        stack = m_what.stackOf(QString::fromLatin1(call.header("api_key")));
        if (user != nullptr && stack == nullptr)
            return refusal(412, 109, QStringLiteral("We can't retrieve the stack. Please recheck the entered api_key."),
                           {{QStringLiteral("api_key"), QJsonArray{QStringLiteral("is not valid.")}}});
    }
    // A management token opens content, and nothing about tokens.
    const bool content = call.path == "/v3/environments";
    if (user == nullptr && !(content && stack != nullptr && isManagementValue(*stack, authorization)))
        return notLoggedIn();
    if (const std::optional<HttpReply> reply = pickerApi(m_what, call, stack))
        return *reply;
    if (stack == nullptr)
        return refusal(412, 109, QStringLiteral("We can't retrieve the stack. Please recheck the entered api_key."));
    return tokenApi(m_what, call, *stack, *user).value_or(notFound());
}

/// Ends the sign-ins before the request that is one too many.
void ContentstackDouble::endInTime(const HttpCall &call)
{
    if (m_what.requestsUntilEnd < 0 || call.header("authtoken").isEmpty() || m_what.requestsUntilEnd-- > 0)
        return;
    for (User &user : m_what.users)
        user.authtokens.clear();
}

/// The delivery API, as far as trying a token out needs it.
HttpReply ContentstackDouble::delivered(const HttpCall &call)
{
    const Stack *stack = m_what.stackOf(QString::fromLatin1(call.header("api_key")));
    const QString value = QString::fromLatin1(call.header("access_token"));
    const bool known =
        stack != nullptr && std::any_of(stack->delivery.begin(), stack->delivery.end(), [&](const QJsonObject &each) {
            return each.value(QStringLiteral("token")).toString() == value;
        });
    if (!known)
        return refusal(401, 105, QStringLiteral("Access denied"));
    return HttpReply::json(200,
                           QJsonObject{{QStringLiteral("content_types"), QJsonArray()}, {QStringLiteral("count"), 0}});
}

} // namespace tokendesk::doubles
