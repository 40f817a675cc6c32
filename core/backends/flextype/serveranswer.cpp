// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serveranswer.h"

#include "core/backends/flextype/words.h"

#include <QJsonArray>

namespace tokendesk::flextype {

namespace {

AnswerShape refusalOf(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = answer.json();
    const QJsonObject object = json ? json->toObject() : QJsonObject();
    const bool says = object.value(QLatin1String("http_status_code")).toInteger(0) == answer.status &&
                      object.value(QLatin1String("message")).isString();
    if (!says)
        return AnswerShape::Foreign;
    if (!object.value(QLatin1String("title")).isString())
        return AnswerShape::OldServer;
    switch (answer.status) {
    case 400:
        return AnswerShape::BadRequest;
    case 401:
        return AnswerShape::Unauthorized;
    case 404:
        return AnswerShape::NotFound;
    default:
        return AnswerShape::Foreign;
    }
}

Phrase failedReason()
{
    return say(QT_TRANSLATE_NOOP("Flextype", "The server failed at this request with an error of its own; its log says "
                                             "why. What it was to do may be done or not: list the tokens again."));
}

Phrase reasonOf(const HttpAnswer &answer)
{
    switch (shapeOf(answer)) {
    case AnswerShape::BadRequest:
        return say(QT_TRANSLATE_NOOP("Flextype",
                                     "The server refused the request: the API that it needs is switched off "
                                     "there, or this connection's own token is disabled, used up or "
                                     "incomplete. “Test” in the connection's settings tells which."));
    case AnswerShape::Unauthorized:
        return say(QT_TRANSLATE_NOOP("Flextype",
                                     "The server does not know this connection's token, or its access token "
                                     "is wrong. Change the credential."));
    case AnswerShape::NotFound:
    case AnswerShape::Empty404:
        return say(QT_TRANSLATE_NOOP("Flextype", "There is no such token on the server. It may have been revoked or "
                                                 "renamed meanwhile; list the tokens again."));
    case AnswerShape::Failed:
        return failedReason();
    case AnswerShape::OldServer:
        return say(QT_TRANSLATE_NOOP("Flextype", "This is a Flextype 0.9 server, which has no API for tokens. Open the "
                                                 "site's folder instead."));
    case AnswerShape::Object:
    case AnswerShape::Done:
    case AnswerShape::Foreign:
        return say(QT_TRANSLATE_NOOP("Flextype", "This is not an answer of a Flextype server. Check the connection's "
                                                 "URL, and whether something stands between here and the server."));
    }
    Q_UNREACHABLE();
}

ErrorKind kindOf(const HttpAnswer &answer)
{
    switch (shapeOf(answer)) {
    case AnswerShape::BadRequest:
        return ErrorKind::PermissionDenied;
    case AnswerShape::Unauthorized:
        return ErrorKind::AuthFailed;
    case AnswerShape::NotFound:
    case AnswerShape::Empty404:
        return ErrorKind::NotFound;
    case AnswerShape::OldServer:
        return ErrorKind::Unsupported;
    case AnswerShape::Object:
    case AnswerShape::Done:
    case AnswerShape::Failed:
    case AnswerShape::Foreign:
        return ErrorKind::Protocol;
    }
    Q_UNREACHABLE();
}

} // namespace

SeenAnswer look(const HttpAnswer &answer)
{
    if (answer.status == 204)
        return {AnswerShape::Done, {}};
    if (answer.status == 200) {
        const Result<QJsonValue> json = answer.json();
        if (json && (json->isObject() || (json->isArray() && json->toArray().isEmpty())))
            return {AnswerShape::Object, json->toObject()};
        // PHP with display_errors prints the error with 200 and text/html.
        return {!json && answer.body.contains("Fatal error") ? AnswerShape::Failed : AnswerShape::Foreign, {}};
    }
    if (answer.status == 404 && answer.body.isEmpty())
        return {AnswerShape::Empty404, {}};
    return {answer.status >= 500 ? AnswerShape::Failed : refusalOf(answer), {}};
}

AnswerShape shapeOf(const HttpAnswer &answer)
{
    return look(answer).shape;
}

Result<QJsonObject> objectOf(const HttpAnswer &answer)
{
    SeenAnswer seen = look(answer);
    if (seen.shape != AnswerShape::Object)
        return fail(answerError(answer));
    return std::move(seen.object);
}

bool letsIn(const HttpAnswer &answer)
{
    const SeenAnswer seen = look(answer);
    return seen.shape == AnswerShape::Object && (!seen.object.value(QLatin1String("token")).toString().isEmpty() ||
                                                 seen.object.value(QLatin1String("has")).toBool());
}

bool speaksForItself(const HttpAnswer &answer)
{
    return answer.status == 429 || answer.status == 502 || answer.status == 503 || answer.status == 504;
}

Error answerError(const HttpAnswer &answer)
{
    Error error = answer.error();
    if (speaksForItself(answer))
        return error;
    error.kind = kindOf(answer);
    error.reason = reasonOf(answer);
    return error;
}

bool isServerFailure(const Error &error)
{
    return error.reason == failedReason();
}

} // namespace tokendesk::flextype
