// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/managementapi.h"

#include "core/backends/contensis/failures.h"
#include "core/backends/contensis/words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tokendesk::contensis {

namespace {

constexpr int pageSize = 25;        // the documented default
constexpr qint64 mostPages = 4'000; // 100,000 items; a server that never ends is told so

tl::unexpected<Error> noList(const HttpAnswer &answer)
{
    return fail(answer.error(ErrorKind::Protocol, say(QT_TRANSLATE_NOOP("Contensis", "The server answered with "
                                                                                     "something that is no list."))));
}

void append(std::vector<QJsonObject> &items, const QJsonArray &array)
{
    for (const QJsonValue &value : array)
        items.push_back(value.toObject());
}

} // namespace

ManagementApi::ManagementApi(HttpClient &http, AccessTokens &tokens)
    : m_http(http)
    , m_tokens(tokens)
{
}

Result<HttpAnswer> ManagementApi::send(HttpRequest request, const CancelToken &cancel)
{
    Result<Secret> token = m_tokens.current(cancel);
    if (!token)
        return fail(token.error());
    const auto signedWith = [&request](const Secret &accessToken) {
        HttpRequest signedRequest = request.clone();
        signedRequest.addHeader("Authorization", Secret(QByteArray("Bearer ") + accessToken.bytes().toByteArray()));
        return signedRequest;
    };
    Result<HttpAnswer> answer = m_http.send(signedWith(*token), cancel);
    if (!answer || answer->status != 401)
        return answer;
    // A refused request was not carried out, so that it may be sent again, whatever its method.
    Result<Secret> newer = m_tokens.insteadOf(*token, cancel);
    if (!newer)
        return fail(newer.error());
    answer = m_http.send(signedWith(*newer), cancel);
    if (answer && answer->status == 401)
        return fail(failureOf(*answer));
    return answer;
}

Result<QJsonObject> ManagementApi::object(HttpRequest request, const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = send(std::move(request), cancel);
    if (!answer)
        return fail(answer.error());
    if (!answer->isSuccess())
        return fail(failureOf(*answer));
    if (answer->body.isEmpty())
        return QJsonObject();
    const Result<QJsonValue> json = answer->json();
    if (!json)
        return fail(json.error());
    if (!json->isObject())
        return fail(answer->error(ErrorKind::Protocol));
    return json->toObject();
}

Result<std::vector<QJsonObject>> ManagementApi::list(const QString &path, const QString &about,
                                                     const CancelToken &cancel, Pages pages)
{
    std::vector<QJsonObject> items;
    for (qint64 page = 0; page < mostPages; ++page) {
        HttpRequest request(HttpMethod::Get, path, about);
        if (pages == Pages::Asked)
            request.addQuery(QStringLiteral("pageIndex"), QString::number(page))
                .addQuery(QStringLiteral("pageSize"), QString::number(pageSize));
        const Result<HttpAnswer> answer = send(std::move(request), cancel);
        if (!answer)
            return fail(answer.error());
        if (!answer->isSuccess())
            return fail(failureOf(*answer));
        const Result<QJsonValue> json = answer->json();
        if (!json)
            return fail(json.error());
        if (json->isArray()) {
            append(items, json->toArray());
            return items;
        }
        const QJsonObject envelope = json->toObject();
        if (!envelope.value(QLatin1String("items")).isArray())
            return noList(*answer);
        append(items, envelope.value(QLatin1String("items")).toArray());
        if (pages == Pages::None || page + 1 >= envelope.value(QLatin1String("pageCount")).toInteger())
            return items;
    }
    return fail(ErrorKind::LimitReached, about, {},
                say(QT_TRANSLATE_NOOP("Contensis", "The list has more than 4,000 pages, and was given up.")));
}

} // namespace tokendesk::contensis
