// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <dirent.h>
#include <memory>

namespace tokendesk {

struct DirectoryEntry
{
    enum class Type { File, Directory, Link, Other, Unknown /**< the file system does not say */ };

    QByteArray name; ///< as the system spells it; any bytes but '/' and NUL
    Type type = Type::Unknown;
};

/// Goes once through the names in an open folder, in the order of the folder, hidden ones too; `.` and `..` are left
/// out. One thread at a time.
class DirectoryReader final
{
public:
    /// `path` is for show. Io, PermissionDenied, NotFound.
    [[nodiscard]] static Result<DirectoryReader> open(int directory, const QString &path);

    /// The next names, `most` of them while there are so many; none: that was the end. Io.
    [[nodiscard]] Result<QList<DirectoryEntry>> next(qsizetype most);

private:
    using Stream = std::unique_ptr<DIR, int (*)(DIR *)>;

    DirectoryReader(Stream stream, QString path);

    Stream m_stream;
    QString m_path;
};

} // namespace tokendesk
