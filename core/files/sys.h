// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/uniquefd.h"

#include <QByteArray>

#include <cerrno>
#include <sys/types.h>

/// Thin covers for system calls that the C library lacks or that want care.
namespace tokendesk::sys {

/// Calls again when a signal interrupted it.
template <class Call>
auto retry(Call &&call)
{
    for (;;) {
        const auto result = call();
        if (result != -1 || errno != EINTR)
            return result;
    }
}

/// Opens a relative name below `directory`, following no link in any part of it (errno ELOOP). The name must be
/// checked.
UniqueFd openBelow(int directory, const QByteArray &relative, int flags);

/// renameat2() with RENAME_NOREPLACE; emulated where the file system knows none. errno EEXIST: taken.
bool renameNew(int fromDirectory, const QByteArray &from, int toDirectory, const QByteArray &to);
/// renameat2() with RENAME_EXCHANGE. errno EINVAL or ENOSYS: the file system cannot.
bool exchange(int directory, const QByteArray &a, const QByteArray &b);

/// fsync(); a directory of a file system that cannot sync directories counts as synced.
bool sync(int fd);
bool syncDirectory(int fd);

bool writeAll(int fd, QByteArrayView bytes);

/// errno that says what a thing that is no regular file is: ELOOP (link), EISDIR, ENXIO (pipe, socket, device).
int errorOfType(mode_t mode);

} // namespace tokendesk::sys
