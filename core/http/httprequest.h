// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <utility>
#include <vector>

class QJsonObject;

namespace tokendesk {

enum class HttpMethod { Get, Head, Post, Put, Patch, Delete };

/// One request, relative to its client's base URL. Move-only, since its values may be secret.
struct HttpRequest
{
    /// What may be done about a request besides sending it once.
    enum class Kind {
        Ordinary, ///< GET, HEAD, PUT and DELETE are repeated after 429 and 503, and reads after a lost connection too
        SignIn,   ///< allowed on a read-only connection, and never repeated
        Once,     ///< never repeated, whatever the method
        Reading,  ///< changes nothing although its method could: allowed on a read-only connection, repeated like GET
    };

    HttpMethod method = HttpMethod::Get;
    /// Percent-encoded, appended to the path of the base URL, beginning with "/"; or a whole URL (https://…) for a
    /// second host of the same system (a sign-in service, a delivery API).
    QString path;
    std::vector<std::pair<QString, Secret>> query;      ///< plain text; encoded here, never logged, never in an error
    std::vector<std::pair<QByteArray, Secret>> headers; ///< beside Accept, Content-Type, User-Agent
    Secret body;
    QByteArray contentType; ///< of the body: "application/json"; empty: no body
    Kind kind = Kind::Ordinary;
    /// Known to come late: how long nothing may arrive where NetworkSettings::idleTimeout has its default; what a
    /// person has set counts for this, too. 0: as any other.
    std::chrono::seconds slowness{0};
    QString about; ///< Error::object of whatever fails: what the user knows it as

    HttpRequest() = default;
    HttpRequest(HttpMethod method, QString path, QString about);

    HttpRequest &addQuery(const QString &name, const QString &value);
    HttpRequest &addQuery(const QString &name, const Secret &value);
    HttpRequest &addHeader(const QByteArray &name, const QString &value);
    HttpRequest &addHeader(const QByteArray &name, const Secret &value);
    HttpRequest &setJson(const QJsonObject &object);                             ///< body and content type
    HttpRequest &setForm(const std::vector<std::pair<QString, Secret>> &fields); ///< application/x-www-form-urlencoded
    HttpRequest &setKind(Kind newKind);
    HttpRequest clone() const;
};

} // namespace tokendesk
