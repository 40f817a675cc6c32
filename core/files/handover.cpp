// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/handover.h"

#include "core/files/sys.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace tokendesk {

namespace {

constexpr auto step = std::chrono::milliseconds(3); // who was woken by the unlock has read by then
constexpr int mostSteps = 40;

} // namespace

QByteArray Handover::padded(QByteArray bytes, qsizetype length)
{
    if (bytes.size() < length)
        bytes.append(length - bytes.size(), '\n');
    return bytes;
}

Handover::Handover(const Directory &directory, const QByteArray &hidden)
    : m_new(sys::openBelow(directory.fd(), hidden, O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
{
    if (m_new.isValid() && ::flock(m_new.get(), LOCK_EX | LOCK_NB) != 0)
        m_new.close();
}

FileStamp Handover::finish(int old, const FileSnapshot &written, qsizetype length) const
{
    if (sys::writeAll(old, written.bytes))
        static_cast<void>(::ftruncate(old, written.bytes.size()) == 0);
    waitForReaders(old);
    if (written.bytes.size() == length || !m_new.isValid())
        return written.stamp;
    struct stat before = {};
    struct stat after = {};
    if (::fstat(m_new.get(), &before) != 0 || before.st_size != written.bytes.size() ||
        ::ftruncate(m_new.get(), length) != 0)
        return written.stamp;
    const struct timespec times[2] = {{.tv_sec = 0, .tv_nsec = UTIME_OMIT}, before.st_mtim};
    if (::futimens(m_new.get(), times) != 0 || ::fstat(m_new.get(), &after) != 0)
        return written.stamp;
    return FileStamp::of(after);
}

void Handover::waitForReaders(int old) const
{
    ::flock(old, LOCK_UN);
    // A lease for writing is granted only while nobody else has the file open. It is given back at once; should
    // somebody open the file in between, the system tells so with this signal, which nobody minds.
    ::fcntl(old, F_SETSIG, SIGURG);
    for (int i = 0; i < mostSteps; ++i) {
        std::this_thread::sleep_for(step);
        if (::fcntl(old, F_SETLEASE, F_WRLCK) == 0) {
            ::fcntl(old, F_SETLEASE, F_UNLCK);
            return;
        }
        const bool cannotKnow = errno != EAGAIN; // not our file, or a file system without leases
        if (cannotKnow && i > 1 && ::flock(old, LOCK_EX | LOCK_NB) == 0)
            return;
    }
}

} // namespace tokendesk
