// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/files/directoryreader.h"
#include "core/files/uniquefd.h"

#include <memory>
#include <optional>
#include <sys/stat.h>

namespace tokendesk {

/// An open directory. Everything is reached from it by names below it: never by `..`, an absolute path or a symbolic
/// link.
///
/// A relative name is one or more components between slashes; an empty one, `.`, `..` and NUL are InvalidInput. A link
/// anywhere in it is Unsupported (context "Files"). Copies share the descriptor.
class Directory final
{
public:
    Directory() = default;

    /// `path` is what the user chose: links in it are followed. NotFound, PermissionDenied, InvalidInput (not a
    /// folder), Io.
    [[nodiscard]] static Result<Directory> open(const QString &path);
    [[nodiscard]] Result<Directory> openDirectory(QByteArrayView relative) const;

    /// The same folder with a descriptor of its own: threads that share one hold each other up at every name.
    [[nodiscard]] Result<Directory> again() const;

    /// For reading: a regular file, never a FIFO, socket, device or link, and without blocking.
    /// `status`: of the file just before it was opened. Errors have no object: see pathOf().
    [[nodiscard]] Result<UniqueFd> openFile(const QByteArray &relative, struct stat *status = nullptr) const;

    /// All names at once; reader() gives them bit by bit.
    [[nodiscard]] Result<QList<DirectoryEntry>> entries() const;
    [[nodiscard]] Result<DirectoryReader> reader() const;

    /// Of the thing itself, links not followed; nullopt: not there.
    [[nodiscard]] Result<std::optional<struct stat>> status(const QByteArray &relative) const;
    bool exists(const QByteArray &relative) const; ///< false also where it cannot be known

    bool isValid() const { return m_fd != nullptr; }
    int fd() const { return m_fd ? m_fd->get() : -1; }
    const QString &path() const { return m_path; } ///< absolute, for show
    QString pathOf(QByteArrayView relative) const; ///< for show and for Error::object
    bool isSameAs(const Directory &other) const;   ///< the same folder on disk

private:
    Directory(UniqueFd fd, QString path);

    std::shared_ptr<UniqueFd> m_fd;
    QString m_path;
};

/// One component that can be a file's name: not empty, not `.` or `..`, no '/' and no NUL, at most 255 bytes.
bool isFileName(QByteArrayView name);
/// One or more file names between slashes.
bool isRelativeName(QByteArrayView relative);

} // namespace tokendesk
