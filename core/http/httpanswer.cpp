// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/httpanswer.h"

#include "core/http/jsontext.h"
#include "core/http/retryafter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace tokendesk {

namespace {

constexpr char context[] = "Http";
constexpr qsizetype longestShown = 200; ///< characters

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::AuthFailed;
    case 403:
        return ErrorKind::PermissionDenied;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 422:
        return ErrorKind::InvalidInput;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return status >= 500 ? ErrorKind::Network : ErrorKind::Protocol;
    }
}

bool looksLikeHtml(const HttpAnswer &answer)
{
    return answer.mediaType() == "text/html" || answer.body.trimmed().startsWith('<');
}

/// A text, number or word alone (RFC 8259 allows them), which Qt reads only inside of an array.
bool isBare(const QByteArray &body)
{
    const auto first =
        std::find_if(body.begin(), body.end(), [](char c) { return !QByteArrayView(" \t\r\n").contains(c); });
    return first == body.end() || (*first != '{' && *first != '[');
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

QByteArray HttpAnswer::mediaType() const
{
    return header("content-type").split(';').first().trimmed().toLower();
}

Result<QJsonValue> HttpAnswer::json() const
{
    if (!http::isCalledJson(*this)) {
        const Phrase reason =
            body.isEmpty() ? Phrase{context, QT_TRANSLATE_NOOP("Http", "The server answered with nothing at all.")}
            : looksLikeHtml(*this)
                ? Phrase{context, QT_TRANSLATE_NOOP("Http", "The server answered with a web page where data was "
                                                            "expected: a login page, an error page, or another "
                                                            "program than the one that was meant.")}
                : Phrase{context, QT_TRANSLATE_NOOP("Http", "The server answered with something other than JSON.")};
        return fail(error(ErrorKind::Protocol, reason));
    }
    const bool isText = http::isUtf8(body);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(isBare(body) ? '[' + body + ']' : body, &problem);
    const bool one = !isBare(body) || document.array().size() == 1;
    if (!isText || problem.error != QJsonParseError::NoError || !one) {
        Error bad = error(ErrorKind::Parse, {context, QT_TRANSLATE_NOOP("Http", "The server's answer is not JSON.")});
        bad.detail = !isText ? QStringLiteral("not UTF-8") : problem.errorString();
        return fail(std::move(bad));
    }
    if (isBare(body))
        return document.array().first();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
}

QString HttpAnswer::summary() const
{
    static const QRegularExpression markup(QStringLiteral("<(script|style)\\b.*?</\\1\\s*>|<[^>]*>"),
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    QString text = QStringLiteral("HTTP %1").arg(status);
    const QByteArray type = mediaType();
    if (body.isEmpty() || !(type.startsWith("text/") || type.endsWith("json")))
        return text;
    const QString plain = QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), qsizetype{64} * 1024)))
                              .replace(markup, QStringLiteral(" "))
                              .simplified();
    return plain.isEmpty() ? text : text + QLatin1String(": ") + plain.left(longestShown);
}

Error HttpAnswer::error() const
{
    return error(kindOf(status));
}

Error HttpAnswer::error(ErrorKind kind, Phrase reason) const
{
    Error error{.kind = kind, .object = about, .detail = QStringLiteral("HTTP %1").arg(status), .httpStatus = status};
    if (status == 429 || status == 503)
        error.retryAfter = retryAfter(header("retry-after"));
    error.reason = std::move(reason);
    return error;
}

} // namespace tokendesk
