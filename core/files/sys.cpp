// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/sys.h"

#include <QList>

#include <fcntl.h>
#include <linux/fs.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace tokendesk::sys {

namespace {

int renameAt2(int fromDirectory, const char *from, int toDirectory, const char *to, unsigned flags)
{
    return static_cast<int>(::syscall(SYS_renameat2, fromDirectory, from, toDirectory, to, flags));
}

bool isUnknownCall(int error)
{
    return error == ENOSYS || error == EINVAL || error == EOPNOTSUPP;
}

/// For kernels before 5.6 and sandboxes that hide openat2(): one part after the other.
UniqueFd openStepwise(int directory, const QByteArray &relative, int flags)
{
    UniqueFd current;
    const QList<QByteArray> parts = relative.split('/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const int partFlags = i + 1 < parts.size() ? O_RDONLY | O_DIRECTORY | O_CLOEXEC : flags;
        const int from = i == 0 ? directory : current.get();
        UniqueFd next(retry([&] { return ::openat(from, parts.at(i).constData(), partFlags | O_NOFOLLOW); }));
        if (!next.isValid())
            return next;
        current = std::move(next);
    }
    return current;
}

} // namespace

UniqueFd openBelow(int directory, const QByteArray &relative, int flags)
{
    struct open_how how = {};
    how.flags = static_cast<__u64>(flags | O_NOFOLLOW);
    // A checked name has no `..` and does not begin at the root, so without links it leads nowhere but below.
    // RESOLVE_BENEATH would say the same again, and make all threads wait for the one folder that they begin at.
    how.resolve = RESOLVE_NO_SYMLINKS;
    const long fd = retry([&] { return ::syscall(SYS_openat2, directory, relative.constData(), &how, sizeof how); });
    if (fd >= 0)
        return UniqueFd(static_cast<int>(fd));
    if (errno == ENOSYS || errno == EPERM)
        return openStepwise(directory, relative, flags);
    return {};
}

bool renameNew(int fromDirectory, const QByteArray &from, int toDirectory, const QByteArray &to)
{
    if (renameAt2(fromDirectory, from.constData(), toDirectory, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (!isUnknownCall(errno))
        return false;
    struct stat status = {};
    if (::fstatat(fromDirectory, from.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return false;
    if (S_ISREG(status.st_mode)) {
        // A hard link fails where the name is taken, as the rename should.
        if (::linkat(fromDirectory, from.constData(), toDirectory, to.constData(), 0) != 0)
            return false;
        ::unlinkat(fromDirectory, from.constData(), 0);
        return true;
    }
    struct stat target = {};
    if (::fstatat(toDirectory, to.constData(), &target, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return false;
    }
    // Between look and rename only an empty folder could be replaced; one that holds something is refused.
    return ::renameat(fromDirectory, from.constData(), toDirectory, to.constData()) == 0;
}

bool exchange(int directory, const QByteArray &a, const QByteArray &b)
{
    return renameAt2(directory, a.constData(), directory, b.constData(), RENAME_EXCHANGE) == 0;
}

bool sync(int fd)
{
    return ::fsync(fd) == 0;
}

bool syncDirectory(int fd)
{
    return ::fsync(fd) == 0 || isUnknownCall(errno);
}

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written =
            retry([&] { return ::write(fd, bytes.data(), static_cast<std::size_t>(bytes.size())); });
        if (written < 0)
            return false;
        if (written == 0) {
            errno = EIO;
            return false;
        }
        bytes = bytes.sliced(written);
    }
    return true;
}

int errorOfType(mode_t mode)
{
    return S_ISLNK(mode) ? ELOOP : S_ISDIR(mode) ? EISDIR : ENXIO;
}

} // namespace tokendesk::sys
