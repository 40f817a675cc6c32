// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpanswer.h"
#include "core/http/httprequest.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace tokendesk {

/// One request and its answer of tests/data/contentstack.
struct ContentstackFixture
{
    QString name;
    QJsonObject request;
    QJsonObject response;

    static QJsonObject read(const QString &name)
    {
        QFile file(QStringLiteral(TOKENDESK_TEST_DATA "/contentstack/") + name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    static ContentstackFixture load(const QString &name)
    {
        const QJsonObject whole = read(name + QStringLiteral(".json"));
        return {name, whole.value(QStringLiteral("request")).toObject(),
                whole.value(QStringLiteral("response")).toObject()};
    }

    static QStringList names()
    {
        QStringList names;
        for (const QString &file : QDir(QStringLiteral(TOKENDESK_TEST_DATA "/contentstack"))
                                       .entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            if (file != QLatin1String("official-client-requests.json"))
                names.append(file.chopped(5));
        }
        return names;
    }

    HttpAnswer answer() const
    {
        HttpAnswer answer;
        answer.status = response.value(QStringLiteral("status")).toInt();
        const QJsonObject headers = response.value(QStringLiteral("headers")).toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            answer.headers.append({header.key().toLatin1(), header.value().toString().toUtf8()});
        const QJsonValue body = response.value(QStringLiteral("body"));
        answer.body =
            body.isString() ? body.toString().toUtf8() : QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
        answer.about = QStringLiteral("stack");
        return answer;
    }

    QJsonObject body() const { return response.value(QStringLiteral("body")).toObject(); }
};

inline QString methodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return QStringLiteral("GET");
    case HttpMethod::Head:
        return QStringLiteral("HEAD");
    case HttpMethod::Post:
        return QStringLiteral("POST");
    case HttpMethod::Put:
        return QStringLiteral("PUT");
    case HttpMethod::Patch:
        return QStringLiteral("PATCH");
    case HttpMethod::Delete:
        return QStringLiteral("DELETE");
    }
    Q_UNREACHABLE();
}

inline void flatten(QMap<QString, QString> &flat, const QString &name, const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            flatten(flat, name + QLatin1Char('.') + entry.key(), entry.value());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            flatten(flat, QStringLiteral("%1[%2]").arg(name).arg(i), array.at(i));
    } else {
        flat.insert(name, value.isNull() ? QStringLiteral("null") : value.toVariant().toString());
    }
}

/// A request as names and texts: "method", "path", "query.limit", "header.api_key", "body.token.name" …
inline QMap<QString, QString> flattened(const QJsonObject &request)
{
    QMap<QString, QString> flat{{QStringLiteral("method"), request.value(QStringLiteral("method")).toString()},
                                {QStringLiteral("path"), request.value(QStringLiteral("path")).toString()}};
    flatten(flat, QStringLiteral("query"), request.value(QStringLiteral("query")));
    flatten(flat, QStringLiteral("header"), request.value(QStringLiteral("headers")));
    if (const QJsonValue body = request.value(QStringLiteral("body")); body.isObject())
        flatten(flat, QStringLiteral("body"), body);
    return flat;
}

inline QMap<QString, QString> flattened(const HttpRequest &request)
{
    QMap<QString, QString> flat{{QStringLiteral("method"), methodName(request.method)},
                                {QStringLiteral("path"), request.path}};
    for (const auto &[name, value] : request.query)
        flat.insert(QLatin1String("query.") + name, value.reveal());
    for (const auto &[name, value] : request.headers)
        flat.insert(QLatin1String("header.") + QString::fromLatin1(name), value.reveal());
    if (!request.contentType.isEmpty())
        flat.insert(QStringLiteral("header.content-type"), QString::fromLatin1(request.contentType));
    if (!request.body.isEmpty())
        flatten(flat, QStringLiteral("body"), QJsonDocument::fromJson(request.body.bytes().toByteArray()).object());
    return flat;
}

/// "name: ours VALUE, theirs VALUE" for each that differs, in the order of names.
inline QMap<QString, QString> differences(const QMap<QString, QString> &ours, const QMap<QString, QString> &theirs)
{
    QMap<QString, QString> differing;
    const QString none = QStringLiteral("nothing");
    for (auto entry = ours.begin(); entry != ours.end(); ++entry) {
        if (theirs.value(entry.key(), none) != entry.value())
            differing.insert(entry.key(), QStringLiteral("%1: ours %2, theirs %3")
                                              .arg(entry.key(), entry.value(), theirs.value(entry.key(), none)));
    }
    for (auto entry = theirs.begin(); entry != theirs.end(); ++entry) {
        if (!ours.contains(entry.key()))
            differing.insert(entry.key(),
                             QStringLiteral("%1: ours nothing, theirs %2").arg(entry.key(), entry.value()));
    }
    return differing;
}

} // namespace tokendesk
