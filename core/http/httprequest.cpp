// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/httprequest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tokendesk {

namespace {

Secret takeBytes(QByteArray bytes)
{
    Secret secret{QByteArrayView(bytes)};
    bytes.fill('\0');
    return secret;
}

} // namespace

HttpRequest::HttpRequest(HttpMethod theMethod, QString thePath, QString whatAbout)
    : method(theMethod)
    , path(std::move(thePath))
    , about(std::move(whatAbout))
{
}

HttpRequest &HttpRequest::addQuery(const QString &name, const QString &value)
{
    query.emplace_back(name, Secret::fromText(value));
    return *this;
}

HttpRequest &HttpRequest::addQuery(const QString &name, const Secret &value)
{
    query.emplace_back(name, value.clone());
    return *this;
}

HttpRequest &HttpRequest::addHeader(const QByteArray &name, const QString &value)
{
    headers.emplace_back(name, Secret::fromText(value));
    return *this;
}

HttpRequest &HttpRequest::addHeader(const QByteArray &name, const Secret &value)
{
    headers.emplace_back(name, value.clone());
    return *this;
}

HttpRequest &HttpRequest::setJson(const QJsonObject &object)
{
    body = takeBytes(QJsonDocument(object).toJson(QJsonDocument::Compact));
    contentType = QByteArrayLiteral("application/json");
    return *this;
}

/// RFC 6749 appendix B: names and values in UTF-8, percent-encoded. A blank is sent as %20, which every decoder of the
/// form knows beside "+".
HttpRequest &HttpRequest::setForm(const std::vector<std::pair<QString, Secret>> &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields) {
        if (!text.isEmpty())
            text += '&';
        text += name.toUtf8().toPercentEncoding();
        text += '=';
        text += value.bytes().toByteArray().toPercentEncoding();
    }
    body = takeBytes(std::move(text));
    contentType = QByteArrayLiteral("application/x-www-form-urlencoded");
    return *this;
}

HttpRequest &HttpRequest::setKind(Kind newKind)
{
    kind = newKind;
    return *this;
}

HttpRequest HttpRequest::clone() const
{
    HttpRequest copy(method, path, about);
    for (const auto &[name, value] : query)
        copy.query.emplace_back(name, value.clone());
    for (const auto &[name, value] : headers)
        copy.headers.emplace_back(name, value.clone());
    copy.body = body.clone();
    copy.contentType = contentType;
    copy.kind = kind;
    copy.slowness = slowness;
    return copy;
}

} // namespace tokendesk
