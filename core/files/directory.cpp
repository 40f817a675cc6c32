// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/directory.h"

#include "core/files/fileerror.h"
#include "core/files/sys.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <limits>

namespace tokendesk {

namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
// A FIFO without O_NONBLOCK would wait for its writer for ever.
constexpr int fileFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

} // namespace

bool isFileName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 255 && name != "." && name != ".." &&
           std::none_of(name.begin(), name.end(), [](char byte) { return byte == '/' || byte == '\0'; });
}

bool isRelativeName(QByteArrayView relative)
{
    const char *part = relative.begin();
    for (const char *at = part;; ++at) {
        if (at != relative.end() && *at != '/')
            continue;
        if (!isFileName(QByteArrayView(part, at)))
            return false;
        if (at == relative.end())
            return true;
        part = at + 1;
    }
}

Directory::Directory(UniqueFd fd, QString path)
    : m_fd(std::make_shared<UniqueFd>(std::move(fd)))
    , m_path(std::move(path))
{
}

Result<Directory> Directory::open(const QString &path)
{
    UniqueFd fd(sys::retry([&] { return ::open(QFile::encodeName(path).constData(), folderFlags); }));
    if (!fd.isValid())
        return fileError(errno, path);
    return Directory(std::move(fd), path);
}

Result<Directory> Directory::openDirectory(QByteArrayView relative) const
{
    if (!isRelativeName(relative))
        return fail(ErrorKind::InvalidInput, pathOf(relative));
    UniqueFd opened = sys::openBelow(fd(), relative.toByteArray(), folderFlags);
    if (!opened.isValid()) {
        // O_DIRECTORY on a link answers ENOTDIR where O_NOFOLLOW stops there.
        const int error = errno;
        const auto there = status(relative.toByteArray());
        return fileError(error == ENOTDIR && there && *there && S_ISLNK((*there)->st_mode) ? ELOOP : error,
                         pathOf(relative));
    }
    return Directory(std::move(opened), pathOf(relative));
}

Result<UniqueFd> Directory::openFile(const QByteArray &relative, struct stat *status) const
{
    if (!isRelativeName(relative))
        return fail(ErrorKind::InvalidInput, {});
    // The type is asked first: opening a FIFO or a device may already do something.
    struct stat before = {};
    if (::fstatat(fd(), relative.constData(), &before, AT_SYMLINK_NOFOLLOW) != 0)
        return fileError(errno, {});
    if (!S_ISREG(before.st_mode))
        return fileError(sys::errorOfType(before.st_mode), {});
    UniqueFd opened = sys::openBelow(fd(), relative, fileFlags);
    if (!opened.isValid())
        return fileError(errno, {});
    if (status)
        *status = before;
    return opened;
}

Result<QList<DirectoryEntry>> Directory::entries() const
{
    Result<DirectoryReader> names = reader();
    if (!names)
        return fail(std::move(names.error()));
    return names->next(std::numeric_limits<qsizetype>::max());
}

Result<Directory> Directory::again() const
{
    UniqueFd own(sys::retry([&] { return ::openat(fd(), ".", folderFlags); }));
    if (!own.isValid())
        return fileError(errno, m_path);
    return Directory(std::move(own), m_path);
}

Result<DirectoryReader> Directory::reader() const
{
    return DirectoryReader::open(fd(), m_path);
}

Result<std::optional<struct stat>> Directory::status(const QByteArray &relative) const
{
    if (!isRelativeName(relative))
        return fail(ErrorKind::InvalidInput, pathOf(relative));
    struct stat status = {};
    if (::fstatat(fd(), relative.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0)
        return std::optional(status);
    if (errno == ENOENT)
        return std::optional<struct stat>();
    return fileError(errno, pathOf(relative));
}

bool Directory::exists(const QByteArray &relative) const
{
    const auto found = status(relative);
    return found && found->has_value();
}

QString Directory::pathOf(QByteArrayView relative) const
{
    return m_path + (m_path.endsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/")) +
           QFile::decodeName(relative.toByteArray());
}

bool Directory::isSameAs(const Directory &other) const
{
    struct stat mine = {};
    struct stat theirs = {};
    return isValid() && other.isValid() && ::fstat(fd(), &mine) == 0 && ::fstat(other.fd(), &theirs) == 0 &&
           mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino;
}

} // namespace tokendesk
