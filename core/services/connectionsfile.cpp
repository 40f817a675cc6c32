// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/connectionsfile.h"

#include "core/files/durablewriter.h"
#include "core/files/readbounded.h"
#include "core/history/fingerprintkey.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace tokendesk {

namespace {

constexpr qsizetype mostBytes = qsizetype{4} * 1024 * 1024;

/// The file itself where connections.json is a link (people keep their settings elsewhere): the link must stay.
QFileInfo target(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isSymLink())
        return info;
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? info : QFileInfo(canonical);
}

} // namespace

ConnectionsFile::ConnectionsFile(QString path)
    : m_path(std::move(path))
{
}

bool ConnectionsFile::exists() const
{
    return QFileInfo::exists(m_path);
}

Result<ConnectionsDocument> ConnectionsFile::parse(QByteArrayView bytes) const
{
    Result<ConnectionsDocument> document = parseConnectionsDocument(bytes);
    if (document)
        return document;
    Error error = document.error();
    error.object = m_path;
    if (error.reason.isEmpty())
        error.reason = Phrase{"Connections",
                              QT_TRANSLATE_NOOP("Connections",
                                                "The list of connections %1 is damaged (%2). It is left as it is: mend "
                                                "it, or move it away to begin with an empty list."),
                              {m_path, error.detail}};
    return fail(std::move(error));
}

Result<ConnectionsDocument> ConnectionsFile::read() const
{
    const QFileInfo file = target(m_path);
    Result<Directory> directory = Directory::open(file.absolutePath());
    if (!directory) {
        if (directory.error().kind == ErrorKind::NotFound)
            return ConnectionsDocument{};
        return fail(std::move(directory.error()));
    }
    ReadOptions options;
    options.maxBytes = mostBytes;
    Result<FileSnapshot> snapshot = readBounded(*directory, QFile::encodeName(file.fileName()), options);
    if (snapshot)
        return parse(snapshot->bytes);
    if (snapshot.error().kind == ErrorKind::NotFound)
        return ConnectionsDocument{};
    return fail(std::move(snapshot.error()));
}

Result<ConnectionsDocument> ConnectionsFile::change(const std::function<Result<>(ConnectionsDocument &)> &apply) const
{
    const QFileInfo file = target(m_path);
    if (Result<> made = makePrivateFolder(file.absolutePath()); !made)
        return fail(std::move(made.error()));
    Result<Directory> directory = Directory::open(file.absolutePath());
    if (!directory)
        return fail(std::move(directory.error()));

    ConnectionsDocument standing;
    const auto decide = [this, &apply, &standing](const FileSnapshot &current) -> Result<std::optional<QByteArray>> {
        Result<ConnectionsDocument> document = current.exists ? parse(current.bytes) : ConnectionsDocument{};
        if (!document)
            return fail(std::move(document.error()));
        standing = *document;
        if (Result<> applied = apply(*document); !applied)
            return fail(std::move(applied.error()));
        if (current.exists && *document == standing)
            return std::nullopt;
        const QByteArray bytes = composeConnections(*document);
        Result<ConnectionsDocument> written = parse(bytes);
        if (!written)
            return fail(std::move(written.error()));
        standing = std::move(*written);
        return bytes;
    };
    WriteOptions options;
    options.missing = WriteOptions::Missing::IsCreated;
    options.newMode = 0600;
    options.maxBytes = mostBytes;
    const DurableWriter writer(AccessMode::ReadWrite);
    Result<Written> written = writer.replace(*directory, QFile::encodeName(file.fileName()), decide, options);
    if (!written)
        return fail(std::move(written.error()));
    return standing;
}

} // namespace tokendesk
