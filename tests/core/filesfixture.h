// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/files/directory.h"
#include "core/files/durablewriter.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace tokendesk::test {

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

inline QByteArray got(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

inline struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

inline DurableWriter::Decide become(const QByteArray &bytes)
{
    return [bytes](const FileSnapshot &) {
        return std::optional(bytes);
    };
}

/// A folder of the test's own, open, and gone afterwards.
class FileRoom final
{
public:
    FileRoom()
        : directory(Directory::open(home.path()).value())
    {
    }

    QString path(const char *name) const { return home.filePath(QString::fromUtf8(name)); }
    QStringList hidden() const
    {
        return QDir(home.path())
            .entryList({QStringLiteral(".*")}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    // Not in /tmp: a tmpfs of older kernels has no extended attributes for users.
    QTemporaryDir home{QDir::currentPath() + QStringLiteral("/files-XXXXXX")};
    Directory directory;
    DurableWriter writer{AccessMode::ReadWrite};
};

} // namespace tokendesk::test
