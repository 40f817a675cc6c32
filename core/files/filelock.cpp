// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/filelock.h"

#include "core/files/fileerror.h"

#include <QCoreApplication>

#include <cerrno>
#include <sys/file.h>
#include <thread>

namespace tokendesk {

Result<bool> takeLock(int fd, LockKind kind, std::chrono::milliseconds wait, const CancelToken &cancel,
                      const QString &object)
{
    using namespace std::chrono_literals;
    const int operation = (kind == LockKind::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB;
    std::chrono::steady_clock::time_point deadline{};
    for (auto pause = 1ms;; pause = std::min(pause * 2, 10ms)) {
        if (::flock(fd, operation) == 0)
            return true;
        // EBADF: an NFS server turns flock() into a lock that a descriptor for reading cannot have.
        if (errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL || errno == EBADF)
            return false;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return fileError(errno, object);
        const auto now = std::chrono::steady_clock::now();
        if (deadline.time_since_epoch().count() == 0)
            deadline = now + wait;
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, object);
        if (now >= deadline)
            return fail(
                ErrorKind::Timeout, object, QStringLiteral("flock"),
                Phrase{"Files", QT_TRANSLATE_NOOP("Files", "Another program holds the file locked. Try again in "
                                                           "a moment; if it stays so, look which program it is.")});
        std::this_thread::sleep_for(pause);
    }
}

} // namespace tokendesk
