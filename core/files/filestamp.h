// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <sys/stat.h>

namespace tokendesk {

/// What tells one state of a file from another without reading it.
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;       ///< bytes
    qint64 modifiedNs = 0; ///< nanoseconds since 1970 UTC
    quint32 mode = 0;      ///< permission bits
    quint32 owner = 0;
    quint32 group = 0;

    static FileStamp of(const struct stat &status);
    QDateTime modifiedAt() const; ///< UTC, milliseconds
    bool operator==(const FileStamp &) const = default;
};

/// A file's bytes and the stamp they were read under.
struct FileSnapshot
{
    QByteArray bytes;
    FileStamp stamp;
    bool exists = true; ///< false: there is no such file (only where a function says so)
    bool locked = true; ///< false: the file system has no locks; what was read may be half-written
};

} // namespace tokendesk
