// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/envfile.h"

#include "core/files/durablewriter.h"
#include "core/services/envtext.h"

#include <QFile>
#include <QFileInfo>

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

} // namespace tokendesk
