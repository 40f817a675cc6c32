// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <utility>

namespace tokendesk::doubles {

/// A request as it came, and one row of a double's log.
struct HttpCall
{
    QByteArray method;
    QByteArray path;  ///< percent-encoded
    QByteArray query; ///< as sent, without "?"
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(QByteArrayView name) const; ///< in any case of letters; empty: none
    QString queryValue(const QString &name) const;
    QJsonObject json() const;            ///< of the body; empty when it is no object
    QMap<QString, QString> form() const; ///< of an application/x-www-form-urlencoded body
};

struct HttpReply
{
    int status = 200;
    QByteArray contentType;
    QByteArray body{};
    QList<std::pair<QByteArray, QByteArray>> headers{};

    static HttpReply json(int status, const QJsonValue &value);
    static HttpReply empty(int status) { return {.status = status, .contentType = {}}; }
    static HttpReply html(int status, const QByteArray &body) { return {status, "text/html; charset=utf-8", body, {}}; }
};

} // namespace tokendesk::doubles
