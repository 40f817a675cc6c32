// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/connectioncheck.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>
#include <QRegularExpression>

namespace tokendesk {

namespace {

constexpr char context[] = "Connections";
constexpr qsizetype longestName = 200;

tl::unexpected<Error> refused(const QString &field, Phrase reason)
{
    return fail(ErrorKind::InvalidInput, field, {}, std::move(reason));
}

Result<> checkName(const QString &name)
{
    const QString field = QStringLiteral("name");
    if (name.isEmpty())
        return refused(field, {context, QT_TRANSLATE_NOOP("Connections", "Give the connection a name.")});
    if (name.size() > longestName)
        return refused(field, {context,
                               QT_TRANSLATE_NOOP("Connections", "A name has at most %1 characters."),
                               {QString::number(longestName)}});
    const bool printable = std::none_of(name.begin(), name.end(),
                                        [](QChar character) { return character.category() == QChar::Other_Control; });
    if (!printable)
        return refused(field, {context, QT_TRANSLATE_NOOP("Connections", "A name has no line breaks or control "
                                                                         "characters.")});
    return {};
}

Result<> checkColour(const QString &colour)
{
    static const QRegularExpression form(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    if (colour.isEmpty() || form.match(colour).hasMatch())
        return {};
    return refused(QStringLiteral("colour"),
                   {context, QT_TRANSLATE_NOOP("Connections", "Enter a colour such as #2a7fff.")});
}

Result<> checkNetwork(const NetworkSettings &network)
{
    const bool own = network.proxy == NetworkSettings::Proxy::Own;
    if (own && network.proxyHost.isEmpty())
        return refused(QStringLiteral("proxy_host"),
                       {context, QT_TRANSLATE_NOOP("Connections", "Enter the host name of the proxy.")});
    if (own && network.proxyPort == 0)
        return refused(QStringLiteral("proxy_port"),
                       {context, QT_TRANSLATE_NOOP("Connections", "Enter the port of the proxy, 1 to 65535.")});
    if (network.clientCertificate.isEmpty() != network.clientKey.isEmpty())
        return refused(network.clientKey.isEmpty() ? QStringLiteral("client_key")
                                                   : QStringLiteral("client_certificate"),
                       {context, QT_TRANSLATE_NOOP("Connections", "A client certificate and its key go together: give "
                                                                  "both or none.")});
    return {};
}

QString canonical(const QVariant &folder)
{
    const QString path = folder.toString();
    const QString canonicalPath = QFileInfo(path).canonicalFilePath();
    return canonicalPath.isEmpty() ? path : canonicalPath;
}

/// Of a server the whole location counts, with what signing in completed: two accounts may differ in nothing else.
bool samePlace(const Connection &left, const Connection &right, const BackendType &type)
{
    if (left.type != right.type)
        return false;
    // As they stand in the file: a number read from there has another type than one that was typed.
    const bool same = QJsonObject::fromVariantMap(left.location) == QJsonObject::fromVariantMap(right.location);
    if (same || type.isRemote())
        return same;
    return std::all_of(type.fields.begin(), type.fields.end(), [&](const FieldSpec &field) {
        const QVariant one = left.location.value(field.name);
        const QVariant other = right.location.value(field.name);
        return field.type == FieldType::Folder ? canonical(one) == canonical(other) : one == other;
    });
}

} // namespace

bool sameName(const QString &left, const QString &right)
{
    return left.toCaseFolded() == right.toCaseFolded();
}

Error unknownType(const QString &type)
{
    return {.kind = ErrorKind::Unsupported,
            .object = type,
            .reason =
                Phrase{context,
                       QT_TRANSLATE_NOOP("Connections", "This version of Tokendesk knows no kind of connection called "
                                                        "“%1”."),
                       {type}}};
}

Result<Recognised> recogniseAs(const BackendType &type, const QVariantMap &location)
{
    Result<Recognised> recognised = type.recognise(location);
    if (recognised)
        recognised->type = type.id;
    return recognised;
}

Result<Recognised> recogniseFolder(const QList<BackendType> &types, const QString &folder)
{
    std::optional<Error> first;
    for (const BackendType &type : types) {
        if (!type.acceptsFolders || type.fields.isEmpty())
            continue;
        Result<Recognised> recognised = recogniseAs(type, {{type.fields.first().name, folder}});
        if (recognised)
            return recognised;
        if (!first)
            first = std::move(recognised.error());
    }
    if (first)
        return fail(std::move(*first));
    return fail(ErrorKind::NotFound, folder);
}

Result<> checkConnection(Connection &connection, const BackendType &type, bool recognise)
{
    if (Result<> checked = checkName(connection.name); !checked)
        return checked;
    if (Result<> checked = checkColour(connection.colour); !checked)
        return checked;
    if (Result<> checked = checkNetwork(connection.network); !checked)
        return checked;
    for (const FieldSpec &field : type.fields) {
        if (std::optional<Phrase> reason = refusal(field, connection.location.value(field.name)))
            return refused(field.name, std::move(*reason));
    }
    if (!recognise)
        return {};
    Result<Recognised> recognised = type.recognise(connection.location);
    if (!recognised)
        return fail(std::move(recognised.error()));
    // What a server said when signing in is not for recognise(), which only looks at what was entered.
    if (type.isRemote())
        connection.location.insert(recognised->location);
    else
        connection.location = std::move(recognised->location);
    return {};
}

Result<> checkAgainst(const QList<Connection> &others, const Connection &connection, const BackendType &type)
{
    for (const Connection &other : others) {
        if (other.id == connection.id)
            continue;
        if (sameName(other.name, connection.name))
            return fail(
                ErrorKind::Conflict, connection.name, {},
                Phrase{context,
                       QT_TRANSLATE_NOOP("Connections", "There is a connection called “%1” already. Choose another "
                                                        "name."),
                       {other.name}});
        if (samePlace(other, connection, type))
            return fail(ErrorKind::Conflict, connection.name, {},
                        Phrase{context,
                               QT_TRANSLATE_NOOP("Connections", "This place is connected already, as “%1”."),
                               {other.name}});
    }
    return {};
}

QString folderOf(const Connection &connection, const BackendType &type)
{
    for (const FieldSpec &field : type.fields) {
        if (field.type == FieldType::Folder)
            return connection.location.value(field.name).toString();
    }
    return {};
}

} // namespace tokendesk
