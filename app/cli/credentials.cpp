// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/credentials.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

namespace tokendesk::cli {

namespace {

constexpr qint64 largest = qint64{64} * 1024;
constexpr char context[] = "CommandLine";
constexpr QLatin1String memberMethod("method");
constexpr QLatin1String memberSecret("secret");

ErrorKind kindOf(QFileDevice::FileError error, const QString &path)
{
    if (!QFile::exists(path))
        return ErrorKind::NotFound;
    return error == QFileDevice::PermissionsError ? ErrorKind::PermissionDenied : ErrorKind::Io;
}

Result<QByteArray> readBytes(const QString &source)
{
    QFile file(source);
    const bool opened =
        source == QLatin1String("-") ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(kindOf(file.error(), source), source, file.errorString());
    QByteArray bytes;
    while (bytes.size() <= largest) {
        const QByteArray more = file.read(largest + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (bytes.size() > largest)
        return fail(ErrorKind::InvalidInput, source, {},
                    {context, QT_TRANSLATE_NOOP("CommandLine", "Credentials are at most 64 KiB of JSON.")});
    return bytes;
}

Phrase noSecretThere()
{
    return {context, QT_TRANSLATE_NOOP("CommandLine", "Give a JSON object such as {\"access_token\": \"…\"}.")};
}

/// The member "secret", the one of that name, or the only text there is.
std::optional<QString> secretIn(const QJsonObject &object, const QString &name)
{
    if (object.value(memberSecret).isString())
        return object.value(memberSecret).toString();
    if (!name.isEmpty() && object.value(name).isString())
        return object.value(name).toString();
    QStringList texts;
    for (const QJsonValue &value : object) {
        if (value.isString())
            texts.append(value.toString());
    }
    return texts.size() == 1 ? std::optional(texts.first()) : std::nullopt;
}

} // namespace

Result<Secret> readCredential(const QString &source, const QString &name)
{
    Result<QByteArray> bytes = readBytes(source);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    bytes->fill('\0');
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorKind::InvalidInput, source, error.errorString(), noSecretThere());
    QJsonObject object = document.object();
    if (object.value(QLatin1String("secrets")).isObject())
        object = object.value(QLatin1String("secrets")).toObject();
    std::optional<QString> text = secretIn(object, name);
    if (!text || text->isEmpty())
        return fail(ErrorKind::InvalidInput, source, {}, noSecretThere());
    return Secret::take(*text);
}

Result<GivenCredentials> readCredentials(const QString &source)
{
    Result<QByteArray> bytes = readBytes(source);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Result<Credential> read = Credential::fromJson(*bytes);
    bytes->fill('\0');
    if (!read) {
        read.error().kind = ErrorKind::InvalidInput;
        read.error().object = source;
        return tl::unexpected(read.error());
    }
    GivenCredentials given{
        .method = read->value(memberMethod).reveal(), .entered = std::move(*read), .tokenSecret = {}};
    given.tokenSecret = given.entered.value(memberSecret).clone();
    given.entered.set(memberMethod, {});
    given.entered.set(memberSecret, {});
    return given;
}

} // namespace tokendesk::cli
