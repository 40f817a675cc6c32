// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/connectionsdocument.h"

#include "core/services/networkdocument.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace tokendesk {

namespace {

constexpr char context[] = "Connections";
constexpr int formatVersion = 1;
constexpr qsizetype mostBytes = qsizetype{4} * 1024 * 1024;
constexpr qsizetype mostRecentFolders = 10;

constexpr QLatin1String keyFormat("format");
constexpr QLatin1String formatName("tokendesk-connections");
constexpr QLatin1String keyVersion("version");
constexpr QLatin1String keyConnections("connections");
constexpr QLatin1String keyRecent("recent_folders");
constexpr QLatin1String keyId("id");
constexpr QLatin1String keyName("name");
constexpr QLatin1String keyType("type");
constexpr QLatin1String keyLocation("location");
constexpr QLatin1String keyEnvironment("environment");
constexpr QLatin1String keyColour("colour");
constexpr QLatin1String keyGroup("group");
constexpr QLatin1String keyGuard("guard");
constexpr QLatin1String keyNetwork("network");

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::Parse, QStringLiteral("connections.json"), detail);
}

Environment readEnvironment(const QJsonObject &object)
{
    return environmentFromName(object.value(keyEnvironment).toString()).value_or(Environment::Other);
}

Guard readGuard(const QJsonObject &object)
{
    const QJsonValue value = object.value(keyGuard);
    if (value.isUndefined())
        return Guard::Normal;
    // What a newer version meant by a guard that is not known here cannot be weaker than no writing at all.
    return guardFromName(value.toString()).value_or(Guard::ReadOnly);
}

/// A list of texts comes back as the kind of list that forms and fields hold.
QVariantMap readLocation(const QJsonObject &object)
{
    QVariantMap location = object.toVariantMap();
    for (QVariant &value : location) {
        if (value.typeId() == QMetaType::QVariantList)
            value = value.toStringList();
    }
    return location;
}

Result<Connection> readConnection(const QJsonValue &value, qsizetype number)
{
    const QString where = QStringLiteral("connection %1").arg(number);
    if (!value.isObject())
        return damaged(where + QLatin1String(" is not an object"));
    const QJsonObject object = value.toObject();
    for (const QLatin1String key : {keyId, keyName, keyType}) {
        if (object.value(key).toString().isEmpty())
            return damaged(where + QLatin1String(" has no ") + key);
    }
    for (const QLatin1String key : {keyEnvironment, keyColour, keyGroup, keyGuard}) {
        if (object.contains(key) && !object.value(key).isString())
            return damaged(where + QLatin1String(": ") + key + QLatin1String(" is not a text"));
    }
    if (object.contains(keyLocation) && !object.value(keyLocation).isObject())
        return damaged(where + QLatin1String(": location is not an object"));
    if (object.contains(keyNetwork) && !object.value(keyNetwork).isObject())
        return damaged(where + QLatin1String(": network is not an object"));
    const Result<NetworkSettings> network = readNetwork(object.value(keyNetwork).toObject());
    if (!network)
        return damaged(where + QLatin1String(": ") + network.error().detail);
    Connection connection;
    connection.id = ConnectionId::fromString(object.value(keyId).toString());
    if (connection.id.isNull())
        return damaged(where + QLatin1String(" has an id that is no UUID"));
    connection.name = object.value(keyName).toString();
    connection.type = object.value(keyType).toString();
    connection.location = readLocation(object.value(keyLocation).toObject());
    connection.environment = readEnvironment(object);
    connection.colour = object.value(keyColour).toString();
    connection.group = object.value(keyGroup).toString();
    connection.guard = readGuard(object);
    connection.network = *network;
    return connection;
}

Result<> readConnections(ConnectionsDocument &document)
{
    const QJsonValue list = document.root.value(keyConnections);
    if (!list.isUndefined() && !list.isArray())
        return damaged(QStringLiteral("connections is not a list"));
    QSet<ConnectionId> ids;
    QSet<QString> names;
    const QJsonArray values = list.toArray();
    for (const QJsonValue &value : values) {
        Result<Connection> connection = readConnection(value, document.connections.size() + 1);
        if (!connection)
            return fail(connection.error());
        const QString folded = connection->name.toCaseFolded();
        if (ids.contains(connection->id))
            return damaged(QStringLiteral("two connections have the id ") +
                           connection->id.toString(QUuid::WithoutBraces));
        if (names.contains(folded))
            return damaged(QStringLiteral("two connections have the name ") + connection->name);
        ids.insert(connection->id);
        names.insert(folded);
        document.connections.append(std::move(*connection));
    }
    return {};
}

QString jsonErrorPlace(QByteArrayView bytes, const QJsonParseError &error)
{
    const QByteArrayView before = bytes.first(std::min<qsizetype>(error.offset, bytes.size()));
    const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
    return QStringLiteral("line %1: %2").arg(line).arg(error.errorString());
}

QJsonObject writeConnection(const Connection &connection, QJsonObject object)
{
    object.insert(keyId, connection.id.toString(QUuid::WithoutBraces));
    object.insert(keyName, connection.name);
    object.insert(keyType, connection.type);
    object.insert(keyLocation, QJsonObject::fromVariantMap(connection.location));
    if (object.contains(keyNetwork) || connection.network != NetworkSettings())
        object.insert(keyNetwork, writeNetwork(connection.network, object.value(keyNetwork).toObject()));
    object.insert(keyColour, connection.colour);
    object.insert(keyGroup, connection.group);
    if (!object.contains(keyEnvironment) || readEnvironment(object) != connection.environment)
        object.insert(keyEnvironment, environmentName(connection.environment));
    if (!object.contains(keyGuard) || readGuard(object) != connection.guard)
        object.insert(keyGuard, guardName(connection.guard));
    return object;
}

} // namespace

Result<ConnectionsDocument> parseConnectionsDocument(QByteArrayView bytes)
{
    if (bytes.size() > mostBytes)
        return damaged(QStringLiteral("%1 bytes; 4 MiB are allowed").arg(bytes.size()));
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return damaged(jsonErrorPlace(bytes, error));
    if (!json.isObject())
        return damaged(QStringLiteral("not an object"));
    ConnectionsDocument document;
    document.root = json.object();
    if (document.root.value(keyFormat).toString() != formatName)
        return damaged(QStringLiteral("format is not ") + formatName);
    const int version = document.root.value(keyVersion).toInt(0);
    if (version > formatVersion)
        return fail(ErrorKind::Unsupported, QStringLiteral("connections.json"),
                    QStringLiteral("version %1").arg(version),
                    Phrase{context,
                           QT_TRANSLATE_NOOP("Connections", "The list of connections was written by a newer version of "
                                                            "Tokendesk. Update Tokendesk to use it.")});
    if (version < 1)
        return damaged(QStringLiteral("version is not a number of 1 or more"));
    if (Result<> read = readConnections(document); !read)
        return fail(read.error());
    const QJsonArray recent = document.root.value(keyRecent).toArray();
    for (const QJsonValue &folder : recent) {
        if (folder.isString() && !folder.toString().isEmpty() && document.recentFolders.size() < mostRecentFolders)
            document.recentFolders.append(folder.toString());
    }
    return document;
}

Result<QList<Connection>> parseConnections(QByteArrayView bytes)
{
    Result<ConnectionsDocument> document = parseConnectionsDocument(bytes);
    if (!document)
        return fail(std::move(document.error()));
    return std::move(document->connections);
}

QByteArray composeConnections(const ConnectionsDocument &document)
{
    QHash<ConnectionId, QJsonObject> before;
    const QJsonArray stored = document.root.value(keyConnections).toArray();
    for (const QJsonValue &value : stored) {
        const QJsonObject object = value.toObject();
        before.insert(ConnectionId::fromString(object.value(keyId).toString()), object);
    }
    QJsonArray connections;
    for (const Connection &connection : document.connections)
        connections.append(writeConnection(connection, before.value(connection.id)));
    QJsonObject root = document.root;
    root.insert(keyFormat, formatName);
    root.insert(keyVersion, formatVersion);
    root.insert(keyConnections, connections);
    root.insert(keyRecent, QJsonArray::fromStringList(document.recentFolders));
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

void rememberFolder(ConnectionsDocument &document, const QString &folder)
{
    document.recentFolders.removeAll(folder);
    document.recentFolders.prepend(folder);
    while (document.recentFolders.size() > mostRecentFolders)
        document.recentFolders.removeLast();
}

} // namespace tokendesk
