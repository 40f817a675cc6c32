// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/readbounded.h"

#include "core/files/fileerror.h"
#include "core/files/filelock.h"
#include "core/files/readfd.h"
#include "core/files/sys.h"

#include <QCoreApplication>

#include <cerrno>
#include <thread>

namespace tokendesk {

namespace {

constexpr auto touchedLately = std::chrono::seconds(2);

bool wasTouchedLately(const FileStamp &stamp)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::nanoseconds(stamp.modifiedNs) > now - touchedLately;
}

} // namespace

namespace {

Error tooLarge(qint64 size, qsizetype maxBytes)
{
    return Error{.kind = ErrorKind::LimitReached,
                 .object = {},
                 .detail = QStringLiteral("%1 bytes").arg(size),
                 .reason = Phrase{"Files",
                                  QT_TRANSLATE_NOOP("Files", "The file is larger than %1 KiB, so it is not read."),
                                  {QString::number(maxBytes / 1024)}}};
}

/// The bytes of a regular file that was `status.st_size` long a moment ago; nullopt: it is not any more.
Result<std::optional<QByteArray>> readSized(int fd, const struct stat &status)
{
    QByteArray bytes(status.st_size + 1, Qt::Uninitialized);
    qsizetype length = 0;
    while (length < bytes.size()) {
        const auto room = static_cast<std::size_t>(bytes.size() - length);
        const ssize_t got = sys::retry([&] { return ::pread(fd, bytes.data() + length, room, length); });
        if (got < 0)
            return fileError(errno, {});
        length += got;
        // A regular file gives less than asked for only at its end.
        if (static_cast<std::size_t>(got) < room)
            break;
    }
    if (length != status.st_size)
        return std::optional<QByteArray>();
    bytes.truncate(length);
    return std::optional(std::move(bytes));
}

/// One attempt; nullopt: the file changed meanwhile. Errors without an object: making a path costs more than reading.
///
/// The stamp is asked for before the file is opened, which saves a system call in 100,000 files: where somebody writes
/// in between it is older than the bytes, so whoever compares stamps looks again. Never the other way round.
Result<std::optional<FileSnapshot>> readOnce(const Directory &directory, const QByteArray &relative,
                                             const ReadOptions &options)
{
    struct stat status = {};
    const Result<UniqueFd> fd = directory.openFile(relative, &status);
    if (!fd)
        return fail(fd.error());
    if (status.st_size > options.maxBytes)
        return fail(tooLarge(status.st_size, options.maxBytes));
    const Result<bool> locked = takeLock(fd->get(), LockKind::Shared, options.lockWait, options.cancel, {});
    if (!locked)
        return fail(locked.error());
    Result<std::optional<QByteArray>> bytes = readSized(fd->get(), status);
    if (!bytes)
        return fail(std::move(bytes.error()));
    if (!*bytes)
        return std::optional<FileSnapshot>();
    return std::optional(
        FileSnapshot{.bytes = std::move(**bytes), .stamp = FileStamp::of(status), .exists = true, .locked = *locked});
}

} // namespace

Result<std::optional<FileSnapshot>> readFd(int fd, qsizetype maxBytes)
{
    struct stat status = {};
    if (::fstat(fd, &status) != 0)
        return fileError(errno, {});
    if (!S_ISREG(status.st_mode))
        return fileError(sys::errorOfType(status.st_mode), {});
    if (status.st_size > maxBytes)
        return fail(tooLarge(status.st_size, maxBytes));
    Result<std::optional<QByteArray>> bytes = readSized(fd, status);
    if (!bytes)
        return fail(std::move(bytes.error()));
    if (!*bytes)
        return std::optional<FileSnapshot>();
    return std::optional(FileSnapshot{.bytes = std::move(**bytes), .stamp = FileStamp::of(status)});
}

Result<FileSnapshot> readBounded(const Directory &directory, const QByteArray &relative, const ReadOptions &options)
{
    using Clock = std::chrono::steady_clock;
    std::optional<Clock::time_point> giveUp;
    for (;;) {
        Result<std::optional<FileSnapshot>> read = readOnce(directory, relative, options);
        if (!read) {
            read.error().object = directory.pathOf(relative);
            return fail(std::move(read.error()));
        }
        std::optional<FileSnapshot> &snapshot = *read;
        if (snapshot && (options.isWhole ? options.isWhole(snapshot->bytes) : !snapshot->bytes.isEmpty()))
            return std::move(*snapshot);
        if (!giveUp)
            giveUp = Clock::now() + options.patience;
        const bool late = Clock::now() >= *giveUp;
        if (snapshot && (late || !wasTouchedLately(snapshot->stamp)))
            return std::move(*snapshot);
        if (late)
            return fail(ErrorKind::Timeout, directory.pathOf(relative), QStringLiteral("size changes"),
                        Phrase{"Files", QT_TRANSLATE_NOOP(
                                            "Files", "The file is being written all the time. Refresh in a moment.")});
        if (options.cancel.isCancelled())
            return fail(ErrorKind::Cancelled, directory.pathOf(relative));
        std::this_thread::sleep_for(std::chrono::milliseconds(3)); // without the lock that the writer waits for
    }
}

} // namespace tokendesk
