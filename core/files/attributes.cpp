// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/attributes.h"

#include "core/base/logging.h"
#include "core/files/fileerror.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <sys/xattr.h>
#include <unistd.h>

namespace tokendesk::attributes {

namespace {

tl::unexpected<Error> cannotKeep(const char *reason)
{
    auto error = fileError(errno, {});
    error.value().kind = ErrorKind::PermissionDenied;
    error.value().reason = Phrase{"Files", reason};
    return error;
}

QByteArray valueOf(int fd, const char *name)
{
    QByteArray value(::fgetxattr(fd, name, nullptr, 0) + 1, '\0');
    const ssize_t size = ::fgetxattr(fd, name, value.data(), static_cast<std::size_t>(value.size()));
    value.truncate(std::max<ssize_t>(size, 0));
    return value;
}

Result<> copyExtended(int model, int fd)
{
    const ssize_t size = ::flistxattr(model, nullptr, 0);
    if (size <= 0)
        return {}; // none, or a file system without them
    QByteArray names(size, '\0');
    names.truncate(std::max<ssize_t>(::flistxattr(model, names.data(), static_cast<std::size_t>(size)), 0));
    for (const QByteArray &name : names.split('\0')) {
        if (name.isEmpty())
            continue;
        const QByteArray value = valueOf(model, name.constData());
        if (::fsetxattr(fd, name.constData(), value.constData(), static_cast<std::size_t>(value.size()), 0) == 0 ||
            valueOf(fd, name.constData()) == value)
            continue;
        // The security module labels new files by its own rules; only it may set them.
        if (name.startsWith("security.")) {
            qCDebug(logFiles) << "a security label was left to the system";
            continue;
        }
        return cannotKeep(QT_TRANSLATE_NOOP("Files",
                                            "The file's access control list or other attributes could not be "
                                            "kept, so nothing was changed. Start Tokendesk as the file's owner."));
    }
    return {};
}

} // namespace

Result<> copyAll(int model, const struct stat &status, int fd)
{
    struct stat now = {};
    if (::fstat(fd, &now) != 0)
        return fileError(errno, {});
    if ((now.st_uid != status.st_uid || now.st_gid != status.st_gid) && ::fchown(fd, status.st_uid, status.st_gid) != 0)
        return cannotKeep(QT_TRANSLATE_NOOP(
            "Files",
            "The file belongs to another user or group, and yours may not give files to them. The site could no "
            "longer write it, so nothing was changed. Start Tokendesk as the user that the site runs as."));
    // Behind the owner: a change of owner clears bits.
    if (::fchmod(fd, status.st_mode & 07777U) != 0)
        return fileError(errno, {});
    return copyExtended(model, fd);
}

Result<bool> adopt(int fd, uid_t owner, gid_t group, mode_t mode)
{
    struct stat now = {};
    if (::fstat(fd, &now) != 0)
        return fileError(errno, {});
    bool given = true;
    if (now.st_gid != group)
        given = ::fchown(fd, static_cast<uid_t>(-1), group) == 0;
    if (now.st_uid != owner)
        given = ::fchown(fd, owner, static_cast<gid_t>(-1)) == 0 && given;
    if (::fchmod(fd, mode & 07777U) != 0)
        return fileError(errno, {});
    return given;
}

timespec timeAfter(const timespec &old)
{
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const timespec next{.tv_sec = old.tv_sec + 1, .tv_nsec = old.tv_nsec};
    const bool isLater = now.tv_sec > next.tv_sec || (now.tv_sec == next.tv_sec && now.tv_nsec > next.tv_nsec);
    return isLater ? now : next;
}

Result<> setTime(int fd, const timespec &old)
{
    timespec wanted = timeAfter(old);
    for (int attempt = 0; attempt < 3; ++attempt, ++wanted.tv_sec) {
        const timespec times[2] = {{.tv_sec = 0, .tv_nsec = UTIME_OMIT}, wanted};
        struct stat now = {};
        if (::futimens(fd, times) != 0 || ::fstat(fd, &now) != 0)
            return fileError(errno, {});
        // FAT keeps every other second.
        if (now.st_mtim.tv_sec > old.tv_sec)
            return {};
    }
    return fail(ErrorKind::Io, {}, QStringLiteral("file time"),
                Phrase{"Files", QT_TRANSLATE_NOOP("Files", "The file system did not take the new file time, so nothing "
                                                           "was changed.")});
}

} // namespace tokendesk::attributes
