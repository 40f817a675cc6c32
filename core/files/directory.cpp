// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/directory.h"

#include "core/files/fileerror.h"
#include "core/files/sys.h"

#include <QFile>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>

namespace tokendesk {

namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
// A FIFO without O_NONBLOCK would wait for its writer for ever.
constexpr int fileFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

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

bool isFileName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 255 && name != "." && name != ".." && !name.contains('/') &&
           !name.contains('\0');
}

bool isRelativeName(QByteArrayView relative)
{
    for (;;) {
        const qsizetype slash = relative.indexOf('/');
        if (!isFileName(slash < 0 ? relative : relative.first(slash)))
            return false;
        if (slash < 0)
            return true;
        relative = relative.sliced(slash + 1);
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
    // Its own open file description: two lists at once must not share a position.
    const int own = sys::retry([&] { return ::openat(fd(), ".", folderFlags); });
    if (own < 0)
        return fileError(errno, m_path);
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(::fdopendir(own), ::closedir);
    if (!stream) {
        const int error = errno;
        ::close(own);
        return fileError(error, m_path);
    }
    QList<DirectoryEntry> found;
    for (;;) {
        errno = 0;
        const dirent *const entry = ::readdir(stream.get());
        if (!entry) {
            if (errno != 0)
                return fileError(errno, m_path);
            return found;
        }
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != "..")
            found.append(DirectoryEntry{.name = name.toByteArray(), .type = typeOf(entry->d_type)});
    }
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
