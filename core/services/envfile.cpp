// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/envfile.h"

#include "core/files/durablewriter.h"
#include "core/services/envtext.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace tokendesk {

Result<> setEnvValue(const QString &path, const QString &key, const Secret &value)
{
    const QFileInfo file(path);
    Result<Directory> directory = Directory::open(file.absolutePath());
    if (!directory)
        return fail(std::move(directory.error()));
    const auto decide = [&](const FileSnapshot &current) -> Result<std::optional<QByteArray>> {
        Result<QByteArray> text = withEnvValue(current.bytes, key.toUtf8(), value.bytes().toByteArray());
        if (!text) {
            Error error = std::move(text.error());
            if (error.object.isEmpty())
                error.object = path;
            return fail(std::move(error));
        }
        if (current.exists && *text == current.bytes)
            return std::nullopt;
        return std::move(*text);
    };
    WriteOptions options;
    options.missing = WriteOptions::Missing::IsCreated;
    options.newMode = 0600;
    Result<Written> written =
        DurableWriter(AccessMode::ReadWrite).replace(*directory, QFile::encodeName(file.fileName()), decide, options);
    if (!written)
        return fail(std::move(written.error()));
    return {};
}

Result<Secret> withEnvLine(const Secret &lines, const QString &key, const Secret &value)
{
    const Result<QByteArray> text =
        withEnvValue(lines.bytes().toByteArray(), key.toUtf8(), value.bytes().toByteArray());
    return text ? Result<Secret>(Secret(QByteArrayView(*text))) : Result<Secret>(fail(text.error()));
}

QString suggestedEnvKey(const QString &tokenName, const QString &secretName)
{
    static const QRegularExpression others(QStringLiteral("[^A-Z0-9]+"));
    const auto part = [](const QString &text) {
        QString key = text.normalized(QString::NormalizationForm_KD).toUpper();
        key.remove(QRegularExpression(QStringLiteral("\\p{M}")));
        key.replace(others, QStringLiteral("_"));
        while (key.startsWith(QLatin1Char('_')))
            key.remove(0, 1);
        while (key.endsWith(QLatin1Char('_')))
            key.chop(1);
        return key;
    };
    QStringList parts{part(tokenName), part(secretName)};
    parts.removeAll(QString());
    QString key = parts.join(QLatin1Char('_'));
    if (key.isEmpty())
        key = QStringLiteral("TOKEN");
    return key.at(0).isDigit() ? QLatin1Char('_') + key : key;
}

} // namespace tokendesk
