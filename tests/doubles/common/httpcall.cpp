// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/common/httpcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace tokendesk::doubles {

QByteArray HttpCall::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString HttpCall::queryValue(const QString &name) const
{
    return QUrlQuery(QString::fromLatin1(query)).queryItemValue(name, QUrl::FullyDecoded);
}

QJsonObject HttpCall::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QMap<QString, QString> HttpCall::form() const
{
    QMap<QString, QString> fields;
    if (!header("content-type").startsWith("application/x-www-form-urlencoded"))
        return fields;
    for (const QByteArray &pair : body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const auto decoded = [](QByteArray part) {
            return QString::fromUtf8(QByteArray::fromPercentEncoding(part.replace('+', ' ')));
        };
        if (equals > 0)
            fields.insert(decoded(pair.first(equals)), decoded(pair.sliced(equals + 1)));
    }
    return fields;
}

HttpReply HttpReply::json(int status, const QJsonValue &value)
{
    QByteArray body;
    if (value.isObject() || value.isArray()) {
        const QJsonDocument document =
            value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
        body = document.toJson(QJsonDocument::Compact);
    } else {
        const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        body = wrapped.sliced(1, wrapped.size() - 2);
    }
    return {status, "application/json; charset=utf-8", body, {}};
}

} // namespace tokendesk::doubles
