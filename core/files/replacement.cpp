// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/replacement.h"

#include "core/files/attributes.h"
#include "core/files/fileerror.h"
#include "core/files/filelock.h"
#include "core/files/handover.h"
#include "core/files/readfd.h"
#include "core/files/sys.h"

#include <QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace tokendesk {

namespace {

constexpr int mostAttempts = 100;
constexpr qsizetype pageSize = 4096; // of every system: one write of it is never seen half done after a kill
constexpr auto patience = std::chrono::milliseconds(3); // between two looks at a file that is just being written
constexpr int patientAttempts = 60;

/// A site that takes no locks empties the file before it writes it.
bool isBeingWritten(const FileSnapshot &file)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return file.bytes.isEmpty() && std::chrono::nanoseconds(file.stamp.modifiedNs) > now - std::chrono::seconds(2);
}

bool isSameFile(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

Result<> checkReplaceable(const struct stat &status)
{
    if (!S_ISREG(status.st_mode))
        return fileError(sys::errorOfType(status.st_mode), {});
    if (status.st_nlink > 1)
        return fail(
            ErrorKind::Unsupported, {}, QStringLiteral("%1 links").arg(status.st_nlink),
            Phrase{"Files", QT_TRANSLATE_NOOP("Files", "The file has a second name elsewhere (a hard link), which "
                                                       "would no longer follow, so nothing was changed.")});
    return {};
}

} // namespace

Replacement::Replacement(const Directory &directory, const QByteArray &name, const DurableWriter::Decide &decide,
                         const WriteOptions &options)
    : m_directory(directory)
    , m_name(name)
    , m_decide(decide)
    , m_options(options)
{
}

Result<Written> Replacement::run()
{
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        if (m_options.cancel.isCancelled())
            return fail(ErrorKind::Cancelled, m_directory.pathOf(m_name));
        struct stat status = {};
        const bool exists = ::fstatat(m_directory.fd(), m_name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
        if (!exists && (errno != ENOENT || m_options.missing == WriteOptions::Missing::IsError))
            return fileError(errno, m_directory.pathOf(m_name));
        Result<> replaceable = exists ? checkReplaceable(status) : Result<>();
        Result<Step> step = !replaceable ? Result<Step>(fail(std::move(replaceable.error())))
                            : exists     ? replaceExisting(attempt < patientAttempts)
                                         : createNew();
        if (!step) {
            if (step.error().object.isEmpty())
                step.error().object = m_directory.pathOf(m_name);
            return fail(std::move(step.error()));
        }
        if (*step == Step::Done)
            return std::move(m_written);
    }
    return fail(ErrorKind::Timeout, m_directory.pathOf(m_name), QStringLiteral("replaced all the time"),
                Phrase{"Files", QT_TRANSLATE_NOOP(
                                    "Files", "Another program writes the file all the time. Try again in a moment.")});
}

Result<Replacement::Step> Replacement::replaceExisting(bool isPatient)
{
    UniqueFd fd = sys::openBelow(m_directory.fd(), m_name, O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (!fd.isValid())
        return errno == ENOENT ? Result<Step>(Step::Again) : fileError(errno, {});
    const Result<bool> locked = takeLock(fd.get(), LockKind::Exclusive, m_options.lockWait, m_options.cancel, {});
    if (!locked)
        return fail(locked.error());
    struct stat opened = {};
    struct stat named = {};
    if (::fstat(fd.get(), &opened) != 0)
        return fileError(errno, {});
    const bool isNamed = ::fstatat(m_directory.fd(), m_name.constData(), &named, AT_SYMLINK_NOFOLLOW) == 0;
    if (!isNamed || !isSameFile(opened, named))
        return Step::Again; // replaced while we waited for the lock
    if (const Result<> replaceable = checkReplaceable(opened); !replaceable)
        return fail(replaceable.error());
    Result<std::optional<FileSnapshot>> current = readFd(fd.get(), m_options.maxBytes);
    if (!current)
        return fail(std::move(current.error()));
    if (!*current || (isPatient && isBeingWritten(**current))) {
        fd.close(); // no lock held while waiting for the writer
        std::this_thread::sleep_for(patience);
        return Step::Again;
    }
    (*current)->locked = *locked;
    m_written.remarks.clear();
    if (!*locked)
        remark(QT_TRANSLATE_NOOP("Files",
                                 "This file system has no locks: a change that the site makes in the same moment "
                                 "may be lost."));
    removeLeftovers(m_directory);
    Result<std::optional<QByteArray>> bytes = decide(**current);
    if (!bytes)
        return fail(std::move(bytes.error()));
    if (!*bytes) {
        m_written.file = std::move(**current);
        m_written.changed = false;
        return Step::Done;
    }
    const qsizetype length = std::max((*bytes)->size(), (*current)->bytes.size());
    if (m_options.inPlace && *locked && length <= pageSize)
        return overwrite(fd.get(), **bytes, opened);
    const bool isHandedOver = m_options.readersTrustLock && *locked;
    Result<TemporaryFile> temporary =
        prepare(isHandedOver ? Handover::padded(**bytes, length) : **bytes, opened, fd.get());
    if (!temporary)
        return fail(std::move(temporary.error()));
    m_written.file.locked = *locked;
    if (!isHandedOver)
        return exchange(*temporary, opened);
    const Handover handover(m_directory, temporary->name());
    Result<Step> step = exchange(*temporary, opened);
    if (step && *step == Step::Done) {
        m_written.file.stamp = handover.finish(fd.get(), m_written.file, (*bytes)->size());
        m_written.file.bytes = **bytes;
    }
    return step;
}

Result<Replacement::Step> Replacement::overwrite(int fd, const QByteArray &bytes, const struct stat &old)
{
    const QByteArray padded = Handover::padded(bytes, old.st_size);
    const auto size = static_cast<std::size_t>(padded.size());
    if (sys::retry([&] { return ::pwrite(fd, padded.constData(), size, 0); }) != padded.size() ||
        (padded.size() > bytes.size() && ::ftruncate(fd, bytes.size()) != 0))
        return fileError(errno, {});
    if (const Result<> timed = attributes::setTime(fd, old.st_mtim); !timed)
        return fail(timed.error());
    struct stat status = {};
    if (!sys::sync(fd) || ::fstat(fd, &status) != 0)
        return fileError(errno, {});
    m_written.file = FileSnapshot{.bytes = bytes, .stamp = FileStamp::of(status)};
    return Step::Done;
}

Result<Replacement::Step> Replacement::createNew()
{
    m_written.remarks.clear();
    removeLeftovers(m_directory);
    Result<std::optional<QByteArray>> bytes = decide(FileSnapshot{.bytes = {}, .stamp = {}, .exists = false});
    if (!bytes)
        return fail(std::move(bytes.error()));
    if (!*bytes) {
        m_written.file = FileSnapshot{.bytes = {}, .stamp = {}, .exists = false};
        m_written.changed = false;
        return Step::Done;
    }
    struct stat folder = {};
    if (::fstat(m_directory.fd(), &folder) != 0)
        return fileError(errno, {});
    struct stat model = folder;
    model.st_mode = m_options.newMode.value_or(folder.st_mode & 0666U);
    model.st_mtim = {};
    Result<TemporaryFile> temporary = prepare(**bytes, model, -1);
    if (!temporary)
        return fail(std::move(temporary.error()));
    const QByteArray hidden = temporary->name();
    if (!sys::renameNew(m_directory.fd(), hidden, m_directory.fd(), m_name))
        return errno == EEXIST ? Result<Step>(Step::Again) : fileError(errno, {});
    temporary->movedAway();
    const Result<> synced = syncOrUndo([&] { return ::unlinkat(m_directory.fd(), m_name.constData(), 0) == 0; });
    if (!synced)
        return fail(synced.error());
    return Step::Done;
}

Result<std::optional<QByteArray>> Replacement::decide(const FileSnapshot &current)
{
    Result<std::optional<QByteArray>> bytes = m_decide(current);
    if (bytes && *bytes && (*bytes)->size() > m_options.maxBytes)
        return fail(ErrorKind::LimitReached, {}, QStringLiteral("%1 bytes").arg((*bytes)->size()),
                    Phrase{"Files",
                           QT_TRANSLATE_NOOP("Files", "The file would be larger than %1 KiB, so nothing was changed."),
                           {QString::number(m_options.maxBytes / 1024)}});
    return bytes;
}

/// Writes, syncs and closes the hidden file, with everything but its name. `model` -1: a new file.
Result<TemporaryFile> Replacement::prepare(const QByteArray &bytes, const struct stat &old, int model)
{
    Result<TemporaryFile> temporary = TemporaryFile::create(m_directory, m_name);
    if (!temporary)
        return temporary;
    const int fd = temporary->fd();
    if (!sys::writeAll(fd, bytes))
        return fileError(errno, {});
    if (model >= 0) {
        if (const Result<> kept = attributes::copyAll(model, old, fd); !kept)
            return fail(kept.error());
    } else {
        const Result<bool> given = attributes::adopt(fd, old.st_uid, old.st_gid, old.st_mode);
        if (!given)
            return fail(given.error());
        if (!*given)
            remark(QT_TRANSLATE_NOOP("Files",
                                     "The new file belongs to your user, not to the owner of the folder: see that "
                                     "the site may write it."));
    }
    // Before the rename: set afterwards, a running site may keep the old text under the new time.
    if (const Result<> timed = attributes::setTime(fd, old.st_mtim); !timed)
        return fail(timed.error());
    if (!sys::sync(fd))
        return fileError(errno, {}); // not saved; what became of the pages is not known, so it is not tried again
    struct stat status = {};
    if (::fstat(fd, &status) != 0)
        return fileError(errno, {});
    if (!temporary->close())
        return fileError(errno, {});
    m_written.file = FileSnapshot{.bytes = bytes, .stamp = FileStamp::of(status)};
    return temporary;
}

Result<Replacement::Step> Replacement::exchange(TemporaryFile &temporary, const struct stat &old)
{
    if (m_options.cancel.isCancelled())
        return fail(ErrorKind::Cancelled, {});
    const int directory = m_directory.fd();
    const QByteArray hidden = temporary.name();
    if (sys::exchange(directory, m_name, hidden)) {
        struct stat out = {};
        const bool isKnown = ::fstatat(directory, hidden.constData(), &out, AT_SYMLINK_NOFOLLOW) == 0;
        if (!isKnown || !isSameFile(out, old)) {
            // An editor that takes no locks put its own file there in the last moment: give it back.
            if (!sys::exchange(directory, m_name, hidden))
                return fileError(errno, {});
            return Step::Again;
        }
        const Result<> synced = syncOrUndo([&] { return sys::exchange(directory, m_name, hidden); });
        if (!synced)
            return fail(synced.error());
        return Step::Done; // the old file goes with the temporary name
    }
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
        return fileError(errno, {});
    // A file system without exchange: what cannot be undone is said.
    if (::renameat(directory, hidden.constData(), directory, m_name.constData()) != 0)
        return fileError(errno, {});
    temporary.movedAway();
    const Result<> synced = syncOrUndo([] { return false; });
    if (!synced)
        return fail(synced.error());
    return Step::Done;
}

Result<> Replacement::syncOrUndo(const std::function<bool()> &undo)
{
    if (sys::syncDirectory(m_directory.fd()))
        return {};
    auto error = fileError(errno, {});
    if (!undo())
        error.value().reason = Phrase{
            "Files",
            QT_TRANSLATE_NOOP("Files", "The file was changed, but the disk did not confirm it: after a "
                                       "power failure the old one may be back. Check the disk, then try again.")};
    return error;
}

void Replacement::remark(const char *source)
{
    m_written.remarks.append(Phrase{"Files", source});
}

} // namespace tokendesk
