// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/directoryreader.h"

#include "core/files/fileerror.h"
#include "core/files/sys.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace tokendesk {

namespace {

DirectoryEntry::Type typeOf(unsigned char type)
{
    switch (type) {
    case DT_REG:
        return DirectoryEntry::Type::File;
    case DT_DIR:
        return DirectoryEntry::Type::Directory;
    case DT_LNK:
        return DirectoryEntry::Type::Link;
    case DT_UNKNOWN:
        return DirectoryEntry::Type::Unknown;
    default:
        return DirectoryEntry::Type::Other;
    }
}

} // namespace

DirectoryReader::DirectoryReader(Stream stream, QString path)
    : m_stream(std::move(stream))
    , m_path(std::move(path))
{
}

Result<DirectoryReader> DirectoryReader::open(int directory, const QString &path)
{
    // Its own open file description: two that read at once must not share a position.
    const int own = sys::retry([&] { return ::openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (own < 0)
        return fileError(errno, path);
    Stream stream(::fdopendir(own), ::closedir);
    if (!stream) {
        const int error = errno;
        ::close(own);
        return fileError(error, path);
    }
    return DirectoryReader(std::move(stream), path);
}

Result<QList<DirectoryEntry>> DirectoryReader::next(qsizetype most)
{
    QList<DirectoryEntry> found;
    while (found.size() < most) {
        errno = 0;
        const dirent *const entry = ::readdir(m_stream.get());
        if (!entry) {
            if (errno != 0)
                return fileError(errno, m_path);
            break;
        }
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != "..")
            found.append(DirectoryEntry{.name = name.toByteArray(), .type = typeOf(entry->d_type)});
    }
    return found;
}

} // namespace tokendesk
