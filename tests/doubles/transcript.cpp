// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "transcript.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QList<std::pair<QByteArray, QByteArray>> headersOf(const QJsonObject &object)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (auto header = object.begin(); header != object.end(); ++header)
        headers.append({header.key().toUtf8(), header.value().toString().toUtf8()});
    return headers;
}

std::optional<QByteArray> textOf(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
}

Transcript read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject request = json[QStringLiteral("request")].toObject();
    const QJsonObject response = json[QStringLiteral("response")].toObject();
    Transcript transcript;
    transcript.name = QFileInfo(path).completeBaseName();
    transcript.number = transcript.name.left(3).toInt();
    transcript.note = json[QStringLiteral("note")].toString();
    const QByteArray query = request[QStringLiteral("query")].toString().toUtf8();
    transcript.request = {request[QStringLiteral("method")].toString().toUtf8(),
                          request[QStringLiteral("path")].toString().toUtf8() + (query.isEmpty() ? "" : "?" + query),
                          headersOf(request[QStringLiteral("headers")].toObject()),
                          request[QStringLiteral("body")].toString().toUtf8()};
    transcript.response = {response[QStringLiteral("status")].toInt(),
                           headersOf(response[QStringLiteral("headers")].toObject()),
                           response[QStringLiteral("body")].toString().toUtf8()};
    const QJsonObject changes = json[QStringLiteral("store_changes")].toObject();
    const QString entries = QStringLiteral("project/entries/");
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!change.key().startsWith(entries))
            continue;
        const QJsonObject texts = change.value().toObject();
        transcript.changes[change.key().mid(entries.size())] = {textOf(texts[QStringLiteral("before")]),
                                                                textOf(texts[QStringLiteral("after")])};
    }
    return transcript;
}

} // namespace

QList<Transcript> Transcript::readAll(const QString &folder)
{
    QList<Transcript> transcripts;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        transcripts.append(read(QDir(folder).filePath(name)));
    return transcripts;
}
